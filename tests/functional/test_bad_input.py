"""Seeds that are no articles: without a space, of emoji, of marks, in another language. All else is built."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from builder.gazetteer import load_gazetteer
from tests.conftest import ROOT

SIZE = 300_000
GOOD = "Lamp stays lit\n\nOSLO, May 9, 2019 — Ida Lund locked the tower in Lindesnes on Thursday.\n"
GERMAN = (
    "Die Fähre fährt am Montag wieder, teilte das Hafenamt mit, nachdem die Eigner sich bereit erklärt hatten, für "
    "einen neuen Rumpf zu zahlen. Niemand in der Stadt hatte geglaubt, dass sie das Dock je verlassen würde.\n\n"
)
BAD = {
    "letters.txt": "x" * SIZE,
    "emoji.txt": "😀🎉🚢" * (SIZE // 3),
    "brackets.txt": "[" * SIZE,
    "quotes.txt": "“" * SIZE,
    "marks.txt": "e\u0301" * (SIZE // 2),
    "spaces.txt": f"Ferry sails\n\nOslo{' ' * SIZE}end.\n",
    "lines.txt": f"Ferry sails\n\nOslo{chr(10) * SIZE}end.\n",
    "german.txt": f"Die Fähre fährt wieder\n\n{GERMAN * 40}",
}
MEASURED = """
import resource, sys
from builder.cli import main
sys.argv = ["backfile", *sys.argv[1:]]
try:
    main()
finally:
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, file=sys.stderr)
"""


def built(folder: Path, seeds: dict[str, str]) -> tuple[dict[str, object], int]:
    """Build an archive of these seeds in one process: the report, and the most memory held, in kilobytes."""
    load_gazetteer(str(folder))  # made at a user's first build, and no matter of these seeds
    (folder / "seeds").mkdir(parents=True)
    (folder / "mkdocs.yml").write_text("site_name: Bad input\ntheme:\n  name: backfile\nuse_directory_urls: false\n")
    for name, text in seeds.items():
        (folder / "seeds" / name).write_text(text, "utf-8")
    command = [sys.executable, "-c", MEASURED, "build", "-C", str(folder), "--jobs", "1", "--json"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT, timeout=300)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout), int(done.stderr.split()[-1])


@pytest.mark.skipif(sys.platform == "darwin", reason="memory is counted in bytes there")
def test_bad_seeds_neither_stop_a_build_nor_fill_the_memory(tmp_path: Path) -> None:
    """Each bad seed is built beside a good one, other languages are told, and memory grows by far less than 1 GB."""
    report, held = built(tmp_path, BAD | {"good.txt": GOOD})
    assert report["articles"] == len(BAD) + 1
    problems = report["problems"]
    assert isinstance(problems, list)
    assert not [problem for problem in problems if problem["severity"] == "error"]
    told = {problem["path"]: problem["message"] for problem in problems if problem["code"] == "language"}
    assert {"seeds/german.txt", "seeds/emoji.txt", "seeds/letters.txt"} <= set(told)
    assert "is in German" in told["seeds/german.txt"]
    assert "seeds/good.txt" not in told
    rows = [json.loads(line) for line in (tmp_path / "site/data/articles.jsonl").read_text("utf-8").splitlines()]
    languages = {row["seed"]["path"]: row["language"] for row in rows}
    assert (languages["seeds/german.txt"], languages["seeds/good.txt"]) == ("de", "en")
    good = next(row for row in rows if row["seed"]["path"] == "seeds/good.txt")
    assert "Ida Lund" in [mention["text"] for mention in good["mentions"]]
    assert held < 600_000
