"""Words as the index sees them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.search.analysis import GAP, LONGEST, Words, distinct, stem, words


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        ("Gdańsk", [("gdansk",)]),
        ("Gdan\u0301sk", [("gdansk",)]),
        ("Łódź Strasse Straße", [("lodz",), ("strasse",), ("strasse",)]),
        ("al-Rayyes", [("al",), ("rayyes",)]),
        ("O’Brien's O'Brien", [("obrien", "brien"), ("obrien", "brien")]),
        ("Côte d'Ivoire", [("cote",), ("divoire", "ivoire")]),
        ("don't they're", [("dont",), ("theyre",)]),
        ("the U.S. and U.N.", [("the",), ("us",), ("and",), ("un",)]),
        ("co\u00adoperate", [("cooperate",)]),
        ("snake_case *** — '", [("snake",), ("case",)]),
    ],
)
def test_forms(text: str, forms: list[tuple[str, ...]]) -> None:
    """Case, accents, hyphens, apostrophes and acronym stops do not part the spellings of one word."""
    assert [found for _, _, found in words(text)] == forms


@given(st.text())
def test_words_quote_their_text(text: str) -> None:
    """Words come in order, none overlapping, within the text; their forms are letters and digits of bounded length."""
    done = 0
    for start, end, forms in words(text):
        assert done <= start < end <= len(text)
        assert all(form.isalnum() and len(form) <= LONGEST for form in forms)
        done = end


@given(st.text())
def test_folding_is_stable(text: str) -> None:
    """What was folded once is found again as itself, so that a query meets the index."""
    for form in distinct(text):
        assert form in distinct(form)


def test_stems_join_inflections() -> None:
    """Inflected words share a stem; other words do not."""
    assert stem("bombing") == stem("bombed") == stem("bombs") != stem("bridge")


def test_each_name_starts_at_its_own_place() -> None:
    """The words of two names never stand beside each other, so no phrase reaches from one into the next."""
    tokens = [(token.text, token.pos) for token in Words(stemmed=False)("Ama Mensah\nKofi Osei", positions=True)]
    assert tokens == [("ama", 0), ("mensah", 1), ("kofi", GAP), ("osei", GAP + 1)]
