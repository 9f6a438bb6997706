"""An annotated article: its text, the names in it, and where both stand in their file."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from builder.model import Article, Kind

_ARTICLE = re.compile(r"(?i:the|an?)\s+(?=\S)")
_POSSESSIVE = re.compile(r"(?<=\S)\s*['’ʼ][sS]?$")


class Name(NamedTuple):
    """A name in a field of an article, without a leading article and a trailing possessive."""

    field: str
    start: int
    end: int
    kind: Kind


@dataclass(frozen=True, slots=True)
class Gold:
    """An annotated article; ``marks`` tell on which line of its file a field's offset stands, in order."""

    article: Article
    names: tuple[Name, ...]
    marks: tuple[tuple[str, int, int], ...]

    def line(self, name: Name) -> int:
        """The line of the file that a name begins on."""
        return max(line for field, offset, line in self.marks if field == name.field and offset <= name.start)


@dataclass(frozen=True, slots=True)
class Passage:
    """A field of an article as read: its text, the names in it, and the line of its file at some offsets."""

    field: str
    text: str
    names: tuple[Name, ...] = ()
    marks: tuple[tuple[str, int, int], ...] = ()


def annotated(path: str, passages: Sequence[Passage]) -> Gold:
    """A gold article as a build would hand it to extraction; ``id`` is its file and line."""
    texts = {passage.field: passage.text for passage in passages}
    marks = tuple(mark for passage in passages for mark in passage.marks)
    names = sorted(bare(passage.text, name) for passage in passages for name in passage.names)
    lines = [line for _, _, line in marks]
    article = Article(
        f"{path}:{lines[0]}",
        path,
        "",
        lines[0],
        lines[-1],
        texts.get("title", ""),
        texts.get("text", ""),
        dateline=texts.get("dateline"),
    )
    return Gold(article, tuple(names), marks)


def bare(text: str, name: Name) -> Name:
    """A name without *the*, *a*, *an* before it and *'s* or *'* after it, which corpora keep or drop as they like."""
    start, end = name.start, name.end
    article = _ARTICLE.match(text, start, end)
    start = article.end() if article else start
    possessive = _POSSESSIVE.search(text[start:end])
    return Name(name.field, start, start + possessive.start() if possessive else end, name.kind)
