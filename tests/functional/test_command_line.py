"""The real command in a temporary folder, as a newsroom would use it."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT, Command, broken_links

HOSTILE = "<script>alert(1)</script> {{ 7*7 }} [x](javascript:1) | *a*"
SEEDS = {
    "harbour-times/ferry.txt": "Ferry to Gdańsk sails again\n\nBy Per Moen\n\nOSLO, May 4, 2019 — The ferry from Oslo "
    'to Gdańsk sails again, said Ama Osei of the Norlind Line. "We have waited all winter for this," Osei said.\n',
    "harbour-times/lamp.txt": "Lamp at Lindesnes stays lit\n\nOSLO, May 9, 2019 — Ida Lund locked the tower "
    "in Lindesnes on Thursday. Lund had kept the lamp for forty years, and Ama Osei thanked her.\n",
    "hostile.txt": f"{HOSTILE}\n\nBERGEN, June 1, 2019 — Nobody in Bergen laughed, said Jonas Berg. {HOSTILE}\n",
    "empty.txt": "",
    "picture.txt": "\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory, backfile: Command) -> Path:
    folder = tmp_path_factory.mktemp("archive") / "coast-news"
    made = backfile("new", folder)
    assert made.returncode == 0, made.stderr
    for name, text in SEEDS.items():
        path = folder / "seeds" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode("latin-1") if name == "picture.txt" else text.encode())
    report = backfile("build", "-C", folder, "--json")
    assert report.returncode == 0, report.stderr
    told = json.loads(report.stdout)
    assert told["articles"] == 3
    assert sorted({p["path"] for p in told["problems"] if p["severity"] == "error"}) == [
        "seeds/empty.txt",
        "seeds/picture.txt",
    ]
    return folder


def lines(path: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def test_every_fixed_page_is_there_and_no_link_is_broken(built: Path) -> None:
    """The fixed pages of the contract exist, every link resolves and nothing loads from another host."""
    site = built / "site"
    for folder in ("articles", "people", "places", "organisations", "dates", "stories", "quotes", "search"):
        assert (site / folder / "index.html").is_file()
    assert (site / "index.html").is_file()
    assert list(broken_links(site)) == []


def test_data_files_hold_what_the_contract_says(built: Path) -> None:
    """Records are sorted by id, spans quote their source, entities and articles point at each other."""
    articles, entities = lines(built / "site/data/articles.jsonl"), lines(built / "site/data/entities.jsonl")
    assert [a["id"] for a in articles] == sorted(str(a["id"]) for a in articles)
    known = {str(e["id"]): e for e in entities}
    for article in articles:
        assert (built / "site" / str(article["url"])).is_file()
        for mention in article["mentions"]:  # type: ignore[attr-defined] # JSON
            text = {"text": article["text"], "title": article["title"], "dateline": article["dateline"]}[
                mention["field"]
            ]
            assert text[mention["start"] : mention["end"]] == mention["text"]  # type: ignore[index] # JSON
            assert article["id"] in known[mention["entity"]]["articles"]  # type: ignore[operator] # JSON
    assert {"person/ida-lund", "person/ama-osei", "place/oslo"} <= set(known)
    assert all((built / "site" / str(entity["url"])).is_file() for entity in entities)


def test_hostile_headline_is_inert_everywhere(built: Path, backfile: Command) -> None:
    """The characters of a hostile headline show as themselves in pages, listings, titles and results."""
    escaped = "&lt;script&gt;alert(1)&lt;/script&gt; {{ 7*7 }} [x](javascript:1)"
    told = 0
    for path in (built / "site").rglob("*.html"):
        text = path.read_text("utf-8")
        assert "<script>alert(1)" not in text, path
        assert 'href="javascript:' not in text, path
        assert "49" not in text.split("<title>")[1].split("</title>")[0]
        told += escaped in text
    assert told >= 4  # its page, the listing, the outlet or date, the people in it
    record = next(a for a in lines(built / "site/data/articles.jsonl") if "hostile" in str(a["id"]))
    assert record["title"] == HOSTILE
    page = (built / "site" / str(record["url"])).read_text("utf-8")
    assert escaped in page.split("<title>")[1].split("</title>")[0]
    found = json.loads(backfile("search", "-C", built, "laughed", "--json").stdout)
    assert found["results"][0]["title"] == HOSTILE
    assert "<script>" not in found["results"][0]["snippet"]


def test_search_by_name_and_date(built: Path, backfile: Command) -> None:
    """Filters hold together; a misspelt name gets a suggestion."""

    def found(*words: str) -> dict[str, object]:
        return json.loads(backfile("search", "-C", built, *words, "--json").stdout)  # type: ignore[no-any-return] # JSON

    assert found("--person", "osei")["total"] == 2
    assert found("--person", "osei", "--place", "lindesnes")["total"] == 1
    assert found("--place", "gdansk")["total"] == 1
    assert found("--person", "osei", "--from", "2019-05-05", "--to", "2019-05")["total"] == 1
    assert found("ferry", "--kind", "article")["total"] == 1
    assert "Lund" in str(found("--person", "Lundd")["did_you_mean"])


def test_second_build_writes_nothing(built: Path, backfile: Command) -> None:
    """With nothing changed, no file of docs/ or site/ is touched, and the report says so."""
    before = {path: path.stat().st_mtime_ns for part in ("docs", "site") for path in (built / part).rglob("*")}
    report = backfile("build", "-C", built)
    assert "Nothing changed" in report.stdout
    after = {path: path.stat().st_mtime_ns for part in ("docs", "site") for path in (built / part).rglob("*")}
    assert after == before


def test_strict_makes_problems_fatal(built: Path, backfile: Command) -> None:
    """The same build exits with 1 under --strict, since two seeds could not be read."""
    assert backfile("build", "-C", built, "--strict").returncode == 1
    checked = backfile("check", "-C", built)
    assert checked.returncode == 1
    assert "seeds/empty.txt:1: error" in checked.stdout


def test_an_added_and_a_removed_seed(built: Path, backfile: Command) -> None:
    """A new seed gets its pages; when it goes, they go, and the archive is as before."""
    before = {p: p.read_bytes() for part in ("docs", "site") for p in (built / part).rglob("*") if p.is_file()}
    seed = built / "seeds" / "late.txt"
    seed.write_text("Harbour freezes\n\nTROMSØ, Jan 3, 2020 — Liv Strand walked on the harbour of Tromsø.\n")
    assert backfile("build", "-C", built).returncode == 0
    assert (built / "site/articles/2020/harbour-freezes.html").is_file()
    assert (built / "site/places/tromso.html").is_file()
    seed.unlink()
    assert backfile("build", "-C", built).returncode == 0
    after = {p: p.read_bytes() for part in ("docs", "site") for p in (built / part).rglob("*") if p.is_file()}
    assert after == before


def test_a_clean_build_elsewhere_gives_the_same_bytes(built: Path, backfile: Command, tmp_path: Path) -> None:
    """Another folder, a clean build and another number of processes leave the same site."""
    site = tmp_path / "site"
    assert backfile("build", "-C", built, "--site", site, "--clean", "--jobs", "1").returncode == 0
    one = {p.relative_to(site): p.read_bytes() for p in site.rglob("*") if p.is_file()}
    two = {p.relative_to(built / "site"): p.read_bytes() for p in (built / "site").rglob("*") if p.is_file()}
    assert one == two


@pytest.mark.parametrize("until", ["read", "extract", "resolve"])
def test_until_writes_data_alone(built: Path, backfile: Command, tmp_path: Path, until: str) -> None:
    """Stopping early leaves the data files, as far as known by then, and no site."""
    assert backfile("build", "-C", built, "--until", until, "--site", tmp_path).returncode == 0
    assert sorted(path.name for path in tmp_path.rglob("*") if path.is_file()) == [
        "articles.jsonl",
        "entities.jsonl",
        "problems.jsonl",
        "stories.jsonl",
    ]
    mentions = [a["mentions"] for a in lines(tmp_path / "data/articles.jsonl")]
    assert any(mentions) == (until != "read")
    assert bool(lines(tmp_path / "data/entities.jsonl")) == (until == "resolve")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["build", "-C", "no-such-folder"], "backfile new"),
        (["build", "--untl", "read"], "--until"),
        (["build", "--jobs", "0"], "--jobs"),
        (["search", "-C", "."], "nothing to search for"),
        (["search", "x", "--from", "last week"], "last week"),
        (["search", "x", "--kind", "sport"], "--kind"),
        (["frobnicate"], "frobnicate"),
        (["new"], "DIR"),
    ],
)
def test_wrong_use_is_one_line(built: Path, backfile: Command, words: list[str], said: str) -> None:
    """A mistake exits with 2 and one line that names the mend."""
    full = [str(built) if word == "." else word for word in words]
    if words[0] == "search" and "-C" not in words:
        full += ["-C", str(built)]
    done = backfile(*full)
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1
    assert said in done.stderr
    assert "Traceback" not in done.stderr


def test_an_ascii_terminal_is_enough(built: Path) -> None:
    """Where the terminal knows ASCII alone, text is shown in escapes and JSON stays JSON."""
    plain = os.environ | {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    for words in (["check"], ["search", "--place", "gdansk"], ["search", "--place", "gdansk", "--json"]):
        command = [sys.executable, "-m", "builder", *words, "-C", str(built)]
        done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT, env=plain)
        assert "Traceback" not in done.stderr
        assert done.stdout.isascii()
        assert "--json" not in words or "Gdańsk" in json.loads(done.stdout)["results"][0]["title"]


def test_search_before_a_build(tmp_path: Path, backfile: Command) -> None:
    """Without an index the one line says to build."""
    backfile("new", tmp_path / "a")
    done = backfile("search", "-C", tmp_path / "a", "word")
    assert done.returncode == 2
    assert "backfile build" in done.stderr


def test_new_refuses_an_archive_and_builds_at_once(tmp_path: Path, backfile: Command) -> None:
    """A fresh archive builds strictly with no seed in it; a second `new` there is refused."""
    assert backfile("new", tmp_path / "a").returncode == 0
    done = backfile("build", "-C", tmp_path / "a", "--strict")
    assert done.returncode == 0, done.stderr + done.stdout
    assert list(broken_links(tmp_path / "a" / "site")) == []
    again = backfile("new", tmp_path / "a")
    assert again.returncode == 2
    assert again.stderr.count("\n") == 1


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_cannot_be_written(tmp_path: Path, backfile: Command) -> None:
    """No permission is one line, not a traceback."""
    tmp_path.chmod(0o500)
    done = backfile("new", tmp_path / "a")
    tmp_path.chmod(0o700)
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1


def test_plain_mkdocs_renders_the_same(built: Path, tmp_path: Path) -> None:
    """`mkdocs build --strict` alone renders the same pages from docs/."""
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "-d", str(tmp_path)]
    done = subprocess.run(command, cwd=built, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    pages = sorted(path.relative_to(tmp_path) for path in tmp_path.rglob("*.html"))
    assert pages == sorted(path.relative_to(built / "site") for path in (built / "site").rglob("*.html"))
    assert all((tmp_path / page).read_bytes() == (built / "site" / page).read_bytes() for page in pages)
