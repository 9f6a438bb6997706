"""Three questions that this archive can answer, for a reader who does not know what to ask."""

from __future__ import annotations

import re
from collections.abc import Iterator

from builder.compose.catalogue import Catalogue
from builder.model import Kind

FEWEST, MOST = 3, 6  # words of a phrase
_PAUSE = re.compile(r"[^\w\s'’-]")


def questions(book: Catalogue) -> dict[str, str]:
    """A person and a place that many articles name, and a phrase that more than one prints.

    Keys are ``person``, ``place`` and ``phrase``; what the archive does not hold is left out.
    """
    asked = {kind: name for kind in ("person", "place") if (name := _most_named(book, kind))}
    phrase = _repeated(book) or _most_named(book, "organisation", FEWEST - 1)
    return {**asked, "phrase": phrase} if phrase else {**asked}


def _most_named(book: Catalogue, kind: Kind, words: int = 1) -> str:
    """The name of a kind that most articles have, among those of so many words."""
    named = [e for e in book.entities.values() if e.kind == kind and e.articles and len(e.name.split()) >= words]
    return min(named, key=lambda e: (-len(e.articles), e.name, e.id)).name if named else ""


def _repeated(book: Catalogue) -> str:
    """How the quotation begins that most articles print; where several are, one with a pause after few words."""
    begun = [(-printed, len(words) > MOST, key, " ".join(words[:MOST])) for printed, key, words in _openings(book)]
    return min(begun)[-1] if begun else ""


def _openings(book: Catalogue) -> Iterator[tuple[int, str, list[str]]]:
    for key, annotated in book.articles.items():
        for quote in annotated.quotes:
            words = _PAUSE.split(quote.text, maxsplit=1)[0].split() if quote.same_as else []
            if len(words) >= FEWEST:
                yield len(quote.same_as), key, words
