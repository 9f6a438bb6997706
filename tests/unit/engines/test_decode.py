"""How the probabilities of labels become names."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.engines.decode import Probabilities, best_labels, runs

LABELS = ("O", *(f"{part}-{name}" for name in ("PER", "LOC", "ORG", "MISC") for part in "BI"))
NOWHERE: frozenset[int] = frozenset()


def rows(*labels: str, sure: float = 1.0) -> Probabilities:
    spread = (1 - sure) / (len(LABELS) - 1)
    return np.array([[sure if label == name else spread for label in LABELS] for name in labels], np.float32)


@pytest.mark.parametrize(
    ("labels", "expected"),
    [
        (["B-PER", "I-PER", "O", "B-LOC"], [(0, 1, "person"), (3, 3, "place")]),
        (["B-ORG", "B-ORG"], [(0, 0, "organisation"), (1, 1, "organisation")]),
        (["B-MISC", "I-MISC", "B-LOC"], [(2, 2, "place")]),
        (["O", "O"], []),
    ],
)
def test_labels_become_names(labels: list[str], expected: list[tuple[int, int, str]]) -> None:
    """Labels that agree are read as they are, and only persons, places and organisations are given."""
    assert [(run.first, run.last, run.kind) for run in runs(rows(*labels), NOWHERE, LABELS)] == expected


def test_what_cannot_be_gives_way_to_the_likeliest_that_can() -> None:
    """An inside label of another kind than the name before it is settled for the whole name, not word by word."""
    torn = 0.6 * rows("I-ORG") + 0.4 * rows("I-PER")
    marks = np.concatenate([rows("B-PER", sure=0.9), torn, rows("I-PER", sure=0.9)])
    (run,) = runs(marks, NOWHERE, LABELS)
    assert (run.first, run.last, run.kind) == (0, 2, "person")


def test_no_name_runs_over_a_sentence() -> None:
    """A word that opens a sentence opens a name of its own, or none."""
    found = list(runs(rows("B-PER", "I-PER", sure=0.9), frozenset({1}), LABELS))
    assert all(run.last == 0 or run.first == 1 for run in found)


def test_a_name_is_as_sure_as_its_least_sure_word() -> None:
    """Confidence is the least of the words' probabilities of the kind; how likely each kind is, their mean."""
    (run,) = runs(np.concatenate([rows("B-PER"), rows("I-PER", sure=0.68)]), NOWHERE, LABELS)
    assert run.confidence == pytest.approx(0.72, abs=0.001)
    assert run.likely == pytest.approx((0.86, 0.04, 0.04), abs=0.001)


probabilities = st.lists(
    st.lists(st.floats(0, 1, width=32), min_size=len(LABELS), max_size=len(LABELS)), min_size=1, max_size=12
)


@given(probabilities, st.frozensets(st.integers(1, 11)))
def test_any_probabilities_give_labels_that_bio_allows(marks: list[list[float]], breaks: frozenset[int]) -> None:
    """Whatever the model says, what is inside a name follows its own kind in its own sentence."""
    best = [LABELS[label] for label in best_labels(np.array(marks, np.float32), breaks, LABELS)]
    for place, (before, label) in enumerate(zip(["O", *best], best, strict=False)):
        assert label[0] != "I" or (before != "O" and before[1:] == label[1:] and place not in breaks)


@given(probabilities)
def test_any_probabilities_give_names_in_order(marks: list[list[float]]) -> None:
    """Whatever the model says, names do not overlap and their confidence is between 0 and 1."""
    found = list(runs(np.array(marks, np.float32), NOWHERE, LABELS))
    assert all(a.last < b.first for a, b in pairwise(found))
    assert all(0 <= run.confidence <= 1 for run in found)
