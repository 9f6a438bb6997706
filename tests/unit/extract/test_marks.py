"""What stands between quotation marks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.extract.quotes.marks import stretches


def quoted(text: str) -> list[str]:
    return [text[stretch.start : stretch.end] for stretch in stretches(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“One,” he said, “two.”", ["One,", "two."]),
        ('"One," he said, "two."', ["One,", "two."]),
        ("«One», he said.", ["One"]),
        ("„One“ and „two”", ["One", "two"]),
        ("‘We will go home,’ he said.", ["We will go home,"]),
        ("'We will go home,' he said.", ["We will go home,"]),
        ("“He said ‘No, never,’ twice.”", ["He said ‘No, never,’ twice."]),
        ("``One'' and ''two'' he said.", ["One", "two"]),
        ("‘He told me “no” twice,’ she said.", ["He told me “no” twice,"]),
        ("It was ‘a long and tedious business’ for all.", ["a long and tedious business"]),
        ("»Wir gehen« and »bleiben«", ["Wir gehen", "bleiben"]),
        ('"Mixed by the typist,” he said. "Mixed again,” he said.', ["Mixed by the typist,", "Mixed again,"]),
        ('“Mixed the other way," he said.', ["Mixed the other way,"]),
        ('"He said “no” to it," she said.', ["He said “no” to it,"]),
        ("the boys’ club and the girls’ club", []),
        ("’Tis the season, and ’twas the ’90s of Rock ’n’ Roll.", []),
        ("'Tis the dogs' dinner, the players' and the 'em of it", []),
        ("He is 6'2\" tall; she is 5'11\".", []),
        ('A 12" pipe and a "long pipe" broke.', ["long pipe"]),
        ('He said "we lost 12" and left.', ["we lost 12"]),
        ('One " alone.', []),
        ('"Left open and "closed later" here.', ["closed later"]),
        ("“Left open and “closed later” here.", ["closed later"]),
        ("", []),
    ],
)
def test_marks_pair(text: str, expected: list[str]) -> None:
    """Marks of each kind pair with their own; inches, apostrophes and marks without a partner quote nothing."""
    assert quoted(text) == expected


@pytest.mark.parametrize("mark", ["“", '"', "‘"])
def test_a_quotation_over_paragraphs_is_one_stretch(mark: str) -> None:
    """An opening mark taken up by the next paragraph is one quotation with it, from its first word to its last."""
    closing = {"“": "”", '"': '"', "‘": "’"}[mark]
    text = f"He said: {mark}One by one.\n\n{mark}Two by two.\n\n{mark}Three by three.{closing} Then four."
    expected = f"One by one.\n\n{mark}Two by two.\n\n{mark}Three by three."
    assert quoted(text if mark != "‘" else text.removeprefix("He said: ")) == [expected]


def test_a_quotation_taken_up_and_never_closed_ends_with_its_paragraph() -> None:
    """Where the last closing mark was forgotten, the quotation ends with the last paragraph that takes it up."""
    assert quoted("“One by one.\n\n“Two by two.\n\nHe left.") == ["One by one.\n\n“Two by two."]


def test_a_line_that_opens_with_a_mark_begins_a_paragraph() -> None:
    """Single line ends part paragraphs too where a quotation opens the next."""
    assert quoted("“One by one.\n“Two by two,” he said.") == ["One by one.\n“Two by two,"]


def test_a_transcript_parts_its_speakers() -> None:
    """Paragraphs that open with a name in capitals are quotations of their own, though nothing closes them."""
    assert quoted('"ROE: Will you come?\n\n"LUND: I shall not.') == ["ROE: Will you come?", "LUND: I shall not."]


def test_an_open_mark_that_nothing_takes_up_is_none() -> None:
    """An opening mark whose paragraph ends, before one without such a mark, quotes nothing."""
    assert quoted("“One.\n\nTwo.”") == []


@given(st.text(alphabet="“”\"'‘’«»„ \n.aB1,", max_size=80))
def test_stretches_are_in_order(text: str) -> None:
    """Whatever the marks, stretches lie in the text in order, none inside another."""
    found = list(stretches(text))
    assert all(a.closes <= b.opens for a, b in zip(found, found[1:]))  # noqa: B905, RUF007 - successive pairs
    for stretch in found:
        assert stretch.opens < stretch.start <= stretch.end <= stretch.closes <= len(text)
        assert stretch.paragraph[0] <= stretch.opens < stretch.paragraph[1]
        assert stretch.last[0] <= stretch.end <= stretch.closes <= stretch.last[1]
