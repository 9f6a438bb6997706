"""builder/compose/paragraphs.py: links stand where they were found, however long a paragraph is."""

from __future__ import annotations

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from builder.compose.paragraphs import anchors, paragraphs
from builder.vocabulary.limits import PARAGRAPH


def test_links_stand_in_their_paragraph() -> None:
    """Each paragraph has its own links, at the words that they were given for, and a name to be led to by."""
    text = "Ida Lund left.\n\nOslo slept."
    spans = [(16, 20, "b.md"), (0, 8, "a.md")]
    assert list(paragraphs(text, spans)) == [
        '<a id="p1"></a>[Ida Lund](a.md) left.',
        '<a id="p2"></a>[Oslo](b.md) slept.',
    ]
    assert [anchors(text)(offset) for offset in (0, 13, 16, 27)] == ["#p1", "#p1", "#p2", "#p2"]


def test_a_long_paragraph_is_shown_in_parts() -> None:
    """A paragraph too long for a page is parted between sentences, and keeps its last link."""
    text = f"{'The grey road went on, and on. ' * 1000}Ida Lund left."
    parts = list(paragraphs(text, [(text.index("Ida"), text.index("Ida") + 8, "a.md")]))
    assert len(parts) > 2
    assert all(part.endswith(".") and len(part) <= PARAGRAPH + len('<a id="p9"></a>') for part in parts)
    assert parts[-1].endswith("[Ida Lund](a.md) left.")


@settings(deadline=None, max_examples=40)
@given(st.lists(st.sampled_from(["x", "e\u0301", "Oslo. ", "🚢", "\n\n", " "]), max_size=8))
def test_no_character_is_lost(pieces: list[str]) -> None:
    """All that is no white space is shown, in its order, in parts of bounded length, no mark torn from its letter."""
    text = "".join(piece * 4000 for piece in pieces)
    parts = [re.sub(r'^<a id="p\d+"></a>', "", part) for part in paragraphs(text, [])]
    assert re.sub(r"\s", "", "".join(parts)) == re.sub(r"\s", "", text)
    assert all(len(part) <= PARAGRAPH + 1 and not part.startswith("\u0301") for part in parts)
