"""Finds the mentions that the engine missed of names that it found elsewhere in the same article."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from builder.model import KINDS, Article, Kind, Mention, fields

_SURE = 0.7
_TWICE = 2
"""A lone word must be found so often before it is looked for: *Hope* and *Times* are words too."""
_LONGEST = 60
_WORD = re.compile(r"(?<![\w-])\w+")
_ENDS = re.compile(r"(?![\w-])(?!\s[^\W\d_a-z])")
_LONGER = re.compile(
    r"(?<![\w’'.-])(?!(?:The|An?|And|As|At|But|By|For|From|In|Now|Of|On|Or|Since|So|That|Then|To|When|While|With)\s)"
    r"[^\W\d_a-z][\w’'.-]*\s\Z"
)
"""What makes a name part of a longer one: a capital before or after it, as in *U.S. Open*."""


def found_again(mentions: Sequence[Mention], article: Article) -> list[Mention]:
    """Further mentions of the article's sure names, where no name is marked; written the same, as whole words.

    A word that the engine mostly passed over is one it knew better about: it is left.
    """
    known = _known(mentions)
    if not known:
        return []
    found = [mention for field, text in fields(article) for mention in _in_field(field, text, mentions, known)]
    missed, seen = Counter(one.text for one in found), Counter(mention.text for mention in mentions)
    return [mention for mention in found if " " in mention.text or missed[mention.text] <= seen[mention.text]]


def _in_field(field: str, text: str, mentions: Iterable[Mention], known: Mapping[str, Mention]) -> Iterator[Mention]:
    by_word: dict[str, list[str]] = defaultdict(list)
    for name in sorted(known, key=lambda name: (-len(name), name)):
        by_word[_WORD.match(name)[0]].append(name)  # type: ignore[index] # _searchable sees to it
    marked = bytearray(len(text))
    for mention in mentions:
        if mention.field == field:
            marked[mention.start : mention.end] = b"\x01" * (mention.end - mention.start)
    for word in _WORD.finditer(text):
        start = word.start()
        for name in by_word.get(word[0], ()):
            end = start + len(name)
            if text.startswith(name, start) and not any(marked[start:end]) and _alone(text, start, end):
                marked[start:end] = b"\x01" * len(name)
                yield replace(known[name], field=field, start=start, end=end)


def _alone(text: str, start: int, end: int) -> bool:
    return bool(_ENDS.match(text, end)) and not _LONGER.search(text[max(0, start - 30) : start])


def _known(mentions: Sequence[Mention]) -> dict[str, Mention]:
    """By its writing, the pattern of a further mention of a name: its commonest kind, half as sure as the surest."""
    kinds: dict[str, Counter[Kind]] = defaultdict(Counter)
    surest: dict[str, Mention] = {}
    for mention in mentions:
        if mention.confidence >= _SURE and _searchable(mention.text):
            kinds[mention.text][mention.kind] += 1
            before = surest.get(mention.text)
            surest[mention.text] = mention if before is None or mention.confidence > before.confidence else before
    return {
        name: replace(
            surest[name],
            kind=max(KINDS, key=count.__getitem__),
            confidence=round(surest[name].confidence / 2, 3),
            reason=f"named {'once' if count.total() == 1 else f'{count.total()} times'} elsewhere in the article",
        )
        for name, count in kinds.items()
        if " " in name or count.total() >= _TWICE
    }


def _searchable(name: str) -> bool:
    return 1 < len(name) <= _LONGEST and bool(_WORD.match(name)) and any(char.isupper() for char in name)
