"""The listing of stories, and how one stands in a list."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from builder.compose.catalogue import Catalogue
from builder.compose.links import relative
from builder.compose.listing import Listing, count, paged
from builder.compose.markdown import link
from builder.compose.stories.page import story_page
from builder.compose.stories.sides import breadth
from builder.model import Page, Story


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
        yield story_page(book, story)


def most_told(book: Catalogue) -> list[Story]:
    """The stories, those of most articles first, then the older ones."""
    return sorted(book.stories.values(), key=lambda story: (-len(story.articles), story.first or "", story.id))


def story_line(book: Catalogue, here: str, story: Story) -> str:
    """``[The event](page), 3 articles of 2 outlets``."""
    return f"{link(story.title, relative(here, book.links.stories[story.id]))}, {breadth(book, story)}"
