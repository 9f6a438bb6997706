"""What the site's pages are made of: valid HTML, few bytes, lines of a readable length."""

from __future__ import annotations

import gzip
from pathlib import Path

import html5lib
import pytest

from tests.browser.kinds import page_kinds
from tests.browser.reader import Reader
from tests.browser.walking import Seen

EVERY = 12  # every twelfth page, beside one of each kind
ARTICLE, SHARED = 60_000, 150_000  # bytes, as a host sends them


def wrong_in(path: Path) -> list[str]:
    """What the specification's parser finds wrong in a page, each with its line and column."""
    parser = html5lib.HTMLParser(strict=False)
    parser.parse(path.read_bytes(), transport_encoding="utf-8")
    return [f"{path.name}:{line}:{column}: {code} {values}" for (line, column), code, values in parser.errors]


def sent(path: Path) -> int:
    return len(gzip.compress(path.read_bytes(), 6))


def test_pages_are_valid_html(site: Path) -> None:
    """Of every kind of page, and of every twelfth page, the specification's own parser finds nothing to mend."""
    every = sorted(site.rglob("*.html"))[::EVERY]
    pages = {*every, *(site / path for path in page_kinds(site).values())}
    assert [error for page in sorted(pages) for error in wrong_in(page)] == []


def test_articles_are_light(site: Path) -> None:
    """No article takes more than 60 kB to fetch."""
    heaviest = max((sent(path), path.name) for path in (site / "articles").rglob("*.html"))
    assert heaviest[0] <= ARTICLE, heaviest


def test_styles_and_scripts_are_light(seen: tuple[Seen, ...], site: Path) -> None:
    """All that a reader fetches beside pages and shards is 150 kB together, and no font is in it."""
    loaded = [path for path in (site / "assets").rglob("*") if path.suffix in {".css", ".js"}]
    assert sum(map(sent, loaded)) <= SHARED
    asked = {address.partition("?")[0] for one in seen for address in one.loaded}
    names = {address.rpartition("/")[2] for address in asked if "/assets/" in address}
    assert names
    assert names <= {*(path.name for path in loaded), "favicon.svg"}


@pytest.mark.parametrize("width", [1440, 820])
def test_a_line_is_of_a_readable_length(reader: Reader, site: Path, width: int) -> None:
    """On screens that have the room a full line of an article's text has 62 to 70 characters."""
    reader.page.set_viewport_size({"width": width, "height": 900})
    reader.goes_to(page_kinds(site)["article, longest"])
    lengths = reader.page.evaluate(
        """() => [...document.querySelectorAll(".story > p:has(> a[id])")].flatMap((one) => {
          const range = document.createRange();
          range.selectNodeContents(one);
          const lines = new Set([...range.getClientRects()].map((box) => Math.round(box.bottom / 28)));
          return lines.size > 3 ? [one.textContent.length / (lines.size - 0.5)] : [];
        })"""
    )
    assert len(lengths) > 2
    assert 62 <= sum(lengths) / len(lengths) <= 70
