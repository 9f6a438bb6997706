"""Search where little is allowed: no scripts, no server, no mouse, a small screen, shards that are gone."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from playwright.sync_api import expect

from builder.model import SearchDocument
from builder.search import build_index
from builder.search.shards import shards as exported
from tests.browser.conftest import Reads
from tests.browser.reader import SEARCH, Reader
from tests.browser.serving import Handler, WholeHandler, served


def test_without_scripts_the_page_says_so_and_offers_the_lists(reads: Reads, host: str) -> None:
    """A sentence, and A–Z, date and place listings that are there; no form that would do nothing."""
    reader = reads(host, java_script_enabled=False)
    reader.goes_to(SEARCH)
    expect(reader.page.get_by_text("Searching needs scripts")).to_be_visible()
    expect(reader.page.locator(".search form")).to_be_hidden()
    for name in ("People, A to Z", "Places, A to Z", "Dates"):
        link = reader.page.get_by_role("main").get_by_role("link", name=name)
        expect(link).to_be_visible()
        link.click()
        expect(reader.page.locator("h1")).to_be_visible()
        reader.page.go_back()


def test_without_scripts_the_box_leads_to_the_search_page(reads: Reads, host: str) -> None:
    """The box is a plain form: it works, and the page that it leads to says what can be done."""
    reader = reads(host, java_script_enabled=False)
    reader.goes_to("people/index.html")
    reader.page.locator("#masthead-q").fill("ferry")
    reader.page.get_by_role("button", name="Search").click()
    reader.page.wait_for_url("**/search/index.html?q=ferry")
    expect(reader.page.get_by_text("Searching needs scripts")).to_be_visible()


def test_from_disk_search_works_too(reads: Reads, site: Path) -> None:
    """Opened as files: the box completes, words and filters find, snippets are marked, results open."""
    reader = reads(site.as_uri() + "/")
    reader.goes_to("people/index.html")
    field = reader.page.locator("#masthead-q")
    field.focus()
    field.press_sequentially("rotterd")
    expect(reader.page.get_by_role("option").first).to_contain_text("Rotterdam")
    field.fill("ferry")
    field.press("Enter")
    reader.page.wait_for_url("**/search/index.html?q=ferry")
    reader.waits()
    assert reader.headlines == reader.expected() != []
    expect(reader.page.locator(".search__results mark").first).to_be_visible()
    reader.page.locator(".facets--person a").first.click()
    reader.waits()
    assert reader.headlines == reader.expected() != []
    reader.page.locator(".search__results h2 a").first.click()
    expect(reader.page.locator("h1").first).to_be_visible()


def test_a_mouse_is_not_needed(reader: Reader) -> None:
    """Tab alone reaches the box, the facets, the order and the results; focus is kept where it was."""
    reader.goes_to(SEARCH)
    expect(reader.box).to_be_focused()
    reader.page.keyboard.type("ferry")
    reader.page.keyboard.press("Enter")
    reader.waits()
    seen = set()
    for _ in range(80):
        reader.page.keyboard.press("Tab")
        where = reader.page.evaluate(
            "(document.activeElement.closest('[class*=facets--], .search__orders, .search__results, .dates__fields')"
            " || {className: ''}).className.split(' ').pop()"
        )
        seen.add(where)
        if where == "search__results":
            break
    assert seen >= {"facets--person", "facets--place", "facets--outlet", "dates__fields", "search__orders"}
    assert where == "search__results"
    reader.page.keyboard.press("Enter")
    expect(reader.page.locator("h1").first).to_be_visible()


def test_a_facet_chosen_by_keyboard_keeps_the_focus(reader: Reader) -> None:
    """After Enter on a name the focus is on that name still, in its new place."""
    reader.asks("ferry")
    link = reader.page.locator(".facets--place a").nth(2)
    name = link.locator("span").first.inner_text()
    link.focus()
    reader.page.keyboard.press("Enter")
    reader.waits()
    assert reader.state["place"] == [name]
    assert reader.page.evaluate("document.activeElement.querySelector('span').textContent") == name


@pytest.mark.parametrize("state", ["", "?q=ferry&person=George+Lincoln&outlet=Longshore", "?q=" + "x" * 300])
def test_no_page_is_wider_than_its_window(reader: Reader, state: str) -> None:
    """Nothing is scrolled sideways at any width, empty, with results, or with an absurd word."""
    reader.goes_to(SEARCH + state)
    if state:
        reader.waits()
    for width in (320, 390, 820, 1440):
        reader.page.set_viewport_size({"width": width, "height": 800})
        assert reader.page.evaluate("document.documentElement.scrollWidth") <= width
        unfolded = reader.page.evaluate("document.querySelector('.search__narrow').open = true")
        assert unfolded
        assert reader.page.evaluate("document.documentElement.scrollWidth") <= width


def test_on_a_phone_the_facets_fold_away(reads: Reads, host: str) -> None:
    """Results come first; what narrows them down is one tap away, and folds again after a choice."""
    reader = reads(host, viewport={"width": 390, "height": 800})
    reader.asks("ferry")
    facet = reader.page.locator(".facets--person a").first
    expect(facet).to_be_hidden()
    reader.page.get_by_text("Narrow down").click()
    facet.click()
    reader.waits()
    expect(facet).to_be_hidden()
    assert reader.headlines == reader.expected() != []


def shards(site: Path) -> list[Path]:
    return [path for path in (site / "search").rglob("*") if path.is_file() and path.name != "index.html"]


def test_missing_shards_are_told_and_a_reload_is_offered(reads: Reads, site: Path, tmp_path: Path) -> None:
    """A shard that is gone is told in a sentence with a button; where the shards are back, the button mends it."""
    copy = tmp_path / "site"
    shutil.copytree(site, copy)
    with served(copy) as address:
        reader = reads(address)
        reader.asks("ferry")
        kept = {path: path.read_bytes() for path in shards(copy) if not path.name.startswith("manifest")}
        for path in kept:
            path.unlink()
        reader.writes("amber lizard whale")
        trouble = reader.page.get_by_role("alert")
        expect(trouble).to_be_visible()
        assert trouble.locator("p").inner_text().endswith(".")
        expect(reader.page.locator(".search form")).to_be_visible()
        for path, content in kept.items():
            path.write_bytes(content)
        trouble.get_by_role("button").click()
        expect(trouble).to_be_hidden()
        reader.waits()
        assert reader.state == {"q": ["amber lizard whale"]}
        assert reader.headlines == reader.expected()
        assert reader.errors
        assert all("404" in error for error in reader.errors)
        reader.errors.clear()


def test_a_site_built_anew_is_asked_without_a_word(reads: Reads, site: Path, tmp_path: Path) -> None:
    """A page that outlived its shards opens the new ones by itself."""
    copy = tmp_path / "site"
    shutil.copytree(site, copy)
    with served(copy) as address:
        reader = reads(address)
        reader.asks("ferry")
        for path in shards(copy):
            path.unlink()
        fresh = SearchDocument("a", "article", "index.html", "Airship over the salt marsh", "It carried zithers.")
        build_index(str(tmp_path / "index"), [fresh])
        for name, content in exported(str(tmp_path / "index")):
            (copy / name).parent.mkdir(parents=True, exist_ok=True)
            (copy / name).write_bytes(content)
        reader.writes("zithers")
        assert reader.headlines == [fresh.title]
        expect(reader.page.get_by_role("alert")).to_be_hidden()
        reader.errors.clear()


def test_without_any_shards_the_lists_are_offered(reads: Reads, site: Path, tmp_path: Path) -> None:
    """A site that MkDocs alone has rendered has nothing to ask: a sentence and the lists, no form."""
    copy = tmp_path / "site"
    shutil.copytree(site, copy)
    for path in shards(copy):
        path.unlink()
    with served(copy) as address:
        reader = reads(address)
        reader.goes_to(f"{SEARCH}?q=ferry")
        expect(reader.page.get_by_role("alert")).to_be_visible()
        expect(reader.page.locator(".search form")).to_be_hidden()
        expect(reader.page.get_by_role("link", name="People, A to Z")).to_be_visible()
        assert all("404" in error for error in reader.errors)
        reader.errors.clear()


@pytest.mark.parametrize("handler", [Handler, WholeHandler])
def test_snippets_come_from_any_host(reads: Reads, site: Path, handler: type[Handler]) -> None:
    """A host sends parts of files, or else the articles' pages: hits are marked either way, and no pack comes whole."""
    with served(site, handler) as address:
        reader = reads(address)
        reader.asks("ferry", kind="article")
        items = reader.page.locator(".search__results > li")
        expect(items.first.locator("mark").first).to_be_visible()
        packs = [url for url in reader.asked if url.endswith(".bin")]
        pages = [url for url in reader.asked if "/articles/" in url]
        assert packs
        assert bool(pages) is (handler is WholeHandler)
