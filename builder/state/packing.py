"""Results of stages as bytes, and back: the articles of a seed, and what was found in an article."""

from __future__ import annotations

import json
import sys
import zlib
from collections.abc import Iterable
from dataclasses import astuple
from dataclasses import fields as dataclass_fields
from typing import Any

from builder.model import Annotated, Article, Caption, DateMention, Mention, Problem, Quote, Relative


def pack_split(articles: Iterable[Article], problems: Iterable[Problem]) -> bytes:
    """The articles of a seed and what there is to say about them."""
    rows = [[astuple(article) for article in articles], [astuple(problem) for problem in problems]]
    return zlib.compress(json.dumps(rows, ensure_ascii=False).encode("utf-8", "surrogatepass"), 1)


def unpack_split(packed: bytes) -> tuple[tuple[Article, ...], tuple[Problem, ...]]:
    """The articles and problems that ``pack_split`` stored."""
    articles, problems = json.loads(zlib.decompress(packed).decode("utf-8", "surrogatepass"))
    return tuple(_article(row) for row in articles), tuple(Problem(*row) for row in problems)


_ARTICLE = tuple(field.name for field in dataclass_fields(Article))
_LISTS = ("byline", "credits", "corrections")


def _article(row: list[Any]) -> Article:
    values = dict(zip(_ARTICLE, row, strict=True))
    lists = {name: tuple(values[name]) for name in _LISTS}
    return Article(**{**values, **lists, "captions": tuple(Caption(*caption) for caption in values["captions"])})


def pack(annotated: Annotated) -> bytes:
    """What extraction found, without the article that it was found in."""
    found = (annotated.mentions, annotated.dates, annotated.quotes)
    return json.dumps([[astuple(item) for item in items] for items in found], ensure_ascii=False).encode()


def unpack(article: Article, packed: bytes) -> Annotated:
    """The article with what was found in it, as ``pack`` stored it; equal names and reasons of an archive are one."""
    mentions, dates, quotes = json.loads(packed)
    return Annotated(
        article,
        tuple(Mention(*map(_shared, row)) for row in mentions),
        tuple(_date(*map(_shared, row)) for row in dates),
        tuple(_quote(**dict(zip(_QUOTE, row, strict=True))) for row in quotes),
    )


_QUOTE = tuple(field.name for field in dataclass_fields(Quote))
_SPANS = ("named", "source", "told", "when")


def _shared(value: Any) -> Any:
    return sys.intern(value) if type(value) is str else value


def _quote(same_as: list[str], **row: Any) -> Quote:
    spans = {name: tuple(row[name]) if row[name] else None for name in _SPANS}
    return Quote(**{**row, **spans, "how": sys.intern(row["how"])}, same_as=tuple(same_as))


def _date(
    field: str, start: int, end: int, text: str, edtf: str, basis: str, timeml: str, modifier: str, relative: list[Any]
) -> DateMention:
    counted = Relative(*relative) if relative else None
    return DateMention(field, start, end, text, edtf, basis, timeml, modifier, counted)
