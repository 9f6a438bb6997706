"""Text as the index sees it: words without case, accents and possessives, and their English stems."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from whoosh.analysis import Token, Tokenizer
from whoosh.lang.porter2 import stem as porter2

from builder.vocabulary.names import plain_quotes, strip_accents

GAP = 64
"""Each name of a document starts at a multiple of this position, so no phrase reaches into the next name."""
LONGEST = 64  # letters of a word that count; more is an attack or a string without spaces

# A decomposed accent or a soft hyphen does not end a word. What is read stays read: a megabyte of letters without
# a space would otherwise cost a hundred megabytes of places to go back to.
_LETTERS = "(?:[^\\W_]+|[\u0300-\u036f\u00ad]+)++"
_QUOTE = "['’‘ʼ`]"
_WORD = re.compile(
    r"(?<!\w)[^\W\d_](?:\.[^\W\d_]){1,30}(?!\w)"  # U.S., an acronym with stops
    rf"|{_LETTERS}(?:{_QUOTE}{_LETTERS})*+"
)


def words(text: str) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    """The words of a text: start, end, and the forms under which each is found, its own form first."""
    for match in _WORD.finditer(text):
        if forms := _forms(match[0][:LONGEST]):
            yield match.start(), match.end(), forms


def distinct(text: str) -> set[str]:
    """All forms of all words of a text."""
    return {form for raw in set(_WORD.findall(text)) for form in _forms(raw[:LONGEST])}


@lru_cache(1 << 17)
def _forms(raw: str) -> tuple[str, ...]:
    """``O’Brien's`` as ``obrien`` and ``brien``; ``Gdańsk`` as ``gdansk``; ``U.S`` as ``us``."""
    plain = strip_accents(plain_quotes(raw)).casefold().removesuffix("'s")
    head, _, tail = plain.partition("'")
    whole, part = _letters(plain), _letters(tail)
    elided = len(head) <= 2 and len(part) >= 3  # l'Aquila, d'Ivoire, O'Brien are asked for without the article too
    return tuple(form for form in (whole, part if elided else "") if form)


def _letters(text: str) -> str:
    return "".join(char for char in text if char.isalnum())[:LONGEST]


@lru_cache(1 << 17)
def stem(word: str) -> str:
    """The Porter2 stem of a folded word (Porter, Snowball's English stemmer)."""
    return str(porter2(word))


@lru_cache(1 << 17)
def _stems(raw: str) -> tuple[str, ...]:
    return tuple(stem(form) for form in _forms(raw))


class Words(Tokenizer):  # type: ignore[misc] # Whoosh ships no types
    """Whoosh's view of ``words``: stemmed for prose, as they are for names, one name a line."""

    def __init__(self, stemmed: bool) -> None:
        self.stemmed = stemmed

    def __call__(self, value: str, mode: str = "", tokenize: bool = True, **options: Any) -> Iterator[Any]:
        """Tokens with positions and offsets; a query's word has one form, an index's may have two."""
        token = Token(mode=mode, **{key: options[key] for key in ("positions", "chars", "boosts") if key in options})
        token.boost = 1.0
        if not tokenize:  # a pattern of a query, which is read later
            token.text = value
            yield token
            return
        most = 1 if mode == "query" else None
        for token.pos, start, raw, forms in self._placed(value):
            token.startchar, token.endchar = start, start + len(raw)
            for token.text in forms[:most]:
                yield token

    def places(self, value: str) -> dict[str, list[int]]:
        """Where each word of a text stands: what its tokens would tell an index, without a token for each."""
        found: dict[str, list[int]] = defaultdict(list)
        for position, _, _, forms in self._placed(value):
            for form in forms:
                found[form].append(position)
        return found

    def _placed(self, value: str) -> Iterator[tuple[int, int, str, tuple[str, ...]]]:
        """Each word: its position, where it starts, how it is written, and its forms."""
        forms_of, position, offset = _stems if self.stemmed else _forms, 0, 0
        for line in [value] if self.stemmed else value.split("\n"):
            for match in _WORD.finditer(line):
                yield position, offset + match.start(), match[0], forms_of(match[0][:LONGEST])
                position += 1
            position += -position % GAP
            offset += len(line) + 1
