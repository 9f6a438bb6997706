"""A text that several outlets print is one item of a list."""

from __future__ import annotations

from builder.compose.catalogue import catalogue
from builder.compose.listing import article_items, naming_items
from builder.model import Annotated, Archive, Article, Entity, Mention, Reprint


def test_reprints_stand_beside_what_they_print() -> None:
    """The first printing is the item; the others stand beside it by outlet, or by headline where that says nothing."""
    articles = tuple(
        Annotated(Article(f"{key}.txt/x", f"seeds/{key}.txt", "", 1, 2, f"Headline {key}", "Text.", outlet=outlet))
        for key, outlet in (
            ("a", "The <Tapa> Courier"),
            ("b", "The Quay Herald"),
            ("c", None),
            ("d", "The <Tapa> Courier"),
        )
    )
    found = tuple(Reprint(f"{key}.txt/x", "a.txt/x", 0.9) for key in "bcd")
    book = catalogue(Archive(articles, reprints=found), 100)
    (item,) = article_items(book, "articles/index.md", ["d.txt/x", "c.txt/x", "a.txt/x", "b.txt/x"])
    parts = item.split("; also printed ")
    assert [part.partition("](")[0] for part in parts] == ["- [Headline a", "by [The Quay Herald", "as [Headline d"]
    assert ", [Headline c](" in parts[2]
    assert "<Tapa>" not in item
    assert len(article_items(book, "articles/index.md", ["b.txt/x", "c.txt/x"])) == 2


def test_a_name_lists_a_text_once() -> None:
    """On the page of a name too the first printing is the item, with its sentence, and the other stands beside it."""
    mention = (Mention("person", "text", 0, 10, "Mara Quill", 1.0, "person/mara-quill"),)
    articles = tuple(
        Annotated(
            Article(f"{key}.txt/x", f"seeds/{key}.txt", "", 1, 2, f"Headline {key}", "Mara Quill rowed.", outlet=key),
            mention,
        )
        for key in "ab"
    )
    names = (Entity("person/mara-quill", "person", "Mara Quill", articles=("a.txt/x", "b.txt/x")),)
    book = catalogue(Archive(articles, names, reprints=(Reprint("b.txt/x", "a.txt/x", 1.0),)), 100)
    (item,) = naming_items(book, "people/mara-quill.md", ["b.txt/x", "a.txt/x"], "person/mara-quill")
    first, _, sentence = item.partition("\n\n    > ")
    assert "[Headline a](" in first
    assert "; also printed by [b](" in first
    assert sentence == "**Mara Quill** rowed."
