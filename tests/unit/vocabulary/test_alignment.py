"""Two quotations beside each other, word by word."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.vocabulary.alignment import aligned, likeness, words_of

HARBOUR = "We shall keep the harbour open until the ice has gone"
TEXTS = st.lists(
    st.sampled_from(["we", "We", "the", "harbour", "ice", "[sic]", "…", ", ", " ", " ", "don’t", "\n\n“", "É", "."]),
    max_size=40,
).map("".join)


def shown(left: str, right: str) -> list[tuple[str, str, bool]]:
    return [(left[slice(*piece.left)], right[slice(*piece.right)], piece.same) for piece in aligned(left, right)]


def test_differing_words_stand_apart() -> None:
    """A changed word is a piece of its own on both sides, with what follows it up to the next word."""
    assert shown("We keep the port open", "We keep the harbour open.") == [
        ("We keep the ", "We keep the ", True),
        ("port ", "harbour ", False),
        ("open", "open.", True),
    ]


def test_a_cut_is_empty_on_its_side() -> None:
    """What only one side has is a piece whose other side is empty."""
    assert ("", "until the ice has gone", False) in shown("We keep it open ", "We keep it open until the ice has gone")


@pytest.mark.parametrize(
    "other",
    [
        HARBOUR.upper() + ",",
        "“We shall keep the harbour – open – until the ice has gone”",
        "We shall keep [our] harbour open until the ice has gone",
        "We shall keep the harbour open ... the ice has gone",
        "We shall keep the harbour open",
    ],
)
def test_marks_brackets_ellipses_and_cuts_take_nothing_away(other: str) -> None:
    """Case, marks, an editor's bracket, an ellipsis and a shorter cut leave a quotation wholly the same."""
    found = likeness(HARBOUR, other)
    assert found.share >= 0.9
    assert found.apart <= 1


def test_words_between_what_is_shared_are_counted() -> None:
    """Words that one side has between shared ones are told apart from a plain cut."""
    longer = "We shall keep, as my father and his father did, the harbour open until the ice has gone"
    assert likeness(HARBOUR, longer).apart == 7
    assert likeness("We shall keep … the harbour open until the ice has gone", longer).apart == 0


def test_other_words_share_nothing() -> None:
    """Single words in common are chance."""
    assert likeness(HARBOUR, "Nobody has told us where the boats are").shared == 0


def test_very_long_texts_are_laid_side_by_side_at_their_ends() -> None:
    """A middle too large to compare counts as different; what begins and ends alike is still found."""
    left = "One two three " + " ".join(f"a{n}" for n in range(600)) + " four five"
    right = "One two three " + " ".join(f"b{n}" for n in range(600)) + " four five"
    assert [same for _, _, same in shown(left, right)] == [True, False, True]


def test_apostrophes_hyphens_and_accents_do_not_part_words() -> None:
    """Curly, straight and missing apostrophes, hyphens and accents are one spelling."""
    assert (
        words_of("We don’t  co-operate, Zoë")
        == words_of("we dont cooperate Zoe!")
        == ("we", "dont", "cooperate", "zoe")
    )


@given(TEXTS, TEXTS)
def test_pieces_make_up_both_texts(left: str, right: str) -> None:
    """Whatever the texts, their pieces in order are the whole texts, and the same ones have the same words."""
    pieces = shown(left, right)
    assert "".join(mine for mine, _, _ in pieces) == left
    assert "".join(other for _, other, _ in pieces) == right
    assert all(words_of(mine) == words_of(other) for mine, other, same in pieces if same)


@given(TEXTS, TEXTS)
def test_likeness_is_a_share(left: str, right: str) -> None:
    """Shared words never exceed the shorter text, and a text with words in a row is wholly like itself."""
    found = likeness(left, right)
    assert 0 <= found.share <= 1
    assert found.run <= min(len(words_of(left)), len(words_of(right)))
    itself = likeness(left, left)
    assert itself.apart == 0
