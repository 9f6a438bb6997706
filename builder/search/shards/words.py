"""Every word as it is written, with where it is found and how often: for patterns and for better spellings."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from builder.search.analysis import stem
from builder.search.schema import STEMMED
from builder.search.shards.numbers import packed
from builder.search.shards.scripts import Entry, as_json, by_script
from builder.search.shards.terms import NAMED


def read_words(searcher: Any) -> Iterator[Entry]:
    """``word, flags and counts``, of documents.

    Flag 1 is prose, with the counts of the word's stem in title and body; 2, 4, 8 and 16 are names, with one each.
    """
    reader = searcher.reader()
    prose = {raw.decode() for raw in reader.lexicon("surface")}
    named = [{raw.decode(): info.doc_frequency() for raw, info in reader.iter_field(name)} for name in NAMED]
    for word in sorted(prose.union(*named), key=by_script):
        flags = int(word in prose) + sum(2 << at for at, words in enumerate(named) if word in words)
        counts = [reader.doc_frequency(name, stem(word)) for name in sorted(STEMMED, reverse=True)] if flags & 1 else []
        counts += [words[word] for words in named if word in words]
        yield Entry(word, f"{as_json(word)},{as_json(packed([flags, *counts]))}")
