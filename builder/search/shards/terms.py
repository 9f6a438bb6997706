"""Postings and positions of every word of the index, under the word's stem."""

from __future__ import annotations

from array import array
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from builder.search.schema import STEMMED
from builder.search.shards.columns import Index
from builder.search.shards.numbers import gaps, packed
from builder.search.shards.order import Order
from builder.search.shards.postings import NAMED, position_texts, posting_texts, scores_of, slabs
from builder.search.shards.scripts import Entry, as_json

BEST = 10  # documents that answer a word best and have their cards in one place


@dataclass(slots=True)
class Word:
    """What the index has under one stem: texts for ``title`` and ``body``, then for each form of a name's word."""

    prose: list[str] = field(default_factory=lambda: ["", ""])
    names: dict[str, list[str]] = field(default_factory=dict)

    def put(self, name: str, text: str, value: str) -> None:
        """Keep the value of a field's term."""
        if name in STEMMED:
            self.prose[name == "body"] = value
        else:
            self.names.setdefault(text, [""] * len(NAMED))[NAMED.index(name)] = value

    def entry(self, key: str, beside: Sequence[str] = ()) -> Entry:
        """``[stem, beside, title, body, form, people, places, organisations, outlet, form, …]``.

        ``beside`` tells where the word's positions are, and the shard with the cards of the documents that answer it
        best; then further words and shards, where those that answer both have one.
        """
        forms = [part for form in sorted(self.names) for part in (form, *self.names[form])]
        return Entry(key, as_json([key, beside, *self.prose, *forms]))


@dataclass(frozen=True, slots=True)
class Scores:
    """Documents and their scores for one word of a question, in two columns, since there may be many."""

    numbers: array[int] = field(default_factory=lambda: array("I"))
    scores: array[float] = field(default_factory=lambda: array("d"))


@dataclass(frozen=True, slots=True)
class Term:
    """All that is exported of one stem: its postings, its positions, and the documents that answer it best.

    ``scores`` are all of them, where they are wanted.
    """

    key: str
    postings: Word
    positions: Entry
    best: tuple[int, ...]
    scores: Scores | None


def read_terms(searcher: Any, index: Index, order: Order, scored: Container[str] = ()) -> Iterator[Term]:
    """All stems of the index, in the order of their shards; with all scores for some."""
    for slab in slabs(index, order):
        texts = zip(posting_texts(slab, order.dated), position_texts(slab), strict=True)
        for (key, terms), (numbers, scores) in zip(slab.keys, scores_of(slab, searcher), strict=True):
            here, places = Word(), Word()
            for name, text in terms:
                found, at = next(texts)
                here.put(name, text, found)
                places.put(name, text, at)
            told = Scores(array("I", numbers.tolist()), array("d", scores.tolist())) if key in scored else None
            yield Term(key, here, places.entry(key), tuple(numbers[:BEST].tolist()), told)


def documents_as_text(numbers: Iterable[int], dated: int) -> str:
    """How many of some ascending documents are dated, and how many not; then the gaps of both, each from its start."""
    numbers = list(numbers)
    early = [number for number in numbers if number < dated]
    late = [number - dated for number in numbers if number >= dated]
    return packed([len(early), len(late), *gaps(early), *gaps(late)])
