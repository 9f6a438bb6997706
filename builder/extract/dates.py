"""The absolute dates that an article states, never made more exact than they are written."""

from __future__ import annotations

from builder.model import Article, DateMention, fields
from builder.vocabulary.calendar import absolute_dates
from builder.vocabulary.edtf import precision


def dates(article: Article) -> tuple[DateMention, ...]:
    """The dates of every field in reading order; one without a year keeps it open (``XXXX-10-26``)."""
    return tuple(
        DateMention(
            name, stated.start, stated.end, text[stated.start : stated.end], stated.edtf, _basis(stated.edtf, name)
        )
        for name, text in fields(article)
        for stated in absolute_dates(text)
    )


def _basis(value: str, field: str) -> str:
    written = {
        "day": "written in full: day, month and year",
        "month": "written as month and year, without a day",
        "unknown": "written as day and month; the year is not stated",
    }.get(precision(value), "written as a year")
    return f"{written}, in the dateline" if field == "dateline" else written
