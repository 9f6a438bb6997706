"""The listing of stories, and how one stands in a list."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from builder.compose.catalogue import Catalogue
from builder.compose.links import relative
from builder.compose.listing import Listing, count, orders, paged
from builder.compose.markdown import link
from builder.compose.stories.page import story_page
from builder.compose.stories.sides import breadth
from builder.model import Page, Story
from builder.vocabulary.names import fold

MOST_TOLD, BY_NAME = "stories/index.md", "stories/a-z.md"


def story_pages(book: Catalogue) -> Iterator[Page]:
    """Stories told by most articles first, the same from A to Z, then a page for each."""
    stories = most_told(book)
    yield from _listed(book, MOST_TOLD, "Stories", stories)
    if len(stories) > 1:
        by_name = sorted(stories, key=lambda story: (fold(story.title), story.id))
        yield from _listed(book, BY_NAME, "Stories from A to Z", by_name)
    for story in stories:
        yield story_page(book, story)


def _listed(book: Catalogue, path: str, title: str, stories: Sequence[Story]) -> Iterator[Page]:
    """The stories in one order; the second stands on a page of its own where there is a choice."""
    head = [f"# {title}", f"{count(len(stories), 'event')} told by more than one article."]
    if not stories:
        head[1:] = ["No event is told by more than one article of this archive."]
    if len(stories) > 1:
        head.append(orders("stories", path, {"A to Z": BY_NAME, "by number of articles": MOST_TOLD}))

    def items(here: str, ids: Sequence[str]) -> list[str]:
        return [f"- {story_line(book, here, book.stories[key])}" for key in ids]

    yield from paged(Listing(path, title, "\n\n".join(head), [one.id for one in stories], items, book.page_size))


def most_told(book: Catalogue) -> list[Story]:
    """The stories, those of most articles first, then the older ones."""
    return sorted(book.stories.values(), key=lambda story: (-len(story.articles), story.first or "", story.id))


def story_line(book: Catalogue, here: str, story: Story) -> str:
    """``[The event](page), 3 articles of 2 outlets``."""
    return f"{link(story.title, relative(here, book.links.stories[story.id]))}, {breadth(book, story)}"
