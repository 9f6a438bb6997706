"""A sentence or two that stand for a page where only those are shown: in a search result, a feed, a shared link."""

from __future__ import annotations

import re

from builder.compose.listing import count
from builder.compose.markdown import clean
from builder.model import Article, Entity, Story
from builder.vocabulary.edtf import display

LONGEST = 200  # characters
_SPACE = re.compile(r"\s+")


def summary(article: Article) -> str:
    """The deck, or how the text begins."""
    return shortened(article.deck or article.text[: 4 * LONGEST])


def of_entity(entity: Entity) -> str:
    """Who or what it is, as the texts say, and in how many articles it is named when."""
    roles = f"{'; '.join(entity.roles[:2])}. " if entity.roles else ""
    first, last = entity.first, entity.last
    when = f", {display(first)}" if first and first == last else ""
    when = f", {display(first)} to {display(last)}" if first and last and first != last else when
    return shortened(f"{roles}Named in {count(len(entity.articles), 'article')}{when}.")


def of_story(story: Story) -> str:
    """How many articles tell of it."""
    return shortened(f"{story.title}: {count(len(story.articles), 'article')} compared.")


def shortened(text: str) -> str:
    """Text on one line, cut at a word."""
    line = _SPACE.sub(" ", clean(text)).strip()
    return line if len(line) <= LONGEST else f"{line[:LONGEST].rpartition(' ')[0] or line[:LONGEST]} …"
