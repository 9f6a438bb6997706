"""How one name is spelled and shortened: given names across alphabets, nicknames, family names that come first."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Literal

from builder.resolve.nicknames import COGNATES, FAMILY_NAMES_FIRST, NICKNAMES
from builder.resolve.romanisations import ARABIC, FAMILY, SLAVIC

Culture = Literal["arabic", "slavic", "eastern", "western", ""]
"""Whose rules of spelling a name follows; empty where nothing tells."""


def _groups(table: str) -> Iterator[tuple[int, str]]:
    for number, line in enumerate(table.strip().splitlines()):
        yield from ((number, word) for word in line.split())


def _index(table: str) -> Mapping[str, frozenset[int]]:
    found: dict[str, set[int]] = {}
    for number, word in _groups(table):
        found.setdefault(word, set()).add(number)
    return {word: frozenset(numbers) for word, numbers in found.items()}


_BY_CULTURE: Mapping[Culture, Mapping[str, frozenset[int]]] = {
    "arabic": _index(ARABIC),
    "slavic": _index(SLAVIC),
    "eastern": _index(FAMILY),
}
_SHORTENED = _index(NICKNAMES)
_TRANSLATED = _index(COGNATES)
FAMILY_FIRST = frozenset(FAMILY_NAMES_FIRST.split())
"""Family names of peoples who write them before the given name, where a newspaper may do either."""
_CANONICAL = {
    word: table.split()[0]
    for culture in (ARABIC, SLAVIC, FAMILY)
    for table in culture.strip().splitlines()
    for word in table.split()
}


def listed(word: str, culture: Culture) -> bool:
    """Is a folded word a name that is known to be of that culture?"""
    return word in _BY_CULTURE.get(culture, {})


def variants(left: str, right: str) -> bool | None:
    """Are two folded words one name: yes or no where both are listed, else None."""
    told = None
    for table in _BY_CULTURE.values():
        if left in table and right in table:
            if table[left] & table[right]:
                return True
            told = False
    return told


def nicknames(left: str, right: str) -> bool:
    """Is one folded word a short form of the other, or both of a third: ``Bill``, ``William``?"""
    return bool(_SHORTENED.get(left, frozenset()) & _SHORTENED.get(right, frozenset()))


def cognates(left: str, right: str) -> bool:
    """Are two folded words one given name in two languages: ``Martin``, ``Maarten``?"""
    return bool(_TRANSLATED.get(left, frozenset()) & _TRANSLATED.get(right, frozenset()))


def names_behind(word: str) -> frozenset[str]:
    """Marks of the names that a folded word may be a short form of, or a form in one language."""
    short, translated = _SHORTENED.get(word, frozenset()), _TRANSLATED.get(word, frozenset())
    return frozenset({f"s{number}" for number in short} | {f"t{number}" for number in translated})


def short_form(word: str) -> bool:
    """Is a folded word listed among Western given names and their short forms?"""
    return word in _SHORTENED or word in _TRANSLATED


def canonical(word: str) -> str:
    """One spelling for all listed spellings of a name; the word itself where it is not listed."""
    return _CANONICAL.get(word, word)
