"""An index of the sample archive's articles with names of a simple kind, its shards, and the page's engine in Node."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from builder import read
from builder.config import load
from builder.model import Article, SearchDocument
from builder.render.settings import THEME_DIR
from builder.search import build_index, shards
from builder.split import split_seed
from tests.conftest import ROOT

MODULES = THEME_DIR / "assets" / "javascripts" / "search"
NAME = re.compile(r"\b[A-Z][a-zé]+(?: (?:al-)?[A-Z][a-zé]+)+\b")
PLACES = ("London", "Syria", "Moscow", "Hull", "United States", "U.S.", "Beirut", "Paris")

Shown = Callable[[Sequence[dict[str, Any]]], list[Any]]


def sample_articles() -> list[Article]:
    """The articles of the sample archive's seeds, by id."""
    config = load(str(ROOT))
    sources = [read.read_seed(config, path)[0] for path in read.seed_paths(config)[0]]
    articles = [article for source in sources if source for article in split_seed(source, {})[0]]
    return sorted(articles, key=lambda article: article.id)


def sample_documents() -> Iterator[SearchDocument]:
    """The sample archive's articles, dated by turns, and a page for each of their frequent names."""
    known: dict[str, int] = {}
    for number, article in enumerate(sample_articles()):
        names = sorted(set(NAME.findall(article.text)))
        known |= {name: known.get(name, 0) + 1 for name in names}
        day = f"20{10 + number % 7}-{1 + number % 12:02d}"
        exact = None if number % 5 == 4 else f"{day}-{1 + number % 28:02d}" if number % 5 else None
        yield SearchDocument(
            id=article.id,
            kind="article",
            url=f"articles/{number}.html",
            title=article.title,
            body=article.text,
            people=tuple(names[::2]),
            organisations=tuple(names[1::2]),
            places=tuple(place for place in PLACES if place in article.text),
            outlet=article.outlet or ("Hull Courier" if number % 3 else None),
            published=exact or (day if number % 5 == 0 else None),
            earliest=exact or (f"{day}-01" if number % 5 == 0 else None),
            latest=exact or (f"{day}-28" if number % 5 == 0 else None),
        )
    for name in sorted(known):
        key = re.sub(r"\W+", "-", name.lower())
        yield SearchDocument(f"person/{key}", "person", f"people/{key}.html", name, f"spokesman\n\n{name.split()[-1]}")
    yield SearchDocument(
        "story/ferry", "story", "stories/ferry.html", "The ferry", "Ferry crews walk out\n\nFerry sails"
    )


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with an index (``index``) and its shards (``site/search``)."""
    folder = tmp_path_factory.mktemp("sample")
    build_index(str(folder / "index"), sample_documents())
    for path, content in shards(str(folder / "index")):
        target = folder / "site" / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
    return folder


@pytest.fixture(scope="session")
def node() -> str:
    found = shutil.which("node")
    if not found:
        (pytest.fail if os.environ.get("CI") == "true" else pytest.skip)("node is not here; install Node 18 or later")
    return found


@pytest.fixture(scope="session")
def modules(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page's modules in a folder that tells Node what they are."""
    folder = tmp_path_factory.mktemp("modules")
    for path in MODULES.glob("*.js"):
        shutil.copy(path, folder)
    (folder / "package.json").write_text('{"type": "module"}')
    return folder


def run_node(
    node: str, modules: Path, lines: Sequence[object], site: Path | None = None, address: str = ""
) -> list[Any]:
    """Answers to questions of a site; ``address`` is of its folder of shards, where parts of packs come from a host."""
    command = [node, str(ROOT / "tests" / "browser" / "ask.mjs"), str(modules), *([str(site), address] if site else [])]
    given = "".join(f"{json.dumps(line)}\n" for line in lines)
    done = subprocess.run(command, input=given, capture_output=True, text=True, check=False, timeout=300)
    assert done.returncode == 0, done.stderr[-3000:]
    return [json.loads(line) for line in done.stdout.splitlines()]


@pytest.fixture(scope="session")
def page(node: str, modules: Path, sample: Path) -> Shown:
    """Ask the sample's shards with the page's own engine: questions in, answers out."""
    return lambda questions: run_node(node, modules, questions, sample / "site")


@pytest.fixture(scope="session")
def called(node: str, modules: Path) -> Callable[[str, str, Sequence[object]], Any]:
    """What a function of a module gives for each of some arguments."""
    return lambda module, name, given: run_node(node, modules, [{"call": [module, name, list(given)]}])[0]


def question(query: str = "", **others: object) -> dict[str, Any]:
    """A question as the page asks it, with ``from`` as ``since`` and ``to`` as ``until``."""
    named = {"person": [], "place": [], "organisation": [], "outlet": [], "kind": "", "sort": "relevance", "limit": 20}
    dates = {"from": others.pop("since", ""), "to": others.pop("until", "")}
    return {"query": query, **named, **dates, **others}
