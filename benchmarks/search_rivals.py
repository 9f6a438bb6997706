"""Pagefind and Material's search plugin over the same articles: what they write, and what that takes."""

from __future__ import annotations

import gzip
import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterable
from dataclasses import dataclass
from html import escape
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import material  # type: ignore[import-untyped] # has no types
from material.plugins.search.plugin import SearchIndex  # type: ignore[import-untyped] # nor this

from builder.model import SearchDocument

_LUNR = {
    "lang": ["en"],
    "separator": r"[\s\-]+",
    "pipeline": ["stemmer", "stopWordFilter", "trimmer"],
    "fields": {"title": {"boost": 1000.0}, "text": {"boost": 1.0}, "tags": {"boost": 1e6}},
}


@dataclass(frozen=True, slots=True)
class Made:
    """What making an index took (seconds of processor time, megabytes at most), and what it wrote."""

    seconds: float
    megabytes: int
    files: int
    size: int
    compressed: int


def run(command: list[str]) -> tuple[float, int]:
    """Run a program: its processor time in seconds and its largest memory in MB."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)  # noqa: S603 # this benchmark's own commands
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{' '.join(command)} ended with {process.returncode}")
    return used.ru_utime + used.ru_stime, used.ru_maxrss // 1024


def weighed(folder: Path, took: tuple[float, int]) -> Made:
    """What lies in a folder; its files compressed as a host does."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    packed = sum(len(gzip.compress(path.read_bytes(), 6)) for path in files)
    return Made(round(took[0], 1), took[1], len(files), sum(path.stat().st_size for path in files), packed)


def write_pages(site: Path, articles: Iterable[SearchDocument]) -> None:
    """A plain page for each article, its names marked as Pagefind's filters."""
    for article in articles:
        path = site / article.url
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(_page(article), "utf-8")


def _page(article: SearchDocument) -> str:
    names = {"person": article.people, "place": article.places, "organisation": article.organisations}
    marks = "".join(
        f'<span data-pagefind-filter="{kind}">{escape(name)}</span>' for kind in names for name in names[kind]
    )
    return (
        f'<!doctype html><html lang="en"><head><title>{escape(article.title)}</title></head>'
        f"<body><main data-pagefind-body>{_content(article)}</main>{marks}</body></html>"
    )


def _content(article: SearchDocument) -> str:
    return f"<h1>{escape(article.title)}</h1>" + "".join(
        f"<p>{escape(part)}</p>" for part in article.body.split("\n\n")
    )


def pagefind(site: Path) -> Made:
    """Index a site's pages with Pagefind's program."""
    took = run([sys.executable, "-m", "pagefind", "--site", str(site)])
    return weighed(site / "pagefind", took)


def lunr(site: Path, articles: Iterable[SearchDocument]) -> Made:
    """What Material's plugin writes for the same pages; its memory is not measured, since it is our own process."""
    began = time.process_time()
    index: Any = SearchIndex(**_LUNR)
    for article in articles:
        page = SimpleNamespace(meta={}, content=_content(article), toc=[], url=article.url, title=article.title)
        index.add_entry_from_context(page)
    folder = site / "lunr"
    folder.mkdir()
    (folder / "search_index.json").write_text(index.generate_search_index(None), "utf-8")
    json.loads((folder / "search_index.json").read_text("utf-8"))
    made = weighed(folder, (time.process_time() - began, 0))
    shutil.move(folder / "search_index.json", site)
    return made


def lunr_worker(site: Path) -> str:
    """Material's own script that searches, put into a site; its address."""
    [worker] = (Path(material.__file__).parent / "templates/assets/javascripts/workers").glob("search.*.min.js")
    shutil.copy(worker, site / "worker.js")
    return "/worker.js"
