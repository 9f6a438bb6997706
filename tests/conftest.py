"""What tests share: a three-line name engine, archives in temporary folders, the real command, a link check."""

import re
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from builder.model import Kind, NameEngine, NameSpan

ROOT = Path(__file__).parents[1]
SHARED = ROOT.parent / "shared"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="write the golden archive's expected files anew")
    parser.addoption(
        "--renew-floors", action="store_true", help="raise the floors of tests/quality to what is measured"
    )
    parser.addoption(
        "--lower-floors", action="store_true", help="with --renew-floors: lower them too where less is measured"
    )


def pytest_configure(config: pytest.Config) -> None:
    if config.getoption("--lower-floors") and not config.getoption("--renew-floors"):
        raise pytest.UsageError("--lower-floors goes with --renew-floors")


def lexicon_engine(names: dict[str, Kind]) -> NameEngine:
    """An engine that knows a list of names by heart."""
    longest = sorted(names, key=lambda name: (-len(name), name))
    pattern = re.compile("|".join(rf"\b{re.escape(name)}\b" for name in longest) or r"(?!)")

    def engine(passages: Sequence[str]) -> Sequence[Sequence[NameSpan]]:
        return [[NameSpan(m.start(), m.end(), names[m[0]], 0.9) for m in pattern.finditer(text)] for text in passages]

    return engine


@pytest.fixture
def shared_seeds() -> Path:
    folder = SHARED / "seeds"
    if not folder.is_dir():
        pytest.skip("../shared/seeds is not here")
    return folder


@pytest.fixture
def shared_articles() -> Path:
    folder = SHARED / "data" / "articles" / "worldwide"
    if not folder.is_dir():
        pytest.skip("../shared/data/articles/worldwide is not here")
    return folder


Command = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture(scope="session")
def backfile() -> Command:
    """The real command line: ``backfile("build", "-C", folder)``."""

    def run(*words: str | Path) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "builder", *map(str, words)]
        return subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT, timeout=600)

    return run


class _Page(HTMLParser):
    """The addresses that a page leads to or loads, and the places in it that may be led to."""

    def __init__(self) -> None:
        super().__init__()
        self.links: list[str] = []
        self.loads: list[str] = []
        self.places: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        self.places |= {values[key] or "" for key in ("id", "name") if values.get(key)}
        address = values.get("href") or values.get("src")
        if address:
            (self.loads if tag in {"link", "script", "img", "iframe", "source"} else self.links).append(address)


def broken_links(site: Path) -> Iterator[str]:
    """Every link of a site that leads nowhere, and every load from another host."""
    pages = {path: _parsed(path) for path in sorted(site.rglob("*.html"))}
    for path, page in pages.items():
        for address in [*page.links, *page.loads]:
            parts = urlsplit(address)
            if parts.scheme or parts.netloc:
                if address in page.loads:
                    yield f"{path}: loads {address}"
                continue
            base = site if parts.path.startswith("/") else path.parent
            target = (base / unquote(parts.path).lstrip("/")).resolve() if parts.path else path
            if not target.is_file():
                yield f"{path}: {address}"
            elif parts.fragment and target in pages and parts.fragment not in pages[target].places:
                yield f"{path}: {address} has no such place"


def _parsed(path: Path) -> _Page:
    page = _Page()
    page.feed(path.read_text("utf-8"))
    return page
