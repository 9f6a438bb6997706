"""What must always hold of time expressions, whatever the text and the day."""

from __future__ import annotations

import time
from datetime import date, timedelta

import edtf
from hypothesis import given, settings
from hypothesis import strategies as st

from builder.extract.dates import dates
from builder.extract.dates.finder import ROWS
from builder.model import Article, DateMention
from builder.vocabulary.anchored import settled
from builder.vocabulary.calendar import WEEKDAYS
from builder.vocabulary.edtf import bounds, display, sort_key

WORDS = sorted({word for row in ROWS for word in row.example[0].split()})
WORDS += [
    "30 February 2001",
    "31",
    "0",
    "9999",
    "XXXX",
    "and a half",
    "\n",
    "’s",
    "½",
    "The",
    "MAY",
    "1,000,000 years ago",
]
texts = st.lists(st.one_of(st.sampled_from(WORDS), st.text(max_size=4)), max_size=25).map(" ".join)
days = st.dates(date(2, 1, 1), date(9998, 12, 31))
published = st.one_of(
    st.none(), days.map(str), days.map(lambda day: str(day)[:7]), days.map(lambda day: f"{day}~"), st.just("XXXX-10-26")
)


def found(text: str, day: str | None) -> tuple[DateMention, ...]:
    return settled(dates(Article("a", "s", "0", 1, 9, "", text)), day)


@settings(max_examples=300, deadline=None)
@given(texts, published)
def test_spans_quote_their_source(text: str, day: str | None) -> None:
    """Nothing raises; spans lie in order, do not overlap and quote the text; each has a value or is still open."""
    end = 0
    for mention in found(text, day):
        assert end <= mention.start < mention.end
        assert text[mention.start : mention.end] == mention.text
        assert mention.edtf or mention.timeml or mention.relative
        end = mention.end


@settings(max_examples=300, deadline=None)
@given(texts, published)
def test_no_date_is_impossible(text: str, day: str | None) -> None:
    """Every value is EDTF that the edtf library takes and that has bounds, or a day whose year is open."""
    for mention in found(text, day):
        if mention.edtf and not mention.edtf.startswith("XXXX"):
            edtf.parse_edtf(mention.edtf)
            first, last = bounds(mention.edtf) or (date.max, date.min)
            assert first <= last
            assert display(mention.edtf)
            assert sort_key(mention.edtf)
            assert mention.basis


@settings(max_examples=200, deadline=None)
@given(
    st.sampled_from(WEEKDAYS),
    st.sampled_from(["He said on {}", "He will come on {}", "He came last {}", "He comes next {}"]),
    st.dates(date(1900, 1, 1), date(2100, 1, 1)),
    st.integers(-500, 500),
)
def test_whole_weeks_shift_weekdays_alike(weekday: str, sentence: str, day: date, weeks: int) -> None:
    """An article published whole weeks later has its weekdays as many weeks later."""
    text = sentence.format(weekday.capitalize())
    (here,), (there,) = found(text, str(day)), found(text, str(day + timedelta(weeks=weeks)))
    moved = date.fromisoformat(here.edtf) + timedelta(weeks=weeks)
    assert date.fromisoformat(there.edtf) == moved
    assert moved.strftime("%A").lower() == weekday


@settings(max_examples=200, deadline=None)
@given(texts, published, published)
def test_settling_anew_forgets_the_first_time(text: str, one: str | None, other: str | None) -> None:
    """What was settled from a wrong date and then from the right one is as if settled once."""
    assert settled(found(text, one), other) == found(text, other)


def test_long_texts_take_time_in_proportion() -> None:
    """Texts made to mislead the rules cost no more than their length."""
    for piece in ("the early ", "1 ", "May 1", "a couple of ", "1,111", "two hundred ", "early late mid-"):
        text = piece * (60_000 // len(piece))
        before = time.process_time()
        found(text, "2015-10-26")
        assert time.process_time() - before < 3
