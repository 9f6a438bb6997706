"""The fields of the index, and how documents become rows of it."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from whoosh import analysis, columns, fields

from builder.compose.markdown import clean
from builder.model import SearchDocument
from builder.search.analysis import Words, distinct
from builder.search.dates import PublishedField

FORMAT = 1
"""Raise it whenever the fields or the analysis change: an older index then asks for a build."""

NAME_FIELDS = ("people", "places", "organisations")
DEFAULT_FIELDS = ("title", "body", *NAME_FIELDS)
"""Where a word without a field is looked for."""
STEMMED = frozenset({"title", "body"})
TITLE_BOOST = 2.0


Posting = tuple[bytes, int, float, bytes]


class Prose(fields.TEXT):  # type: ignore[misc] # Whoosh ships no types
    """A field of words, which are handed to the index all at once."""

    def index(self, value: str, **_: Any) -> Iterator[Posting]:
        """Term, frequency, weight and positions as Whoosh stores them, of each word."""
        for text, places in self.analyzer.places(value).items():
            yield text.encode(), len(places), float(len(places)), self.format.encode(places)


class Whole(fields.ID):  # type: ignore[misc] # the same
    """A field whose lines are its terms."""

    def index(self, value: str, **_: Any) -> Iterator[Posting]:
        """Term, frequency, weight and an empty value of each line."""
        return ((line.encode(), 1, 1.0, b"") for line in dict.fromkeys(value.split("\n")))


def _prose(stored: bool = False) -> Any:
    return Prose(analyzer=Words(stemmed=True), multitoken_query="phrase", stored=stored)


def _names(stored: bool = False) -> Any:
    return Prose(analyzer=Words(stemmed=False), multitoken_query="phrase", stored=stored)


def asked_schema() -> Any:
    """The fields that a query may name."""
    return fields.Schema(
        title=_prose(stored=True),
        body=_prose(stored=True),
        people=_names(),
        places=_names(),
        organisations=_names(),
        outlet=_names(stored=True),
        published=PublishedField(stored=True),
        kind=fields.ID(stored=True, analyzer=analysis.IDAnalyzer(lowercase=True)),
        id=fields.ID(stored=True),
    )


def index_schema() -> Any:
    """All fields: the asked ones, and those that serve dates, patterns and better spellings.

    ``earliest`` and ``latest`` are days (proleptic Gregorian ordinals), 0 where the date is unknown.
    ``surface`` holds each unstemmed word of the prose once, with the first document that has it.
    ``people_written`` and its like hold whole names as written.
    """
    schema = asked_schema()
    schema.add("url", fields.STORED())
    schema.add("earliest", fields.COLUMN(columns.NumericColumn("I")))
    schema.add("latest", fields.COLUMN(columns.NumericColumn("I")))
    schema.add("surface", Whole())
    for name in NAME_FIELDS:
        schema.add(f"{name}_written", Whole())
    return schema


def row(document: SearchDocument, seen: set[str]) -> dict[str, Any]:
    """A document as Whoosh's keywords; ``seen`` collects the surface words of the index so far."""
    title, body = clean(document.title), clean(document.body)
    fresh = (distinct(title) | distinct(body)) - seen
    seen |= fresh
    names = {name: _lines(getattr(document, name)) for name in NAME_FIELDS}
    return {
        "id": clean(document.id),
        "kind": document.kind,
        "url": document.url,
        "title": title,
        "body": body,
        "_stored_body": zlib.compress(body.encode()),
        "outlet": _lines([document.outlet or ""]),
        "published": document.published,
        "earliest": _ordinal(document.earliest),
        "latest": _ordinal(document.latest),
        "surface": "\n".join(sorted(fresh)) or None,
        **names,
        **{f"{name}_written": lines for name, lines in names.items()},
    }


def stored_body(stored: dict[str, Any]) -> str:
    """The body that ``row`` stored."""
    return zlib.decompress(stored["body"]).decode()


def _lines(names: Iterable[str]) -> str | None:
    plain = [" ".join(clean(name).split()) for name in names]
    return "\n".join(name for name in plain if name) or None


def _ordinal(day: str | None) -> int:
    return date.fromisoformat(day).toordinal() if day else 0
