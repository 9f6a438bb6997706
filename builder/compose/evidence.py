"""What may be asked about: articles, quotations, stories, people, places, organisations; in lines and as data."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import get_close_matches

from builder.compose.catalogue import Catalogue
from builder.compose.explain import as_data, as_lines, explained
from builder.compose.explain_entity import asked_for, entity_data, entity_lines, traced
from builder.compose.explain_story import (
    quote_asked_for,
    quote_data,
    quote_lines,
    story_asked_for,
    story_data,
    story_lines,
)
from builder.errors import QueryError
from builder.model import Archive


@dataclass(frozen=True, slots=True)
class Evidence:
    """Why something is as it is: ``lines`` for a person, ``data`` for a program."""

    lines: tuple[str, ...]
    data: dict[str, object]


def evidence(archive: Archive, book: Catalogue, asked: str) -> tuple[Evidence, ...]:
    """The evidence behind what an id, an address, a seed's path or a name stands for; a seed may hold many articles.

    Raises QueryError where nothing bears that name, or several entries do.
    """
    articles = explained(archive, book, asked)
    if articles:
        return tuple(Evidence(as_lines(one), as_data(one)) for one in articles)
    keys = asked_for(book, asked)
    other = _quote(book, asked) or (None if keys else _story(book, asked))
    if other:
        return (other,)
    if not keys:
        raise QueryError(f"{asked}: nothing in this archive has that id, address, seed or name; {_mend(book, asked)}")
    if len(keys) > 1:
        raise QueryError(f"{asked}: {len(keys)} entries bear that name; ask for one by its id: {', '.join(keys)}")
    found = traced(archive, book, keys[0])
    return (Evidence(entity_lines(book, found), entity_data(found)),)


def _quote(book: Catalogue, asked: str) -> Evidence | None:
    place = quote_asked_for(book, asked)
    return Evidence(quote_lines(book, *place), quote_data(book, *place)) if place else None


def _story(book: Catalogue, asked: str) -> Evidence | None:
    story = story_asked_for(book, asked)
    return Evidence(story_lines(book, story), story_data(book, story)) if story else None


def _mend(book: Catalogue, asked: str) -> str:
    near = nearest(book, asked)
    return f"did you mean {near}?" if near else "the ids are in SITE/data/ after a build"


def nearest(book: Catalogue, asked: str) -> str | None:
    """The id or name most like one that nothing bears."""
    names = sorted({entity.name for entity in book.entities.values()})
    found = get_close_matches(asked.strip(), [*book.articles, *book.entities, *book.stories, *names], 1, 0.4)
    return found[0] if found else None
