"""A segment's postings in columns: read from Whoosh's blocks at once, and kept beside the segment for the next time."""

from __future__ import annotations

import pickle
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from io import BytesIO
from itertools import accumulate
from typing import Any

import numpy as np
from numpy.typing import NDArray
from whoosh.util.numeric import length_to_byte

from builder.search.analysis import stem
from builder.search.schema import NAME_FIELDS
from builder.search.shards.beside import kept

Numbers = NDArray[Any]
_MAGIC, _INT = 4, 4  # bytes before the first block; of a block's length, and of a posting's count of positions
FIELDS = sorted(("title", "body", *NAME_FIELDS, "outlet", "surface", *(f"{name}_written" for name in NAME_FIELDS)))
WORDS = frozenset({*NAME_FIELDS, "outlet", "surface"})
"""Fields of words as they are."""
_SMALL = (np.uint8, np.uint16, np.uint32)


@dataclass(frozen=True, slots=True)
class Columns:
    """The terms of ``FIELDS`` in the order of fields and texts, and their postings, in the order of terms.

    ``stems`` are those of the terms that are words but no stems yet, empty for others. ``counts`` are of each term's
    documents. A posting has a document's place in the segment, how ``often`` the term stands there, the byte of the
    field's length, and so many ``gaps`` between the positions.
    """

    terms: tuple[tuple[str, str], ...]
    stems: tuple[str, ...]
    counts: Numbers
    documents: Numbers
    often: Numbers
    lengths: Numbers
    gaps: Numbers


Index = Sequence[tuple[Columns, int]]
"""The columns of each segment of an index, and the place of its first document in the index."""


def read_columns(searcher: Any) -> Index:
    """The columns of an index."""
    known: dict[Any, Any] = {}
    leaves = searcher.reader().leaf_readers()
    return [(_shared(kept(searcher.folder, leaf, "columns", _read), known), first) for leaf, first in leaves]


def _shared(columns: Columns, known: dict[Any, Any]) -> Columns:
    """With terms and stems that are the same objects in all segments, since most segments have the same words."""
    terms, stems = (tuple(known.setdefault(one, one) for one in some) for some in (columns.terms, columns.stems))
    return replace(columns, terms=terms, stems=stems)


def frequencies(index: Index) -> dict[tuple[str, str], int]:
    """How many documents have each term."""
    found: dict[tuple[str, str], int] = {}
    for columns, _ in index:
        for term, count in zip(columns.terms, columns.counts.tolist(), strict=True):
            found[term] = found.get(term, 0) + count
    return found


def stems_of(index: Index) -> dict[str, str]:
    """The stems of all words."""
    pairs = ((text, known) for some, _ in index for (_, text), known in zip(some.terms, some.stems, strict=True))
    return {text: known for text, known in pairs if known}


def _read(leaf: Any) -> Columns:
    """What Whoosh's matchers would tell of each term, without one for each."""
    terms: list[tuple[str, str]] = []
    counts: list[int] = []
    documents: list[int] = []
    often: list[int] = []
    gaps: list[int] = []
    lengths: list[Numbers] = []
    postings = _postings_file(leaf)
    for name in FIELDS:
        began = len(documents)
        for raw, info in leaf.iter_field(name):
            terms.append((name, raw.decode()))
            counts.append(info.doc_frequency())
            for numbers, places in _blocks(postings, info.extent()[0]):
                documents += numbers
                often += map(len, places)
                for each in places:
                    gaps += each
        lengths.append(_length_bytes(leaf, name)[documents[began:]])
    stems = tuple(stem(text) if name in WORDS else "" for name, text in terms)
    return Columns(
        tuple(terms), stems, _small(counts), _small(documents), _small(often), np.concatenate(lengths), _small(gaps)
    )


def _postings_file(leaf: Any) -> bytes:
    storage, segment = leaf.storage(), leaf.segment()
    name = segment.make_filename(leaf.codec().POSTS_EXT)
    file = storage.open_file(name)
    try:
        return bytes(file.get(0, storage.file_length(name)))
    finally:
        file.close()


def _blocks(data: bytes, start: int) -> Iterator[tuple[list[int], list[list[int]]]]:
    """Documents, and the gaps between a term's positions in each, block by block as Whoosh's W3 codec writes them."""
    start, last = start + _MAGIC, False
    while not last:
        length = int.from_bytes(data[start : start + _INT], "big", signed=True)
        last, end = length < 0, start + _INT + abs(length)
        block = BytesIO(data[start + _INT : end])
        compressed = pickle.load(block)[3]  # noqa: S301 - the index is our own, and Whoosh reads it so too
        content = block.read()
        numbers, _, values = pickle.loads(zlib.decompress(content) if compressed else content)  # noqa: S301 - the same
        places = [pickle.loads(value[_INT:]) for value in values or ()]  # noqa: S301 - the same
        yield list(accumulate(numbers)), places or [[]] * len(numbers)
        start = end


def _length_bytes(leaf: Any, name: str) -> Numbers:
    if not leaf.schema[name].scorable:
        return np.ones(leaf.doc_count_all(), np.uint8)
    lengths = (leaf.doc_field_length(place, name, 1) for place in range(leaf.doc_count_all()))
    return np.fromiter((length_to_byte(length or 1) for length in lengths), np.uint8, leaf.doc_count_all())


def _small(numbers: list[int]) -> Numbers:
    """Numbers in as few bytes as they need."""
    most = max(numbers, default=0)
    return np.array(numbers, next(kind for kind in _SMALL if most <= np.iinfo(kind).max))
