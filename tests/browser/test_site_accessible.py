"""Every kind of page for everybody: axe, keyboard, colour schemes, narrow windows, paper, no scripts, no host."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Reads
from tests.browser.kinds import each_once, page_kinds
from tests.browser.reader import Reader
from tests.browser.serving import SUB_PATH
from tests.browser.walking import Seen

SHIFTED = """() => new Promise((resolve) => {
  let sum = 0;
  const add = (list) => { for (const one of list.getEntries()) sum += one.value; };
  new PerformanceObserver(add).observe({ type: "layout-shift", buffered: true });
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => resolve(sum))));
})"""


@pytest.fixture(scope="module")
def kinds(site: Path) -> dict[str, str]:
    """Pages by what they are; the ordinary ones are all there."""
    found = page_kinds(site)
    expected = {"home", "outlet", "people", "places of a country", "story", "map", "person, most named", "not found"}
    assert expected <= found.keys()
    return found


@pytest.fixture(scope="module")
def pages(kinds: dict[str, str]) -> dict[str, str]:
    """The same, each page once."""
    return each_once(kinds)


def test_axe_finds_nothing(seen: tuple[Seen, ...]) -> None:
    """WCAG 2.2 AA and good practice hold on every kind of page, light and dark."""
    wrong = {(one.kind, scheme): found for one in seen for scheme, found in one.wrong.items() if found}
    assert len(seen) > 30
    assert wrong == {}


def test_nothing_is_wider_than_a_small_phone(reads: Reads, host: str, pages: dict[str, str]) -> None:
    """At 320 pixels no page is scrolled sideways, and nothing moves once it is drawn."""
    reader = reads(host, viewport={"width": 320, "height": 640})
    wide, moved = [], []
    for kind, path in pages.items():
        reader.goes_to(path)
        if reader.page.evaluate("document.documentElement.scrollWidth") > 320:
            wide.append(kind)
        if kind != "search" and reader.page.evaluate(SHIFTED) > 0.01:
            moved.append(kind)
    assert (wide, moved) == ([], [])


def test_every_page_says_what_it_is(seen: tuple[Seen, ...]) -> None:
    """One main heading, one masthead, one main part, one footer, a language, no identifier twice."""
    assert {one.kind: one.told for one in seen if one.told != [1, 1, 1, 1, "en", "ltr", []]} == {}


def tabbed(page: Page, most: int) -> Iterator[dict[str, Any]]:
    """What has the focus after each press of Tab: its text, where it stands, whether one sees that it has it."""
    for _ in range(most):
        page.keyboard.press("Tab")
        yield page.evaluate(
            """() => {
              const one = document.activeElement, box = one.getBoundingClientRect(), style = getComputedStyle(one);
              return { text: one.textContent.trim(), seen: style.outlineStyle !== "none" && box.width > 0,
                       part: (one.closest("header, main, footer, .skip") || document.body).tagName };
            }"""
        )


def test_a_keyboard_walks_from_top_to_bottom(reader: Reader, kinds: dict[str, str]) -> None:
    """Skip link, masthead, text, small print: in this order, each stop to be seen; the skip link leads to the text."""
    reader.goes_to(kinds["article, shortest"])
    stops = list(tabbed(reader.page, 60))
    order = list(dict.fromkeys(stop["part"] for stop in stops))
    assert order[:3] == ["A", "HEADER", "MAIN"]
    assert [stop for stop in stops if not stop["seen"] and stop["part"] != "BODY"] == []
    reader.goes_to(kinds["article, shortest"])
    reader.page.keyboard.press("Tab")
    expect(reader.page.get_by_role("link", name="Skip to the text")).to_be_in_viewport()
    reader.page.keyboard.press("Enter")
    reader.page.keyboard.press("Tab")
    assert reader.page.evaluate("document.activeElement.closest('main') !== null")


def test_a_reader_chooses_light_or_dark(reads: Reads, host: str) -> None:
    """The system's choice holds until the button is pressed; then the reader's, on the next page too."""
    reader = reads(host, color_scheme="dark")
    ground = "getComputedStyle(document.body).backgroundColor"
    reader.goes_to("index.html")
    dark = reader.page.evaluate(ground)
    reader.page.get_by_role("button", name="Light").click()
    light = reader.page.evaluate(ground)
    assert light != dark
    reader.goes_to("people/index.html")
    assert reader.page.evaluate(ground) == light


def test_nothing_moves_for_who_asks_for_rest(reads: Reads, host: str) -> None:
    """With reduced motion no element has a transition or an animation."""
    reader = reads(host, reduced_motion="reduce")
    reader.goes_to("index.html")
    moving = """[...document.querySelectorAll("*")].filter((one) =>
      getComputedStyle(one).transitionDuration !== "0s" || getComputedStyle(one).animationName !== "none").length"""
    assert reader.page.evaluate(moving) == 0


def test_on_paper_there_is_the_text_alone(reader: Reader, kinds: dict[str, str], tmp_path: Path) -> None:
    """A printed article has headline, text and source, and neither search box nor menu; it is a PDF of few pages."""
    reader.goes_to(kinds["article, longest"])
    reader.page.emulate_media(media="print")
    expect(reader.page.locator("h1")).to_be_visible()
    for part in (".searchbox", ".masthead nav", ".mending"):
        expect(reader.page.locator(part).first).to_be_hidden()
    file = tmp_path / "article.pdf"
    reader.page.pdf(path=file)
    content = file.read_bytes()
    assert content.startswith(b"%PDF")
    words = int(reader.page.evaluate("document.querySelector('.story').textContent.split(/\\s+/).length"))
    assert 1 <= content.count(b"/Type /Page\n") <= 3 + words // 250


@pytest.mark.parametrize("chosen", [None, "dark"])
def test_paper_is_white(reads: Reads, host: str, chosen: str | None) -> None:
    """What is printed is dark on white, even where the system or the reader has chosen the dark."""
    reader = reads(host, color_scheme="dark")
    reader.goes_to("index.html")
    if chosen:
        reader.page.evaluate("document.documentElement.dataset.scheme = 'dark'")
    colours = "[getComputedStyle(document.body).backgroundColor, getComputedStyle(document.body).color]"
    assert reader.page.evaluate(colours) != ["rgb(255, 255, 255)", "rgb(0, 0, 0)"]
    reader.page.emulate_media(media="print")
    assert reader.page.evaluate(colours) == ["rgb(255, 255, 255)", "rgb(0, 0, 0)"]


def test_without_scripts_the_map_shows_the_whole_world(reads: Reads, host: str) -> None:
    """Where the map opens with a part of the world, a second drawing has all of it; with scripts there is one."""
    for scripts, drawings in ((False, 2), (True, 1)):
        reader = reads(host, java_script_enabled=scripts)
        reader.goes_to("places/map.html")
        expect(reader.page.locator("figure.map > svg")).to_have_count(drawings)


@pytest.mark.parametrize("scripts", [True, False])
@pytest.mark.parametrize("where", ["root", "sub-path", "disk"])
def test_pages_work_everywhere(
    reads: Reads, host: str, site: Path, kinds: dict[str, str], where: str, scripts: bool
) -> None:
    """At the root of a host, below a path and from disk, with scripts and without, links lead on and all is styled."""
    address = {"root": host, "sub-path": host + SUB_PATH.strip("/") + "/", "disk": site.as_uri() + "/"}[where]
    reader = reads(address, java_script_enabled=scripts)
    text = reader.page.get_by_role("main")
    reader.goes_to("index.html")
    text.get_by_role("link", name="All people").click()
    expect(reader.page.locator("h1")).to_have_text("People")
    text.get_by_role("link", name="by number of articles", exact=True).click()
    expect(reader.page.locator("h1")).to_contain_text("by number")
    reader.page.locator(".listing li a").first.click()
    name = reader.page.locator("h1").inner_text()
    reader.page.locator(".entity section:last-of-type li a").first.click()
    expect(reader.page.locator(".apparatus").get_by_role("link", name=name).first).to_be_attached()
    assert reader.page.evaluate("getComputedStyle(document.querySelector('.story')).position") == "relative"
