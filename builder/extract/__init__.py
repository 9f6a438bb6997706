"""Finds the names, dates and quotations of one article, each with the span of text that it came from."""

from __future__ import annotations

from builder.extract.dates import dates
from builder.extract.names import names
from builder.extract.overlap import settle
from builder.extract.quotes import quotes
from builder.model import Annotated, Article, NameEngine


def annotate(article: Article, engine: NameEngine) -> Annotated:
    """An article with its mentions, dates and quotes, sorted by field and place, no mention crossing a date."""
    mentions, stated = settle(names(article, engine), dates(article))
    people = tuple((m.start, m.end) for m in mentions if m.field == "text" and m.kind == "person")
    return Annotated(article, mentions, stated, quotes(article.text, people))
