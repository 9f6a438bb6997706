"""Dates and headlines that people state in authority/*.yml."""

from __future__ import annotations

from pathlib import Path

import pytest

from builder.authority import read_ledger
from builder.config import Config
from builder.model import DateDecision, Problem


def written(folder: Path, text: str | bytes) -> Config:
    (folder / "authority").mkdir()
    (folder / "authority/dates.yml").write_bytes(text if isinstance(text, bytes) else text.encode())
    return Config(str(folder), "News")


def dates(config: Config) -> tuple[dict[str, DateDecision], tuple[Problem, ...]]:
    ledger, problems = read_ledger(config)
    return dict(ledger.dates), problems


def test_dates_with_and_without_a_reason(tmp_path: Path) -> None:
    """A date alone or with its reason, by article or seed; figures stay as they are written."""
    decisions, problems = dates(
        written(tmp_path, "a.txt/lamp: 2015-10-26\nseeds/b.txt:\n  date: 2015-10~\n  why: the masthead\nc: 2015\n")
    )
    assert decisions == {
        "a.txt/lamp": DateDecision("2015-10-26", ""),
        "seeds/b.txt": DateDecision("2015-10~", "the masthead"),
        "c": DateDecision("2015", ""),
    }
    assert problems == ()


@pytest.mark.parametrize("text", ["", "# nothing yet\n"])
def test_nothing_decided(tmp_path: Path, text: str) -> None:
    """No file and an empty one decide nothing."""
    assert dates(Config(str(tmp_path), "News")) == ({}, ())
    assert dates(written(tmp_path, text)) == ({}, ())


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("a: 2015-10-26\nb: soon\n", 2),
        ("a: 2015-10-26\n\nb: 2015-02-30\n", 3),
        ("b:\n  why: no date\n", 1),
        ("b: [2015]\n", 1),
        ("? [b]\n: 2015\n", 1),
        ("- b\n", 1),
        ("b\n", 1),
        ("a: 1\nb: {\n", 3),
        (b"b: \xff\xfe", 1),
    ],
)
def test_what_cannot_be_read_is_told(tmp_path: Path, text: str | bytes, line: int) -> None:
    """A wrong entry is a problem with its line, and decides nothing."""
    decisions, problems = dates(written(tmp_path, text))
    assert "b" not in decisions
    assert {(problem.path, problem.code) for problem in problems} == {("authority/dates.yml", "bad-decision")}
    assert line in {problem.line for problem in problems}


def test_headlines_in_either_form(tmp_path: Path) -> None:
    """A headline stands beside a date or alone, in a mapping or in an entry of a list."""
    config = written(tmp_path, "a.txt/lamp:\n  headline: Lamp goes out\n  why: misprint\nb.txt/x: 2015\n")
    (tmp_path / "authority/more.yml").write_text("- article: c.txt/y\n  headline: Ship comes in\n  date: 2016-02\n")
    ledger, problems = read_ledger(config)
    assert [(one.article, one.title) for one in ledger.headlines] == [
        ("a.txt/lamp", "Lamp goes out"),
        ("c.txt/y", "Ship comes in"),
    ]
    assert [name for name, _ in ledger.dates] == ["b.txt/x", "c.txt/y"]
    assert problems == ()
