"""builder/vocabulary/edtf.py: what a value may mean, checked against the edtf library."""

from datetime import date

import edtf
import pytest

from builder.vocabulary.edtf import bounds, display, precision, sort_key

VALUES = {
    "2015-10-24": (date(2015, 10, 24), date(2015, 10, 24)),
    "2015-02": (date(2015, 2, 1), date(2015, 2, 28)),
    "2016-02": (date(2016, 2, 1), date(2016, 2, 29)),
    "1926": (date(1926, 1, 1), date(1926, 12, 31)),
    "194X": (date(1940, 1, 1), date(1949, 12, 31)),
    "2015-10-26/2015-11-01": (date(2015, 10, 26), date(2015, 11, 1)),
}


@pytest.mark.parametrize("value", sorted(VALUES))
def test_bounds(value: str) -> None:
    """The first and last day are those of the value, and the edtf library takes the value too."""
    assert bounds(value) == VALUES[value]
    parsed = edtf.parse_edtf(value)
    assert date(*parsed.lower_strict()[:3]) == VALUES[value][0]
    assert date(*parsed.upper_strict()[:3]) == VALUES[value][1]


def test_a_year_not_known_has_no_bounds() -> None:
    """``XXXX-10-26`` may be any year, so it bounds nothing and sorts last."""
    assert bounds("XXXX-10-26") is None
    assert precision("XXXX-10-26") == "unknown"
    assert sort_key("XXXX-10-26") > sort_key("2999-12-31")


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("2015-10-24", "24 October 2015"),
        ("2015-10", "October 2015"),
        ("194X", "the 1940s"),
        ("2014-22", "summer 2014"),
        ("XXXX-10-26", "26 October"),
        ("2015-10~", "about October 2015"),
        ("2015-10-26/2015-11-01", "26 October 2015 to 1 November 2015"),
    ],
)
def test_display(value: str, words: str) -> None:
    """A value reads as a person would write it."""
    assert display(value) == words


def test_a_season_may_lie_anywhere_in_its_year() -> None:
    """Summer is in other months elsewhere, and winter may end in the next year."""
    assert bounds("2014-22") == (date(2014, 1, 1), date(2014, 12, 31))
    assert bounds("2014-24") == (date(2014, 1, 1), date(2015, 3, 31))
    assert precision("2014-22") == "season"


def test_what_is_no_date_is_refused() -> None:
    """A wrong value raises ValueError."""
    with pytest.raises(ValueError, match="not an EDTF date"):
        precision("next week")
