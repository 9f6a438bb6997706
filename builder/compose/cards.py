"""What stands beside an article for each name in it: who it is, how often and when it is named, why it is linked."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator
from functools import lru_cache

from builder.compose.catalogue import Catalogue, in_words
from builder.compose.listing import article_line, count, entity_line
from builder.compose.markdown import inline
from builder.compose.pictures import sparks
from builder.model import Annotated, Entity

KEPT = 20_000  # strips that are remembered, since most names stand in several articles
TOLD = 80  # names of an article, the most mentioned, of which more is told than who they are
WHY = 3  # sentences

Cards = Callable[[str, Annotated, str], str]
"""From a page, its article and an entity's id to the list item for that name."""


def cards(book: Catalogue) -> Cards:
    """List items for the names beside articles: a line for the eye, and below it what a name's card unfolds."""
    draw = sparks(book)

    @lru_cache(maxsize=KEPT)
    def strip(key: str) -> str:
        articles = book.entities[key].articles
        return draw(articles) if len(articles) > 1 else ""

    @lru_cache(maxsize=KEPT)
    def source(key: str, role: str) -> str:
        told = dict(book.entities[key].described).get(role, ())
        return max(told, key=book.rank.__getitem__, default="")

    def card(here: str, annotated: Annotated, key: str) -> str:
        entity, article = book.entities[key], annotated.article.id
        role = _role(entity, article)
        who = role or ", ".join(name for _, name in entity.within if name != entity.name)
        head = [entity_line(book, here, entity), strip(key), f"*{inline(who)}*" if who else ""]
        first = source(key, role) if role and not _calls(entity, role, article) else ""
        more = [f"So called in {article_line(book, here, first)}"] if first else []
        more += [_often(entity), *_why(book, annotated, entity)]
        return "\n".join([f"- {' '.join(part for part in head if part)}", *(f"    - {line}" for line in more)])

    return card


def brief(book: Catalogue, here: str, entity: Entity) -> str:
    """The list item for a name of an article that names too many."""
    return f"- {entity_line(book, here, entity)}"


def _role(entity: Entity, article: str) -> str:
    """What an article calls someone, else what others do."""
    here = (role for role, _ in entity.described if _calls(entity, role, article))
    return next(here, entity.roles[0] if entity.roles else "")


def _calls(entity: Entity, role: str, article: str) -> bool:
    articles = dict(entity.described).get(role, ())
    place = bisect_left(articles, article)
    return place < len(articles) and articles[place] == article


def _often(entity: Entity) -> str:
    mentions = sum(number for _, number in entity.spellings)
    often = f" {mentions:,} times" if mentions > len(entity.articles) else ""
    when = ""
    if entity.first and entity.last:
        ends = dict.fromkeys((in_words(entity.first), in_words(entity.last)))
        when = f", {' to '.join(ends)}"
    return f"Named{often} in {count(len(entity.articles), 'article')}{when}"


def _why(book: Catalogue, annotated: Annotated, entity: Entity) -> Iterator[str]:
    """Why words of this article are taken for it, where they are not simply its name."""
    mentions = book.naming[annotated.article.id].get(entity.id, ())
    spelled = dict.fromkeys(" ".join(one.text.split()) for one in mentions if one.text != entity.name)
    article = annotated.article.id
    reasons = [why for one in mentions for why in book.joins.get((entity.id, f"{article}#{one.field}:{one.start}"), ())]
    for text in spelled if not reasons else ():
        reasons += book.joins.get((entity.id, f"{entity.kind}:{text}"), ())
    sentences = list(dict.fromkeys(reasons))[:WHY]
    if sentences:
        yield f"Why it is linked: {inline(' '.join(sentences))}"
    elif spelled:
        yield f"Here as {inline(', '.join(f'“{text}”' for text in list(spelled)[:WHY]))}"


def name_items(book: Catalogue, card: Cards, here: str, annotated: Annotated, named: list[str]) -> list[str]:
    """The list items for the names of one kind, the most mentioned first."""
    return [
        card(here, annotated, key) if number < TOLD else brief(book, here, book.entities[key])
        for number, key in enumerate(named)
    ]
