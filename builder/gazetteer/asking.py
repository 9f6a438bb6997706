"""Answers from a compiled gazetteer. Each question is asked of the disk once; connections open at the first."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from difflib import SequenceMatcher
from functools import lru_cache
from pathlib import Path
from typing import Any

from builder.gazetteer.spelling import key, skeleton
from builder.model import Bearer, Gazetteer, Toponym

_REMEMBERED = 50_000  # answers kept, a few hundred bytes each
_ALIKE = 0.7  # how much of two spellings must agree, beyond their consonants
_BEARERS = """
SELECT p.*, n.match FROM name n JOIN place p ON p.number = n.place
WHERE n.key = ? ORDER BY p.population DESC, p.number LIMIT 400
"""
_LIKE = """
SELECT p.*, l.key FROM likeness l JOIN place p ON p.number = l.place
WHERE l.skeleton = ? AND l.country = ? ORDER BY p.population DESC, p.number LIMIT 400
"""
_CODED = "SELECT p.*, '' FROM code c JOIN place p ON p.number = c.place WHERE c.code = ?"


def asked(path: Path) -> Gazetteer:
    """The callables over one compiled file."""
    connection = _Opened(path)

    @lru_cache(_REMEMBERED)
    def bearers(name: str) -> tuple[Bearer, ...]:
        folded = key(name)
        return tuple(Bearer(place, match) for place, match in connection.ask(_BEARERS, folded)) if folded else ()

    @lru_cache(_REMEMBERED)
    def alike(name: str, country: str) -> tuple[Bearer, ...]:
        bones, folded = skeleton(name), key(name)
        found = connection.ask(_LIKE, bones, country) if bones else ()
        near = dict.fromkeys(place for place, other in found if _near(folded, other))
        return tuple(Bearer(place, "likeness") for place in near)

    @lru_cache(_REMEMBERED)
    def demonym(word: str) -> str | None:
        found = [bearer.toponym for form in _singular(word) for bearer in bearers(form) if bearer.match == "adjective"]
        return next((place.country for place in found if place.kind == "country"), None)

    @lru_cache(_REMEMBERED)
    def place(code: str) -> Toponym | None:
        return next((place for place, _ in connection.ask(_CODED, code)), None)

    return Gazetteer(bearers, alike, demonym, place)


class _Opened:
    """A file that is opened when it is first asked, read-only."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._connection: sqlite3.Connection | None = None

    def ask(self, query: str, *values: str) -> Iterator[tuple[Toponym, Any]]:
        """The places that a query finds, each with what stands beside it."""
        if self._connection is None:
            self._connection = sqlite3.connect(f"{self._path.as_uri()}?mode=ro", uri=True, check_same_thread=False)
        for _, *place, beside in self._connection.execute(query, values).fetchall():
            yield Toponym(*place), beside

    def __del__(self) -> None:
        if self._connection is not None:
            self._connection.close()


def _near(left: str, right: str) -> bool:
    return SequenceMatcher(None, left, right, autojunk=False).ratio() >= _ALIKE


def _singular(word: str) -> tuple[str, ...]:
    return (word, word[:-1]) if word.endswith("s") else (word,)
