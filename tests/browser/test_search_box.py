"""The search box of every page: a plain form, and a combobox of names as the ARIA practices have it."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.conftest import Reads
from tests.browser.reader import SEARCH, Reader, most_named


def offered(reader: Reader) -> Locator:
    return reader.page.get_by_role("option")


def active(reader: Reader, field: Locator) -> str:
    """The option that a screen reader is told of."""
    name = field.get_attribute("aria-activedescendant")
    return reader.page.locator(f"#{name}").inner_text() if name else ""


@pytest.fixture
def person(site: Path) -> dict[str, str]:
    return most_named(site, "person")


def test_a_name_is_completed_with_the_keyboard(reader: Reader, person: dict[str, str]) -> None:
    """Arrow keys choose among the names that begin so; Enter narrows the search down to the chosen one."""
    reader.goes_to(SEARCH)
    reader.box.press_sequentially(person["name"].split()[0][:5].lower())
    expect(offered(reader).first).to_be_visible()
    assert reader.box.get_attribute("aria-expanded") == "true"
    assert active(reader, reader.box) == ""
    for _ in range(offered(reader).count()):
        reader.box.press("ArrowDown")
        if active(reader, reader.box).startswith(person["name"]):
            break
    assert reader.box.evaluate("field => field === document.activeElement")
    reader.box.press("Enter")
    reader.waits()
    assert reader.state == {"person": [person["name"]]}
    assert reader.box.input_value() == ""
    assert reader.headlines == reader.expected() != []
    expect(reader.page.locator(".search__chips")).to_contain_text(person["name"])


def test_escape_closes_and_the_arrows_go_round(reader: Reader, person: dict[str, str]) -> None:
    """Beyond the last name comes the text as typed; Escape closes the list and keeps the text."""
    reader.goes_to(SEARCH)
    text = person["name"].split()[-1][:3].lower()
    reader.box.press_sequentially(text)
    expect(offered(reader).first).to_be_visible()
    reader.box.press("ArrowUp")
    assert active(reader, reader.box) == offered(reader).last.inner_text()
    reader.box.press("ArrowDown")
    assert active(reader, reader.box) == ""
    reader.box.press("Escape")
    expect(reader.page.locator("#search-q-names")).to_be_hidden()
    assert reader.box.input_value() == text
    assert reader.box.get_attribute("aria-expanded") == "false"


def test_enter_without_a_choice_asks_for_the_words(reader: Reader, person: dict[str, str]) -> None:
    """Names that are offered are never forced on a reader."""
    reader.goes_to(SEARCH)
    word = person["name"].split()[-1].lower()
    reader.box.press_sequentially(word)
    expect(offered(reader).first).to_be_visible()
    reader.box.press("Enter")
    reader.waits()
    assert reader.state == {"q": [word]}
    expect(offered(reader)).to_have_count(0)


def test_a_name_is_chosen_by_touch_after_other_words(reads: Reads, host: str, person: dict[str, str]) -> None:
    """The last word may begin a name too: the words before it stay, the name becomes a filter."""
    reader = reads(host, has_touch=True, viewport={"width": 390, "height": 800})
    reader.goes_to(SEARCH)
    reader.box.tap()
    reader.box.press_sequentially(f"ferry {person['name'].split()[-1][:4].lower()}")
    offered(reader).filter(has_text=person["name"]).first.tap()
    reader.waits()
    assert reader.state == {"q": ["ferry"], "person": [person["name"]]}
    assert reader.headlines == reader.expected()


def test_accents_need_not_be_written(reader: Reader) -> None:
    """gdan offers Gdańsk."""
    reader.goes_to(SEARCH)
    reader.box.press_sequentially("gdan")
    expect(offered(reader).filter(has_text="Gdańsk").first).to_be_visible()


def test_a_field_before_a_colon_offers_that_kind_alone(reader: Reader) -> None:
    """After place: only places are offered."""
    reader.goes_to(SEARCH)
    reader.box.press_sequentially("place:l")
    expect(offered(reader).first).to_be_visible()
    assert {text.strip().split("\n")[-1].split(",")[0] for text in offered(reader).all_inner_texts()} == {"place"}


def test_the_box_of_any_page_costs_nothing_before_it_is_used(reader: Reader, person: dict[str, str]) -> None:
    """An article loads no part of the search; with the focus come names, and a chosen one leads to its page."""
    reader.goes_to(person["url"])
    reader.page.wait_for_load_state("networkidle")
    assert not [url for url in reader.asked if "/search" in url]
    field = reader.page.get_by_role("searchbox").or_(reader.page.get_by_role("combobox")).first
    field.focus()
    expect(reader.page.get_by_role("combobox")).to_be_visible()
    field.press_sequentially(person["name"][:6])
    expect(offered(reader).first).to_be_visible()
    field.press("ArrowDown")
    chosen = active(reader, field)
    field.press("Enter")
    reader.page.wait_for_url("**/*.html")
    expect(reader.page.locator("h1")).to_contain_text(chosen.split("\n")[0].split(", see ")[-1].strip())


@pytest.mark.parametrize("path", ["index.html", "people/index.html", SEARCH])
def test_letters_typed_before_the_scripts_came_are_completed_too(reader: Reader, path: str) -> None:
    """Whoever is faster than the network is offered names all the same."""
    reader.goes_to(path)
    field = reader.page.locator("input[name=q]")
    field.focus()
    field.fill("rott")
    expect(offered(reader).filter(has_text="Rotterdam").first).to_be_visible()


def test_the_box_asks_the_search_page(reader: Reader, person: dict[str, str]) -> None:
    """Words and Enter in the box of a deep page lead to their results."""
    reader.goes_to(person["url"])
    reader.page.locator("#masthead-q").fill("amber lizard")
    reader.page.locator("#masthead-q").press("Enter")
    reader.page.wait_for_url("**/search/index.html?q=amber+lizard")
    reader.waits()
    assert reader.headlines == reader.expected() != []
