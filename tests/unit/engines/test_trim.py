"""What is cut from the ends of a name."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.engines.trim import trimmed


@pytest.mark.parametrize(
    ("span", "name"),
    [
        ("the Harbour Union", "Harbour Union"),
        ("Ann Roe's", "Ann Roe"),
        ("Ann Roe’s", "Ann Roe"),
        ("ROE'S", "ROE"),
        ("Cartes'", "Cartes"),
        ("“Ann Roe", "Ann Roe"),
        ("“Ann” Roe", "“Ann” Roe"),
        ('"Ann Roe"', "Ann Roe"),
        ("(Harbour Union)", "Harbour Union"),
        ("Union (Harbour)", "Union (Harbour)"),
        ("Union (Harbour", "Union (Harbour"),
        ("Harbour Union,", "Harbour Union"),
        ("Rabat.", "Rabat"),
        ("Harbour Grain Inc.", "Harbour Grain Inc."),
        ("U.S.", "U.S."),
        ("Southern Front of", "Southern Front"),
        ("Nuku'alofa", "Nuku'alofa"),
        ("Cafe\u0301", "Cafe\u0301"),
    ],
)
def test_what_is_not_the_name_comes_off(span: str, name: str) -> None:
    """Articles, possessives, loose marks, stops and a last preposition come off; what belongs to the name stays."""
    cut = trimmed(span, 0, len(span))
    assert cut
    assert span[slice(*cut)] == name


@pytest.mark.parametrize("span", ["", "'s", "—", "1996", "the ", "“”", "😀", "Xy" * 300])
def test_what_holds_no_name_is_nothing(span: str) -> None:
    """A span without a letter, or longer than any name, is no name."""
    assert trimmed(span, 0, len(span)) is None


@given(st.text(max_size=60))
def test_trimming_twice_is_trimming_once(text: str) -> None:
    """A trimmed name lies within its span, holds a letter, and cannot be trimmed further."""
    cut = trimmed(text, 0, len(text))
    if cut:
        assert any(char.isalpha() for char in text[slice(*cut)])
        assert trimmed(text, *cut) == cut
