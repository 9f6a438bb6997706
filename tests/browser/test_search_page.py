"""The search page as people use it, in a real Chromium: the same answers as ``backfile search``, each state a link."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.reader import SEARCH, Reader, most_named, records


def settled(reader: Reader, total: int) -> None:
    """Wait until the page tells so many results."""
    expect(reader.page.locator(".search__status")).to_contain_text(f"{total} result")
    reader.waits()


def test_words_find_what_the_command_finds(reader: Reader) -> None:
    """The first ten headlines, in the order of ``backfile search``, each with its outlet or kind and a text."""
    reader.goes_to(SEARCH)
    reader.writes("harbour")
    assert reader.headlines == reader.expected() != []
    first = reader.page.locator(".search__results > li").first
    assert first.locator(".search__about").inner_text()
    assert first.locator(".search__snippet").inner_text()


def test_a_person_is_found_by_the_name(reader: Reader, site: Path) -> None:
    """A link to a person's articles lists them all, newest first, and leads to the person's page."""
    person = most_named(site, "person")
    reader.asks(person=person["name"])
    assert reader.headlines == reader.expected()
    settled(reader, len(person["articles"]))
    pages = reader.page.locator(".search__pages a")
    expect(pages).to_have_text([person["name"]])
    assert pages.get_attribute("href") == reader.site + person["url"]


def test_a_place_is_found_and_joined_with_words(reader: Reader, site: Path) -> None:
    """A place in the address and words in the box hold together."""
    place = most_named(site, "place")
    reader.asks(place=place["name"])
    everything = reader.headlines
    reader.writes("ferry")
    assert reader.state == {"place": [place["name"]], "q": ["ferry"]}
    assert reader.headlines == reader.expected()
    assert 0 < len(reader.headlines) < len(everything)


def test_a_phrase_is_taken_in_its_order(reader: Reader) -> None:
    """Words in quotation marks, curly ones too, are found only side by side, and marked in the results."""
    reader.asks('"crane drivers"')
    straight = reader.headlines
    assert straight == reader.expected() != []
    marked = reader.page.locator(".search__results > li").first.locator("mark")
    expect(marked.first).to_be_visible()
    reader.writes("“crane drivers”")
    assert reader.headlines == straight
    reader.writes('"drivers crane"')
    assert reader.status.startswith("Nothing found")


def test_snippets_come_only_as_their_results_come_into_view(reader: Reader) -> None:
    """What is far below the window is not fetched before a reader gets there, then it is marked too."""
    reader.page.set_viewport_size({"width": 800, "height": 600})
    reader.asks("captain")
    items = reader.page.locator(".search__results > li")
    expect(items.nth(0).locator("mark").first).to_be_visible()
    last = items.nth(items.count() - 1)
    assert last.locator("mark").count() == 0
    last.scroll_into_view_if_needed()
    expect(last.locator("mark").first).to_be_visible()


def test_facets_combine_and_are_taken_back(reader: Reader) -> None:
    """A name and an outlet beside the results narrow them down together; chips widen them again."""
    reader.asks("ferry")
    whole = reader.headlines
    for kind in ("person", "outlet"):
        link = reader.page.locator(f".facets--{kind} a").first
        name, count = link.locator("span").first.inner_text(), link.locator(".facets__count").inner_text()
        link.click()
        settled(reader, int(count))
        assert reader.state[kind] == [name]
        assert reader.headlines == reader.expected()
        expect(reader.page.locator(f".facets--{kind} [aria-current]").first).to_contain_text(name)
    assert 0 < len(reader.headlines) < len(whole)
    chips = reader.page.locator(".search__chips a")
    assert [text.rstrip("× ") for text in chips.all_inner_texts()][-1] == "Clear all"
    assert chips.count() == 3
    for _ in range(2):
        chips.first.click()
        reader.waits()
    assert reader.state == {"q": ["ferry"]}
    assert reader.headlines == whole


def test_two_people_mean_articles_that_name_both(reader: Reader) -> None:
    """Several names of a kind repeat the parameter, and each narrows further."""
    reader.asks("ferry")
    reader.page.locator(".facets--person a").nth(0).click()
    reader.waits()
    reader.page.locator(".facets--person a:not([aria-current])").nth(0).click()
    reader.waits()
    assert len(reader.state["person"]) == 2
    assert reader.headlines == reader.expected() != []


def test_a_range_is_dragged_over_the_histogram(reader: Reader) -> None:
    """Dragging asks for the months under the pointer; the fields say them, and can be written instead."""
    reader.asks("hull")
    drawn = reader.page.locator(".dates__picture svg")
    drawn.scroll_into_view_if_needed()
    box = drawn.bounding_box()
    assert box
    mouse = reader.page.mouse
    mouse.move(box["x"] + box["width"] * 0.3, box["y"] + 20)
    mouse.down()
    mouse.move(box["x"] + box["width"] * 0.6, box["y"] + 20)
    mouse.up()
    reader.waits()
    (first,), (last,) = reader.state["from"], reader.state["to"]
    assert first < last
    assert [reader.page.locator(f"#search-{end}").input_value() for end in ("from", "to")] == [first, last]
    assert reader.headlines == reader.expected()
    bars = reader.page.locator(".dates__picture g")
    assert 0 < reader.page.locator(".dates__picture g.is-outside").count() < bars.count()
    reader.page.locator("#search-from").fill("2020")
    reader.page.locator("#search-to").fill("")
    reader.page.locator("#search-from").press("Enter")
    reader.waits()
    assert reader.state == {"q": ["hull"], "from": ["2020"]}
    assert reader.headlines == reader.expected()


def test_a_range_is_chosen_with_the_keyboard(reader: Reader) -> None:
    """Two sliders say where the period begins and ends; arrow keys move them, the focus stays, and back gives all."""
    reader.asks("hull")
    everything = reader.headlines
    first, last = (reader.page.get_by_role("slider", name=re.compile(end)) for end in ("First", "Last"))
    whole = [one.get_attribute("aria-valuetext") for one in (first, last)]
    assert all(re.search(r"\d{4}, [\d,]+ articles?$", text or "") for text in whole)
    first.focus()
    for _ in range(3):
        reader.page.keyboard.press("ArrowRight")
    reader.page.wait_for_url("**from=*")
    reader.waits()
    assert list(reader.state) == ["q", "from"]
    assert reader.headlines == reader.expected()
    expect(reader.page.locator(".dates__picture g.is-outside")).to_have_count(3)
    expect(first).to_be_focused()
    said = first.get_attribute("aria-valuetext")
    assert said not in (None, whole[0])
    last.press("ArrowLeft")
    reader.page.wait_for_url("**to=*")
    reader.waits()
    assert list(reader.state) == ["q", "from", "to"]
    assert reader.headlines == reader.expected()
    last.press("Home")
    assert last.get_attribute("aria-valuetext") == said
    for end, key in ((last, "End"), (first, "Home")):
        end.press(key)
    reader.page.wait_for_url("**/index.html?q=hull")
    reader.waits()
    assert reader.headlines == everything


def test_a_year_is_a_link(reader: Reader) -> None:
    """The years beside the results choose one year, and give it back."""
    reader.asks("harbour")
    year = reader.page.locator(".dates__years a").first
    count = year.locator(".facets__count").inner_text()
    year.click()
    settled(reader, int(count))
    assert reader.state["from"] == reader.state["to"]
    assert reader.headlines == reader.expected()
    reader.page.locator(".dates__years [aria-current]").click()
    reader.waits()
    assert reader.state == {"q": ["harbour"]}


def test_back_and_forward_walk_through_the_questions(reader: Reader) -> None:
    """Each question is a step of the browser's history; the box and the results follow it."""
    reader.asks("ferry")
    first = reader.headlines
    reader.writes("amber")
    second = reader.headlines
    reader.page.go_back()
    expect(reader.box).to_have_value("ferry")
    expect(reader.page.locator(".search__results h2")).to_have_text(first)
    reader.page.go_forward()
    expect(reader.box).to_have_value("amber")
    expect(reader.page.locator(".search__results h2")).to_have_text(second)


def test_an_article_gives_the_reader_back_to_the_results(reader: Reader) -> None:
    """A result opens its article; the browser's back button returns to the same list."""
    reader.asks("amber")
    before = reader.headlines
    reader.page.locator(".search__results h2 a").first.click()
    expect(reader.page.locator("h1").first).to_have_text(before[0])
    reader.page.go_back()
    expect(reader.page.locator(".search__results h2")).to_have_text(before)


def test_more_results_are_added_below(reader: Reader) -> None:
    """The first ten stay, further ones come below them, the focus goes on, and the address says how many."""
    reader.asks("captain OR ship OR harbour")
    ten = reader.headlines
    assert len(ten) == 10
    reader.page.locator(".search__more a").click()
    expect(reader.page.locator(".search__results h2").nth(10)).to_be_visible()
    reader.waits()
    assert reader.headlines[:10] == ten
    assert reader.headlines == reader.expected()
    assert reader.page.evaluate("document.activeElement.textContent").strip() == reader.headlines[10]


def test_the_order_is_a_link(reader: Reader) -> None:
    """Newest first lists the same results by date."""
    reader.asks("ferry")
    best = reader.headlines
    reader.page.get_by_role("link", name="Newest first").click()
    reader.waits()
    assert reader.state["sort"] == ["date"]
    assert reader.headlines == reader.expected() != best


def test_the_kind_of_page_is_a_link(reader: Reader) -> None:
    """People alone, where everything was asked for."""
    reader.asks("ferry")
    reader.page.get_by_role("link", name="Stories", exact=True).last.click()
    reader.waits()
    assert reader.state["kind"] == ["story"]
    assert reader.headlines == reader.expected() != []


def test_a_slip_of_the_keyboard_is_offered_right(reader: Reader, site: Path) -> None:
    """A name with two letters swapped finds nothing but its right spelling, which is a link."""
    person = most_named(site, "person")
    word = max(person["name"].split(), key=len)
    reader.asks(word[:2] + word[3] + word[2] + word[4:])
    offered = reader.page.locator(".search__status a")
    expect(offered).to_contain_text(word, ignore_case=True)
    offered.click()
    reader.waits()
    assert reader.headlines == reader.expected() != []


def test_the_empty_page_teaches(reader: Reader) -> None:
    """Before anything is asked the page suggests three questions of this archive, and each has an answer."""
    reader.goes_to(SEARCH)
    links = reader.page.locator(".questions a")
    addresses = [link.get_attribute("href") for link in links.all()]
    assert len(addresses) == 3
    for address in addresses:
        reader.goes_to(SEARCH + str(address))
        reader.waits()
        assert reader.headlines == reader.expected() != []


def test_nothing_is_fetched_before_anything_is_asked(reader: Reader) -> None:
    """Opening the page costs its script alone; not one shard."""
    reader.goes_to(SEARCH)
    expect(reader.box).to_be_visible()
    reader.page.wait_for_load_state("networkidle")
    assert [url for url in reader.asked if "/search/" in url and not url.endswith("search/index.html")] == []


def test_the_title_of_the_tab_says_what_was_asked(reader: Reader) -> None:
    """A bookmark or a history entry can be told from another."""
    reader.asks("ferry")
    assert reader.page.title().startswith("ferry · Search")


@pytest.mark.parametrize("path", ["from=never", "from=2020&to=2019", "q=published:[a TO b]"])
def test_what_cannot_be_read_is_said_in_a_sentence(reader: Reader, path: str) -> None:
    """A wrong date or range tells what is wrong with it, and the page stays of use."""
    reader.goes_to(f"{SEARCH}?{path}")
    reader.waits()
    assert reader.headlines == []
    assert reader.status.endswith((".", "?"))
    assert "undefined" not in reader.status
    reader.page.locator("#search-from").fill("")
    reader.page.locator("#search-to").fill("")
    reader.writes("ferry")
    assert reader.headlines == reader.expected() != []


def test_below_a_sub_path_everything_is_found_as_well(below: Reader) -> None:
    """Shards, results and pages are addressed from the site's root, wherever that is."""
    below.asks("ferry")
    assert below.headlines == below.expected() != []
    below.page.locator(".search__results h2 a").first.click()
    expect(below.page.locator("h1").first).to_be_visible()
    assert below.page.url.startswith(below.site)


def test_every_article_is_found_by_its_headline(reader: Reader, site: Path) -> None:
    """A headline's own words find its article among the first ten; every seventh article is tried."""
    reader.asks("ferry")
    for article in records(site, "articles")[::7]:
        words = " ".join(word for word in article["title"].split() if word.isalnum())
        reader.writes(words)
        assert " ".join(article["title"].split()) in reader.headlines, words
