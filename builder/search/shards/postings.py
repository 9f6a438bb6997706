"""The postings of all segments in the order of the shards: as texts, and with Whoosh's BM25F of each document."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from whoosh.scoring import bm25
from whoosh.util.numeric import byte_to_length

from builder.search.schema import DEFAULT_FIELDS, NAME_FIELDS, STEMMED, TITLE_BOOST
from builder.search.shards.columns import Columns, Index, Numbers, stems_of
from builder.search.shards.numbers import packed_runs
from builder.search.shards.order import Order
from builder.search.shards.scripts import by_script

NAMED = (*NAME_FIELDS, "outlet")
"""The fields whose words are not stemmed, in the order in which a word's entry has them."""
_ASKED = STEMMED.union(NAMED)

AT_ONCE, MOST_SLABS = 250_000, 32  # postings in hand, unless that is too often: memory grows little with the archive
FEW = 3  # with more documents than this, a word's best have their cards in one place
_BYTES = np.array([byte_to_length(byte) for byte in range(256)], np.float64)

Key = tuple[str, list[tuple[str, str]]]
"""A stem, and the fields and texts that the index has under it, in their order."""


@dataclass(frozen=True, slots=True)
class Slab:
    """Some neighbouring keys; ``counts`` are of the documents of each of their terms.

    A posting has its term's place in the slab, a document's number, how often the term stands there, and the byte of
    the field's length. They stand by term and number; ``gaps`` are those of their positions, one after the other.
    """

    keys: Sequence[Key]
    counts: Numbers
    terms: Numbers
    numbers: Numbers
    often: Numbers
    lengths: Numbers
    gaps: Numbers

    @property
    def ends(self) -> Numbers:
        """Where each term's postings end."""
        return np.cumsum(self.counts)


def keys_of(index: Index) -> list[Key]:
    """All keys in the order of the shards."""
    stems = stems_of(index)
    found: dict[str, list[tuple[str, str]]] = {}
    for name, text in sorted({term for columns, _ in index for term in columns.terms if term[0] in _ASKED}):
        found.setdefault(text if name in STEMMED else stems[text], []).append((name, text))
    return [(key, found[key]) for key in sorted(found, key=by_script)]


def slabs(index: Index, order: Order) -> Iterator[Slab]:
    """All postings of an index, in slabs of about ``AT_ONCE`` or larger ones."""
    keys = keys_of(index)
    place = {term: at for at, term in enumerate(term for _, terms in keys for term in terms)}
    placed = [np.array([place.get(term, -1) for term in columns.terms], np.int64) for columns, _ in index]
    counts = np.zeros(len(place), np.int64)
    for (columns, _), at in zip(index, placed, strict=True):
        counts[at[at >= 0]] += columns.counts[at >= 0]  # a segment has a term once
    numbers = np.array(order.number, np.int64)
    first = 0
    for some_keys in _shares(keys, counts):
        last = first + sum(len(terms) for _, terms in some_keys)
        parts = [
            _part(columns, at, numbers[start:], (first, last))
            for (columns, start), at in zip(index, placed, strict=True)
        ]
        yield _merged(some_keys, counts[first:last], [np.concatenate(part) for part in zip(*parts, strict=True)])
        first = last


def _shares(keys: list[Key], counts: Numbers) -> Iterator[list[Key]]:
    held: list[Key] = []
    most = max(AT_ONCE, int(counts.sum()) // MOST_SLABS)
    sizes = iter(counts.tolist())
    length = 0
    for key in keys:
        held.append(key)
        length += sum(next(sizes) for _ in key[1])
        if length > most:
            yield held
            held, length = [], 0
    if held:
        yield held


def _part(columns: Columns, at: Numbers, numbers: Numbers, span: tuple[int, int]) -> tuple[Numbers, ...]:
    """Of a segment: terms by their place in a slab, documents by number, often, lengths and gaps."""
    first, last = span
    within = (at >= first) & (at < last)
    postings = np.repeat(within, columns.counts)
    often = columns.often[postings]
    gaps = columns.gaps[np.repeat(postings, columns.often)]
    terms = np.repeat(at[within] - first, columns.counts[within])
    return terms, numbers[columns.documents[postings]], often, columns.lengths[postings], gaps


def _merged(keys: Sequence[Key], counts: Numbers, parts: Sequence[Numbers]) -> Slab:
    terms, numbers, often, lengths, gaps = parts
    order = np.argsort(terms * (1 + numbers.max(initial=0)) + numbers, kind="stable")
    starts = np.cumsum(often, dtype=np.int64) - often
    often = often[order].astype(np.int64)
    within = np.arange(len(gaps)) - np.repeat(np.cumsum(often) - often, often)
    gaps = gaps[np.repeat(starts[order], often) + within]
    return Slab(keys, counts, terms[order], numbers[order], often, lengths[order], gaps)


def posting_texts(slab: Slab, dated: int) -> list[str]:
    """Of each term: its documents, then how often each has it, then the bytes of their fields' lengths."""
    starts = slab.ends - slab.counts
    early = np.bincount(slab.terms[slab.numbers < dated], minlength=len(slab.counts))
    begins = 2 * np.arange(len(starts)) + 3 * starts  # where a term's text begins
    within = np.arange(len(slab.numbers)) - np.repeat(starts, slab.counts)
    at = np.repeat(begins + 2, slab.counts) + within
    values = np.empty(2 * len(starts) + 3 * len(slab.numbers), np.int64)
    values[begins], values[begins + 1] = early, slab.counts - early
    values[at] = _gaps(slab, within, dated)
    values[at + np.repeat(slab.counts, slab.counts)] = slab.often
    values[at + np.repeat(2 * slab.counts, slab.counts)] = slab.lengths
    return packed_runs(values, 2 * np.arange(1, len(starts) + 1) + 3 * slab.ends)


def _gaps(slab: Slab, within: Numbers, dated: int) -> Numbers:
    """How much larger each number is than the one before it; dated ones and the others count from their first."""
    late = slab.numbers >= dated
    gaps = np.diff(slab.numbers, prepend=0)
    firsts = (within == 0) | (late & ~np.concatenate([[False], late[:-1]]))
    gaps[firsts] = slab.numbers[firsts] - dated * late[firsts]
    return gaps


def position_texts(slab: Slab) -> list[str]:
    """Of each term: the gaps of its positions in each of its documents."""
    sums = np.concatenate([[0], np.cumsum(slab.often)])
    return packed_runs(slab.gaps, sums[slab.ends])


def scores_of(slab: Slab, searcher: Any) -> Iterator[tuple[Numbers, Numbers]]:
    """Of each key: its documents and what Whoosh's BM25F, as ``evaluate`` sums it, gives them; the best first.

    Terms of ``FEW`` documents count only where one before them has more: a word that has no more has no best.
    """
    terms = [(name, text) for _, some in slab.keys for name, text in some]
    key_of = np.repeat(np.arange(len(slab.keys)), [len(some) for _, some in slab.keys])
    many = np.zeros(len(slab.keys), np.int64)
    counted = np.zeros(len(terms), bool)
    for at, (key, count) in enumerate(zip(key_of.tolist(), slab.counts.tolist(), strict=True)):
        many[key] = counted[at] = many[key] or count > FEW
    kept = counted[slab.terms]
    place, numbers = slab.terms[kept], slab.numbers[kept]
    weights = _weights(searcher, terms, slab.counts)
    idf, mean, boost = (column[place] for column in weights)
    each = boost * bm25(idf, slab.often[kept], _BYTES[slab.lengths[kept]], mean, 0.75, 1.2)
    yield from _summed(len(slab.keys), key_of[place], numbers, each)


def _weights(searcher: Any, terms: Sequence[tuple[str, str]], counts: Numbers) -> tuple[Numbers, Numbers, Numbers]:
    documents = searcher.doc_count_all()
    means = {name: searcher.avg_field_length(name) or 1 for name in {name for name, _ in terms}}
    boosts = {name: TITLE_BOOST if name == "title" else 1.0 if name in DEFAULT_FIELDS else 0.0 for name in means}
    return (
        np.array([math.log(documents / (count + 1)) + 1 for count in counts.tolist()]),  # as Whoosh has it
        np.array([means[name] for name, _ in terms], np.float64),
        np.array([boosts[name] for name, _ in terms]),
    )


def _summed(keys: int, key: Numbers, numbers: Numbers, each: Numbers) -> Iterator[tuple[Numbers, Numbers]]:
    """What each document has for a key, added in the order of terms; by key, then the best first, then by number."""
    width = 1 + int(numbers.max(initial=0))
    pairs, at = np.unique(key * width + numbers, return_inverse=True)
    sums = np.bincount(at, each, len(pairs))
    key, numbers = np.divmod(pairs, width)
    order = np.lexsort((numbers, -sums, key))
    numbers, sums = numbers[order], sums[order]
    ends = np.searchsorted(key, np.arange(keys), "right")
    for start, end in zip([0, *ends[:-1].tolist()], ends.tolist(), strict=True):
        yield numbers[start:end], sums[start:end]
