"""``python -m benchmarks``: make archives of several sizes, build and measure them, compare, write RESULTS.md.

Each size is measured once: what it gave is kept in WORK/SIZE.json, and a run that is stopped goes on where it was.
"""

from __future__ import annotations

import argparse
import json
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from benchmarks import archives, measure, report, yardsticks

HERE = Path(__file__).parent
ROOT = HERE.parent
REAL = ROOT.parent / "shared" / "data" / "articles"
SIZES = (100, 1000, 10_000, 100_000)
COMPARED_TO = 10_000  # the largest size at which the others are measured too


def main(words: Sequence[str] | None = None) -> None:
    """Measure what has not been measured, then write the page."""
    asked = _arguments(words)
    work = Path(asked.work).resolve()
    work.mkdir(parents=True, exist_ok=True)
    for size in sorted(set(asked.sizes)):
        note = work / f"{size}.json"
        if not note.is_file():
            _say(f"{size:,} articles")
            told = _measured(work, size, asked)
            note.with_suffix(".new").write_text(json.dumps(told, indent=1), "utf-8")
            note.with_suffix(".new").replace(note)
            if not asked.keep:
                shutil.rmtree(work / str(size))
    measured = sorted(
        (json.loads(note.read_text("utf-8")) for note in work.glob("*.json")), key=lambda m: m["articles"]
    )
    Path(asked.out).write_text(report.page(measured), "utf-8")
    _say(f"written: {asked.out}")


def _arguments(words: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("sizes", nargs="*", type=int, default=SIZES, help=f"articles (default: {SIZES})")
    parser.add_argument("--work", default="build/benchmarks", help="where archives and measures are kept")
    parser.add_argument("--out", default=str(HERE / "RESULTS.md"), help="the page of results")
    parser.add_argument("--source", type=Path, help="a folder of articles to make others of (*.txt)")
    parser.add_argument("--jobs", type=int, default=2, help="processes")
    parser.add_argument("--seed", type=int, default=0, help="another seed makes other articles")
    parser.add_argument("--others", nargs="*", default=list(yardsticks.YARDSTICKS), help="whom to compare with")
    parser.add_argument("--python", default=sys.executable, help="a Python that has spaCy, tantivy and Hugo")
    parser.add_argument("--keep", action="store_true", help="keep the archives")
    return parser.parse_args(words)


def _measured(work: Path, size: int, asked: argparse.Namespace) -> dict[str, Any]:
    """One size: clean, with nothing changed, with ten more articles; and the others."""
    folder = work / str(size)
    shutil.rmtree(folder, ignore_errors=True)
    origin = asked.source or (REAL if REAL.is_dir() else ROOT / "seeds")
    more = archives.lay(folder, archives.source(origin), size, seed=asked.seed)
    told: dict[str, Any] = {"articles": size, "jobs": asked.jobs, "machine": report.machine(), "source": origin.name}
    told["clean"] = _build(folder, asked.jobs, "clean")
    told["disk"] = {part: measure.disk(folder / part) for part in ("seeds", "docs", "site", ".backfile")}
    told["again"] = _build(folder, asked.jobs, "again")
    if size <= COMPARED_TO:
        told["yardsticks"] = {name: _yardstick(name, folder, asked) for name in asked.others}
    for path, text in more:
        archives.write(folder, path, text)
    told["ten"] = _build(folder, asked.jobs, "again")
    return told


def _build(folder: Path, jobs: int, how: str) -> dict[str, Any]:
    run = measure.run([sys.executable, "-m", "benchmarks.child", str(folder), str(jobs), how], ROOT)
    told: dict[str, Any] = json.loads(run.output)
    _say(f"  {how}: {told['seconds']:.1f} s, {run.megabytes:.0f} MB")
    return told | {"megabytes": run.megabytes}


def _yardstick(name: str, folder: Path, asked: argparse.Namespace) -> dict[str, Any]:
    """In our Python where it has what is needed, else in the other."""
    python = sys.executable if yardsticks.there(name) else asked.python
    run = measure.run([python, str(HERE / "yardsticks.py"), name, str(folder), str(asked.jobs)], ROOT)
    told: dict[str, Any] = json.loads(run.output)
    _say(f"  {name}: {told.get('seconds', 0):.1f} s" if "seconds" in told else f"  {name}: not installed")
    return told | {"megabytes": run.megabytes}


def _say(line: str) -> None:
    print(line, flush=True)


if __name__ == "__main__":
    main()
