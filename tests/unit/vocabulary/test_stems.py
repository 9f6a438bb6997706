"""builder/vocabulary/stems.py: forms of a word meet, and what befell people is told."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.vocabulary.stems import befell, content, doing, happening, reporting, stem


@pytest.mark.parametrize(
    "forms",
    ["kill kills killed killing", "rescue rescues rescued rescuing", "city cities", "stop stops stopped stopping",
     "house houses", "metre metres meters", "tonne tonnes tons", "person people", "child children", "church churches",
     "lose lost losing", "Mile mile's miles", "supply supplies supplied"],
)  # fmt: skip
def test_forms_of_a_word_have_one_stem(forms: str) -> None:
    """Endings, irregular forms, case and the possessive make no other stem."""
    assert len({stem(form) for form in forms.split()}) == 1


@pytest.mark.parametrize(("left", "right"), [("bus", "bush"), ("glass", "glad"), ("news", "newt"), ("thing", "this")])
def test_other_words_have_other_stems(left: str, right: str) -> None:
    """Words that only begin alike stay apart."""
    assert stem(left) != stem(right)


def test_little_words_and_reporting_mean_nothing() -> None:
    """Function words and the words of reporting are no content."""
    assert content("The spokesman said on Monday that they had found it".split()) == {stem("found")}


def test_what_befell_people() -> None:
    """Words for one fate tell one, and it can be put behind a noun."""
    assert {happening(word) for word in "killed dead deaths toll perished".split()} == {"death"}
    assert {happening(word) for word in "hurt injuries wounding".split()} == {"injury"}
    assert happening("harbour") == ""
    assert befell(happening("drowned")) == "killed"


def test_saying_is_not_doing() -> None:
    """A verb of saying tells of no deed; one in the past tense does."""
    assert reporting("announced") and not doing("announced")
    assert doing("sank") and doing("rescued") and not reporting("sank")


@given(st.text(max_size=20))
def test_a_stem_never_grows(word: str) -> None:
    """Any text has a stem, always the same."""
    assert stem(word) == stem(word)
    assert stem(word) == stem(word.upper()) or not word.isascii()
