"""The Whoosh index as static files, so that a page can ask it without a server: the answers are the same."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import chain, islice
from typing import Any

from builder.search.schema import FORMAT
from builder.search.shards.cards import Card, Fact, card_shards, front_entry, read_cards
from builder.search.shards.columns import read_columns
from builder.search.shards.documents import days, id_entries, kinds, ranks
from builder.search.shards.names import facets, mention_entries, name_entries, read_names
from builder.search.shards.numbers import gaps, packed
from builder.search.shards.order import Order, order_of
from builder.search.shards.packs import Texts, documents_a_pack, packed_bodies, packed_texts
from builder.search.shards.pairs import Pair, best_of_pairs, read_pairs
from builder.search.shards.postings import NAMED
from builder.search.shards.scripts import Entry, Family, Shard, as_json, by_script, cut, family, script, size_for
from builder.search.shards.slots import EACH, sizes_of, slot_packs
from builder.search.shards.terms import Term, read_terms
from builder.search.shards.words import read_words
from builder.search.storage import opened

__all__ = ["shards"]

LISTED_APART = frozenset(
    {"positions", "words", "ids", "mentions"}
)  # what few questions need has its list in a shard of its own
NAMED_ELSEWHERE = frozenset({"fronts"})  # by the words whose shards they are
TOGETHER = {"terms": 4, "names": 4, "mentions": 4}  # shards that share the first part of their names

_TITLE = 3  # where a card has it
Best = tuple[Pair, tuple[int, ...]]

SMALLEST = {"fronts": 12_000}
SMALL = 9_000  # characters of a shard, unless there would be too many
MOST = {"terms": 1250, "fronts": 1250, "positions": 350, "names": 200, "words": 70, "ids": 60, "mentions": 300}
"""Shards of a family; with blocks of cards, packs of bodies and all else under 5,000 files."""


def shards(directory: str) -> Iterator[tuple[str, bytes]]:
    """The files of the index in a folder: path below the site and content, the manifest last.

    The same index gives the same bytes. Raises IndexMissing where there is no index to read.
    """
    with opened(directory) as searcher:
        if not searcher.doc_count_all():
            yield script("manifest", as_json({"format": FORMAT, "articles": 0, "documents": 0}))
            return
        order = order_of(searcher)
        manifest = _counted(searcher, order)
        rows: list[str] = []
        facts: list[Fact] = []
        yield from _packed(read_cards(searcher, order), manifest, rows, facts)
        for each in _families(searcher, order, manifest, (rows, facts)):
            yield from each.files()
            if isinstance(each, Family) and each.kind in LISTED_APART:
                lists = _list_of(each)
                manifest[each.kind] = lists.heads[0]
                yield from lists.files()
            elif each.kind not in NAMED_ELSEWHERE:
                manifest[each.kind] = each.listed()
        yield script("manifest", as_json(manifest))


def _packed(
    cards: Iterator[Card], manifest: dict[str, Any], rows: list[str], facts: list[Fact]
) -> Iterator[tuple[str, bytes]]:
    """The packs of bodies; fills ``rows`` with the cards that tell where in them a body lies. Then the cards' slots."""
    names: list[str] = []
    each = documents_a_pack(manifest["documents"])
    while group := list(islice(cards, each)):
        pack = packed_bodies([card.piece for card in group])
        yield pack.file()
        names.append(pack.name)
        rows += [card.entry(place) for card, place in zip(group, pack.places, strict=True)]
        facts += [card.fact for card in group]
    shown = [fact.kind for fact in facts]
    manifest["bodies"] = ["".join(names), len(names[0]), each]
    manifest["kinds"] = kinds(shown)
    manifest["articles"] = shown.count("article")
    yield from _slotted(rows, [kind == "article" for kind in shown], manifest)


def _slotted(rows: Sequence[str], articles: Sequence[bool], manifest: dict[str, Any]) -> Iterator[tuple[str, bytes]]:
    sizes = sizes_of(rows, articles)
    names = []
    for pack in slot_packs(rows, articles, sizes):
        yield pack.file()
        names.append(pack.name)
    manifest["slots"] = ["".join(names), len(names[0]), EACH, sizes.article, sizes.other]


def _families(
    searcher: Any, order: Order, manifest: dict[str, Any], cards: tuple[list[str], list[Fact]]
) -> Iterator[Family | Texts]:
    rows, facts = cards
    index = read_columns(searcher)
    yield days(order)
    yield ranks(order)
    yield _cut("ids", id_entries(fact.id for fact in facts))
    yield _cut("words", list(read_words(index)))
    names = read_names(facts, index, order)
    yield _cut("names", name_entries(names, order.dated))
    yield _cut("mentions", mention_entries(names, order.dated, rows))
    yield facets(names, order.dated)
    del names
    blocks, firsts = card_shards(rows)
    manifest["blocks"] = packed(gaps(firsts))
    yield blocks
    del blocks
    pairs = read_pairs(json.loads(row)[_TITLE] for row in rows)
    terms = list(read_terms(searcher, index, order, frozenset(chain.from_iterable(pairs))))
    yield _cut("positions", [term.positions for term in terms])
    places = packed_texts("whereabouts", (term.positions.value for term in terms))
    yield places
    scores = {term.key: term.scores for term in terms if term.scores}
    together = list(best_of_pairs(pairs, scores, len(rows)))
    fronts = _fronts([(term.key, term.best) for term in terms if term.best], together, rows)
    yield fronts
    yield _cut("terms", list(_with_fronts(terms, together, fronts, places)))


def _with_fronts(terms: list[Term], together: Sequence[Best], fronts: Family, places: Texts) -> Iterator[Entry]:
    """The words' entries, each with the shard of its best documents, and of those that also have another word."""
    others: dict[str, list[str]] = defaultdict(list)
    for (first, second), _ in sorted(together):
        others[first] += [second, fronts.holding(f"{first} {second}")]
    for term, place in zip(terms, places.places, strict=True):
        own = fronts.holding(term.key) if term.best else ""
        yield term.postings.entry(term.key, [place, own, *others.get(term.key, ())])


def _fronts(words: list[tuple[str, tuple[int, ...]]], together: Sequence[Best], rows: list[str]) -> Family:
    pairs = [(" ".join(pair), numbers) for pair, numbers in together]
    best = sorted([*words, *pairs], key=lambda one: by_script(one[0]))
    lengths = [len(key) + sum(len(rows[number]) + 2 for number in numbers) for key, numbers in best]
    size = size_for(lengths, MOST["fronts"], SMALLEST["fronts"])
    return family("fronts", lambda: cut((front_entry(*one, rows) for one in best), size))


def _cut(kind: str, entries: list[Entry]) -> Family:
    size = size_for([len(entry.value) for entry in entries], MOST[kind], SMALLEST.get(kind, SMALL))
    return family(kind, lambda: cut(entries, size), TOGETHER.get(kind, 1))


def _list_of(each: Family) -> Family:
    shard = Shard("", "", as_json(each.listed()))
    return family("lists", lambda: [shard])


def _counted(searcher: Any, order: Order) -> dict[str, Any]:
    ends = (order.earliest[0], order.earliest[-1]) if order.dated else ()
    return {
        "format": FORMAT,
        "documents": len(order.place),
        "dated": order.dated,
        "first": date.fromordinal(ends[0]).isoformat() if ends else None,
        "last": date.fromordinal(ends[1]).isoformat() if ends else None,
        "lengths": {name: searcher.reader().field_length(name) for name in ("title", "body", *NAMED)},
    }
