"""Shards as files: cut to a size, named after their content, and loadable as classic scripts, also from disk."""

from __future__ import annotations

import json
from base64 import b32encode
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

FOLDER = "search"
_written = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode  # one for all: there are many values
_SHORTEST = 5  # characters of a name, of 32 different ones each
_DIGITS = "0123456789abcdefghijklmnopqrstuv"


@dataclass(frozen=True, slots=True)
class Entry:
    """One value of a family of shards, and the key by which it is looked up."""

    key: str
    value: str  # JSON


@dataclass(frozen=True, slots=True)
class Shard:
    """Neighbouring entries: the first and last key, and the JSON list of their values."""

    first: str
    last: str
    text: str


@dataclass(frozen=True, slots=True)
class Family:
    """Shards of one kind: ``starts`` are sorted, and what is sought lies in the last shard that starts at or before it.

    A shard is named after the content of the ``together`` neighbours that it belongs to, and which of them it is:
    ``heads`` are the first part of those names, all of one length, so that little need be listed to find a shard.
    ``shards`` makes the shards anew, one at a time, since all at once may be much.
    """

    kind: str
    starts: tuple[str, ...]
    heads: tuple[str, ...]
    together: int
    shards: Callable[[], Iterable[Shard]]

    @property
    def names(self) -> tuple[str, ...]:
        """The shards' names, in their order."""
        return tuple(self._name(at) for at in range(len(self.starts)))

    def _name(self, at: int) -> str:
        return self.heads[at // self.together] + (_DIGITS[at % self.together] if self.together > 1 else "")

    def files(self) -> Iterator[tuple[str, bytes]]:
        """The shards as files: path below the site, and content."""
        for name, shard in zip(self.names, self.shards(), strict=True):
            yield script(f"{self.kind}/{name}", shard.text)

    def holding(self, key: str) -> str:
        """The name of the shard that has an entry."""
        return self._name(max(0, bisect_right(self.starts, by_script(key), key=by_script) - 1))

    def listed(self) -> list[object]:
        """What the manifest says of it: heads in one string, how long each is, how many share one, and the starts."""
        width = len(self.heads[0]) if self.heads else 0
        return ["".join(self.heads), width, self.together, *(self.starts if any(self.starts) else ())]


def as_json(value: object) -> str:
    """A value as JSON without white space; letters stay as they are."""
    return _written(value)


def spelt(digest: bytes) -> str:
    """A hash in letters and figures that every file system keeps apart."""
    return b32encode(digest).decode().lower()


def by_script(key: str) -> bytes:
    """Sorts keys as a script compares strings, by their UTF-16 units."""
    return key.encode("utf-16-be", "surrogatepass")


def family(kind: str, shards: Callable[[], Iterable[Shard]], together: int = 1) -> Family:
    """Shards as a family whose files are named after what they hold; at most 32 ``together``."""
    hashes: list[Any] = []
    starts: list[str] = []
    last = ""
    for at, shard in enumerate(shards()):
        if not at % together:
            hashes.append(sha256())
        hashes[-1].update(f"{len(shard.text)} {shard.text}".encode())
        starts.append(_start(last, shard.first))
        last = shard.last
    digests = [spelt(each.digest()) for each in hashes]
    distinct = len(set(digests))
    width = next(n for n in range(_SHORTEST, 53) if len({digest[:n] for digest in digests}) == distinct)
    return Family(kind, tuple(starts), tuple(digest[:width] for digest in digests), together, shards)


def _start(last: str, first: str) -> str:
    """The shortest beginning of a shard's first key that still lies after the last key before it."""
    shared = next((n for n, (a, b) in enumerate(zip(last, first, strict=False)) if a != b), len(last))
    return first[: shared + 1] if last else ""


def script(name: str, text: str) -> tuple[str, bytes]:
    """A file that hands one value over under its name: path below the site, and content."""
    return f"{FOLDER}/{name}.js", f'archiveShard("{name}",{text})\n'.encode()


def size_for(lengths: Sequence[int], most: int, least: int) -> int:
    """The smallest size of shards, from ``least`` on, for which ``cut`` makes at most so many of entries so long."""
    size = max(least, sum(lengths) // most)
    while _count(lengths, size) > most:
        size += -(-size // 20)
    return size


def _count(lengths: Iterable[int], size: int) -> int:
    count, held = 0, size
    for length in lengths:
        if held and held + length > size:
            count, held = count + 1, 0
        held += length + 1
    return count


def cut(entries: Iterable[Entry], size: int) -> Iterator[Shard]:
    """Entries in the order of their keys as shards of about ``size`` characters.

    An entry that is larger by itself stands alone, so that nobody has to fetch it for its neighbours.
    """
    held: list[Entry] = []
    length = 0
    for entry in entries:
        if held and length + len(entry.value) > size:
            yield _shard(held)
            held, length = [], 0
        held.append(entry)
        length += len(entry.value) + 1
    if held:
        yield _shard(held)


def _shard(entries: Sequence[Entry]) -> Shard:
    return Shard(entries[0].key, entries[-1].key, f"[{','.join(entry.value for entry in entries)}]")
