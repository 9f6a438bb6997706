"""Postings and positions of every word of the index, under the word's stem."""

from __future__ import annotations

import heapq
from array import array
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from whoosh.scoring import bm25
from whoosh.util.numeric import byte_to_length, length_to_byte

from builder.search.analysis import stem
from builder.search.schema import DEFAULT_FIELDS, NAME_FIELDS, STEMMED, TITLE_BOOST
from builder.search.shards.numbers import gaps, packed
from builder.search.shards.order import Order
from builder.search.shards.scripts import Entry, as_json, by_script

NAMED = (*NAME_FIELDS, "outlet")
"""The fields whose words are not stemmed, in the order in which a word's entry has them."""

FEW, BEST = 3, 10  # with more documents than the first, so many of a word's best have their cards in one place

Posting = tuple[int, int, int, Sequence[int]]
"""A document's number, how often it has the word, the byte of its field's length, and where the word stands."""


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

    def entry(self, key: str, front: object = "") -> Entry:
        """``[stem, front, title, body, form, people, places, organisations, outlet, form, …]``.

        ``front`` is the shard with the cards of the documents that answer the word best; a list of it and of further
        words and shards, where those that answer both have one.
        """
        forms = [part for form in sorted(self.names) for part in (form, *self.names[form])]
        return Entry(key, as_json([key, front, *self.prose, *forms]))


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


def read_terms(searcher: Any, order: Order, scored: Container[str] = ()) -> Iterator[Term]:
    """All stems of the index, in the order of their shards; with all scores for some."""
    fields: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for name, raw in searcher.reader().all_terms():
        if name in STEMMED or name in NAMED:
            text = raw.decode()
            fields[text if name in STEMMED else stem(text)].append((name, text))
    for key in sorted(fields, key=by_script):
        yield _term(searcher, order, (key, fields[key]), key in scored)


def _term(searcher: Any, order: Order, one: tuple[str, Sequence[tuple[str, str]]], scored: bool) -> Term:
    key, fields = one
    here, places = Word(), Word()
    scores: dict[int, float] = defaultdict(float)
    for name, text in fields:
        found = sorted(_postings(searcher.reader(), name, text, order))
        here.put(name, text, postings_as_text(found, order.dated))
        places.put(name, text, packed(number for *_, at in found for number in gaps(at)))
        if len(found) > FEW or scores:
            _weigh(searcher, name, text, found, scores)
    best = heapq.nsmallest(BEST, scores, key=lambda number: (-scores[number], number))
    told = Scores(array("I", scores), array("d", scores.values())) if scored else None
    return Term(key, here, places.entry(key), tuple(best), told)


def _weigh(searcher: Any, name: str, text: str, found: Sequence[Posting], scores: dict[int, float]) -> None:
    """Add what a word of a query has from a field: Whoosh's BM25F, as ``evaluate`` sums it."""
    boost = TITLE_BOOST if name == "title" else 1.0 if name in DEFAULT_FIELDS else 0.0
    idf, mean = searcher.idf(name, text), searcher.avg_field_length(name) or 1
    for number, often, length, _ in found:
        scores[number] += boost * bm25(idf, often, byte_to_length(length), mean, 0.75, 1.2)


def _postings(reader: Any, name: str, text: str, order: Order) -> Iterator[Posting]:
    matcher = reader.postings(name, text)
    length_of = reader.doc_field_length
    while matcher.is_active():
        place = matcher.id()
        length = length_to_byte(length_of(place, name, 1))
        yield order.number[place], int(matcher.weight()), length, matcher.value_as("positions")
        matcher.next()


def postings_as_text(postings: Sequence[Posting], dated: int) -> str:
    """Documents, then how often each has the word, then the bytes of their fields' lengths."""
    numbers = [number for number, *_ in postings]
    return documents_as_text(numbers, dated) + packed(
        [*(often for _, often, *_ in postings), *(length for _, _, length, _ in postings)]
    )


def documents_as_text(numbers: Iterable[int], dated: int) -> str:
    """How many of some ascending documents are dated, and how many not; then the gaps of both, each from its start."""
    numbers = list(numbers)
    early = [number for number in numbers if number < dated]
    late = [number - dated for number in numbers if number >= dated]
    return packed([len(early), len(late), *gaps(early), *gaps(late)])
