"""A fact for each thing that the articles of a story count."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from builder.model import Fact
from builder.relate.facts.aligned import aligned
from builder.relate.facts.passages import Passage
from builder.relate.facts.stated import Stated, stated
from builder.vocabulary.stems import befell, content

SHOWN = 3  # shared words that say what a measure is of


def number_facts(told: Iterable[Passage], weigh: Mapping[str, float]) -> Iterator[Fact]:
    """A fact for each thing counted; ``told`` are the sentences of a story's articles, oldest article first."""
    found = [one for passage in told for one in stated(passage)]
    order = {article: place for place, article in enumerate(dict.fromkeys(one.article for one in found))}
    for row in aligned(found, weigh):
        ordered = sorted(row, key=lambda one: (order[one.article], one.passage.field, one.figure.start))
        yield Fact("number", _label(ordered), tuple(one.telling for one in ordered), row[0].counts.about)


def _label(row: Sequence[Stated]) -> str:
    """What is counted, in words: *people killed*; for a measure with the words around it that the articles share."""
    first = row[0]
    told = first.noun
    if first.counts.happened and first.counts.anybody:
        return f"people {befell(first.counts.happened)}"
    others = [one.around for one in row if one.article != first.article]
    if not first.measured or not others:
        return told
    shared = frozenset().union(*others) & first.around - {first.counts.head}
    words = [word for word in first.passage.words(first.passage.start, first.passage.end) if content([word]) & shared]
    plain = list(dict.fromkeys(word for word in words if word[0].islower()))
    return f"{told} ({', '.join(plain[:SHOWN])})" if plain else told
