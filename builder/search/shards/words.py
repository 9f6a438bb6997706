"""Every word as it is written, with where it is found and how often: for patterns and for better spellings."""

from __future__ import annotations

from collections.abc import Iterator

from builder.search.schema import STEMMED
from builder.search.shards.columns import Index, frequencies, stems_of
from builder.search.shards.numbers import packed
from builder.search.shards.postings import NAMED
from builder.search.shards.scripts import Entry, as_json, by_script


def read_words(index: Index) -> Iterator[Entry]:
    """``word, flags and counts``, of documents.

    Flag 1 is prose, with the counts of the word's stem in title and body; 2, 4, 8 and 16 are names, with one each.
    """
    known, stems = frequencies(index), stems_of(index)
    prose = {text for name, text in known if name == "surface"}
    for word in sorted(prose.union(text for name, text in known if name in NAMED), key=by_script):
        named = [known.get((name, word), 0) for name in NAMED]
        flags = int(word in prose) + sum(2 << at for at, count in enumerate(named) if count)
        counts = [known.get((name, stems[word]), 0) for name in sorted(STEMMED, reverse=True)] if flags & 1 else []
        counts += filter(None, named)
        yield Entry(word, f"{as_json(word)},{as_json(packed([flags, *counts]))}")
