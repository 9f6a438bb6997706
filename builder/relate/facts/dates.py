"""The days that a story's articles name: each with who names it, and where two articles date one happening otherwise.

Two days contradict each other only where the words right around them, a verb among them, are the same, neither is
the day on which something was said, and neither article names the other's day.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from builder.model import DateMention, Fact, Telling
from builder.relate.facts.passages import Passage, elsewhere
from builder.vocabulary.edtf import bounds, display, precision, sort_key
from builder.vocabulary.stems import content, doing, reporting

NEAR = 8  # words on either side of a date that say what happened then
SAME = 2.5  # weight of shared words from which two dates are of one happening
FAR = 14  # days between what may still be one happening
MOST = 400  # dates of a story that are compared with each other
Weights = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Dated:
    """A date in its sentence, the words around it, and which of them tell what was done."""

    passage: Passage
    mention: DateMention
    words: tuple[str, ...]
    stems: frozenset[str]
    deeds: frozenset[str]

    @property
    def article(self) -> str:
        """The id of the article that names it."""
        return self.passage.article

    @property
    def day(self) -> date:
        """The day itself."""
        span = bounds(self.mention.edtf)
        return span[0] if span else date.max


def date_facts(told: Iterable[Passage], weigh: Weights) -> Iterator[Fact]:
    """A fact for each happening dated otherwise by another article, then one for each day, month and year named."""
    passages = tuple(told)
    order = {article: place for place, article in enumerate(dict.fromkeys(one.article for one in passages))}
    named: dict[str, list[Dated]] = defaultdict(list)
    for passage in passages:
        for mention in passage.dates:
            if mention.edtf and precision(mention.edtf) != "unknown":
                named[mention.edtf].append(_dated(passage, mention))
    for left, right in _contradicting(named, weigh):
        first, second = sorted((left, right), key=lambda one: order[one.article])
        yield Fact("date", _shared_words(first, second), (_telling(first), _telling(second)))
    for value in sorted(named, key=sort_key):
        first_in = {one.article: one for one in reversed(named[value])}
        yield Fact("date", display(value), tuple(_telling(first_in[key]) for key in order if key in first_in), value)


def _dated(passage: Passage, mention: DateMention) -> Dated:
    before = passage.words(passage.start, mention.start)[-NEAR:]
    after = passage.words(mention.end, passage.end)[:NEAR]
    words = (*before, *after)
    spoken = any(reporting(word) for word in (*before[-3:], *after[:4]))
    deeds = frozenset() if spoken else content(word for word in words if doing(word))
    return Dated(passage, mention, words, content(words), deeds)


def _telling(one: Dated) -> Telling:
    found = one.mention
    sentence = (one.passage.start, one.passage.end)
    return Telling(one.article, found.field, found.start, found.end, sentence, found.text, found.edtf)


def _contradicting(named: Mapping[str, Sequence[Dated]], weigh: Weights) -> list[tuple[Dated, Dated]]:
    """The pairs of dates of one happening, the likeliest first; no article's date stands in two."""
    plain = [one for value in sorted(named, key=sort_key) for one in named[value] if one.deeds and _one_day(value)]
    says = {(value, one.article) for value, some in named.items() for one in some}
    pairs = [(_shared(a, b, weigh), n, a, b) for n, (a, b) in enumerate(combinations(plain[:MOST], 2))]
    likely = sorted(((-shared, n, a, b) for shared, n, a, b in pairs if shared >= SAME), key=lambda pair: pair[:2])
    taken: set[tuple[str, int]] = set()
    found = []
    for _, _, a, b in likely:
        keys = {(one.article, one.mention.start) for one in (a, b)}
        crossed = (a.mention.edtf, b.article) in says or (b.mention.edtf, a.article) in says
        if not crossed and not keys & taken:
            taken |= keys
            found.append((a, b))
    return found


def _one_day(value: str) -> bool:
    return "/" not in value and value[-1] not in "~?%" and precision(value) == "day"


def _shared(left: Dated, right: Dated, weigh: Weights) -> float:
    """The weight of the words that two dates have around them; 0 where they cannot be of one happening."""
    if left.article == right.article or left.mention.edtf == right.mention.edtf or not left.deeds & right.deeds:
        return 0.0
    same_words = left.mention.text.casefold() == right.mention.text.casefold()
    if same_words or abs((left.day - right.day).days) > FAR or elsewhere(left.passage, right.passage):
        return 0.0
    return sum(weigh.get(word, 1.0) for word in left.stems & right.stems)


def _shared_words(left: Dated, right: Dated) -> str:
    """What happened, in the words of the first: those that both have."""
    both = left.stems & right.stems
    return " ".join(dict.fromkeys(word for word in left.words if content([word]) & both))
