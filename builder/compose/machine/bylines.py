"""Whom a byline names: a person, or a staff, an agency, a paper."""

from __future__ import annotations

import re
from collections.abc import Callable

from builder.compose.catalogue import Catalogue
from builder.model import Article

MOST, LONGEST = 20, 200  # names of a byline, and characters of one, that programs are told
_BODIES = re.compile(
    r"\b(?:agenc(?:y|ies)|associated|bureau|contributors?|correspondents?|desk|editors?|editorial|media|news|newspapers?"
    r"|newsroom|press|radio|reporters?|services?|staff|team|television|tv|wires?|writers?)\b",
    re.IGNORECASE,
)

IsBody = Callable[[str], bool]


def authors(article: Article) -> tuple[str, ...]:
    """The names of a byline as they are printed, without those that no page could bear."""
    return tuple(name[:LONGEST] for name in article.byline[:MOST])


def bodies(book: Catalogue) -> IsBody:
    """Whether a name of a byline is of a body of people: by its words, or since the archive has an organisation so."""
    known = {name.casefold() for name in book.outlets}
    for entity in book.entities.values():
        if entity.kind == "organisation":
            known.update(name.casefold() for name in (entity.name, *entity.aliases))
    return lambda name: name.casefold() in known or bool(_BODIES.search(name))
