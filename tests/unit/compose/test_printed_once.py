"""A text that several outlets print is one item of a list."""

from __future__ import annotations

from builder.compose.catalogue import catalogue
from builder.compose.listing import article_items
from builder.model import Annotated, Archive, Article, Reprint


def test_reprints_stand_beside_what_they_print() -> None:
    """The first printing is the item; the others' outlets stand beside it, each a link to its own page."""
    articles = tuple(
        Annotated(Article(f"{key}.txt/x", f"seeds/{key}.txt", "", 1, 2, f"Headline {key}", "Text.", outlet=outlet))
        for key, outlet in (("a", "The <Tapa> Courier"), ("b", "The Quay Herald"), ("c", None))
    )
    found = (Reprint("b.txt/x", "a.txt/x", 1.0), Reprint("c.txt/x", "a.txt/x", 0.8))
    book = catalogue(Archive(articles, reprints=found), 100)
    (item,) = article_items(book, "articles/index.md", ["c.txt/x", "a.txt/x", "b.txt/x"])
    assert item.index("Headline a") < item.index("; also printed by [Headline c](") < item.index("[The Quay Herald](")
    assert "<Tapa>" not in item
    assert len(article_items(book, "articles/index.md", ["b.txt/x", "c.txt/x"])) == 2
