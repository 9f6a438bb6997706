"""Which stretches in marks are quotations, and whose."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.extract.quotes import quotes

ANN = re.compile(r"Ann Roe|Bo Lund")


def told(text: str) -> list[tuple[str, str | None]]:
    people = [match.span() for match in ANN.finditer(text)]
    return [(q.text, text[slice(*q.named)] if q.named else None) for q in quotes(text, people)]


@pytest.mark.parametrize(
    "text", ["The “patriotic” vote.", "They sang “The Long Road Home” again.", "It was “so to speak” over."]
)
def test_words_at_arms_length_are_no_quotation(text: str) -> None:
    """Scare quotes and titles are not quotations."""
    assert told(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "“No,” said Ann Roe.",
        "“No,” Ann Roe said.",
        "“No,” Ann Roe, a baker from the hills, told the paper.",
        "“No,” harbour guard Ann Roe later added.",
        "“No,” replied the head of the guild, Ann Roe.",
        "Ann Roe said: “No.”",
        "As Bo Lund listened, Ann Roe replied, “No.”",
    ],
)
def test_the_sentence_names_the_speaker(text: str) -> None:
    """A speaker is found after and before a quotation, with titles and appositions between."""
    ((_, named),) = told(text)
    assert named == "Ann Roe"


@pytest.mark.parametrize(
    "text",
    [
        "“We never saw it,” he said.",
        "“We never saw it,” said a friend of Ann Roe.",
        "“We never saw it,” Ann Roe's brother said.",
        "“We never saw it,” said Ann Roe and Bo Lund.",
        "“We never saw it.” Ann Roe said on Friday that she had left.",
        "Ann Roe walked in. “We never saw it.”",
        "A guard told Ann Roe: “We never saw it.”",
    ],
)
def test_a_doubtful_speaker_is_nobody(text: str) -> None:
    """Pronouns, friends, two speakers at once and bystanders are not a speaker."""
    ((_, named),) = told(text)
    assert named is None


def test_the_next_quotation_has_the_same_speaker() -> None:
    """A sentence that is all quotation, right after an attribution, is by the same person; later ones are nobody's."""
    text = "“One by one,” Ann Roe said. “Two by two.” The rain fell. “Three by three at last.”"
    assert [named for _, named in told(text)] == ["Ann Roe", "Ann Roe", None]


def test_paragraphs_of_one_quotation_share_their_speaker() -> None:
    """A speaker named at the end of a quotation over paragraphs is that of all of them."""
    text = "“One by one.\n\n“Two by two,” said Ann Roe.\n\n“Three by three,” he said."
    assert [named for _, named in told(text)] == ["Ann Roe", "Ann Roe", None]


@given(
    st.lists(
        st.sampled_from(
            [
                "“",
                "”",
                '"',
                "Ann Roe",
                " said ",
                "Bo Lund",
                ", ",
                ". ",
                ": ",
                "\n\n",
                "we go on",
                "😀",
                "e\u0301",
                "\ue000",
                "\r\n",
            ]
        ),
        max_size=30,
    )
)
def test_quotes_quote_any_text(pieces: list[str]) -> None:
    """Whatever the text, quotations quote it, do not overlap, and a speaker is one of its persons."""
    text = "".join(pieces)
    people = [match.span() for match in ANN.finditer(text)]
    found = quotes(text, people)
    assert all(text[q.start : q.end] == q.text and q.text.strip() == q.text != "" for q in found)
    assert all(q.named is None or q.named in people for q in found)
    assert all(a.end <= b.start for a, b in zip(found, found[1:]))  # noqa: B905, RUF007 - successive pairs
