"""builder/vocabulary/calendar.py: absolute dates in the forms that newspapers use."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.vocabulary.calendar import absolute_dates, weekday_number, whole_date


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("on 26 October 2015", ["2015-10-26"]),
        ("Monday, October 26, 2015", ["2015-10-26"]),
        ("Oct. 26, 2015 and 2015-10-27", ["2015-10-26", "2015-10-27"]),
        ("the 3rd of May 1926", ["1926-05-03"]),
        ("24-Oct-2015", ["2015-10-24"]),
        ("Jul 26 2022 (IPS)", ["2022-07-26"]),
        ("Genf, 12.05.2019", ["2019-05-12"]),
        ("version 1.2.2019.4 of 3.4.5", []),
        ("in June 2001", ["2001-06"]),
        ("London/Beirut, Oct 26", ["XXXX-10-26"]),
        ("27 January - ", ["XXXX-01-27"]),
        ("29 February", ["XXXX-02-29"]),
        ("29 February 2019", []),
        ("30 February 2001", []),
        ("Feb. 30, 2001 and 3 March 2001", ["2001-03-03"]),
        ("he may 12 times", []),
        ("May 12 people", []),
        ("March 3.5 per cent", []),
        ("version 12.1 May", []),
        ("2,015 people", []),
        ("at 10:30 May", []),
    ],
)
def test_dates_by_example(text: str, values: list[str]) -> None:
    """Each form gives its EDTF value, and what only looks like a date gives none."""
    assert [stated.edtf for stated in absolute_dates(text)] == values


@given(st.text(alphabet="0123456789 ,.-/JanuryMyOctbe", max_size=60))
def test_dates_never_overlap(text: str) -> None:
    """Dates come in order, none overlapping, each inside the text."""
    end = 0
    for stated in absolute_dates(text):
        assert end <= stated.start < stated.end <= len(text)
        end = stated.end


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2015", "2015"),
        ("2015-10", "2015-10"),
        ("2015-10-26T09:30:00Z", "2015-10-26"),
        ("12 March 2019", "2019-03-12"),
        ("the 12 March 2019", None),
        ("", None),
    ],
)
def test_whole_date(text: str, value: str | None) -> None:
    """A text is a date only if nothing else stands in it."""
    assert whole_date(text) == value


@pytest.mark.parametrize(("words", "number"), [("Monday", 0), ("Tues", 1), ("THU", 3), ("sunday", 6)])
def test_a_weekday_has_its_number(words: str, number: int) -> None:
    """A weekday's name or abbreviation gives its place in the week, Monday first."""
    assert weekday_number(words) == number
