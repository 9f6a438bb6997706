"""backfile explain, decisions of dates and contradictions, by the real command."""

import json
from pathlib import Path

import pytest

from tests.conftest import Command

SAID = "We shall open the lock when the river lets us, and not an hour before it does"
SEEDS = {
    "one.txt": "Lock at Zutphen stays shut\n\nARNHEM, March 9, 2021 — The lock at Zutphen stayed shut on Tuesday. "
    f'"{SAID}," said its keeper, Femke Oldenhof.\n',
    "two.txt": "Barges wait below Zutphen\n\nKampen, March 9\n\nForty barges lay below the lock at Zutphen since "
    f'Saturday. "{SAID}," said Femke Oldenhof, its keeper.\n',
    "three.txt": "Date: 4 June 2001\nhttps://example.org/2020/01/02/a-lamp\n\nA lamp in Kampen\n\nThe lamp in Kampen "
    "was lit by Ids Postma, who has no successor and wants none.\n",
}


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory, backfile: Command) -> Path:
    folder = tmp_path_factory.mktemp("explain") / "a"
    backfile("new", folder)
    for name, text in SEEDS.items():
        (folder / "seeds" / name).write_text(text, "utf-8")
    return folder


def test_lines_for_a_person(archive: Path, backfile: Command) -> None:
    """The date, its reasons, and each date in the text with its basis, without a build before."""
    done = backfile("explain", "-C", archive, "two.txt/barges-wait-below-zutphen")
    assert done.returncode == 0, done.stderr
    assert "Published 2021-03-09" in done.stdout
    assert "same quotation" in done.stdout
    assert "“Saturday” → 2021-03-06" in done.stdout
    assert not (archive / "site").exists()


def test_json_for_a_program(archive: Path, backfile: Command) -> None:
    """With --json the evidence comes as data, one entry an article."""
    (found,) = json.loads(backfile("explain", "-C", archive, "seeds/two.txt", "--json").stdout)
    assert found["published"]["edtf"] == "2021-03-09"
    assert found["candidates"][0]["reasons"]
    assert {"text": "Saturday", "edtf": "2021-03-06"}.items() <= next(
        date for date in found["dates"] if date["text"] == "Saturday"
    ).items()


def test_an_unknown_name_is_one_line(archive: Path, backfile: Command) -> None:
    """What nothing bears ends with status 2 and one line that proposes the nearest id."""
    done = backfile("explain", "-C", archive, "two.txt/barges-wait")
    assert done.returncode == 2
    assert "did you mean two.txt/barges-wait-below-zutphen?" in done.stderr
    assert done.stderr.count("\n") == 1


def test_a_contradiction_is_a_problem_and_a_decision_ends_it(archive: Path, backfile: Command) -> None:
    """Date line against address is reported without stopping the build; a stated date wins and silences it."""
    report = json.loads(backfile("build", "-C", archive, "--until", "resolve", "--json").stdout)
    told = [problem for problem in report["problems"] if problem["code"] == "dates-disagree"]
    assert [problem["path"] for problem in told] == ["seeds/three.txt"]
    assert report["articles"] == 3
    (archive / "authority").mkdir(exist_ok=True)
    (archive / "authority/dates.yml").write_text("seeds/three.txt: 2001-06-05\nseeds/four.txt: 2001\n")
    report = json.loads(backfile("build", "-C", archive, "--until", "resolve", "--json").stdout)
    codes = {problem["code"] for problem in report["problems"]}
    assert "dates-disagree" not in codes
    assert "decision-unmet" in codes
    lines = (archive / "site/data/articles.jsonl").read_text("utf-8").splitlines()
    assert {"edtf": "2001-06-05", "confidence": 1.0}.items() <= next(
        json.loads(line)["published"] for line in lines if "A lamp in Kampen" in line
    ).items()


@pytest.mark.parametrize("asked", ["person/ids-postma", "people/ids-postma.html", "ids postma"])
def test_an_entry_is_explained(archive: Path, backfile: Command, asked: str) -> None:
    """A person's id, page or name gives every mention with its article and sentence, as lines and as data."""
    done = backfile("explain", "-C", archive, asked)
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("Ids Postma\n  id            person/ids-postma\n")
    assert "  three.txt/a-lamp-in-kampen" in done.stdout
    assert "The lamp in Kampen was lit by Ids Postma, who has no successor and wants none." in done.stdout
    (found,) = json.loads(backfile("explain", "-C", archive, asked, "--json").stdout)
    assert [(one["article"], one["text"]) for one in found["mentions"]] == [
        ("three.txt/a-lamp-in-kampen", "Ids Postma")
    ]
    assert {"joins", "kept_apart", "described", "spellings"} <= found.keys()


def test_a_decision_is_told_with_who_took_it(archive: Path, backfile: Command) -> None:
    """A split of two people stands among what was not joined, signed, and gone when its line is."""
    pair = ("person/femke-oldenhof", "person/ids-postma")
    assert backfile("split", "-C", archive, *pair, "--who", "M. Keats", "--why", "both wrote in").returncode == 0
    told = backfile("explain", "-C", archive, pair[0]).stdout
    (archive / "authority/names.yml").unlink()
    assert "person/ids-postma (not the same, decided by a person)" in told
    assert "M. Keats decided so" in told
    assert "both wrote in (authority/names.yml:" in told
    assert "decided by a person" not in backfile("explain", "-C", archive, pair[0]).stdout
