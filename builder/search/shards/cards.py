"""What a result shows of each document, in blocks of neighbours."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from builder.search.schema import stored_body
from builder.search.shards.beside import kept
from builder.search.shards.numbers import packed
from builder.search.shards.order import Order
from builder.search.shards.packs import piece_of
from builder.search.shards.scripts import Entry, Family, Shard, as_json, family, size_for
from builder.search.snippets import opening

BLOCK = 3600  # characters of a block of cards: about ten articles
STANDFIRST = 150  # characters
LONGEST = 6000  # characters of a body that are kept: what a pack has room for
MOST_BLOCKS = 1300  # of cards, unless smaller ones are fewer
TOGETHER = 32  # blocks that share the first part of their names
_WORTH = 5  # characters of a title from which on a mark in their place is shorter
_MARK = "\x7f"
_APOSTROPHES, _OTHER = re.compile("['’ʼ`]"), re.compile("[^a-z0-9]+")


class Fact(NamedTuple):
    """What a document is; ``told`` is the body, but of an article."""

    id: str
    kind: str
    url: str
    title: str
    outlet: str | None
    told: str


class Card(NamedTuple):
    """A document as a result shows it; ``piece`` of its body is empty where the standfirst has all of it."""

    row: tuple[str | None, ...]
    piece: bytes
    fact: Fact

    def entry(self, place: str) -> str:
        """The card as JSON, with the place of its body in a pack if it has one."""
        return as_json([*self.row, place] if place else self.row)


def read_cards(searcher: Any, order: Order) -> Iterator[Card]:
    """All cards by number, of which neighbours mostly lie in one segment."""
    leaves = searcher.reader().leaf_readers()
    firsts = [first for _, first in leaves]

    @lru_cache(3)
    def cards_of(at: int) -> list[Card]:
        return kept(searcher.folder, leaves[at][0], "cards", _cards)

    for place in order.place:
        at = bisect_right(firsts, place) - 1
        yield cards_of(at)[place - firsts[at]]


def _cards(leaf: Any) -> list[Card]:
    return [_card(leaf.stored_fields(place)) for place in range(leaf.doc_count_all())]


def _card(stored: dict[str, Any]) -> Card:
    """The card of a document: id, kind, address, title, outlet, date, standfirst."""
    body = stored_body(stored)
    first = standfirst(body)
    shown = [stored.get(name) for name in ("id", "kind", "url", "title", "outlet", "published")]
    told = "" if shown[1] == "article" else body
    fact = Fact(stored["id"], stored["kind"], stored["url"], shown[3] or "", shown[4], told)
    shown[0], shown[2] = (abbreviated(str(shown[at]), fact.title) for at in (0, 2))
    piece = b"" if first == " ".join(body.split()) else piece_of(body[:LONGEST])
    return Card((*shown, first), piece, fact)


def abbreviated(address: str, title: str) -> str:
    """An id or address in which a mark and a length stand for the words of the title, which would double each card.

    The page's script makes the same words of a title (``ranking.js``), so nothing but ASCII counts.
    """
    words = _OTHER.sub("-", _APOSTROPHES.sub("", title).lower()).strip("-")[:80]
    length = next((length for length in range(len(words), _WORTH, -1) if words[:length] in address), 0)
    if not length or _MARK in address:
        return address
    return address.replace(words[:length], _MARK + packed([length]), 1)


def standfirst(body: str) -> str:
    """The first sentences of a body, as far as they are short."""
    return "".join(text for text, _ in opening(body, STANDFIRST))


def card_shards(rows: Sequence[str]) -> tuple[Family, list[int]]:
    """Blocks of neighbouring cards, and the first number of each."""
    firsts = list(_firsts(rows, size_for([len(row) for row in rows], MOST_BLOCKS, BLOCK)))
    ends = [*firsts[1:], len(rows)]

    def blocks() -> Iterator[Shard]:
        for first, end in zip(firsts, ends, strict=True):
            yield Shard("", "", f"[{','.join(rows[first:end])}]")

    return family("cards", blocks, TOGETHER), firsts


def front_entry(key: str, numbers: Sequence[int], rows: Sequence[str]) -> Entry:
    """``[stem, numbers, card, …]`` of the documents that answer a word best, so that one request shows them all."""
    return Entry(key, ",".join([f"[{as_json(key)},{as_json(packed(numbers))}", *(rows[at] for at in numbers)]) + "]")


def _firsts(rows: Sequence[str], size: int) -> Iterator[int]:
    length = size
    for number, row in enumerate(rows):
        if length + len(row) > size:
            yield number
            length = 0
        length += len(row) + 1
