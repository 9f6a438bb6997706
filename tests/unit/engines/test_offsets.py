"""Whatever the engine and its tokenizer, spans quote the text exactly."""

from __future__ import annotations

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from builder.model import NameEngine

pytestmark = pytest.mark.filterwarnings("default")  # other libraries warn of their own ways

NAMES = (
    "Ama Osei",
    "Gdańsk",
    "Gdan\u0301sk",
    "Lindesnes Light",
    "the BBC",
    "OSLO",
    "Zoe\u0301 Lefe\u0300vre",
    "al- Rayyes",
)
ODD = (
    "😀",
    "👩🏽\u200d🚒",
    "🇳🇴",
    "\u0301",
    "a\u0308\u0323\u0301",
    "\u200b",
    "\u200d",
    "\ufeff",
    "\u00ad",
    "\u202eabc\u202c",
    "\u2028",
    "\r\n",
    "\n\n",
    "\x00",
    "\ud800",
    "漢字",
    "الرباط",
    "한국",
    "𝔓𝔞𝔯𝔦𝔰",
    "ﬁ",
    "İstanbul",
    "ẞ",
    "“",
    "’s",
    ". ",
)
texts = st.lists(st.one_of(st.sampled_from(NAMES), st.sampled_from(ODD), st.text(max_size=8)), max_size=14).flatmap(
    lambda pieces: st.sampled_from(["", " ", "\u00a0"]).map(lambda between: between.join(pieces))
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(passages=st.lists(texts, max_size=3))
def test_spans_quote_any_text(any_engine: NameEngine, passages: list[str]) -> None:
    """Spans lie in their passage, in order, none over another; each with all its marks, and the same again."""
    found = any_engine(passages)
    assert len(found) == len(passages)
    for text, spans in zip(passages, found, strict=True):
        assert all(left.end <= right.start for left, right in pairwise(spans))
        for span in spans:
            assert 0 <= span.start < span.end <= len(text)
            name = text[span.start : span.end]
            assert any(map(str.isalpha, name))
            assert not name[0].isspace()
            assert not name[-1].isspace()
            assert not unicodedata.combining((text[span.end :] or " ")[0])
            assert 0 <= span.confidence <= 1
    assert any_engine(passages) == found


@pytest.mark.parametrize(
    "before", ["", "😀 ", "e\u0301 ", "\u200b\ufeff", "\ud800 ", "漢字。", "x" * 3_000 + " ", "\n\n"]
)
def test_what_stands_before_moves_a_name_by_its_length(any_engine: NameEngine, before: str) -> None:
    """A sentence's names are where they were, and as far on as the text before them is long."""
    text = "Yesterday Ama Osei left Gdańsk."
    (alone,), (after,) = any_engine([text]), any_engine([before + "\n\n" + text])
    shift = len(before) + 2
    names = [(text[span.start : span.end]) for span in alone]
    assert names
    moved = [span for span in after if span.start >= shift]
    assert all((before + "\n\n" + text)[span.start : span.end] in text for span in moved)
    assert moved


def test_a_text_longer_than_any_window_is_read_to_its_end(any_engine: NameEngine) -> None:
    """The last name of a long text is found, with and without ends of sentences."""
    for joint in (" ", ". "):
        text = joint.join(["Yesterday Ama Osei left Gdańsk"] * 150)
        (spans,) = any_engine([text])
        assert spans[-1].end > len(text) - 40


def test_text_without_a_space_is_read(any_engine: NameEngine) -> None:
    """Hundreds of thousands of characters without a space, or of emoji, take no time and hold no name."""
    assert [*any_engine(["x" * 300_000, "😀" * 3_000])] == [[], []]
