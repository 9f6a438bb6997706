"""How labels become names."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.engines.decode import LABELS, Run, joined, runs


def rows(*labels: str, sure: float = 1.0) -> list[list[float]]:
    spread = (1 - sure) / (len(LABELS) - 1)
    return [[sure if label == name else spread for label in LABELS] for name in labels]


@pytest.mark.parametrize(
    ("labels", "expected"),
    [
        (["B-PER", "I-PER", "O", "B-LOC"], [(0, 1, "person"), (3, 3, "place")]),
        (["I-PER", "I-PER"], [(0, 1, "person")]),
        (["B-PER", "I-LOC"], [(0, 0, "person"), (1, 1, "place")]),
        (["B-ORG", "B-ORG"], [(0, 0, "organisation"), (1, 1, "organisation")]),
        (["B-MISC", "I-MISC", "B-LOC"], [(2, 2, "place")]),
        (["O", "O"], []),
        ([], []),
    ],
)
def test_labels_become_names(labels: list[str], expected: list[tuple[int, int, str]]) -> None:
    """A stray inside label opens a name, kinds never mix, and only persons, places and organisations are given."""
    assert [(run.first, run.last, run.kind) for run in runs(rows(*labels))] == expected


def test_no_name_runs_over_a_sentence() -> None:
    """A word that opens a sentence opens a name of its own."""
    assert [run.first for run in runs(rows("B-PER", "I-PER"), frozenset({1}))] == [0, 1]


def test_a_name_is_as_sure_as_its_least_sure_word() -> None:
    """The confidence of a name is the smallest of its words' probabilities of being in such a name."""
    (run,) = runs([*rows("B-PER"), *rows("I-PER", sure=0.7)])
    assert run.confidence == pytest.approx(0.7 + 0.3 / 12, abs=0.001)


def test_doubtful_neighbours_are_one_name() -> None:
    """Names that touch are joined where one is doubtful, and kept apart where both are sure."""
    doubtful = [*rows("B-PER"), *rows("B-LOC", sure=0.4)]
    assert [(r.first, r.last, r.kind) for r in joined(list(runs(doubtful)), doubtful)] == [(0, 1, "person")]
    certain = rows("B-PER", "B-LOC")
    assert len(joined(list(runs(certain)), certain)) == 2
    assert len(joined(list(runs(doubtful)), doubtful, frozenset({1}))) == 2


@given(st.lists(st.lists(st.floats(0, 1), min_size=len(LABELS), max_size=len(LABELS)), max_size=12))
def test_any_probabilities_give_names_in_order(probabilities: list[list[float]]) -> None:
    """Whatever the model says, names do not overlap and their confidence is between 0 and 1."""
    found: list[Run] = joined(list(runs(probabilities)), probabilities)
    assert all(a.last < b.first for a, b in pairwise(found))
    assert all(0 <= run.confidence <= 1 for run in found)
