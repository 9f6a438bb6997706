"""benchmarks/: archives that grow as real ones do, exponents that are right, and one small run from end to end."""

from __future__ import annotations

import json
import re
from itertools import islice
from pathlib import Path

import pytest

from benchmarks import archives, report
from benchmarks.__main__ import main
from tests.conftest import ROOT


@pytest.fixture(scope="module")
def source() -> archives.Source:
    return archives.source(ROOT / "seeds")


def test_one_seed_gives_the_same_articles(source: archives.Source) -> None:
    """Articles depend on the source and the seed alone, and a larger archive begins with the smaller."""
    first = list(islice(archives.articles(source), 30))
    assert list(islice(archives.articles(source), 20)) == first[:20]
    assert list(islice(archives.articles(source, 1), 30)) != first
    assert len({path for path, _ in first}) == 30


def test_new_names_come_ever_more_slowly(source: archives.Source) -> None:
    """Distinct words with a capital grow with the articles, but less than in proportion."""
    texts = [text for _, text in islice(archives.articles(source), 800)]
    distinct = [len(set(re.findall(r"\b[A-Z][a-z]{3,}\b", " ".join(texts[:count])))) for count in (200, 800)]
    assert distinct[0] * 1.15 < distinct[1] < distinct[0] * 3.5


def test_articles_are_no_copies_of_each_other(source: archives.Source) -> None:
    """Two articles share few runs of five words, so that they are not taken for reprints."""
    texts = [text.split() for _, text in islice(archives.articles(source), 40)]
    runs = [{tuple(words[n : n + 5]) for n in range(len(words) - 4)} for words in texts]
    shared = [len(one & other) / min(len(one), len(other)) for n, one in enumerate(runs) for other in runs[:n]]
    assert sum(shared) / len(shared) < 0.05


def test_exponents() -> None:
    """The fit finds the power of a law that holds exactly, and nothing in one point."""
    assert report.exponent([(n, 3 * n**1.25) for n in (10, 100, 1000)]) == pytest.approx(1.25)
    assert report.exponent([(10, 4.0)]) is None
    assert report.exponent([(10, 4.0), (100, 0.0)]) is None


def test_a_small_run_from_end_to_end(tmp_path: Path) -> None:
    """A size is built and measured, the page has its rows, and sizes that were measured are not measured again."""
    work, out = tmp_path / "work", tmp_path / "RESULTS.md"
    words = ["--work", str(work), "--out", str(out), "--jobs", "1", "--source", str(ROOT / "seeds")]
    main(["4", *words, "--others", "fts5"])
    told = json.loads((work / "4.json").read_text("utf-8"))
    assert told["clean"]["report"]["articles"] == 4
    assert told["ten"]["report"]["seeds"] == 14
    assert told["again"]["report"]["written"] == 0
    assert {"extract", "render", "index", "resolve"} <= told["clean"]["stages"].keys()
    assert sum(told["clean"]["stages"].values()) == pytest.approx(told["clean"]["seconds"])
    assert told["clean"]["megabytes"] > 20
    assert not (work / "4").exists()
    assert "SQLite FTS5" in out.read_text("utf-8")

    for size, times in ((1000, 1), (4000, 8)):  # as if they had been measured: time grows with the power of 1.5
        for build in ("clean", "again", "ten"):
            for kind in ("seconds", "processor"):
                told[build][kind] *= times
                told[build]["stages"] = {stage: value * times for stage, value in told[build]["stages"].items()}
        (work / f"{size}.json").write_text(json.dumps(told | {"articles": size}), "utf-8")
    main(["1000", "4000", *words, "--others", "fts5"])
    rows = [line.split(" | ") for line in out.read_text("utf-8").splitlines() if line.startswith("| exponent")]
    assert rows[0][-1].rstrip(" |") == "1.50"
