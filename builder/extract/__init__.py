"""Finds the names, dates and quotations of one article, each with the span of text that it came from."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from builder.extract.dates import dates
from builder.extract.names import names
from builder.extract.overlap import settle
from builder.extract.quotes import quotes
from builder.model import Annotated, Article, DateMention, Gazetteer, Mention, NameEngine
from builder.vocabulary.limits import SEARCHED


def annotate(article: Article, engine: NameEngine, gazetteer: Gazetteer | None = None) -> Annotated:
    """An article with its mentions, dates and quotes, sorted by field and place, no mention crossing a date."""
    read = replace(article, text=article.text[:SEARCHED])
    mentions, stated = settle(names(read, engine, gazetteer), dates(read))
    people, organisations = (_spans(m for m in mentions if m.kind == kind) for kind in ("person", "organisation"))
    return Annotated(article, mentions, stated, quotes(read.text, people, organisations, _spans(stated)))


def _spans(found: Iterable[Mention | DateMention]) -> tuple[tuple[int, int], ...]:
    return tuple((one.start, one.end) for one in found if one.field == "text")
