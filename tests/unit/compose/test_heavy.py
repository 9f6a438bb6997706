"""Texts that Python-Markdown cannot read in reasonable time are shown as HTML, with every character and link."""

from __future__ import annotations

import re
from html import unescape

import markdown
import pytest

from builder.compose.markdown import HEAVY_ESCAPES, HEAVY_LENGTH, heavy
from builder.compose.paragraphs import paragraphs


@pytest.mark.parametrize("text", ["[" * 60_000, "a_b*c<d&e " * 9_000, "x" * (HEAVY_LENGTH + 1), "a\n\n" * 400_000])
def test_a_heavy_text_is_one_block_that_shows_it(text: str) -> None:
    """What comes out of Markdown shows every character but white space, and takes a few seconds at most."""
    (block,) = paragraphs(text, [])
    shown = markdown.markdown(f"# Title\n\n{block}\n\n---\n\n*end*")
    assert shown.startswith('<h1>Title</h1>\n<div>\n<p id="p1">')
    assert shown.endswith("<p><em>end</em></p>")
    inner = shown[shown.index("<div>") : shown.index("</div>")]
    assert re.sub(r"\s", "", unescape(re.sub(r"<[^>]+>", "", inner))) == re.sub(r"\s", "", text)


def test_links_of_a_heavy_text_lead_to_pages() -> None:
    """A link stands at its words, and names the rendered page since nothing turns its address."""
    text = f"Ida <b>Lund</b>\n\n{'*' * (HEAVY_ESCAPES + 1)}"
    (block,) = paragraphs(text, [(4, 15, "../people/ida-lund.md")])
    assert '<p id="p1">Ida <a href="../people/ida-lund.html">&lt;b&gt;Lund&lt;/b&gt;</a></p>' in block


def test_ordinary_texts_are_markdown() -> None:
    """A long article of plain prose stays Markdown."""
    assert not heavy("The grey road went on, “and on”, it's said. " * 20_000)
