"""A Chromium, the sample archive built once with a hostile article in it, and a reader who opens its pages."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, sync_playwright

from tests.browser import chromium
from tests.browser.kinds import each_once, page_kinds
from tests.browser.reader import Reader
from tests.browser.serving import SUB_PATH, served
from tests.browser.walking import Seen, walk
from tests.conftest import ROOT, Command

HOSTILE = """---
title: "<img src=x onerror=alert(1)> </script><script>alert(2)</script> & 'moths' \\"in\\" the lamp"
outlet: "<b onmouseover=alert(3)>Bold Gazette</b>"
date: 2020-02-29
---

<svg onload=alert(4)> The lampwright Odalys <i>Brandt-Okoro</i> counted moths. "Nobody <script>alert(5)</script> asked,"
she said in Hull. {{ 7*7 }} [moths](javascript:alert(6)) & *moths* came to Hull on Friday.
"""

Reads = Callable[..., Reader]
Contexts = Callable[..., BrowserContext]


@pytest.fixture(scope="session")
def archive(tmp_path_factory: pytest.TempPathFactory, backfile: Command) -> Path:
    """The sample archive, built; one of its articles was written to do harm."""
    folder = tmp_path_factory.mktemp("searched")
    for name in ("mkdocs.yml", "docs", "seeds", "authority"):
        part = ROOT / name
        shutil.copytree(part, folder / name) if part.is_dir() else shutil.copy(part, folder)
    (folder / "seeds" / "hostile.md").write_text(HOSTILE, "utf-8")
    done = backfile("build", "-C", folder, "--jobs", "1")  # two processes would each load the name model
    assert done.returncode == 0, done.stderr
    return folder


@pytest.fixture(scope="session")
def site(archive: Path) -> Path:
    return archive / "site"


@pytest.fixture(scope="session")
def host(site: Path) -> Iterator[str]:
    with served(site) as address:
        yield address


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = chromium.find()
    if not path:
        (pytest.fail if os.environ.get("CI") == "true" else pytest.skip)(chromium.MISSING)
    flags = ["--disable-gpu", *(["--no-sandbox"] if os.geteuid() == 0 else [])]
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=path, args=flags)
        yield running
        running.close()


@pytest.fixture(scope="session")
def contexts(browser: Browser) -> Iterator[Contexts]:
    """One browser context for each set of options, since making one takes longer than opening a tab."""
    known: dict[str, BrowserContext] = {}

    def context(**options: object) -> BrowserContext:
        key = repr(sorted(options.items()))
        if key not in known:
            known[key] = browser.new_context(**{"viewport": {"width": 1200, "height": 900}, **options})  # type: ignore[arg-type] # Playwright's own options
            known[key].set_default_timeout(8_000)
        return known[key]

    yield context
    for one in known.values():
        one.close()


@pytest.fixture
def reads(contexts: Contexts, archive: Path) -> Iterator[Reads]:
    """Open a tab: ``reads(address)``, with options of Playwright's contexts, such as ``java_script_enabled``."""
    readers: list[Reader] = []

    def open_tab(address: str, **options: object) -> Reader:
        readers.append(Reader(contexts(**options).new_page(), address, str(archive / ".backfile" / "index")))
        return readers[-1]

    yield open_tab
    for reader in readers:
        reader.page.close()
    assert [error for reader in readers for error in reader.errors] == []


@pytest.fixture(scope="session")
def seen(contexts: Contexts, host: str, site: Path) -> tuple[Seen, ...]:
    """Each kind of page, each page once, opened and looked at."""
    reader = Reader(contexts(reduced_motion="reduce").new_page(), host, "")
    found = tuple(walk(reader, each_once(page_kinds(site))))
    reader.page.close()
    assert reader.errors == []
    return found


@pytest.fixture
def reader(reads: Reads, host: str) -> Reader:
    """A tab on the archive at the root of a strict host."""
    return reads(host)


@pytest.fixture
def below(reads: Reads, host: str) -> Reader:
    """A tab on the same archive below a sub-path."""
    return reads(host + SUB_PATH.strip("/") + "/")
