"""How sentences are packed into windows."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from builder.engines.windows import ROOM, WORD_PIECES, Window, shape, windows


def by_letter(word: str) -> tuple[int, ...]:
    return tuple(ord(char) % 1000 for char in word)


def size(window: Window) -> int:
    return sum(len(placed.pieces) for placed in window)


def test_consecutive_sentences_share_a_window() -> None:
    """Short sentences of several passages stand in one window."""
    (window,) = windows(["Ann left.", "Bob came. He sat."], by_letter)
    assert [(p.passage, p.word.text) for p in window if p.word.text != "."] == (
        [(0, "Ann"), (0, "left"), (1, "Bob"), (1, "came"), (1, "He"), (1, "sat")]
    )
    assert sorted({p.sentence for p in window}) == [1, 2, 3]


def test_a_sentence_is_not_broken_where_it_fits_the_next_window() -> None:
    """A sentence that does not fit what is left opens a window of its own."""
    first, second = windows([f"{'Word ' * 20}end.", f"{'Other ' * 18}end."], by_letter, 126)
    assert {p.passage for p in first} == {0}
    assert {p.passage for p in second} == {1}


def test_a_window_without_a_letter_is_left_out() -> None:
    """Rows of figures and marks are not read by the model at all."""
    assert list(windows(["1 2 3 — 4 * 5 " * 50], by_letter)) == []


@given(st.lists(st.text(alphabet="Ab. \n1é", max_size=400), max_size=4))
def test_windows_fit_and_lose_no_word(passages: list[str]) -> None:
    """No window is over its room, no word over its pieces, and every word with a letter is in one window, in order."""
    packed = list(windows(passages, by_letter))
    assert all(0 < size(window) <= ROOM for window in packed)
    assert all(len(p.pieces) <= WORD_PIECES for window in packed for p in window)
    seen = [(p.passage, p.word.start) for window in packed for p in window]
    assert seen == sorted(set(seen))
    lettered = {(n, i) for n, text in enumerate(passages) for i, char in enumerate(text) if char.isalpha()}
    covered = {(p.passage, i) for w in packed for p in w for i in range(p.word.start, p.word.end)}
    assert lettered <= covered


def test_shapes() -> None:
    """Each way of writing a word has its number."""
    words = ["rain", "Rain", "RAIN", "R", "F-16", "—", "McRain", "al-Rain"]
    assert [shape(word) for word in words] == [0, 1, 2, 3, 4, 5, 6, 6]
