"""Which articles speak for each other's date: a shared quotation, the same event in close words, one seed file.

Candidates come through lists of rare names, of quotations and of seeds, each bounded, and only for articles that do
not date themselves, so that time grows with the archive and not with its square.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from builder.model import Annotated, DateMention
from builder.resolve.dating.clues import Clue
from builder.vocabulary.edtf import precision
from builder.vocabulary.names import fold, plain_quotes, strip_accents

QUOTED = 6  # words from which an equal quotation is no chance
SHARED = 12  # a quotation or a name in more articles than this leads to none
TRIED = 12  # articles with most rare names in common that are compared word by word
MOST = 5  # links of one article, the strongest
SAME_EVENT = 0.3  # share of telling words from which two articles tell one event

_WORD = re.compile(r"[^\W_]{4,}|\d[\d,.]*\d")
_QUOTE_WORD = re.compile(r"\w+")
Kernel = Mapping[int, float]
_SAME_QUOTE: Kernel = {0: 0.62, 1: 0.11, -1: 0.11, 2: 0.03, -2: 0.03, 3: 0.02, -3: 0.02, 4: 0.01, -4: 0.01}
_SAME_EVENT: Kernel = {0: 0.3, 1: 0.2, -1: 0.2, 2: 0.07, -2: 0.07, 3: 0.04, -3: 0.04, 4: 0.03, -4: 0.03}
_SAME_FILE: Kernel = {0: 0.9, 1: 0.03, -1: 0.03}


@dataclass(frozen=True, slots=True)
class Link:
    """Two articles (by place in the archive), how many days apart they are, and how far that is to be trusted.

    ``kernel`` gives the chance of each distance in days, its sum at most 1; it is symmetric. ``reason`` is what
    either does, to be read after its headline.
    """

    left: int
    right: int
    kind: str
    kernel: Kernel
    trust: float
    reason: str

    @property
    def strength(self) -> float:
        """How much it says: the chance of the very same day."""
        return self.trust * self.kernel[0]

    def other(self, place: int) -> int:
        """The article at the other end."""
        return self.right if place == self.left else self.left


def links(articles: Sequence[Annotated], clues: Sequence[Sequence[Clue]], dated: Sequence[bool]) -> tuple[Link, ...]:
    """The links of every article that does not date itself, the strongest of each pair, sorted."""
    found = [*_quotations(articles), *_events(articles, dated), *_files(articles, clues)]
    best: dict[tuple[int, int], Link] = {}
    for link in sorted(found, key=lambda link: (link.left, link.right, -link.strength, link.kind)):
        if not (dated[link.left] and dated[link.right]):
            best.setdefault((link.left, link.right), link)
    return _strongest(list(best.values()))


def _strongest(found: Sequence[Link]) -> tuple[Link, ...]:
    """At most so many links of an article; a link stays where either end counts it among its strongest."""
    ends: dict[int, list[Link]] = defaultdict(list)
    for link in found:
        ends[link.left].append(link)
        ends[link.right].append(link)
    kept = set()
    for some in ends.values():
        ranked = sorted(some, key=lambda link: (-link.strength, link.left, link.right))
        kept |= {(link.left, link.right) for link in ranked[:MOST]}
    return tuple(link for link in found if (link.left, link.right) in kept)


def _quotations(articles: Sequence[Annotated]) -> Iterator[Link]:
    places: dict[tuple[str, ...], dict[int, str]] = defaultdict(dict)
    for number, annotated in enumerate(articles):
        for quote in annotated.quotes:
            words = _quoted(quote.text)
            if len(words) >= QUOTED:
                places[words].setdefault(number, quote.text)
    for words, numbers in sorted(places.items()):
        if 1 < len(numbers) <= SHARED:
            shown = " ".join(numbers[min(numbers)].split()[:8]).rstrip(",.;")
            reason = f"prints the same quotation, “{shown}…”"
            trust = min(0.97, 0.8 + 0.02 * len(words))
            for left, right in _pairs(sorted(numbers)):
                yield Link(left, right, "quotation", _SAME_QUOTE, trust, reason)


def _quoted(text: str) -> tuple[str, ...]:
    bare = strip_accents(plain_quotes(text)).casefold().replace("'", "")
    return tuple(_QUOTE_WORD.findall(bare))


def _pairs(numbers: Sequence[int]) -> Iterator[tuple[int, int]]:
    return ((left, right) for place, left in enumerate(numbers) for right in numbers[place + 1 :])


def _files(articles: Sequence[Annotated], clues: Sequence[Sequence[Clue]]) -> Iterator[Link]:
    """Neighbours in one seed, where nothing that they state of their days speaks against one day for all."""
    seeds: dict[str, list[int]] = defaultdict(list)
    for number, annotated in enumerate(articles):
        seeds[annotated.article.seed].append(number)
    for seed, numbers in sorted(seeds.items()):
        stated = {day for n in numbers for clue in clues[n] for day in _day(clue)}
        if len(numbers) > 1 and len(stated) <= 1:
            ordered = sorted(numbers, key=lambda n: (articles[n].article.first_line, n))
            reason = f"stands in the same file, {seed}" + (", which states one day only" if stated else "")
            for left, right in pairwise(ordered):
                yield Link(min(left, right), max(left, right), "file", _SAME_FILE, 0.95 if stated else 0.85, reason)


def _day(clue: Clue) -> Iterator[str]:
    """The day and month that an article states itself."""
    if clue.kind in {"stated", "dateline"} and precision(clue.edtf) in {"day", "unknown"}:
        yield clue.edtf[5:]


def _events(articles: Sequence[Annotated], dated: Sequence[bool]) -> Iterator[Link]:
    """Articles that share rare names and most of the telling words of the shorter one."""
    folded: dict[str, str] = {}
    names = [_names(annotated, folded) for annotated in articles]
    bearers: dict[str, list[int]] = defaultdict(list)
    for number, some in enumerate(names):
        for name in some:
            bearers[name].append(number)
    words: dict[int, frozenset[str]] = {}
    for number, some in enumerate(names):
        if dated[number]:
            continue
        for other in _candidates(number, some, bearers):
            for place in (number, other):
                if place not in words:
                    words[place] = _telling(articles[place])
            score = _overlap(words[number], words[other])
            if score >= SAME_EVENT:
                shared = sorted(some & names[other], key=lambda name: (len(bearers[name]), name))[:3]
                spelt = {folded.get(mention.text): mention.text for mention in reversed(articles[number].mentions)}
                yield _event(min(number, other), max(number, other), score, [spelt[name] for name in shared])


def _event(left: int, right: int, score: float, shared: Sequence[str]) -> Link:
    trust = min(0.92, 4 * (score - 0.25))  # of pairs with 0.3 one in four is of the same days, with 0.45 nearly all
    reason = f"tells of the same ({', '.join(shared)}) in much the same words ({score:.0%})"
    return Link(left, right, "event", _SAME_EVENT, trust, reason)


def _candidates(number: int, names: Iterable[str], bearers: Mapping[str, Sequence[int]]) -> list[int]:
    """The articles that share most rare names with one; two at least."""
    shared: Counter[int] = Counter()
    weight: dict[int, list[float]] = defaultdict(list)
    for name in names:
        some = bearers[name]
        if 1 < len(some) <= SHARED:
            shared.update(some)
            for other in some:
                weight[other].append(1 / len(some))
    ranked = sorted((-math.fsum(weight[other]), other) for other, count in shared.items() if count > 1)
    return [other for _, other in ranked if other != number][:TRIED]


def _names(annotated: Annotated, folded: dict[str, str]) -> frozenset[str]:
    """The names of an article, each as a whole, in their folded form, which is kept for the next article."""
    texts = {mention.text for mention in annotated.mentions if len(mention.text) > 3}
    for text in texts:
        if text not in folded:  # a set less a dictionary's keys would walk through all of them
            folded[text] = fold(text)
    return frozenset(folded[text] for text in texts)


def _telling(annotated: Annotated) -> frozenset[str]:
    """The longer words and the figures of an article's headline and text, its dates left out."""
    text = _without(annotated.article.text, [date for date in annotated.dates if date.field == "text"])
    words = _WORD.findall(fold(f"{annotated.article.title} {text}"))
    return frozenset(word.rstrip("s") for word in words)


def _without(text: str, dates: Sequence[DateMention]) -> str:
    kept, done = [], 0
    for mention in dates:
        kept.append(text[done : mention.start])
        done = max(done, mention.end)
    return " ".join([*kept, text[done:]])


def _overlap(left: frozenset[str], right: frozenset[str]) -> float:
    """The share of the smaller set that is in both; short texts must share more."""
    shared, small = len(left & right), min(len(left), len(right))
    return shared / (small + 15) if small else 0.0
