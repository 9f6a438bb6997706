"""builder/vocabulary/timeml.py: TIMEX3 values, the calendar's units, and their EDTF."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.model import DateMention, Unit, Way
from builder.vocabulary.edtf import bounds
from builder.vocabulary.timeml import approximate, edtf_of, nearest, timexes, unit_of

MONDAY = date(2015, 10, 26)


@pytest.mark.parametrize(
    ("value", "edtf"),
    [
        ("1998-02-13", "1998-02-13"),
        ("1998-02-13TMO", "1998-02-13"),
        ("1998-02", "1998-02"),
        ("1998", "1998"),
        ("199", "199X"),
        ("19", "19XX"),
        ("1998-W07", "1998-02-09/1998-02-15"),
        ("1998-W07-WE", "1998-02-14/1998-02-15"),
        ("1998-W07-5", "1998-02-13"),
        ("1998-Q3", "1998-07/1998-09"),
        ("1998-H1", "1998-01/1998-06"),
        ("1998-SU", "1998-22"),
        ("1926/1931", "1926/1931"),
        ("XXXX-10-26", "XXXX-10-26"),
        ("XXXX-10", ""),
        ("1998-02-30", ""),
        ("1998-W54", ""),
        ("P3M", ""),
        ("PT90M", ""),
        ("PRESENT_REF", ""),
        ("XXXX-WXX-4", ""),
        ("", ""),
    ],
)
def test_edtf_of(value: str, edtf: str) -> None:
    """Calendar values have their EDTF, and nothing else has one."""
    assert edtf_of(value) == edtf


@pytest.mark.parametrize(
    ("unit", "shift", "value"),
    [
        ("day", -1, "2015-10-25"),
        ("week", 0, "2015-W44"),
        ("weekend", -1, "2015-W43-WE"),
        ("month", 3, "2016-01"),
        ("quarter", 1, "2016-Q1"),
        ("half", -2, "2014-H2"),
        ("year", -20, "1995"),
        ("decade", -1, "200"),
        ("century", -1, "19"),
        ("year", -3000, ""),
        ("day", 10**9, ""),
    ],
)
def test_unit_of(unit: Unit, shift: int, value: str) -> None:
    """A unit moves by whole units, and past the calendar's ends there is none."""
    assert unit_of(MONDAY, unit, shift) == value


@pytest.mark.parametrize(
    ("target", "way", "value"),
    [
        ("XXXX-WXX-1", "until", "2015-10-26"),
        ("XXXX-WXX-1", "from", "2015-10-26"),
        ("XXXX-WXX-1", "before", "2015-10-19"),
        ("XXXX-WXX-1", "after", "2015-11-02"),
        ("XXXX-WXX-4", "nearest", "2015-10-29"),
        ("XXXX-WXX-WE", "until", "2015-W43-WE"),
        ("XXXX-WXX-WE", "from", "2015-W44-WE"),
        ("XXXX-10-26", "nearest", "2015-10-26"),
        ("XXXX-12-28", "until", "2014-12-28"),
        ("XXXX-12-28", "nearest", "2015-12-28"),
        ("XXXX-01-15", "from", "2016-01-15"),
        ("XXXX-02-29", "until", "2012-02-29"),
        ("XXXX-12", "until", "2014-12"),
        ("XXXX-Q3", "until", "2015-Q3"),
        ("XXXX-SP", "after", "2016-SP"),
        ("XXXX-05-03/XXXX-05-05", "until", "2015-05-03/2015-05-05"),
        ("XXXX-02-30", "nearest", ""),
    ],
)
def test_nearest(target: str, way: Way, value: str) -> None:
    """The nearest bearer of an underspecified value on the side that words or tense give."""
    assert nearest(MONDAY, target, way) == value


@given(st.dates(date(1000, 1, 1), date(9000, 1, 1)), st.integers(1, 7))
def test_weekdays_lie_within_a_week(day: date, weekday: int) -> None:
    """On or before and on or after a day are at most six days off; before and after are one to seven."""
    target = f"XXXX-WXX-{weekday}"
    until, since = (date.fromisoformat(nearest(day, target, way)) for way in ("until", "from"))
    before, after = (date.fromisoformat(nearest(day, target, way)) for way in ("before", "after"))
    assert day - timedelta(6) <= until <= day <= since <= day + timedelta(6)
    assert day - timedelta(7) <= before < day < after <= day + timedelta(7)
    assert {until.isoweekday(), since.isoweekday(), before.isoweekday(), after.isoweekday()} == {weekday}


@given(
    st.dates(date(1000, 1, 1), date(9000, 1, 1)), st.sampled_from(["day", "week", "month", "quarter", "half", "year"])
)
def test_a_unit_holds_its_day(day: date, unit: Unit) -> None:
    """The unit of a day, not moved, bounds that day."""
    first, last = bounds(edtf_of(unit_of(day, unit))) or (date.max, date.min)
    assert first <= day <= last


def test_approximate() -> None:
    """Words such as *around* mark a value; one without a year and a range stay as they are."""
    assert approximate("1994", "APPROX") == "1994~"
    assert approximate("1994", "START") == "1994"
    assert approximate("XXXX-10-26", "APPROX") == "XXXX-10-26"


def test_a_range_is_two_timexes() -> None:
    """TIMEX3 marks both ends of a range, each with its value."""
    mention = DateMention("text", 10, 22, "1926 to 1931", "1926/1931", "a range", "1926/1931")
    assert timexes(mention) == ((10, 14, "1926"), (18, 22, "1931"))
    assert timexes(DateMention("text", 0, 3, "now", "", "", "PRESENT_REF")) == ((0, 3, "PRESENT_REF"),)
    assert timexes(DateMention("text", 0, 3, "May", "", "")) == ()


@pytest.mark.parametrize(
    ("weekday", "value"), [(5, "2015-10-31"), (4, "2014-10-31"), (None, "2014-10-31"), (0, "2014-10-31")]
)
def test_a_weekday_tells_the_year_of_a_day_near_by(weekday: int | None, value: str) -> None:
    """A day and month with its weekday is the near one that falls on it; a weekday of another year is a slip."""
    assert nearest(MONDAY, "XXXX-10-31", "until", weekday) == value


@pytest.mark.parametrize(
    ("day", "target", "way", "value"),
    [
        (date(2013, 3, 22), "XXXX-02", "before", "2012-02"),
        (date(2013, 3, 22), "XXXX-01", "before", "2013-01"),
        (date(2013, 3, 22), "XXXX-04", "nearest", "2013-04"),
        (date(2013, 3, 22), "XXXX-02", "nearest", "2013-02"),
        (date(2013, 3, 22), "XXXX-07", "nearest", "2012-07"),
    ],
)
def test_months_near_by(day: date, target: str, way: Way, value: str) -> None:
    """*Last February* in March is the year before's; with no verb, only a month close ahead comes before one gone."""
    assert nearest(day, target, way) == value
