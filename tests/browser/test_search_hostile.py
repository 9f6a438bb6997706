"""Text that was written to do harm: shown as its characters, wherever it came from."""

from __future__ import annotations

import random

from playwright.sync_api import expect

from tests.browser.conftest import HOSTILE
from tests.browser.reader import Reader

MARKUP = "<img src=x onerror=alert(1)>"


def harmless(reader: Reader) -> None:
    """Nothing of what was read or typed has become an element."""
    made = "img, svg svg, iframe, object, embed, [onerror], [onload], [onmouseover], [style*=url], a[href^=javascript]"
    assert reader.page.locator(".search").locator(made).count() == 0
    assert reader.page.locator("script:not([src])").count() == 0
    assert "49" not in reader.status


def test_a_hostile_headline_is_text(reader: Reader) -> None:
    """Headline, outlet, standfirst and snippet of an article full of markup show it as it was written."""
    assert MARKUP in HOSTILE
    reader.asks("moths lampwright")
    assert any(MARKUP in headline and "<script>" in headline for headline in reader.headlines)
    expect(reader.page.locator(".search__results mark").first).to_be_visible()
    expect(reader.page.locator(".facets--outlet")).to_contain_text("<b onmouseover=alert(3)>")
    reader.page.locator(".facets--outlet a").first.click()
    reader.waits()
    expect(reader.page.locator(".search__chips")).to_contain_text("Bold Gazette")
    assert reader.headlines == reader.expected()
    harmless(reader)


def test_a_hostile_address_is_text(reader: Reader) -> None:
    """Markup in any parameter of a link is shown or refused, never obeyed."""
    for name in ("q", "person", "place", "organisation", "outlet", "from", "to", "kind", "sort", "limit"):
        for value in (MARKUP + "\x7f", "javascript:alert(1)//__proto__"):
            reader.asks(**{name: value}) if name not in {"q", "sort", "limit"} else reader.asks(value, **{name: value})
            harmless(reader)


def odd_queries(number: int) -> list[str]:
    """Strings that a person, a cat or a fuzzer types: operators, brackets, quotes, stars, bidi, emoji, nonsense."""
    chance = random.Random(7)
    pieces = [
        "ferry", "NOT", "OR", "AND", "(", ")", '"', "“", "*", "?", "~", "^2", ":", "person:", "published:[", "TO", "]",
        "{", "}", "[", "\\", "/", "'", "’", "..", "--", "+", "-", "&&", "||", "!", "<b>", "&amp;", "\u202e", "\u200b",
        "İ", "ß", "ﬁ", "é", "e\u0301", "漢字", "العربية", "🦎", "\ud83d", "a" * 400, "2015-10-26", "2015-99", "0",
        "null", "constructor", "__proto__", "toString", "%00", "%", "#", "\t", "\n",
    ]  # fmt: skip
    return [
        "".join(chance.choice(["", " "]) + chance.choice(pieces) for _ in range(chance.randint(1, 9)))
        for _ in range(number)
    ]


def test_odd_queries_get_results_or_a_sentence(reader: Reader) -> None:
    """Fifty odd strings: each ends with results or a sentence, none with an exception, markup or silence."""
    reader.asks("ferry")
    for query in odd_queries(50):
        reader.box.evaluate("(field, text) => { field.value = text; field.form.requestSubmit(); }", query)
        if not reader.box.input_value().strip():
            continue
        reader.waits()
        assert reader.status.strip().endswith((".", "?")), query
        assert reader.page.get_by_role("alert").is_hidden(), query
    harmless(reader)
