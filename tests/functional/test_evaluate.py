"""``backfile evaluate`` as an annotator would use it."""

import json
from pathlib import Path

import pytest

from tests.conftest import ROOT, Command


@pytest.fixture(scope="module")
def gold(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("gold")
    text = "Rain in [Gdańsk](place)\n\nRain fell on [Gdańsk](place), [Wojciech Lipnicki](person) told a newspaper.\n"
    (folder / "rain.txt").write_text(text, "utf-8")
    return folder


def test_a_table_of_each_kind_is_printed(backfile: Command, gold: Path) -> None:
    """The engine alone and with the article's evidence, each kind and all, exact and partial."""
    done = backfile("evaluate", gold, "-C", ROOT)
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[-1] == "1 articles, 3 names"
    rows = [line.split() for line in done.stdout.splitlines()]
    assert [row[0] for row in rows].count("organisation") == 2
    assert ["place", "2", "2", *["100.0%"] * 6] in rows


def test_slips_are_listed_with_their_lines(backfile: Command, tmp_path: Path) -> None:
    """--slips tells file, line and name of what is missed."""
    (tmp_path / "a.txt").write_text("Quiet\n\nNobody saw [the third button](organisation) there.\n", "utf-8")
    done = backfile("evaluate", tmp_path, "-C", ROOT, "--slips")
    assert f"{tmp_path / 'a.txt'}:3: missed organisation “third button”" in done.stdout


def test_json_is_one_object(backfile: Command, gold: Path) -> None:
    """--json prints counts and rates that a program can read."""
    done = backfile("evaluate", gold, "-C", ROOT, "--json")
    data = json.loads(done.stdout)
    assert data["articles"] == 1
    assert data["evidence"]["all"]["exact"]["f1"] == 1.0
    assert set(data["engine"]) == {"person", "place", "organisation", "all"}


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (None, "not found; name a folder of annotated articles"),
        (
            "A [Gdańsk(place).",
            "a.txt:1: “[” opens or closes no name; write [words](person), or \\[ for the sign itself",
        ),
        ("A [Gdańsk](city).", "a.txt:1: “city” is no kind of name; known are person, place, organisation"),
    ],
)
def test_wrong_gold_is_one_line_and_status_2(backfile: Command, tmp_path: Path, content: str | None, said: str) -> None:
    """What cannot be read is one line on standard error, without a traceback."""
    if content:
        (tmp_path / "a.txt").write_text(content, "utf-8")
    done = backfile("evaluate", tmp_path if content else tmp_path / "gone", "-C", ROOT)
    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr.count("\n") == 1
    assert said in done.stderr
