"""The time expressions of an article, before its day of publication is known."""

from __future__ import annotations

import pytest

from builder.extract.dates import dates
from builder.model import Article, Caption, Relative


def stated(text: str) -> list[tuple[str, str, str]]:
    article = Article("a", "seeds/a.txt", "0", 1, 9, "", text)
    return [(date.text, date.edtf, date.basis) for date in dates(article)]


@pytest.mark.parametrize(
    ("text", "date", "edtf", "basis"),
    [
        ("It fell on 4 May 1998.", "4 May 1998", "1998-05-04", "written in full: day, month and year"),
        ("Since September 30, all", "September 30", "XXXX-09-30", "written as day and month; the year is not stated"),
        ("In June 2003 it", "June 2003", "2003-06", "written as month and year, without a day"),
        ("He spoke on Saturday.", "Saturday", "", "a weekday"),
        ("It lasted three months.", "three months", "", "a duration"),
    ],
)
def test_a_date_says_how_it_was_written(text: str, date: str, edtf: str, basis: str) -> None:
    """A date is as exact as it is written, and its basis says how that was."""
    assert stated(text) == [(date, edtf, basis)]


def test_impossible_days_are_no_dates() -> None:
    """A day that its month does not have is left out, and no other date is read from its words."""
    assert stated("On 30 February 2001 nothing happened, nor on 31 June.") == []


def test_what_is_counted_keeps_how() -> None:
    """A relative date keeps what it is counted from, how far and which way, as values that JSON can hold."""
    article = Article("a", "s", "0", 1, 9, "", "He said on Saturday he will come next Monday, two weeks late.")
    said, comes, late = dates(article)
    assert said.relative == Relative(target="XXXX-WXX-6", way="until")
    assert comes.relative == Relative(target="XXXX-WXX-1", way="after")
    assert (late.relative, late.timeml) == (None, "P2W")


def test_dates_of_every_field_are_found() -> None:
    """Dateline, caption and text each give their own dates, in reading order."""
    article = Article(
        "a",
        "s",
        "0",
        1,
        9,
        "May 2, 2010",
        "On 3 May 2010.",
        dateline="Rabat, May 4",
        captions=(Caption("May 1, 2010"),),
    )
    found = dates(article)
    assert [date.field for date in found] == ["title", "dateline", "caption:0", "text"]
    assert "in the dateline" in found[1].basis
