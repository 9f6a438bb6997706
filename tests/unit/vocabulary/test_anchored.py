"""builder/vocabulary/anchored.py: what is counted from publication, once that day is known."""

from __future__ import annotations

import pytest

from builder.extract.dates import dates
from builder.model import Article, DateMention
from builder.vocabulary.anchored import settled


def counted(text: str, published: str | None) -> tuple[DateMention, ...]:
    return settled(dates(Article("a", "s", "0", 1, 9, "", text)), published)


@pytest.mark.parametrize(
    ("text", "edtf", "basis"),
    [
        ("He said on Saturday", "2015-10-24", "Saturday before the publication day, Monday 26 October 2015"),
        ("He will come on Friday", "2015-10-30", "Friday after the publication day, Monday 26 October 2015"),
        ("He said on Monday", "2015-10-26", "the publication day, Monday 26 October 2015, itself"),
        ("He comes tomorrow", "2015-10-27", "1 day after the publication day, Monday 26 October 2015"),
        (
            "They came three weeks ago",
            "2015-10-05/2015-10-11",
            "3 weeks before the publication day, Monday 26 October 2015",
        ),
        ("Earlier this month they", "2015-10", "the month of the publication day, Monday 26 October 2015"),
        (
            "It began on September 30",
            "2015-09-30",
            "30 September 2015, the nearest before the publication day, Monday 26 October 2015",
        ),
    ],
)
def test_the_basis_says_what_it_was_counted_from(text: str, edtf: str, basis: str) -> None:
    """Each value comes with the sentence that shows how it was reckoned."""
    (mention,) = counted(text, "2015-10-26")
    assert (mention.edtf, mention.basis) == (edtf, basis)


def test_a_stated_day_is_an_anchor() -> None:
    """The next day after a stated one is counted from it, whatever the publication date."""
    for published in ("2015-10-26", None):
        _, after = counted("It opened on 3 May 2010 and the next day it closed.", published)
        assert (after.edtf, after.basis) == ("2010-05-04", "1 day after “3 May 2010”, 3 May 2010")


def test_a_vague_publication_date_settles_what_it_can() -> None:
    """From a month alone the month before follows, and no day."""
    last, saturday = counted("Last month, as he said on Saturday, it rained.", "2015-10")
    assert (last.edtf, last.basis) == ("2015-09", "1 month before publication, October 2015")
    assert saturday.edtf == ""


def test_doubt_about_publication_is_passed_on() -> None:
    """A value counted from an uncertain date is itself marked so."""
    (mention,) = counted("He said on Saturday", "2015-10-26?")
    assert mention.edtf == "2015-10-24~"


def test_a_lone_time_of_day_is_no_date() -> None:
    """A clock time keeps its TimeML value, but what day it was is not shown."""
    (mention,) = counted("It rang at 7:15 p.m. in the hall.", "2015-10-26")
    assert (mention.edtf, mention.timeml) == ("", "2015-10-26T19:15")
