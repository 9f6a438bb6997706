"""Names and the documents that bear them: for filters, for completion from any word of a name, and for counts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from builder.search.analysis import words
from builder.search.schema import NAME_FIELDS
from builder.search.shards.cards import Fact
from builder.search.shards.columns import Index
from builder.search.shards.numbers import packed
from builder.search.shards.order import Order
from builder.search.shards.scripts import Entry, Family, Shard, as_json, by_script, family
from builder.search.shards.terms import documents_as_text

KINDS = ("person", "place", "organisation", "outlet", "story")
FEW = 6  # documents that stand with a name itself, wherever it is listed
MANY = 40  # names with one beginning, from which on the most frequent stand apart
BEST, BEST_OF_KIND = 10, 5
NEWEST = 10  # documents of a name whose cards stand with it
COUNTED, LONGEST = 150, 40_000  # names of a kind that are counted among results, and characters of their documents

Documents = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Name:
    """One spelling: its kind's place in ``KINDS``, the name to see where it is another one, and where it is told of.

    ``articles`` counts those of the name to see.
    """

    kind: int
    name: str
    see: str
    url: str
    articles: int
    documents: Documents

    def row(self, dated: int) -> list[object]:
        """As the shards have it; the documents' text is empty where they stand in a shard of their own."""
        few = documents_as_text(self.documents, dated) if len(self.documents) <= FEW else ""
        return [self.kind, self.name, self.see, self.url, self.articles, few]


def read_names(facts: Sequence[Fact], index: Index, order: Order) -> list[Name]:
    """All names of an index, by kind and name; ``facts`` are of the documents by number."""
    found = [*_outlets(facts), *_stories(facts)]
    for kind, field in enumerate(NAME_FIELDS):
        found += _written(facts, _bearing(index, order, f"{field}_written"), kind)
    return sorted(found, key=lambda name: (name.kind, name.name, name.see, name.url))


def _bearing(index: Index, order: Order, field: str) -> dict[str, Documents]:
    """The documents of each name of a field."""
    found: dict[str, list[int]] = defaultdict(list)
    for columns, first in index:
        ends = columns.counts.cumsum(dtype=int).tolist()
        for (name, text), start, end in zip(columns.terms, [0, *ends], ends, strict=False):
            if name == field:
                found[text] += [order.number[first + place] for place in columns.documents[start:end].tolist()]
    return {name: tuple(sorted(numbers)) for name, numbers in found.items()}


def _written(facts: Sequence[Fact], documents: Mapping[str, Documents], kind: int) -> Iterator[Name]:
    owned: set[str] = set()
    for fact in facts:
        if fact.kind != KINDS[kind]:
            continue
        title = fact.title
        spellings = dict.fromkeys([title, *filter(documents.get, fact.told.split("\n\n"))])
        for name in spellings:
            see = "" if name == title else title
            numbers = documents.get(name, ())
            yield Name(kind, name, see, fact.url, len(documents.get(title, ())), numbers)
        owned |= spellings.keys()
    for name in documents.keys() - owned:
        yield Name(kind, name, "", "", len(documents[name]), documents[name])


def _outlets(facts: Sequence[Fact]) -> Iterator[Name]:
    bearing: dict[str, list[int]] = defaultdict(list)
    for number, fact in enumerate(facts):
        if fact.outlet:
            bearing[fact.outlet].append(number)
    for name, numbers in bearing.items():
        yield Name(3, name, "", "", len(numbers), tuple(numbers))


def _stories(facts: Sequence[Fact]) -> Iterator[Name]:
    for fact in facts:
        if fact.kind == "story":
            yield Name(4, fact.title, "", fact.url, len(fact.told.split("\n\n")), ())


def name_entries(names: Sequence[Name], dated: int) -> list[Entry]:
    """``[word, row, …]`` for each word of a name; ``[beginning*, row, …]`` for the best where many begin alike."""
    rows = [as_json(name.row(dated)) for name in names]
    bearing: dict[str, set[int]] = defaultdict(set)
    for at, name in enumerate(names):
        for form in chain.from_iterable(forms for *_, forms in words(name.name)):
            bearing[form].add(at)
    listed = {word: sorted(places) for word, places in bearing.items()} | _best(names, bearing)
    return [
        Entry(key, as_json([key])[:-1] + "".join(f",{rows[at]}" for at in listed[key]) + "]")
        for key in sorted(listed, key=by_script)
    ]


def _best(names: Sequence[Name], bearing: Mapping[str, Iterable[int]]) -> dict[str, list[int]]:
    beginning: dict[str, set[int]] = defaultdict(set)
    for word, places in bearing.items():
        for length in range(1, len(word) + 1):
            beginning[word[:length]].update(places)
    return {f"{start}*": _most(names, places) for start, places in beginning.items() if len(places) > MANY}


def _most(names: Sequence[Name], places: Iterable[int]) -> list[int]:
    ordered = sorted(places, key=lambda at: (-names[at].articles, bool(names[at].see), names[at].name, at))
    kept = ordered[:BEST]
    for kind in range(len(KINDS)):
        kept += [at for at in ordered if names[at].kind == kind][:BEST_OF_KIND]
    return list(dict.fromkeys(kept))


def mention_entries(names: Sequence[Name], dated: int, rows: Sequence[str]) -> list[Entry]:
    """``[kind and name, documents, numbers, card, …]`` for each name with more documents than stand with it.

    The cards are those of its newest documents, which a reader who asks for the name alone sees first.
    """
    many = {f"{name.kind}{name.name}": name.documents for name in names if len(name.documents) > FEW}
    return [_mention(key, many[key], dated, rows) for key in sorted(many, key=by_script)]


def _mention(key: str, documents: Documents, dated: int, rows: Sequence[str]) -> Entry:
    newest = [*(at for at in reversed(documents) if at < dated), *(at for at in documents if at >= dated)][:NEWEST]
    told = as_json([key, documents_as_text(documents, dated), packed(newest)])
    return Entry(key, ",".join([told[:-1], *(rows[at] for at in newest)]) + "]")


def facets(names: Sequence[Name], dated: int) -> Family:
    """A shard for each kind but stories: the most frequent names, ``[name, address, documents]``, and whether all."""
    shards = [Shard("", "", as_json(_counted(names, kind, dated))) for kind in range(4)]
    return family("facets", lambda: shards)


def _counted(names: Sequence[Name], kind: int, dated: int) -> list[object]:
    own = [name for name in names if name.kind == kind and not name.see and name.documents]
    own.sort(key=lambda name: (-name.articles, name.name, name.url))
    rows: list[object] = []
    length = 0
    for name in own[:COUNTED]:
        text = documents_as_text(name.documents, dated)
        length += len(text)
        if length > LONGEST:
            break
        rows.append([name.name, name.url, text])
    return [len(rows) == len(own), *rows]
