"""builder/vocabulary/names.py and sentences.py: folded names, and where sentences end."""

import pytest

from builder.vocabulary.names import fold
from builder.vocabulary.sentences import sentences
from builder.vocabulary.slugs import slug


@pytest.mark.parametrize(
    "spelling",
    [
        "Tamer al-Hadidi",
        "Tamer al- Hadidi",
        "Tamer al‑Hadidi",
        "TAMER AL HADIDI",
        "Tamer al-Hadidi’s",
        "Tāmer al-Hadīdi",
    ],
)
def test_spellings_meet(spelling: str) -> None:
    """Case, accents, hyphens, stray spaces and possessives do not part a name from itself."""
    assert fold(spelling) == "tamer al hadidi"


@pytest.mark.parametrize(("left", "right"), [("Łukasz", "Lukasz"), ("Gdańsk", "GDANSK"), ("O’Brien", "O'Brien")])
def test_letters_meet(left: str, right: str) -> None:
    """Letters that do not decompose and typographic quotes fold as well."""
    assert fold(left) == fold(right)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("He left. She stayed.", ["He left.", "She stayed."]),
        ("Mr. Lund met Dr. Osei. They spoke.", ["Mr. Lund met Dr. Osei.", "They spoke."]),
        ("The U.S. Army left. “Why?” Nobody knew.", ["The U.S. Army left.", "“Why?”", "Nobody knew."]),
        ("“We go.” He left.", ["“We go.”", "He left."]),
        ("One\n\nTwo", ["One", "Two"]),
        ("", []),
        ("He left it at the chemist’s. “I went.”", ["He left it at the chemist’s.", "“I went.”"]),
    ],
)
def test_sentences(text: str, parts: list[str]) -> None:
    """A full stop after an abbreviation or an initial ends no sentence."""
    assert [text[start:end] for start, end in sentences(text)] == parts


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Gdańsk’s port: it’s open!", "gdansks-port-its-open"), ("東京", "dongjing"), ("***", ""), ("a b c d", "a-b")],
)
def test_slug(text: str, expected: str) -> None:
    """A slug is lower-case ASCII, cut at a word, and may be empty."""
    assert slug(text, 4 if text == "a b c d" else 60) == expected
