"""What the search of a static site costs, beside Pagefind and Material's, as a table in SEARCH.md.

python -m benchmarks.search --from ARCHIVE [--index 100000=FOLDER] 1000 10000
"""

from __future__ import annotations

import argparse
import platform
import re
import shutil
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

import jinja2
from playwright.sync_api import Browser

from benchmarks import search_browser, search_rivals
from benchmarks.search_browser import Cost, ask
from benchmarks.search_corpus import documents, read_source
from benchmarks.search_rivals import Made
from builder.render.settings import THEME_DIR
from builder.search import build_index, shards
from builder.search.storage import opened

HERE = Path(__file__).parent
FOR_ALL = 10_000  # articles up to which the others are measured too
WORD = re.compile(r"[a-z]{5,}")


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked of an archive: its own frequent words and its most frequent person."""

    word: str
    pair: str
    apart: str
    three: str
    frequent: str
    person: str

    def __str__(self) -> str:
        queries = (self.word, self.pair, self.apart, self.three, self.frequent)
        return ", ".join(f"`{query}`" for query in queries) + f", the person {self.person}"


def questions_for(index: str) -> Asked:
    """Questions that many would ask: words that most headlines have, side by side or not, and the first of names."""
    with opened(index) as searcher:
        titles = [one["title"].lower() for one in searcher.documents(kind="article")]
        reader = searcher.reader()
        named = [(reader.doc_frequency("people_written", raw), raw) for raw in reader.lexicon("people_written")]
    words = Counter(word for title in titles for word in set(WORD.findall(title)))
    pairs = Counter(pair for title in titles for pair in pairwise(WORD.findall(title)) if pair[0] != pair[1])
    common = sorted(words, key=lambda word: (-words[word], word))
    pair = min(pairs, key=lambda pair: (-pairs[pair], pair))
    apart = next(other for other in common[5:] if (common[5], other) not in pairs and other != common[5])
    two = f"{common[5]} {apart}"
    return Asked(
        common[3], " ".join(pair), two, f"{two} {common[40]}", f"{common[0]} {common[1]}", max(named)[1].decode()
    )


def ours(asked: Asked) -> dict[str, list[dict[str, Any]]]:
    """Questions to our page's engine, by the name of the row; the last of each is measured."""

    def question(query: str = "", *person: str) -> dict[str, Any]:
        none: dict[str, Any] = {name: [] for name in ("place", "organisation", "outlet")}
        rest = {"from": "", "to": "", "kind": "", "sort": "relevance", "limit": 10}
        return {"question": {"query": query, "person": list(person), **none, **rest}}

    first = question(asked.word)
    return {
        "one word, cold": [first],
        "two words of headlines, cold": [question(asked.pair)],
        "two other words, cold": [question(asked.apart)],
        "three words, cold": [question(asked.three)],
        "two most frequent words, cold": [question(asked.frequent)],
        "phrase, cold": [question(f'"{asked.pair}"')],
        "person alone, cold": [question("", asked.person)],
        "person alone, after a word": [first, question("", asked.person)],
        "person with a word, cold": [question(asked.word, asked.person)],
        "second question, one word": [first, question(asked.pair.split()[0])],
        "completion of three letters, after a word": [first, {"beginning": asked.person[:3].lower()}],
        "first marked snippet, with its script": [first, {"snippet": 1}],
        "each further snippet": [first, {"snippet": 1}, {"snippet": 2}],
    }


def measured(running: Browser, site: Path, code: str, asked: dict[str, list[dict[str, Any]]]) -> Iterator[str]:
    """A row for each question: bytes, requests, time on a fast line and on slow 4G."""
    for name, questions in asked.items():
        fast, slow = (ask(running, site, code, questions, throttled)[-1] for throttled in (False, True))
        yield f"| {name} | {_row(fast, slow)} |"


def elsewhere(running: Browser, site: Path, asked: dict[str, list[dict[str, Any]]]) -> Iterator[str]:
    """A row for some questions to hosts that send less at once."""
    hosts = {"a part at a time": search_browser.PlainHost, "whole files": search_browser.WholeHost}
    for name in ("one word, cold", "two other words, cold", "phrase, cold"):
        for how, host in hosts.items():
            fast, slow = (
                ask(running, site, search_browser.OURS, asked[name], throttled, host)[-1] for throttled in (False, True)
            )
            yield f"| from a host of {how}: {name} | {_row(fast, slow)} |"


def _row(fast: Cost, slow: Cost) -> str:
    return f"{fast.sent / 1000:,.1f} kB | {fast.requests} | {fast.ms:,} ms | {slow.ms:,} ms | {fast.shown}"


def exported(index: str, site: Path) -> Made:
    """Write the shards in a process of their own, and the scripts of the page."""
    took = search_rivals.run([sys.executable, "-m", "benchmarks.search", "--export", index, str(site)])
    theme = jinja2.Environment(loader=jinja2.FileSystemLoader(THEME_DIR))  # noqa: S701 # scripts, of our own text
    for name in ("search.js", "search-later.js"):
        path = site / "assets" / "javascripts" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(theme.get_template(f"assets/javascripts/{name}").render(), "utf-8")
    return search_rivals.weighed(site / "search", took)


def export(index: str, site: str) -> None:
    """Write the shards of an index into a site."""
    for path, content in shards(index):
        target = Path(site) / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)


def section(running: Browser, count: int, source: str, known: dict[int, str], folder: Path) -> Iterator[str]:
    """The tables of one size."""
    index, site = known.get(count) or str(folder / "index"), folder / "site"
    if count not in known:
        build_index(index, documents(read_source(source), count))
    made = {"this archive's search": exported(index, site)}
    asked = questions_for(index)
    head = ["| question | bytes | requests | time | time, slow 4G | shown |", "|---|---:|---:|---:|---:|---:|"]
    rows = [*head, *measured(running, site, search_browser.OURS, ours(asked))]
    rows += elsewhere(running, site, ours(asked))
    if count <= FOR_ALL:
        articles = [one for one in documents(read_source(source), count) if one.kind == "article"]
        others = folder / "others"
        search_rivals.write_pages(others, articles)
        made["Pagefind"] = search_rivals.pagefind(others)
        rows += measured(running, others, search_browser.PAGEFIND, _of_pagefind(asked))
        made["Material's search"] = search_rivals.lunr(others, articles)
        worker = {"question": asked.word, "worker": search_rivals.lunr_worker(others)}
        rows += measured(running, others, search_browser.MATERIAL, {"Material: one word, cold": [worker]})
    yield f"\n## {count:,} articles\n"
    yield f"Asked: {asked}.\n"
    yield from rows
    yield "\n| making it | processor time | memory | files | size | compressed |\n|---|---:|---:|---:|---:|---:|"
    for name, one in made.items():
        memory = f"{one.megabytes:,} MB" if one.megabytes else "not measured"
        size = f"{one.size / 1e6:,.1f} MB | {one.compressed / 1e6:,.1f} MB"
        yield f"| {name} | {one.seconds} s | {memory} | {one.files:,} | {size} |"


def _of_pagefind(asked: Asked) -> dict[str, list[dict[str, Any]]]:
    first = {"question": asked.word}
    return {
        "Pagefind: one word, cold": [first],
        "Pagefind: two words, cold": [{"question": asked.pair}],
        "Pagefind: phrase, cold": [{"question": f'"{asked.pair}"'}],
        "Pagefind: person alone, cold": [{"question": "", "person": asked.person}],
        "Pagefind: person with a word, cold": [{"question": asked.word, "person": asked.person}],
        "Pagefind: second question, one word": [first, {"question": asked.pair.split()[0]}],
    }


INTRODUCTION = """# What a search costs a reader

Written by `python -m benchmarks.search`. Machine: {machine}.

Articles are made from those of a built archive as `benchmarks/search_corpus.py` says. Bytes are what the host sent,
without headers; it compresses text (gzip, level 6) and sends several parts of a file in one answer, as Apache, nginx
and Caddy do. Hosts of a part at a time, or of whole files, have rows of their own. Each question starts with an empty
cache on an empty page, so a cold one has all scripts in it but no page. Time runs until ten results stand on the page:
with headline, outlet, date and standfirst for ours, headline and excerpt for the others. Slow 4G is Chromium's: 1.44
Mbit/s, and 562.5 ms from a request to its answer; what workers fetch is not slowed, which favours Pagefind and
Material. Material's figures leave out its own bundle. Pagefind needs a host whose policy allows WebAssembly, and cannot
be opened from disk; it comes with `pip install -e .[test,benchmark]`.
"""


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure the sizes that were named, and write SEARCH.md."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("counts", nargs="*", type=int)
    parser.add_argument("--from", dest="source", default="", help="a built archive, whose articles are taken")
    parser.add_argument("--index", action="append", default=[], help="COUNT=FOLDER of an index of those articles")
    parser.add_argument("--export", nargs=2, help=argparse.SUPPRESS)
    parser.add_argument("--out", default=str(HERE / "SEARCH.md"))
    given = parser.parse_args(arguments)
    if given.export:
        export(*given.export)
        return
    known = {int(count): path for count, path in (one.split("=", 1) for one in given.index)}
    source = str(Path(given.source) / ".backfile" / "index")
    machine = f"{platform.machine()}, {platform.system()}, Python {platform.python_version()}"
    parts = [INTRODUCTION.format(machine=f"{_processor()}, {machine}")]
    with search_browser.browser() as running:
        for count in given.counts:
            folder = Path(tempfile.mkdtemp(prefix="search-"))
            parts += section(running, count, source, known, folder)
            Path(given.out).write_text("\n".join(parts) + "\n", "utf-8")
            shutil.rmtree(folder)


def _processor() -> str:
    info = Path("/proc/cpuinfo")
    found = re.search(r"model name\s*: (.+)", info.read_text()) if info.exists() else None
    return found[1] if found else platform.processor()


if __name__ == "__main__":
    main()
