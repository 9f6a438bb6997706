"""Documents in groups that stay as they are when others come: one segment of the index is written from each."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from zlib import crc32

from builder.model import SearchDocument

_AIM = 24  # groups of a large archive's articles at least, at most twice as many: a question looks into each
_LARGER = 4  # times as many names
SMALLEST = 256  # documents, about, which are written within a second


@dataclass(frozen=True, slots=True)
class Group:
    """Some documents, and a hash of all that they hold."""

    documents: tuple[SearchDocument, ...]
    sha256: str


def groups(documents: Iterable[SearchDocument]) -> list[Group]:
    """The articles by day, those without one by id, and all else by id, cut after such ids as the ids themselves say.

    New articles mostly have the latest days, so they change the last of the dated groups alone. Whom they name is all
    over the archive: names are quick to write, and their groups larger.
    """
    ordered = sorted(documents, key=lambda document: (_part(document), document.earliest or "", document.id))
    return [Group(tuple(some), _digest(some)) for some in _cut(ordered, _size(ordered))]


def digest(some: Iterable[Group]) -> str:
    """One hash of all groups."""
    return hashlib.sha256("".join(group.sha256 for group in some).encode()).hexdigest()


def _size(documents: list[SearchDocument]) -> int:
    """Articles of a group, about: a power of two, so that a growing archive is seldom cut anew."""
    articles = sum(document.kind == "article" for document in documents)
    return max(SMALLEST, 1 << (articles // _AIM).bit_length() >> 1)


def _part(document: SearchDocument) -> int:
    return 2 if document.kind != "article" else 1 if document.earliest is None else 0


def _cut(ordered: list[SearchDocument], size: int) -> Iterator[list[SearchDocument]]:
    for part, documents in groupby(ordered, _part):
        each = size * _LARGER if part == 2 else size
        held: list[SearchDocument] = []
        for document in documents:
            held.append(document)
            if not crc32(document.id.encode("utf-8", "backslashreplace")) % each:
                yield held
                held = []
        if held:
            yield held


def _digest(documents: Iterable[SearchDocument]) -> str:
    found = hashlib.sha256()
    for document in documents:
        found.update(repr(document).encode("utf-8", "backslashreplace"))
    return found.hexdigest()
