"""Spellings of one place name meet, and those of different names do not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.gazetteer.spelling import key, skeleton, words


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Hai Phong", "Haiphong"),
        ("St. Louis", "Saint Louis"),
        ("Mt. Vernon", "Mount Vernon"),
        ("Ft. Worth", "Fort Worth"),
        ("U.S.", "US"),
        ("The Hague", "Hague"),
        ("Gdańsk", "GDANSK"),
        ("Aix-en-Provence", "Aix en Provence"),
        ("Xi’an", "Xian"),
    ],
)
def test_spellings_of_one_name_have_one_key(left: str, right: str) -> None:
    """Accents, capitals, hyphens, spaces, full stops and short forms do not part a name from itself."""
    assert key(left) == key(right)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Maaret al-Numan", "Ma‘arrat an Nu‘mān"),
        ("Deir ez-Zor", "Dayr az Zawr"),
        ("Jisr al-Shughur", "Jisr ash Shughūr"),
        ("Lattakia", "Latakia"),
        ("Qamishli", "Kamishli"),
    ],
)
def test_transliterations_share_their_consonants(left: str, right: str) -> None:
    """Vowels, doubled letters, Arabic articles and how a sound is written do not change a skeleton."""
    assert skeleton(left) == skeleton(right) != ""


def test_different_names_keep_different_consonants() -> None:
    """A skeleton tells Homs's neighbours apart, and of a short word it says nothing."""
    assert skeleton("Maaret al-Numan") != skeleton("Maarrat Misrin")
    assert skeleton("Homs") == ""


@given(st.text(max_size=40))
def test_any_text_has_a_key(text: str) -> None:
    """Whatever stands in a seed has a key, which is its own key again, and never an empty word."""
    assert key(key(text)) == key(text) or len(words(text)) > 1
    assert all(words(text))
