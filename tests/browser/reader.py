"""A reader with a browser: opens pages of one site, does what people do, and notices everything that goes wrong."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, cast
from urllib.parse import parse_qs, urlencode, urlsplit

from playwright.sync_api import ConsoleMessage, Dialog, Locator, Page, Request

from builder.search import request_of, search

SEARCH = "search/index.html"


@dataclass
class Reader:
    """One tab on a site. ``errors`` are what a careful reader would find in the console; a test ends with none."""

    page: Page
    site: str
    index: str
    errors: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.page.on("console", self._hear)
        self.page.on("pageerror", lambda error: self.errors.append(f"uncaught: {error}"))
        self.page.on("request", self._see)
        self.page.on("dialog", self._refuse)

    def _hear(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            self.errors.append(message.text)

    def _refuse(self, dialog: Dialog) -> None:
        self.errors.append(f"a dialog opened: {dialog.message}")
        dialog.dismiss()

    def _see(self, request: Request) -> None:
        self.asked.append(request.url)
        if not request.url.startswith((self.site, "data:", "about:")):
            self.errors.append(f"asked another host: {request.url}")

    def goes_to(self, path: str) -> None:
        """Open a page of the site and wait for its scripts."""
        self.page.goto(self.site + path)

    def asks(self, query: str = "", **state: str | list[str]) -> None:
        """Open the search page in a state, such as ``person="…"``, and wait for its answer."""
        stated = {"q": query, **{name.rstrip("_"): value for name, value in state.items()}}
        self.goes_to(f"{SEARCH}?{urlencode({k: v for k, v in stated.items() if v}, doseq=True)}")
        self.waits()

    def writes(self, query: str) -> None:
        """Type into the search page's box and press Enter."""
        self.box.fill(query)
        self.box.press("Enter")
        self.waits()

    def waits(self) -> None:
        """Until the page's answer stands as its address asks: the list, and what stands beside it."""
        self.page.locator(".search__answer[aria-busy=false]").wait_for(state="attached")

    @property
    def box(self) -> Locator:
        return self.page.locator("#search-q")

    @property
    def status(self) -> str:
        return self.page.locator(".search__status").inner_text()

    @property
    def headlines(self) -> list[str]:
        return self.page.locator(".search__results h2").all_inner_texts()

    @property
    def state(self) -> dict[str, list[str]]:
        """The parameters of the page's address."""
        return parse_qs(urlsplit(self.page.url).query)

    def facet(self, filter_: str, name: str) -> Locator:
        """The link of a name in the lists beside the results."""
        names = self.page.locator(f".facets--{filter_} a")
        return names.filter(has=self.page.get_by_text(name, exact=True)).first

    def expected(self) -> list[str]:
        """The headlines that ``backfile search`` gives for the state of this page's address."""
        query = urlencode({"limit": "10", **self.state}, doseq=True)
        return [" ".join(hit.title.split()) for hit in search(self.index, request_of(query)).hits]


def records(site: Path, name: str) -> list[dict[str, Any]]:
    """One of the site's data files."""
    lines = (site / "data" / f"{name}.jsonl").read_text("utf-8").splitlines()
    return [cast("dict[str, Any]", json.loads(line)) for line in lines]


def most_named(site: Path, kind: str) -> dict[str, Any]:
    """The person, place or organisation that most articles name."""
    named = [entity for entity in records(site, "entities") if entity["kind"] == kind]
    return min(named, key=lambda entity: (-len(entity["articles"]), entity["id"]))
