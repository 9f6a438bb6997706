"""The listing of stories and the page of each: one event, told by one outlet after another."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from builder.compose.catalogue import Catalogue, dateline_of
from builder.compose.links import relative
from builder.compose.listing import Listing, article_line, count, counted_by_kind, paged
from builder.compose.markdown import inline, link
from builder.model import Page, Story

NAMED = 20  # names of a kind shown beside a story


def story_pages(book: Catalogue) -> Iterator[Page]:
    """Stories told by most articles first, then a page for each."""
    stories = most_told(book)
    head = [
        "# Stories",
        f"{count(len(stories), 'event')} told by more than one article.",
    ]
    if not stories:
        head[1:] = ["No event is told by more than one article of this archive."]

    def items(here: str, ids: Sequence[str]) -> list[str]:
        return [f"- {story_line(book, here, book.stories[key])}" for key in ids]

    ids = [story.id for story in stories]
    yield from paged(Listing("stories/index.md", "Stories", "\n\n".join(head), ids, items, book.page_size))
    for story in stories:
        yield _page(book, story)


def most_told(book: Catalogue) -> list[Story]:
    """The stories, those of most articles first, then the older ones."""
    return sorted(book.stories.values(), key=lambda story: (-len(story.articles), story.first or "", story.id))


def story_line(book: Catalogue, here: str, story: Story) -> str:
    """``[The event](page), 3 articles of 2 outlets``."""
    outlets = len({book.articles[key].article.outlet for key in story.articles} - {None})
    told = f" of {count(outlets, 'outlet')}" if outlets else ""
    head = link(story.title, relative(here, book.links.stories[story.id]))
    return f"{head}, {count(len(story.articles), 'article')}{told}"


def _page(book: Catalogue, story: Story) -> Page:
    here = book.links.stories[story.id]
    first = book.articles[story.articles[0]]
    told = " by " + inline(first.article.outlet) if first.article.outlet else ""
    when = f", {dateline_of(first)}" if first.published else ""
    body = [
        link("Stories", relative(here, "stories/index.md")),
        f"# {inline(story.title)}",
        f"{count(len(story.articles), 'article')}. The earliest here is told{told}{when}.",
        "## Told by",
        "\n\n".join(
            f"- {article_line(book, here, key)}\n\n    {inline(reason)}"
            for key, reason in zip(story.articles, story.reasons, strict=True)
        ),
        "---",
        *_named(book, here, story),
    ]
    return Page(here, story.title, "\n\n".join(body), (("template", "entity.html"), ("kind", "story")))


def _named(book: Catalogue, here: str, story: Story) -> Iterator[str]:
    told = Counter(entity for key in story.articles for entity in book.naming[key])
    most = {key: told[key] for key in sorted(told, key=lambda key: (-told[key], key))}
    for folder, lines in counted_by_kind(book, here, most):
        yield f"## {folder.capitalize()}"
        yield "\n".join(lines[:NAMED])
