"""Slugs, which split and compose share. It stands here beside its first user."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from builder.vocabulary.slugs import slug


def test_slugs_are_plain_words() -> None:
    """Accents, quotes and signs go; apostrophes close up."""
    assert slug("Łódź’s “café” & Co. – naïve") == "lodzs-cafe-co-naive"
    assert slug("?!") == ""


def test_slugs_are_cut_at_a_word() -> None:
    """A long title ends at a word; one endless word is cut."""
    assert slug("word " * 30, 12) == "word-word"
    assert slug("w" * 100) == "w" * 60


@given(st.text())
def test_any_text_gives_a_safe_slug(text: str) -> None:
    """A slug holds a-z, 0-9 and single hyphens, and is no longer than allowed."""
    assert re.fullmatch(r"(?:[a-z0-9]+(?:-[a-z0-9]+)*)?", slug(text))
    assert len(slug(text)) <= 60
