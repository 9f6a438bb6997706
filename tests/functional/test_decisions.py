"""Decisions, permalinks and redirects, by the real command."""

from __future__ import annotations

import json
import re
import shutil
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT, Command, broken_links

SEEDS = {
    "one.txt": "Lock at Zutphen stays shut\n\nARNHEM, March 9, 2021 — The lock at Zutphen stayed shut on Tuesday, said "
    "its keeper, Femke Oldenhof. Ms. Oldenhof has kept it since 2004.\n",
    "two.txt": "Barges wait below Zutphen\n\nKAMPEN, March 10, 2021 — Forty barges lay below the lock at Zutphen. "
    "Femke Oldenhof told the skippers to wait, and Wietse Postma sold them soup.\n",
    "three.txt": "A lamp in Kampen\n\nKAMPEN, June 4, 2001 — The lamp in Kampen was lit by Ids Postma, who has no "
    "successor and wants none. Oldenhof said that she would miss it.\n",
}
PEOPLE = {"person/femke-oldenhof", "person/wietse-postma", "person/ids-postma"}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory, backfile: Command) -> Path:
    folder = tmp_path_factory.mktemp("decisions") / "a"
    backfile("new", folder)
    for name, text in SEEDS.items():
        (folder / "seeds" / name).write_text(text, "utf-8")
    done = backfile("build", "-C", folder)
    assert done.returncode == 0, done.stderr
    return folder


@pytest.fixture
def archive(built: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(built, tmp_path / "a"))


def people(archive: Path) -> dict[str, dict[str, object]]:
    lines = (archive / "site/data/entities.jsonl").read_text("utf-8").splitlines()
    return {e["id"]: e for e in map(json.loads, lines) if e["kind"] == "person"}


def files(archive: Path, *folders: str) -> dict[str, bytes]:
    paths = (path for folder in folders for path in (archive / folder).rglob("*") if path.is_file())
    return {path.relative_to(archive).as_posix(): path.read_bytes() for path in paths}


def product(archive: Path) -> dict[str, bytes]:
    return files(archive, "docs", "site") | {"permalinks": (archive / "authority/permalinks").read_bytes()}


def test_ids_are_remembered_and_found_again(archive: Path, backfile: Command) -> None:
    """Every id has its line; a clean checkout with them gives the same bytes, and without them nothing breaks."""
    assert set(people(archive)) >= PEOPLE
    lines = (archive / "authority/permalinks").read_text("utf-8").splitlines()[1:]
    assert lines == sorted(lines)
    assert {line.split("\t")[0] for line in lines} >= PEOPLE | {"one.txt/lock-at-zutphen-stays-shut", "place/zutphen"}
    before = product(archive)
    shutil.rmtree(archive / ".backfile")
    shutil.rmtree(archive / "site")
    shutil.rmtree(archive / "docs/people")
    assert backfile("build", "-C", archive).returncode == 0
    assert product(archive) == before
    (archive / "authority/permalinks").unlink()
    assert backfile("build", "-C", archive).returncode == 0
    assert product(archive) == before


def test_a_build_that_publishes_nothing_remembers_nothing(archive: Path, backfile: Command) -> None:
    """Up to extraction and resolution no permalinks are written."""
    (archive / "authority/permalinks").unlink()
    for stage in ("extract", "resolve"):
        assert backfile("build", "-C", archive, "--until", stage).returncode == 0
        assert not (archive / "authority/permalinks").exists()


def test_a_merge_redirects_and_its_revert_changes_nothing(archive: Path, backfile: Command) -> None:
    """merge writes one entry; the second page leads to the first, without script; taken out, all is as before."""
    before = product(archive)
    pair = ("person/wietse-postma", "person/ids-postma")
    done = backfile("merge", "-C", archive, *pair, "--who", "M. Keats", "--why", "so")
    assert done.returncode == 0, done.stderr
    assert "authority/names.yml:2" in done.stdout
    written = (archive / "authority/names.yml").read_text("utf-8")
    entry = (
        r"- same: \[person/wietse-postma, person/ids-postma\]\n  who: M. Keats\n  when: \d{4}-\d\d-\d\d\n  why: so\n"
    )
    assert re.search(rf"^{entry}\Z", written, re.MULTILINE)
    assert backfile("build", "-C", archive, "--strict").returncode == 0
    assert "person/ids-postma" not in people(archive)
    assert len(people(archive)["person/wietse-postma"]["articles"]) == 2  # type: ignore[arg-type] # a list
    page = (archive / "site/people/ids-postma.html").read_text("utf-8")
    assert '<link rel="canonical" href="wietse-postma.html">' in page
    assert '<meta http-equiv="refresh" content="0; url=wietse-postma.html">' in page
    assert "<script" not in page
    assert list(broken_links(archive / "site")) == []
    (archive / "authority/names.yml").unlink()
    assert backfile("build", "-C", archive).returncode == 0
    assert product(archive) == before


def test_plain_mkdocs_renders_redirects_alike(archive: Path, backfile: Command) -> None:
    """`mkdocs build --strict` gives the redirect's bytes as our build does, and an absolute canonical where it can."""
    import subprocess

    settings = archive / "mkdocs.yml"
    settings.write_text(settings.read_text("utf-8") + "\nsite_url: https://archive.example/news/\n", "utf-8")
    backfile("merge", "-C", archive, "person/wietse-postma", "person/ids-postma")
    assert backfile("build", "-C", archive, "--strict").returncode == 0
    other = archive / "other"
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "-q", "-f", str(settings), "-d", str(other)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT)
    assert done.returncode == 0, done.stderr
    page = (archive / "site/people/ids-postma.html").read_bytes()
    assert (other / "people/ids-postma.html").read_bytes() == page
    assert b'<link rel="canonical" href="https://archive.example/news/people/wietse-postma.html">' in page
    assert b"ids-postma" not in (archive / "site/sitemap.xml").read_bytes()


def test_a_split_gives_a_page_of_its_own(archive: Path, backfile: Command) -> None:
    """One article's use of a name becomes another person, whose id stays from then on."""
    id_ = "person/femke-oldenhof"
    done = backfile("split", "-C", archive, id_, f"{id_} @ two.txt/barges-wait-below-zutphen", "--why", "her niece")
    assert done.returncode == 0, done.stderr
    for _ in range(2):
        assert backfile("build", "-C", archive).returncode == 0
        found = people(archive)
        assert found[f"{id_}-2"]["articles"] == ["two.txt/barges-wait-below-zutphen"]
        assert "two.txt/barges-wait-below-zutphen" not in found[id_]["articles"]  # type: ignore[operator] # a list
    refused = backfile("merge", "-C", archive, id_, f"{id_} @ two.txt/barges-wait-below-zutphen")
    assert refused.returncode == 2
    assert "authority/names.yml:2" in refused.stderr
    assert "her niece" in refused.stderr


def test_a_new_name_changes_the_title_and_no_address(archive: Path, backfile: Command) -> None:
    """rename gives another title at the same address; the name that the texts use stays an alias."""
    assert backfile("rename", "-C", archive, "person/ids-postma", "Ids Tjeerds Postma").returncode == 0
    assert backfile("build", "-C", archive).returncode == 0
    entity = people(archive)["person/ids-postma"]
    assert (entity["name"], entity["url"]) == ("Ids Tjeerds Postma", "people/ids-postma.html")
    assert "Ids Postma" in entity["aliases"]  # type: ignore[operator] # a list
    assert "<h1" in (archive / "site/people/ids-postma.html").read_text("utf-8")


def test_a_contradiction_ends_the_build_and_is_listed_by_check(archive: Path, backfile: Command) -> None:
    """One line names every line and reason; nothing is written, and check tells it among the other problems."""
    before = product(archive)
    (archive / "authority/names.yml").write_text(
        "- {same: [person/wietse-postma, person/ids-postma], why: one soup}\n"
        "- {same: [person/ids-postma, person/femke-oldenhof], why: one lamp}\n"
        "- {not_same: [person/wietse-postma, 'person: Femke Oldenhof'], why: two voices}\n"
    )
    failed = backfile("build", "-C", archive)
    assert failed.returncode == 2
    assert failed.stderr.count("\n") == 1
    for part in ("names.yml:1", "names.yml:2", "names.yml:3", "one soup", "one lamp", "two voices"):
        assert part in failed.stderr
    assert product(archive) == before
    checked = backfile("check", "-C", archive, "--json")
    assert checked.returncode == 1
    assert [p["line"] for p in json.loads(checked.stdout)["problems"] if p["code"] == "contradiction"] == [3]


def test_a_corrected_headline_keeps_the_address(archive: Path, backfile: Command) -> None:
    """A headline stated in authority/ stands on the page, whose id and address stay."""
    (archive / "authority/dates.yml").write_text("three.txt/a-lamp-in-kampen:\n  headline: The last lamp of Kampen\n")
    assert backfile("build", "-C", archive).returncode == 0
    page = (archive / "site/articles/2001/a-lamp-in-kampen.html").read_text("utf-8")
    assert "The last lamp of Kampen" in page


def test_check_prints_the_lines_that_answer(archive: Path, backfile: Command) -> None:
    """A doubtful pair has its reasons and three lines; with one of them added it is not asked again."""
    (archive / "seeds/four.txt").write_text(
        "Soup at Zutphen\n\nARNHEM, March 12, 2021 — Mr. Postma sold soup at Zutphen again.\n", "utf-8"
    )
    (archive / "seeds/three.txt").unlink()
    before = json.loads(backfile("check", "-C", archive, "--json").stdout)["doubts"]
    assert before
    shown = backfile("check", "-C", archive).stdout
    line = before[0]["answers"][2]
    assert before[0]["reasons"][0] in shown
    assert f"  {line}\n" in shown
    (archive / "authority/names.yml").write_text(line + "\n", "utf-8")
    after = json.loads(backfile("check", "-C", archive, "--json").stdout)
    assert [doubt["right"] for doubt in after["doubts"]] == [doubt["right"] for doubt in before[1:]]
    assert not [problem for problem in after["problems"] if problem["path"] == "authority/names.yml"]
