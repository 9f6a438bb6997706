"""A name's card: by mouse, by keyboard, by touch, and without scripts."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.conftest import Reads
from tests.browser.kinds import page_kinds
from tests.browser.reader import Reader, most_named, records


@pytest.fixture(scope="module")
def article(site: Path) -> str:
    """The address of the article that names most."""
    return page_kinds(site)["article, most names"]


def card(reader: Reader) -> Locator:
    return reader.page.get_by_role("dialog")


def first_name(reader: Reader) -> Locator:
    return reader.page.locator('.story > p a[href*="people/"]').first


def test_a_mouse_that_rests_opens_the_card(reader: Reader, article: str) -> None:
    """It tells name, number and time, stays while the mouse is on it, and goes with it."""
    reader.goes_to(article)
    first_name(reader).hover()
    expect(card(reader)).to_be_visible()
    expect(card(reader)).to_contain_text(re.compile(r"\(\d+\).*Named .*in \d+ article", re.DOTALL))
    card(reader).hover()
    reader.page.wait_for_timeout(400)
    expect(card(reader)).to_be_visible()
    reader.page.mouse.move(5, 5)
    expect(card(reader)).to_have_count(0)


def test_the_card_lies_within_the_column(reads: Reads, host: str, article: str) -> None:
    """On a phone every card of an article stands within the window, and none moves the text."""
    reader = reads(host, viewport={"width": 320, "height": 700})
    reader.goes_to(article)
    names = reader.page.locator(".story a[aria-haspopup]")
    tall = reader.page.evaluate("document.querySelector('.story').offsetHeight")
    for number in range(min(12, names.count())):
        names.nth(number).scroll_into_view_if_needed()
        reader.page.keyboard.press("Shift")  # a key was last: focus comes from the keyboard
        names.nth(number).focus()
        box = card(reader).bounding_box()
        assert box
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= 320
        assert card(reader).evaluate("(one) => one.scrollWidth <= one.clientWidth")
        assert reader.page.evaluate("document.querySelector('.story').offsetHeight") == tall


def test_the_keyboard_opens_enters_and_closes_it(reader: Reader, article: str) -> None:
    """Focus opens it, Tab goes into it, Escape closes it and leaves the focus at the name."""
    reader.goes_to(article)
    reader.page.locator(".story h1").click()
    reader.page.keyboard.press("Tab")
    name = reader.page.evaluate("document.activeElement.textContent")
    expect(card(reader)).to_be_visible()
    assert reader.page.evaluate("document.activeElement.getAttribute('aria-expanded')") == "true"
    reader.page.keyboard.press("Tab")
    assert reader.page.evaluate("document.activeElement.closest('[role=dialog]') !== null")
    reader.page.keyboard.press("Escape")
    expect(card(reader)).to_have_count(0)
    assert reader.page.evaluate("document.activeElement.textContent") == name
    reader.page.keyboard.press("Tab")
    assert reader.page.evaluate("document.activeElement.closest('[role=dialog]') === null")


def test_the_first_tap_opens_and_the_second_follows(reads: Reads, host: str, article: str) -> None:
    """Where there is no mouse a tap shows the card, a tap elsewhere closes it, and a second tap leads to the page."""
    reader = reads(host, has_touch=True, is_mobile=True, viewport={"width": 390, "height": 800})
    reader.goes_to(article)
    first_name(reader).tap()
    expect(card(reader)).to_be_visible()
    assert reader.page.url.endswith(article)
    reader.page.locator("h1").tap()
    expect(card(reader)).to_have_count(0)
    first_name(reader).tap()
    first_name(reader).tap()
    reader.page.wait_for_url(re.compile(r".*/people/[^/]+\.html"))


def test_a_card_tells_why_where_the_words_are_not_the_name(reader: Reader, site: Path) -> None:
    """Somewhere a surname alone stands for a person: the reason unfolds in the card."""
    person = most_named(site, "person")
    reasons = 0
    for one in (one for one in records(site, "articles") if one["id"] in person["articles"]):
        reader.goes_to(one["url"])
        link = reader.page.locator(f'.story a[href$="{person["url"].rpartition("/")[2]}"]').first
        if not link.count():
            continue
        reader.page.keyboard.press("Shift")
        link.focus()
        expect(card(reader)).to_contain_text(person["name"])
        if card(reader).locator("summary").count():
            card(reader).locator("summary").click()
            expect(card(reader).locator("details")).to_contain_text(re.compile(r"“.+”"))
            reasons += 1
    assert reasons


def test_without_scripts_a_name_is_a_link(reads: Reads, host: str, article: str) -> None:
    """A click leads to the page at once."""
    reader = reads(host, java_script_enabled=False)
    reader.goes_to(article)
    first_name(reader).click()
    reader.page.wait_for_url(re.compile(r".*/people/[^/]+\.html"))
