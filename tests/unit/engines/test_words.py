"""How text is cut into words."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.engines.words import shown, words


def cut(text: str) -> list[str]:
    return [word.text for word in words(text, 0, len(text))]


def test_punctuation_stands_apart() -> None:
    """Commas, brackets, quotes and the last full stop are words of their own."""
    assert cut("“Go (now), Ann.”") == ["“", "Go", "(", "now", ")", ",", "Ann", ".", "”"]


def test_the_possessive_stands_apart() -> None:
    """A possessive is a word of its own, whatever its apostrophe and case, and an apostrophe in a name is not."""
    assert cut("Ann's O’Brien’s ANN'S d'Ivoire") == ["Ann", "'s", "O'Brien", "'s", "ANN", "'S", "d'Ivoire"]


def test_abbreviations_keep_their_stop() -> None:
    """Initials, acronyms with stops and known abbreviations are whole words."""
    assert cut("J. K. Roe of U.S. Grain Inc. in St. Ives") == (
        ["J.", "K.", "Roe", "of", "U.S.", "Grain", "Inc.", "in", "St.", "Ives"]
    )


def test_hyphens_join_names_and_part_what_hangs_on_them() -> None:
    """A hyphenated name is one word; what a participle adds to a name is not part of it."""
    assert cut("Jin-ping met FSA-linked men") == ["Jin-ping", "met", "FSA", "-", "linked", "men"]


def test_a_stray_space_after_an_article_is_bridged() -> None:
    """``al- Rayyan`` is shown to the model as one word and spans the original characters."""
    text = "with al- Rayyan-Said's men"
    word = list(words(text, 0, len(text)))[1]
    assert word.text == "al-Rayyan-Said"
    assert text[word.start : word.end] == "al- Rayyan-Said"


def test_what_shows_nothing_is_not_shown() -> None:
    """Soft hyphens and zero-width characters stay within the word's span and are hidden from the model."""
    text = "Ra\u00adbat\u200b"
    assert [(w.start, w.end, w.text) for w in words(text, 0, len(text))] == [(0, len(text), "Rabat")]


def test_combining_marks_belong_to_their_letter() -> None:
    """A decomposed accent does not end a word, and is composed for the model."""
    assert cut("Cafe\u0301 Zu\u0308rich") == ["Café", "Zürich"]


def test_figures_addresses_and_emoji_are_whole() -> None:
    """Numbers, dates in figures, addresses and runs of emoji are one word each."""
    assert cut("1,000.50 2015-10-26 me@site.example http://a.example/b?c=d 😀🎉") == (
        ["1,000.50", "2015-10-26", "me@site.example", "http://a.example/b?c=d", "😀🎉"]
    )


def test_a_word_without_end_is_shown_in_part() -> None:
    """A word of a million letters spans them all, and the model is shown a hundred."""
    (word,) = words("x" * 1_000_000, 0, 1_000_000)
    assert (word.end, len(word.text)) == (1_000_000, 100)


@pytest.mark.parametrize("mark", ["\u0301", "\u200b", "\u00ad"])
def test_a_letter_may_bear_any_number_of_marks(mark: str) -> None:
    """A letter under a hundred thousand marks is one word, read at once, as are a hundred thousand marked letters."""
    for text in (f"a{mark * 100_000}", f"a{mark}" * 100_000, f"al- Ab{mark * 100_000}"):
        assert [(word.start, word.end) for word in words(f"{text}!", 0, len(text))] == [(0, len(text))]


@given(st.text())
def test_words_cover_all_that_is_not_space(text: str) -> None:
    """Words are in order, do not overlap, and leave nothing but white space out."""
    found = list(words(text, 0, len(text)))
    assert all(a.end <= b.start for a, b in pairwise(found))
    rest = [
        text[a:b] for a, b in zip([0, *(w.end for w in found)], [*(w.start for w in found), len(text)], strict=True)
    ]
    assert not "".join(rest).strip()
    assert all(w.start < w.end for w in found)


@given(st.text())
def test_showing_twice_is_showing_once(text: str) -> None:
    """The form that the model is shown has nothing left to clean but what cleaning brought together."""
    assert len(shown(text)) <= 100
