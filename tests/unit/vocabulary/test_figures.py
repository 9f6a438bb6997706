"""builder/vocabulary/figures.py: numbers in digits and words, their hedges, units and ranges."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.vocabulary.figures import figures, spelled


def read(text: str) -> list[tuple[str, float, str, str]]:
    return [(text[one.start : one.end], float(one.value), one.hedge, one.unit) for one in figures(text)]


@pytest.mark.parametrize(
    ("text", "words", "value", "hedge", "unit"),
    [
        ("12,000 fighters", "12,000", 12000, "", ""),
        ("more than 12,000 fighters", "more than 12,000", 12000, "more than", ""),
        ("at least 40 people", "at least 40", 40, "at least", ""),
        ("no fewer than forty-two goats", "no fewer than forty-two", 42, "at least", ""),
        ("as many as 900 boats", "as many as 900", 900, "up to", ""),
        ("an estimated 3,500 birds", "an estimated 3,500", 3500, "about", ""),
        ("some two hundred and six thousand bricks", "some two hundred and six thousand", 206_000, "about", ""),
        ("half a million bags", "half a million", 500_000, "", ""),
        ("two and a half years", "two and a half", 2.5, "", ""),
        ("a hundred sheep", "a hundred", 100, "", ""),
        ("three dozen eggs", "three dozen", 36, "", ""),
        ("12 000 seats", "12 000", 12000, "", ""),
        ("it cost $3m", "$3m", 3_000_000, "", "dollar"),
        ("US$ 3.5 billion in aid", "US$ 3.5 billion", 3_500_000_000, "", "dollar"),
        ("about £31,000 a year", "about £31,000", 31_000, "about", "pound"),
        ("a 7.2-magnitude quake", "7.2-magnitude", 7.2, "", "magnitude"),
        ("a quake of magnitude 7.2", "magnitude 7.2", 7.2, "", "magnitude"),
        ("7.2 on the Richter scale", "7.2 on the Richter scale", 7.2, "", "magnitude"),
        ("12 per cent of them", "12 per cent", 0.12, "", "%"),
        ("33% of homes", "33%", 0.33, "", "%"),
        ("two-thirds of the town", "two-thirds", 2 / 3, "", "%"),
        ("nearly a third of homes", "nearly a third", 1 / 3, "nearly", "%"),
        ("half of the fleet", "half", 0.5, "", "%"),
        ("dozens of swans", "dozens", 24, "vague", ""),
        ("tens of thousands of swans", "tens of thousands", 20_000, "vague", ""),
        ("5m high", "5", 5, "", ""),
    ],
)
def test_a_figure_is_read(text: str, words: str, value: float, hedge: str, unit: str) -> None:
    """A figure has its words with hedge and sign, its value, and what it is measured in."""
    found = read(text)
    assert [(round(v, 9), h, u) for _, v, h, u in found] == [(round(value, 9), hedge, unit)]
    assert found[0][0].startswith(words)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("10 to 15 people", 10, 15),
        ("between 10 and 15 people", 10, 15),
        ("10-15 people", 10, 15),
        ("three or four children", 3, 4),
        ("$3-5 million", 3_000_000, 5_000_000),
        ("5 to 6 per cent", Fraction(5, 100), Fraction(6, 100)),
    ],
)
def test_a_range_is_one_figure(text: str, low: Fraction, high: Fraction) -> None:
    """A range is one figure with both ends."""
    (found,) = figures(text)
    assert (found.value, found.high) == (low, high)


@pytest.mark.parametrize(
    "text",
    ["Flight 370 left", "No. 10 was dark", "an F-16", "they won 3-1", "at 9.50pm", "the 17th man", "in the 1990s",
     "open 24/7", "at 11:30", "Covid-19", "route 66", "version 1.2.3", "0 points"],
)  # fmt: skip
def test_labels_times_and_scores_are_no_figures(text: str) -> None:
    """What only looks like a count is none."""
    assert read(text) == []


def test_two_counts_are_two_figures() -> None:
    """*And* between two counts makes no range, and no sum."""
    assert [value for _, value, _, _ in read("12 killed and 30 wounded; rooms two and three")] == [12, 30, 2, 3]


@given(st.integers(1, 999_999_999))
def test_digits_keep_their_value(number: int) -> None:
    """Any whole number written with commas is read as itself, whatever stands around it."""
    text = f"There were at least {number:,} of them."
    (found,) = figures(text)
    assert found.value == number
    assert text[found.number[0] : found.number[1]] == f"{number:,}"


@given(st.text("0123456789 ,.-–$£%aboutndmillionthree", max_size=80))
def test_spans_hold(text: str) -> None:
    """Whatever the text, figures stand in order, do not overlap, and quote it."""
    done = 0
    for one in figures(text):
        assert done <= one.start <= one.number[0] < one.number[1] <= one.end <= len(text)
        done = one.end


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("three thousand and twelve", 3012),
        ("ninety-nine", 99),
        ("one million two hundred thousand and five", 1_200_005),
    ],
)
def test_words_add_up(words: str, value: int) -> None:
    """A number in words is its parts together."""
    assert spelled(words.replace("-", " ").split()) == value
