"""Dates in questions."""

from datetime import date

import pytest

from builder.errors import QueryError
from builder.search.dates import Period, period, span


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2015-10-26", date(2015, 10, 26), date(2015, 10, 26)),
        ("2016-02", date(2016, 2, 1), date(2016, 2, 29)),
        (" 2015 ", date(2015, 1, 1), date(2015, 12, 31)),
    ],
)
def test_span(text: str, first: date, last: date) -> None:
    """A day, month or year means all its days."""
    assert span(text, "from") == (first, last)


@pytest.mark.parametrize(
    "text", ["soon", "2015-13", "2015-02-30", "0000", "15-10-2015", "2015-1", "２０１５", "", "2015-10-26T10"]
)
def test_wrong_dates_say_what_is_right(text: str) -> None:
    """What is no date is refused in one line that names the option and shows right ones."""
    with pytest.raises(QueryError, match=r"^from: .* write a day 2015-10-26, a month 2015-10 or a year 2015$"):
        span(text, "from")


def test_a_period_that_ends_before_it_begins_is_refused() -> None:
    """Ends that were swapped are named, not answered with nothing."""
    with pytest.raises(QueryError, match="from 2016 is later than to 2015-12; swap them"):
        period("2016", "2015-12")
    assert period("2015-12", "2015") == Period(date(2015, 12, 1), date(2015, 12, 31))


def test_a_partly_known_date_may_lie_in_a_period() -> None:
    """A month is within every period that it touches; an unknown date is within none."""
    month = date(2015, 10, 1).toordinal(), date(2015, 10, 31).toordinal()
    assert period("2015-10-30", "2015-11-02").holds(*month)
    assert not period("2015-11", None).holds(*month)
    assert not period(None, "2015-09").holds(*month)
    assert not period(None, None).holds(0, 0)
