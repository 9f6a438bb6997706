"""The parts of the search page that only reckon, asked by themselves: addresses, dates, bars, beginnings of names."""

from __future__ import annotations

import base64
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser

from builder.render.settings import THEME_DIR
from builder.vocabulary.edtf import display

SOURCES = THEME_DIR / "assets" / "javascripts" / "search" / "page"
Ask = Callable[..., Any]


@pytest.fixture(scope="module")
def ask(browser: Browser) -> Iterator[Ask]:
    """What a function of a module without imports gives: ``ask("wording", "dateInWords", "2015-10")``."""
    page = browser.new_page()

    def asked(module: str, function: str, *arguments: object) -> Any:
        source = (SOURCES / f"{module}.js").read_bytes()
        address = f"data:text/javascript;base64,{base64.b64encode(source).decode()}"
        return page.evaluate("async ([a, f, args]) => (await import(a))[f](...args)", [address, function, arguments])

    yield asked
    page.close()


@pytest.mark.parametrize(
    "value",
    "2015-10-06 2015-10 2015 194X 19XX XXXX-10-26 2015-21 2015-10~ 1947% 2015? 2015-10-26/2015-11-01 2015/..".split(),
)
def test_dates_read_as_on_the_archives_pages(ask: Ask, value: str) -> None:
    """The page's words for a date are those of the pages that Python wrote."""
    assert ask("wording", "dateInWords", value) == display(value)


@pytest.mark.parametrize("value", ["", "soon", "2015-13-45", "<b>"])
def test_what_is_no_date_stays_as_it_is(ask: Ask, value: str) -> None:
    """Nothing is invented for a value that cannot be read."""
    assert ask("wording", "dateInWords", value) in {value, "45 13 2015"}


@pytest.mark.parametrize(
    ("address", "kept"),
    [
        ("?q=+a++b+&person=X&person=X&person=+Y", "?q=a++b&person=X&person=Y"),
        ("?sort=relevance&limit=10&kind=", "?"),
        ("?limit=30&sort=date&from=2015&to=2016-02", "?from=2015&to=2016-02&sort=date&limit=30"),
        ("?limit=99999", "?limit=500"),
        ("?limit=-3&limit=x&__proto__=1", "?"),
        ("?q=%E0%A4%A&q=second", "?q=%EF%BF%BD%25A"),
    ],
)
def test_an_address_is_read_and_written(ask: Ask, address: str, kept: str) -> None:
    """Names once each, bounds for numbers, nothing that was not asked; what is written reads as the same."""
    request = ask("asking", "readAddress", address)
    written = ask("asking", "writeAddress", request)
    assert written == kept
    assert ask("asking", "readAddress", written) == request


def test_a_name_is_put_into_a_filter_and_out_again(ask: Ask) -> None:
    """Accents and capitals do not make another name of it."""
    empty = ask("asking", "readAddress", "")
    one = ask("asking", "toggled", empty, "place", "Gdańsk")
    assert one["place"] == ["Gdańsk"]
    assert ask("asking", "toggled", one, "place", "gdansk") == empty


def test_months_have_no_gaps_and_long_spans_are_years(ask: Ask) -> None:
    """A month without articles is a bar of no height; beyond six years there is a bar for each year."""
    months = [{"month": "2019-11", "count": 2}, {"month": "2020-02", "count": 1}]
    years = [{"year": 2019, "count": 2}, {"year": 2020, "count": 1}]
    assert [(bar["value"], bar["count"]) for bar in ask("periods", "barsOf", months, years)] == [
        ("2019-11", 2), ("2019-12", 0), ("2020-01", 0), ("2020-02", 1),
    ]  # fmt: skip
    long = [*months, {"month": "1990-01", "count": 1}]
    bars = ask("periods", "barsOf", long, [*years, {"year": 1990, "count": 1}])
    assert [bars[0]["value"], bars[-1]["value"], len(bars)] == ["1990", "2020", 31]
    assert ask("periods", "barsOf", [], []) == []


@pytest.mark.parametrize(
    ("value", "first", "last", "within"),
    [
        ("2019-05", "2019", "", True),
        ("2019-05", "2019-05-20", "2019-05-21", True),
        ("2019-05", "2019-06", "", False),
        ("2019-05", "", "2018", False),
        ("2019", "2019-06", "2019-07", True),
        ("2019-05", "", "", True),
    ],
)
def test_a_bar_is_marked_where_the_period_touches_it(ask: Ask, value: str, first: str, last: str, within: bool) -> None:
    """Days, months and years are compared as far as both are exact."""
    assert ask("periods", "covers", {"value": value, "count": 1}, first, last) is within


@pytest.mark.parametrize(
    ("text", "beginnings"),
    [
        ("gda", [("gda", "", None)]),
        ("ferry gda", [("ferry gda", "", None), ("gda", "ferry ", None)]),
        ("ferry person:lav", [("lav", "ferry ", ["person"])]),
        ("org:un", [("un", "", ["organisation"])]),
        ("published:2015", []),
        ('"night fer', []),
        ("a", []),
        ("ferry ", [("ferry ", "", None)]),
    ],
)
def test_what_may_begin_a_name(ask: Ask, text: str, beginnings: list[tuple[str, str, list[str] | None]]) -> None:
    """All that was written, then its last word; the word after a field's colon; nothing within a phrase."""
    found = ask("completing", "beginningsIn", text)
    assert [(one["text"], one["before"], one.get("kinds")) for one in found] == beginnings
