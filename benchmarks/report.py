"""From measured sizes to a page: tables, growth exponents, shares, and how others compare."""

from __future__ import annotations

import math
import os
import platform
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

Measured = Mapping[str, Any]
STAGES = ("read, split", "extract", "resolve", "relate", "compose", "index", "render", "rest")
FITTED_FROM = 1000  # below that, what a program needs to start hides how it grows
WHAT = {
    "mkdocs": "plain `mkdocs build` of the same docs/",
    "spacy": "spaCy's small model, whole pipeline, same text",
    "whoosh": "Whoosh alone, titles and bodies",
    "fts5": "SQLite FTS5, titles and bodies",
    "tantivy": "tantivy, titles and bodies",
    "hugo": "Hugo, same Markdown, one-line template",
}
AGAINST = {"mkdocs": "render", "spacy": "extract", "hugo": "render"}


def exponent(points: Sequence[tuple[float, float]]) -> float | None:
    """The power of the first number by which the second grows: the slope of their logarithms, by least squares."""
    logs = [(math.log(size), math.log(value)) for size, value in points if size > 0 and value > 0]
    if len({size for size, _ in logs}) < 2:
        return None
    mean = [sum(each) / len(logs) for each in zip(*logs, strict=True)]
    spread = sum((size - mean[0]) ** 2 for size, _ in logs)
    return float(sum((size - mean[0]) * (value - mean[1]) for size, value in logs) / spread)


def machine() -> str:
    """The machine in one line: processor, cores that may be used, memory, system, Python."""
    cpu = "unknown processor"
    if Path("/proc/cpuinfo").is_file():
        lines = Path("/proc/cpuinfo").read_text("utf-8").splitlines()
        cpu = next((line.partition(":")[2].strip() for line in lines if line.startswith("model name")), cpu)
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    system = f"{platform.system()} {platform.release()}, Python {platform.python_version()}"
    return f"{cpu}, {cores} cores, {memory:.0f} GB of memory, {system}"


def page(sizes: Sequence[Measured]) -> str:
    """The page of results, for sizes in order."""
    first = sizes[0]
    how = (
        "Written by `python -m benchmarks`; how articles are made is told in `archives.py`. Times are seconds by the "
        f"clock with {first['jobs']} processes; other work on the machine is in them."
    )
    head = [
        "# Results",
        how,
        f"Measured on {first['machine']}, from {first['source']}, {datetime.now(UTC):%Y-%m-%d}.",
    ]
    return "\n\n".join([*head, *_stages(sizes), *_needs(sizes), *_others(sizes)]) + "\n"


def _stages(sizes: Sequence[Measured]) -> Iterator[str]:
    yield "## A clean build, by stage"
    yield "By the clock:"
    yield _by_stage(sizes, _times)
    yield "Seconds of processors, all processes together, which hardly depend on what else the machine is doing:"
    yield _by_stage(sizes, _processor_times)
    shares = [_share(one) for one in sizes]
    yield (
        "All beside extraction and rendering, as a share of the build: "
        + ", ".join(f"{share:.0%} ({one['articles']:,})" for share, one in zip(shares, sizes, strict=True))
        + "."
    )


def _by_stage(sizes: Sequence[Measured], times: Callable[[Measured], list[float]]) -> str:
    header = ["articles", *STAGES, "whole"]
    rows = [[f"{one['articles']:,}", *(_seconds(value) for value in times(one))] for one in sizes]
    fitted = [one for one in sizes if one["articles"] >= FITTED_FROM]
    if len(fitted) > 1:
        columns = zip(*map(times, fitted), strict=True)
        slopes = [exponent([(one["articles"], t) for one, t in zip(fitted, col, strict=True)]) for col in columns]
        rows.append(["exponent", *("" if slope is None else f"{slope:.2f}" for slope in slopes)])
    return _table(header, rows)


def _processor_times(one: Measured) -> list[float]:
    stages = one["clean"]["processor_stages"]
    return [*(stages.get(stage, 0.0) for stage in STAGES), one["clean"]["processor"]]


def _times(one: Measured) -> list[float]:
    stages = one["clean"]["stages"]
    return [*(stages.get(stage, 0.0) for stage in STAGES), one["clean"]["seconds"]]


def _share(one: Measured) -> float:
    stages = one["clean"]["stages"]
    return 1 - float(stages.get("extract", 0) + stages.get("render", 0)) / float(one["clean"]["seconds"])


def _needs(sizes: Sequence[Measured]) -> Iterator[str]:
    yield "## Again, ten more, memory, disk"
    header = ["articles", "names", "pages", "nothing changed", "ten more", "of clean", "memory", "docs/", "site/"]
    rows = [
        [
            f"{one['articles']:,}",
            f"{one['clean']['report']['entities']:,}",
            f"{one['disk']['docs'][0]:,}",
            _seconds(one["again"]["seconds"]),
            _seconds(one["ten"]["seconds"]),
            f"{one['ten']['seconds'] / one['clean']['seconds']:.1%}",
            f"{one['clean']['megabytes']:,.0f} MB",
            f"{one['disk']['docs'][1]:,.0f} MB",
            f"{one['disk']['site'][1]:,.0f} MB",
        ]
        for one in sizes
    ]
    yield _table(
        [*header, ".backfile/"],
        [[*row, f"{one['disk']['.backfile'][1]:,.0f} MB"] for row, one in zip(rows, sizes, strict=True)],
    )
    yield "Memory is the highest sum over all processes; a page that several share counts once."
    slope = exponent([(one["articles"], one["clean"]["report"]["entities"]) for one in sizes])
    if slope:
        yield f"Names grow as the power {slope:.2f} of articles."


def _others(sizes: Sequence[Measured]) -> Iterator[str]:
    compared = [one for one in sizes if one.get("yardsticks")]
    if not compared:
        return
    yield "## Others, on the same articles in the same run"
    rows = []
    for one in compared:
        for name, told in one["yardsticks"].items():
            ours = one["clean"]["stages"].get(AGAINST.get(name, "index"), 0.0)
            if told.get("missing"):
                rows.append([f"{one['articles']:,}", WHAT[name], "not installed", "", ""])
            else:
                ratio = f"{ours / told['seconds']:.2f} ({AGAINST.get(name, 'index')})"
                rows.append([f"{one['articles']:,}", WHAT[name], _seconds(told["seconds"]), _seconds(ours), ratio])
    yield _table(["articles", "what", "theirs", "ours", "ours / theirs"], rows)
    yield (
        "Our index also holds the pages of names and stories, knows people, places and dates apart, and is written a "
        "second time for the browser; the others index titles and bodies of articles alone."
    )


def _seconds(value: float) -> str:
    return f"{value:,.1f}" if value < 100 else f"{value:,.0f}"


def _table(header: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    lines = [header, ["---", *("---:" for _ in header[1:])], *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
