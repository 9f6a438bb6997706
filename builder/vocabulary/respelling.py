"""Rules that spell a word another way, one after another."""

from __future__ import annotations

import re

Rules = tuple[tuple[re.Pattern[str], str], ...]


def rules(*rows: tuple[str, str]) -> Rules:
    """A table of patterns and what each gives way to."""
    return tuple((re.compile(pattern), put) for pattern, put in rows)


def respelled(word: str, table: Rules) -> str:
    """The word after every rule of a table, in order."""
    for pattern, put in table:
        word = pattern.sub(put, word)
    return word
