"""Runs a program and measures it: wall time, memory of it and all that it starts, what it prints."""

from __future__ import annotations

import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

EVERY = 0.2  # seconds between two looks at memory


@dataclass(frozen=True, slots=True)
class Run:
    """One run: seconds by the clock, the most memory at a time in megabytes, the last line of its output."""

    seconds: float
    megabytes: float
    output: str


def run(command: Sequence[str], folder: Path) -> Run:
    """Run a program to its end. Raises CalledProcessError, with what it said, where it fails."""
    begun = time.perf_counter()
    with subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:  # noqa: S603 - our own commands
        peak = _Peak(process.pid)
        peak.start()
        output, said = process.communicate()
        seconds = time.perf_counter() - begun
        peak.stop()
    if process.returncode:
        sys.stderr.write(said[-2000:])
        raise subprocess.CalledProcessError(process.returncode, command, output, said)
    return Run(seconds, peak.megabytes, output.strip().rpartition("\n")[2])


class _Peak(threading.Thread):
    """Looks now and then at the memory of a process and its descendants, and keeps the highest sum."""

    def __init__(self, pid: int) -> None:
        super().__init__(daemon=True)
        self._pid, self._over = pid, threading.Event()
        self.megabytes = 0.0

    def run(self) -> None:
        while not self._over.is_set():
            self.megabytes = max(self.megabytes, sum(_kilobytes(pid) for pid in _tree(self._pid)) / 1024)
            self._over.wait(EVERY)

    def stop(self) -> None:
        self._over.set()
        self.join()


def _tree(pid: int) -> list[int]:
    """A process and all that descend from it, by Linux's own lists."""
    found = [pid]
    for one in found:
        for tasks in Path(f"/proc/{one}/task").glob("*/children"):
            try:
                found += [int(child) for child in tasks.read_text().split()]
            except OSError:
                continue  # it has ended meanwhile
    return found


def _kilobytes(pid: int) -> int:
    """What a process has in memory; a page that several share counts for each in part."""
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in lines if line.startswith("Pss:")), 0)


def disk(folder: Path) -> tuple[int, float]:
    """The files of a folder and their megabytes."""
    sizes = [path.stat().st_size for path in folder.rglob("*") if path.is_file()]
    return len(sizes), sum(sizes) / 1e6
