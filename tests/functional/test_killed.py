"""A build that is killed with signal 9 at whatever moment: the next one recovers and leaves what a clean one leaves.

``BACKFILE_KILLS=50`` kills fifty instead of a few.
"""

from __future__ import annotations

import json
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from builder.config import load
from builder.state import opened
from tests.conftest import ROOT, Command

KILLS = int(os.environ.get("BACKFILE_KILLS", "3"))
TOWNS = "Oslo Gdańsk Lindesnes Tema Santos Bergen Hull Klaipėda".split()


def lay(folder: Path, edition: int) -> None:
    """Seeds of one of two editions: some are the same in both, some differ, some are in one alone."""
    shutil.rmtree(folder / "seeds", ignore_errors=True)
    (folder / "seeds").mkdir(parents=True)
    (folder / "mkdocs.yml").write_text("site_name: Kiosk\n")
    for number, town in enumerate(TOWNS):
        if number % 4 == 3 and edition:
            continue
        other = TOWNS[(number + edition * (number % 2) + 1) % len(TOWNS)]
        text = (
            f"{town.upper()}, May {number + 1}, 2019 — Ida Lund sailed from {town} to {other}, said Ama Osei there.\n"
        )
        (folder / "seeds" / f"{number}.txt").write_text(f"Ferry from {town} sails\n\n{text}", "utf-8")


def product(folder: Path) -> dict[str, bytes]:
    paths = [path for part in ("docs", "site", "authority") for path in (folder / part).rglob("*") if path.is_file()]
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


def killed(folder: Path, after: float) -> bool:
    """Start a build, and kill it and all its processes after so many seconds; whether it was still running."""
    command = [sys.executable, "-m", "builder", "build", "-C", str(folder), "--jobs", "2"]
    with subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
    ) as build:
        try:
            build.wait(after)
        except subprocess.TimeoutExpired:
            os.killpg(build.pid, signal.SIGKILL)
            return True
    return False


@pytest.mark.skipif(not hasattr(os, "killpg"), reason="needs signals to groups of processes")
def test_whenever_a_build_is_killed_the_next_recovers(tmp_path: Path, backfile: Command) -> None:
    """Seeds change, a build is killed, seeds may change back, and the next build leaves the bytes of a clean one."""
    chance = random.Random(KILLS)
    folder, clean = tmp_path / "killed", tmp_path / "clean"
    lay(folder, 0)
    begun = time.monotonic()
    assert backfile("build", "-C", folder).returncode == 0
    usual = time.monotonic() - begun
    struck = 0
    for turn in range(KILLS):
        lay(folder, (turn + 1) % 2)
        if turn % 5 == 4:
            shutil.rmtree(folder / ".backfile")
        struck += killed(folder, chance.uniform(0.2, 1.0) * usual)
        edition = (turn + 1) % 2 if chance.random() < 0.5 else turn % 2
        lay(folder, edition)
        shutil.rmtree(clean, ignore_errors=True)
        lay(clean, edition)
        shutil.copytree(folder / "authority", clean / "authority")  # ids that were published are for good
        for place in (folder, clean):
            done = backfile("build", "-C", place)
            assert done.returncode == 0, done.stderr
        ours, theirs = product(folder), product(clean)
        assert sorted(path for path in {*ours, *theirs} if ours.get(path) != theirs.get(path)) == [], f"turn {turn}"
        found = json.loads(backfile("search", "-C", folder, "ferry", "--kind", "article", "--json").stdout)
        assert found["total"] == len(list((folder / "seeds").iterdir()))
    assert struck >= KILLS // 2


def test_two_builds_at_once(tmp_path: Path, backfile: Command) -> None:
    """While one build is running a second ends with one line that says so, and touches nothing."""
    lay(tmp_path, 0)
    with opened(load(str(tmp_path)).state_dir):
        second = backfile("build", "-C", tmp_path)
    assert second.returncode == 2
    assert "another build of this archive is running" in second.stderr
    assert second.stderr.count("\n") == 1
    assert product(tmp_path) == {}
