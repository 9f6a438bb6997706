"""The verbs of saying in their tenses."""

from __future__ import annotations

import pytest

from builder.extract.quotes.verbs import DOUBTFUL, FINITE, INVERTED, PARTICIPLES


@pytest.mark.parametrize(
    ("past", "third", "participle"),
    [
        ("said", "says", "saying"),
        ("told", "tells", "telling"),
        ("admitted", "admits", "admitting"),
        ("replied", "replies", "replying"),
        ("agreed", "agrees", "agreeing"),
        ("echoed", "echoes", "echoing"),
        ("labelled", "labels", "labeling"),
        ("stressed", "stresses", "stressing"),
    ],
)
def test_tenses_are_spelled_as_english_has_them(past: str, third: str, participle: str) -> None:
    """Past, third person and participle follow the rules of spelling, or stand in the table of what does not."""
    assert {past, third} <= FINITE
    assert participle in PARTICIPLES


def test_telling_is_never_turned() -> None:
    """A quotation is not followed by *told X* as it is by *said X*, whose X speaks."""
    assert "told" not in INVERTED
    assert "said" in INVERTED


def test_what_may_be_a_noun_is_a_form_of_a_verb() -> None:
    """Every doubtful form is one that is listed as a verb."""
    assert DOUBTFUL <= FINITE
