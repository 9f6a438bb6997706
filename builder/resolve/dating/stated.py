"""What an article says itself of its date: its date line or front matter, and its dateline."""

from __future__ import annotations

from collections.abc import Iterator

from builder.model import Article
from builder.resolve.dating.clues import Clue, days_of
from builder.vocabulary.calendar import absolute_dates, whole_date
from builder.vocabulary.edtf import precision


def stated(article: Article) -> Iterator[Clue]:
    """The date that the article or its front matter states."""
    words = (article.stated_date or "").strip()
    value = whole_date(words) or _first_date(words)
    if value and (days := days_of(value)):
        yield Clue("stated", "on", value, 0.985, f"The article states its date as “{words}”.", days)


def dateline(article: Article) -> Iterator[Clue]:
    """The date of the dateline; without a year it leaves every year open."""
    value = _first_date(article.dateline or "")
    if not value or not (days := days_of(value)):
        return
    given = "gives the day and month, but no year" if precision(value) == "unknown" else "gives the date"
    reason = f"The dateline “{article.dateline}” {given}."
    yield Clue("dateline", "on", value, 0.97, reason, days, filed=True)


def _first_date(words: str) -> str | None:
    """The first date in the words, one with a year before one without."""
    values = [found.edtf for found in absolute_dates(words)]
    return next((value for value in values if precision(value) != "unknown"), values[0] if values else None)
