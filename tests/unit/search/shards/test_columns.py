"""The index's postings in columns: the same as Whoosh's own matchers tell."""

from __future__ import annotations

from pathlib import Path

import pytest
from whoosh.util.numeric import length_to_byte

from builder.search import shards
from builder.search.analysis import stem
from builder.search.evaluate import Evaluation, term_scores
from builder.search.schema import DEFAULT_FIELDS, STEMMED, TITLE_BOOST
from builder.search.shards.columns import FIELDS, frequencies, read_columns
from builder.search.shards.order import order_of
from builder.search.shards.postings import FEW, NAMED, keys_of, scores_of, slabs
from builder.search.storage import opened


def test_columns_hold_what_whoosh_holds(sample: Path) -> None:
    """Each term's documents, frequencies, lengths and positions are those of Whoosh's matcher for it."""
    with opened(str(sample / "index")) as searcher:
        for (columns, _), (leaf, _) in zip(read_columns(searcher), searcher.reader().leaf_readers(), strict=True):
            told = [term for name in FIELDS for term in ((name, raw.decode()) for raw in leaf.lexicon(name))]
            assert list(columns.terms) == told
            at = gap = 0
            for (name, text), count in list(zip(columns.terms, columns.counts.tolist(), strict=True))[::7]:
                at = int(columns.counts[: columns.terms.index((name, text))].sum())
                gap = int(columns.often[:at].sum())
                matcher = leaf.postings(name, text)
                for number in range(at, at + count):
                    places = matcher.value_as("positions") if name in {*STEMMED, *NAMED} else []
                    length = leaf.doc_field_length(matcher.id(), name, 1) if places else 1
                    assert columns.documents[number] == matcher.id()
                    assert columns.often[number] == len(places)
                    assert columns.lengths[number] == length_to_byte(length)
                    assert columns.gaps[gap : gap + len(places)].cumsum().tolist() == places
                    gap += len(places)
                    matcher.next()
                assert not matcher.is_active()


def test_scores_are_whooshs(sample: Path) -> None:
    """A stem's scores are the sums of Whoosh's for its terms, to the last bit, where it has more than a few."""
    with opened(str(sample / "index")) as searcher:
        order, asked = order_of(searcher), Evaluation(searcher)
        for slab in slabs(read_columns(searcher), order):
            for (_, terms), (numbers, scores) in list(zip(slab.keys, scores_of(slab, searcher), strict=True))[::5]:
                sums: dict[int, float] = {}
                for name, text in terms:
                    found = term_scores(asked, name, text)
                    if len(found) > FEW or sums:
                        boost = TITLE_BOOST if name == "title" else float(name in DEFAULT_FIELDS)
                        for place, score in found.items():
                            number = order.number[place]
                            sums[number] = sums.get(number, 0.0) + boost * score
                ordered = sorted(sums, key=lambda number: (-sums[number], number))
                assert numbers.tolist() == ordered
                assert scores.tolist() == [sums[number] for number in ordered]


def test_keys_are_stems(sample: Path) -> None:
    """Each word of a name stands under its stem, and prose under itself; counts of documents are Whoosh's."""
    with opened(str(sample / "index")) as searcher:
        index = read_columns(searcher)
        counted = frequencies(index)
        for key, terms in keys_of(index)[::11]:
            assert {text if name in STEMMED else stem(text) for name, text in terms} == {key}
            assert [counted[term] for term in terms] == [searcher.reader().doc_frequency(*term) for term in terms]


@pytest.mark.parametrize("left", [b"", b"not a pickle", b"\x80\x05."])
def test_damaged_files_beside_a_segment_are_made_anew(sample: Path, left: bytes) -> None:
    """What was kept beside a segment and is damaged costs time, never truth."""
    index = str(sample / "index")
    before = dict(shards(index))
    beside = [path for path in Path(index).iterdir() if ".columns_" in path.name or ".cards_" in path.name]
    assert beside
    for path in beside:
        path.write_bytes(left)
    assert dict(shards(index)) == before
