from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builder.model import KINDS, Kind
from builder.resolve.compare import compare
from builder.resolve.evidence import NOT_SAME, SAME, WEIGHTS, Evidence, weighed

_words = st.sampled_from(
    "Nora Bill William Yusuf Yousef al-Hadi Quist Qvist Lin Yuexi T. B. Jr. Abdul van Union".split()
)
_names = st.lists(_words, min_size=1, max_size=4).map(" ".join)


@settings(max_examples=200, deadline=None)
@given(left=_names, right=_names, kind=st.sampled_from(KINDS))
def test_a_comparison_has_no_sides(left: str, right: str, kind: Kind) -> None:
    """Which name stands first changes neither score nor judgement."""
    one, other = compare(kind, left, right), compare(kind, right, left)
    assert (one.score, one.judgement) == (other.score, other.judgement)


def test_the_table_decides() -> None:
    """The weights add up to a likelihood, with the reasons by weight; two thresholds part it into three verdicts."""
    assert weighed([]).judgement == "not same"
    heavy = weighed(
        [Evidence("title", "Both bear a title."), Evidence("equal", "Equal."), Evidence("equal", "Equal too.")]
    )
    assert heavy.judgement == "same"
    assert heavy.reasons == ("Equal too.", "Equal.", "Both bear a title.") or heavy.reasons[-1] == "Both bear a title."
    doubt = weighed([Evidence("equal", "Equal.")])
    assert (doubt.judgement, doubt.score) == ("undecided", 0.5)
    assert NOT_SAME < doubt.score < SAME
    assert all(isinstance(weight, float) for weight in WEIGHTS.values())


@pytest.mark.parametrize(
    ("left", "right", "reason"),
    [
        ("Yusuf al-Hadi", "Yousef al-Hadi", "“Yousef” and “Yusuf” are two spellings of one name."),
        ("Lin Yuexi", "Yuexi Lin", "The family name stands first in one of them."),
        ("Bill Quist", "William Quist", "“Bill” and “William” may be one name and its short form."),
        ("Nora T. Quist", "Nora B. Quist", "Their middle initials are B and T."),
        ("Nora Quist Jr.", "Nora Quist", "Only one is called “jr”."),
        ("Mr Quist", "Ines Quist", "A title or given name makes one a man and the other a woman."),
        ("Martin Quist", "Maarten Quist", "“Maarten” and “Martin” are one name in two languages."),
        ("Kim Jong-un", "Kim Jongun", "“Jong Un” and “Jongun” are one name, written apart and together."),
    ],
)
def test_a_person_hears_the_reason(left: str, right: str, reason: str) -> None:
    """Every piece of evidence says in a sentence what it rests on."""
    assert reason in compare("person", left, right).reasons


def test_equal_keys_need_no_evidence() -> None:
    """Spellings that differ in accents, articles and hyphens are the same name."""
    assert compare("person", "Tárik al-Hadi", "Tarik Hadi").score == 1


def test_an_organisation_is_not_a_part_of_its_name() -> None:
    """A word left out is another body; an ending such as Group may be left out."""
    assert compare("organisation", "Velda Steel", "Velda").judgement == "not same"
    assert compare("organisation", "Velda Group", "Velda").judgement == "same"
