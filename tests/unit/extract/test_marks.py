"""What stands between quotation marks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.extract.marks import stretches


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
        ("the boys’ club and the girls’ club", []),
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


def test_a_quotation_over_paragraphs_comes_as_one_a_paragraph() -> None:
    """An opening mark taken up by the next paragraph is a quotation; the last piece is closed."""
    found = list(stretches("He said: “One.\n\n“Two.\n\n“Three.” Then four."))
    assert [(s.unclosed, s.continues) for s in found] == [(True, False), (True, True), (False, True)]


def test_an_open_mark_that_nothing_takes_up_is_none() -> None:
    """An opening mark whose paragraph ends, before one without such a mark, quotes nothing."""
    assert quoted("“One.\n\nTwo.”") == []


@given(st.text(alphabet="“”\"'‘’«»„ \n.aB1,", max_size=80))
def test_stretches_are_in_order(text: str) -> None:
    """Whatever the marks, stretches lie in the text in order, within one paragraph, none inside another."""
    found = list(stretches(text))
    assert all(a.closes <= b.opens for a, b in zip(found, found[1:]))  # noqa: B905, RUF007 - successive pairs
    for stretch in found:
        assert stretch.opens < stretch.start <= stretch.end <= stretch.closes <= len(text)
        assert "\n\n" not in text[stretch.start : stretch.end]
