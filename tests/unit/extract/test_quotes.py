"""Which stretches in marks are quotations, whose, to whom and when."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.extract.quotes import quotes
from builder.model import Quote

PEOPLE = re.compile(r"Ann Roe|Bo Lund|Roe|Lund")
GROUPS = re.compile(r"Harbour Board|Tidewater Times")
DATES = re.compile(r"(?:Mon|Satur)day")


def found(text: str) -> tuple[Quote, ...]:
    people, groups, dates = ([match.span() for match in kind.finditer(text)] for kind in (PEOPLE, GROUPS, DATES))
    return quotes(text, people, groups, dates)


def told(text: str) -> list[tuple[str, str | None]]:
    return [(q.text, text[slice(*q.named)] if q.named else None) for q in found(text)]


def only(text: str) -> Quote:
    (quote,) = found(text)
    return quote


@pytest.mark.parametrize(
    "text",
    [
        "The “patriotic” vote.",
        "They sang “The Long Road Home” again.",
        "She wrote “A Walk Without Shoes”.",
        "Her first film, “The Long Road Home,” opens today.",
        "Ann Roe wrote a song for the boat, “The Long Road Home”.",
        "It was “so to speak” over.",
        "The boys’ club and the girls’ club, said Ann Roe.",
    ],
)
def test_words_at_arms_length_are_no_quotation(text: str) -> None:
    """Scare quotes, titles of works and apostrophes are not quotations."""
    assert told(text) == []


@pytest.mark.parametrize("text", ["Ann Roe called it “frankly rude”.", "Ann Roe said that it was “not so bad” at all."])
def test_what_somebody_calls_a_thing_is_a_quotation(text: str) -> None:
    """Two words are one where somebody says of a thing that it is so."""
    assert [named for _, named in told(text)] == ["Ann Roe"]


@pytest.mark.parametrize(
    "text",
    [
        "“No,” said Ann Roe.",
        "“No,” Ann Roe said.",
        "“No,” Ann Roe, a baker from the hills, told the paper.",
        "“No,” harbour guard Ann Roe later added.",
        "“No,” replied the head of the guild, Ann Roe.",
        "“No,” Ann Roe (Hull West) told the council.",
        "“No,” Ann Roe on Saturday said.",
        "“No,” policy and harbour analyst Ann Roe said.",
        "“No,” as Ann Roe put it.",
        "“No,” according to Ann Roe, who was there.",
        "“No!” Ann Roe shouted.",
        "“No,” Ann Roe is expected to say.",
        "“No.” — Ann Roe",
        "Ann Roe said: “No.”",
        "Ann Roe: “No.”",
        "Ann Roe was quoted as saying: “No.”",
        "The Tidewater Times quoted Ann Roe as saying: “No.”",
        "In a statement, Ann Roe said, “No.”",
        "As Bo Lund listened, Ann Roe replied, “No.”",
        "Ann Roe put her hat down and said, “No.”",
        "Ann Roe condemned the raid, saying: “No.”",
        "Ann Roe had an answer:\n\n“No.”",
        "Ann Roe said:\n\n“No.”",
    ],
)
def test_the_sentence_names_the_speaker(text: str) -> None:
    """A speaker is found after and before a quotation, with titles, appositions and other words between."""
    assert [named for _, named in told(text)] == ["Ann Roe"]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("“We never saw it,” he said.", "he"),
        ("“We never saw it,” said a friend of Ann Roe.", "a friend of Ann Roe"),
        ("“We never saw it,” Ann Roe's brother said.", "Ann Roe's brother"),
        ("“We never saw it,” said a spokesman for Mayor Ann Roe.", "a spokesman for Mayor Ann Roe"),
        ("“We never saw it,” said Ann Roe and Bo Lund.", "Ann Roe and Bo Lund"),
        ("“We never saw it,” the Harbour Board said in a statement.", "the Harbour Board"),
        ("“We never saw it,” the letter reads.", "the letter"),
        ("A guard told Ann Roe: “We never saw it.”", "A guard"),
        ("A neighbour attacked Ann Roe, saying she had “never seen it at all”.", "A neighbour"),
    ],
)
def test_who_has_no_name_is_nobody(text: str, source: str) -> None:
    """Friends, spokesmen, letters, bodies and two at once are no person; the words for them are kept."""
    quote = only(text)
    assert quote.named is None
    assert quote.source and text[slice(*quote.source)] == source


@pytest.mark.parametrize(
    "text",
    [
        "“We never saw it.” Ann Roe said on Saturday that she had left.",
        "“We never saw it at all” is written above the door of Ann Roe.",
        "Nobody laughed when Ann Roe came. The sign was red. “We never saw it.”",
    ],
)
def test_bystanders_say_nothing(text: str) -> None:
    """Somebody near a quotation is not its speaker."""
    quote = only(text)
    assert (quote.named, quote.source) == (None, None)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Ann Roe came late. “We never saw it,” she said.", "Ann Roe"),
        ("Ann Roe met Bo Lund, who had his dog with him. “We never saw it,” he said.", "Bo Lund"),
        ("Mr Lund met Ann Roe. “We never saw it,” she said.", "Ann Roe"),
        ("Ann Roe said that it was dark. She had no lamp. “We never saw it,” she said.", "Ann Roe"),
        ("Mr Lund came. A neighbour told us that he had called. “We never saw it,” he said.", None),
        ("Mr Lund came. One leading guard said that nobody had called. “We never saw it,” he said.", None),
        ("Bo Lund came. One guard told us that it was late, he said. “Two by two.” “We never saw it,” he said.", None),
        ("Bo Lund said that Mr Roe should not come, he said. “We never saw it,” he said.", "Bo Lund"),
        ("Bo Lund spoke. Mr Roe should not have come, he said. “We never saw it,” he said.", "Bo Lund"),
        ("Ann Roe said she hoped that “we shall all see it in the end”.", "Ann Roe"),
        ("The mayor, Ann Roe, came. Bo Lund left. “We never saw it,” the mayor said.", "Ann Roe"),
        ("Ann Roe came. A mayor spoke. “We never saw it,” the mayor said.", None),
        ("Ann Roe came late. “We never saw it,” the 34-year-old said.", "Ann Roe"),
        ("Ann Roe said that it was dark. “We never saw it,” the baker said.", "Ann Roe"),
    ],
)
def test_pronouns_and_roles_mean_somebody(text: str, named: str | None) -> None:
    """He and she are the one named last whom they fit, a role is who bears it; unnamed people are nobody."""
    assert told(text)[-1][1] == named


def test_the_next_quotation_has_the_same_speaker() -> None:
    """A sentence that is all quotation, right after an attribution, is by the same person; later ones are nobody's."""
    text = "“One by one,” Ann Roe said. “Two by two.” The rain fell. “Three by three at last.”"
    assert [named for _, named in told(text)] == ["Ann Roe", "Ann Roe", None]


def test_a_paragraph_goes_on_with_the_one_before() -> None:
    """A paragraph of quotation alone is by who spoke at the end of the paragraph before it."""
    text = "“One by one,” Ann Roe said.\n\n“Two by two we went.”\n\nBo Lund said it was dark.\n\n“Three by three.”"
    assert [named for _, named in told(text)] == ["Ann Roe", "Ann Roe", "Bo Lund"]


def test_a_parted_quotation_goes_on() -> None:
    """Both parts of a quotation parted by its attribution have the speaker; the later one says that it goes on."""
    first, second, third = found("“One by one,” Ann Roe said, “and two by two.” “Three by three.”")
    assert [quote.named for quote in (first, second, third)] == [first.named] * 3
    assert [quote.continues for quote in (first, second, third)] == [False, True, False]


def test_paragraphs_of_one_quotation_are_one() -> None:
    """A quotation over paragraphs is one, with the speaker named at its end."""
    text = "“One by one.\n\n“Two by two,” said Ann Roe.\n\n“Three by three,” she said."
    assert told(text) == [("One by one.\n\n“Two by two,", "Ann Roe"), ("Three by three,", "Ann Roe")]


def test_a_transcript_names_its_speakers() -> None:
    """A name in capitals at the head of a quoted paragraph is its speaker."""
    text = '"ROE: Will you come?\n\n"LUND: I shall not.'
    assert [text[slice(*quote.source)] for quote in found(text) if quote.source] == ["ROE", "LUND"]


@pytest.mark.parametrize(
    ("text", "listener", "when"),
    [
        ("“No,” Ann Roe told the Tidewater Times on Saturday.", "the Tidewater Times", "Saturday"),
        ("“No,” Ann Roe told reporters.", "reporters", None),
        ("“No,” Ann Roe said on Monday in an interview with the Tidewater Times.", "the Tidewater Times", "Monday"),
        ("On Saturday, Ann Roe said: “No.”", None, "Saturday"),
        ("“No,” Ann Roe asked why.", None, None),
        ("Ann Roe said that the boat of Saturday was “nowhere to be seen at all”.", None, None),
        ("Bo Lund told her: “No.”", "her", None),
    ],
)
def test_to_whom_and_when(text: str, listener: str | None, when: str | None) -> None:
    """Whom it was said to and the day of the saying are spans; a day in what was said is none."""
    quote = found(text)[-1]
    assert (quote.told and text[slice(*quote.told)]) == listener
    assert (quote.when and text[slice(*quote.when)]) == when


def test_every_speaker_has_its_reason() -> None:
    """A quotation with a source says in words how it was found."""
    for quote in found("“One by one,” Ann Roe said. “Two by two,” she added.\n\n“Three by three,” said a guard."):
        assert quote.source and quote.how


def test_indirect_speech_is_no_quotation() -> None:
    """What is told without marks is not a quotation."""
    assert found("Ann Roe said that they never saw it, and Bo Lund agreed on Saturday.") == ()


PIECES = [
    "“",
    "”",
    '"',
    "‘",
    "’",
    "``",
    "''",
    "Ann Roe",
    " said ",
    "Bo Lund",
    ", ",
    ". ",
    ": ",
    "\n\n",
    "we go on",
    "she",
]
ODD = [
    "😀",
    "e\u0301",
    "\ue000",
    "\r\n",
    "according to ",
    " who ",
    "—",
    " (",
    ") ",
    "told ",
    " as saying ",
    "the mayor",
]


@given(st.lists(st.sampled_from([*PIECES, *ODD]), max_size=30))
def test_quotes_quote_any_text(pieces: list[str]) -> None:
    """Whatever the text, quotations quote it in order, do not overlap, and a speaker is one of its persons."""
    text = "".join(pieces)
    people = [match.span() for match in PEOPLE.finditer(text)]
    some = quotes(text, people)
    assert all(text[q.start : q.end] == q.text and q.text.strip() == q.text != "" for q in some)
    assert all(q.named is None or q.named in people for q in some)
    assert all(0 <= a < b <= len(text) for q in some for a, b in filter(None, (q.source, q.told, q.when)))
    assert all(a.end <= b.start for a, b in zip(some, some[1:]))  # noqa: B905, RUF007 - successive pairs
