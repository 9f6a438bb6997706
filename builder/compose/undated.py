"""The listing of articles whose day of publication is not known or not certain, each with what is known and why."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from builder.compose.catalogue import Catalogue
from builder.compose.links import relative
from builder.compose.listing import Listing, article_line, count, paged
from builder.compose.markdown import inline, link
from builder.model import Annotated, Page
from builder.vocabulary.edtf import precision

UNDATED = "dates/undated.md"
CERTAIN = 0.8  # under this confidence an article is listed although it has a day

_GROUPS = ("No date is known", "The year is not known", "The day is not known", "The day is likely, not certain")


def undated(book: Catalogue) -> tuple[str, ...]:
    """The ids of the articles without a certain day: those of which least is known first."""
    found = [(group, book.rank[key], key) for key, some in book.articles.items() if (group := _group(some)) is not None]
    return tuple(key for _, _, key in sorted(found))


def _group(annotated: Annotated) -> int | None:
    published = annotated.published
    if not published:
        return 0
    exact = precision(published.edtf)
    if exact == "unknown":
        return 1
    if exact != "day" or "/" in published.edtf or published.edtf[-1] in "~?%":
        return 2
    return 3 if published.confidence < CERTAIN else None


def undated_pages(book: Catalogue) -> Iterator[Page]:
    """The listing, over as many pages as it needs; none where every article has its day."""
    keys = undated(book)
    if not keys:
        return
    head = [
        link("Dates", relative(UNDATED, "dates/index.md")),
        "# Undated and uncertain",
        f"{count(len(keys), 'article')} whose day of publication nothing in the archive gives for certain.",
    ]

    def items(here: str, shown: Sequence[str]) -> list[str]:
        return list(_grouped(book, here, shown))

    yield from paged(Listing(UNDATED, "Undated and uncertain", "\n\n".join(head), keys, items, book.page_size))


def _grouped(book: Catalogue, here: str, keys: Sequence[str]) -> Iterator[str]:
    """The entries of one page, a heading before the first of each group."""
    last = None
    for key in keys:
        group = _group(book.articles[key])
        if group is not None and group != last:
            yield f"## {_GROUPS[group]}\n"
        last = group
        yield _entry(book, here, key)


def _entry(book: Catalogue, here: str, key: str) -> str:
    published = book.articles[key].published
    line = f"- {article_line(book, here, key)}"
    if not published:
        return f"{line}. In {inline(book.articles[key].article.seed)}"
    return f"{line}, {published.confidence:.0%} sure\n\n    {inline(published.basis)}"
