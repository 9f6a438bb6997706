"""Floors rise by themselves and fall only when told to."""

import json
from pathlib import Path

import pytest

from tests.quality.floors import MARGIN, PATH, Floors, renewed


def test_a_better_score_raises_its_floor() -> None:
    """A renewed floor lies a margin below the score, cut to three places."""
    assert renewed({"a": 0.5}, {"a": 0.9126}, lower=False) == {"a": 0.909}


def test_a_worse_score_keeps_the_floor() -> None:
    """Without the flag a floor never falls; with it, it does."""
    assert renewed({"a": 0.9, "b": 0.1}, {"a": 0.7 + MARGIN}, lower=False) == {"a": 0.9, "b": 0.1}
    assert renewed({"a": 0.9, "b": 0.1}, {"a": 0.7 + MARGIN}, lower=True) == {"a": 0.7, "b": 0.1}


def test_what_was_not_measured_keeps_its_floor() -> None:
    """Where corpora are missing, their floors stay as they are, and all are sorted."""
    assert list(renewed({"z": 0.5}, {"a": 0.5}, lower=True).items())[1] == ("z", 0.5)


def test_a_score_below_its_floor_fails() -> None:
    """A score below its floor fails also while floors are renewed, and says by how much."""
    with pytest.raises(AssertionError, match=r"a: 0\.4000 is below its floor of 0\.5"):
        Floors({"a": 0.5}, renewing=True).hold("a", 0.4)
    Floors({"a": 0.5}, renewing=True, lowering=True).hold("a", 0.4)


def test_a_score_without_a_floor_fails() -> None:
    """A new measure must be pinned before it passes."""
    with pytest.raises(AssertionError, match="--renew-floors"):
        Floors({}).hold("new", 1.0)


def test_floors_are_written(tmp_path: Path) -> None:
    """A renewing run leaves its floors in the file."""
    held = Floors({"a": 0.5}, renewing=True)
    held.hold("a", 0.8)
    held.write(tmp_path / "floors.json")
    assert json.loads((tmp_path / "floors.json").read_text("utf-8")) == {"a": 0.797}


def test_the_pinned_floors_are_shares() -> None:
    """floors.json is sorted, and each floor of names lies between 0 and 1."""
    pinned = json.loads(PATH.read_text("utf-8"))
    assert list(pinned) == sorted(pinned)
    assert all(0 < floor <= 1 for key, floor in pinned.items() if key.startswith("names/"))
