"""Given names and the gender that they tell."""

from __future__ import annotations

import pytest

from builder.vocabulary.given import FEMININE_NAMES, MASCULINE_NAMES, gender_of, likely_gender


@pytest.mark.parametrize(("name", "gender"), [("laurent", "m"), ("lucia", "f"), ("ashley", ""), ("aaqq", "")])
def test_common_names_tell_a_gender(name: str, gender: str) -> None:
    """A name that most bearers of one gender have tells it; what both bear, or nobody, tells nothing."""
    assert gender_of(name) == likely_gender(name) == gender


def test_more_names_tell_with_a_family_name() -> None:
    """Names that are family names too tell a gender only where a family name stands behind them."""
    assert (gender_of("craig"), likely_gender("craig")) == ("", "m")


def test_no_name_is_of_both() -> None:
    """The two lists share no name."""
    assert not FEMININE_NAMES & MASCULINE_NAMES
