"""Articles that print another's text, as outlets print an agency's: who was first, what was cut, what was added.

Candidates share sampled runs of words; then the texts themselves are compared, run by run.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from builder.model import Annotated, Archive, Reprint
from builder.relate.reprints.agencies import credited
from builder.relate.reprints.shingles import Shingles, runs_of, shingles, words_of
from builder.relate.times import Time, time_of
from builder.vocabulary.sentences import sentences

PRINTED = 0.5  # share of the shorter text's runs that must stand in the longer
LEAST_RUNS = 20  # shared runs under which a text copies a passage, not an article
MET = 8  # articles that one meets by one run: the first of them, and those before it
LED = 0.3  # share of the shorter text's sampled runs that must lead from one to another
STANDS = 0.5  # share of a sentence's runs that must stand in the other text for it not to be cut

Spans = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class _Printed:
    """An article with its shingles and its time."""

    annotated: Annotated
    shingles: Shingles
    time: Time | None

    @property
    def id(self) -> str:
        return self.annotated.article.id

    def order(self) -> tuple[bool, int, int, str]:
        """By date, those of no date last; of one day the longer first."""
        day = self.time.earliest_end if self.time and not self.time.yearless else 0
        return not day, day, -len(self.shingles.runs), self.id


def reprints(archive: Archive) -> tuple[Reprint, ...]:
    """All articles that print another's text, sorted by id. An article is a reprint of one other at most."""
    printed = sorted(
        (_Printed(a, shingles(a.article.text), time_of(a.published)) for a in archive.articles), key=_Printed.order
    )
    first: dict[str, tuple[_Printed, float]] = {}
    for number, earlier in _candidates(printed):
        one = printed[number]
        known = one.shingles.known() if earlier else frozenset[int]()
        shares = ((likeness(known, printed[other].shingles), printed[other]) for other in earlier)
        alike = [(share, other) for share, other in shares if share]
        if alike:
            share, source = max(alike, key=lambda item: (item[1].id not in first, item[0], item[1].id))
            first[one.id] = source, share
    by_id = {one.id: one for one in printed}
    return tuple(_reprint(by_id[key], *first[key]) for key in sorted(first))


def likeness(known: frozenset[int], other: Shingles) -> float:
    """The share of the shorter of two texts that stands in the longer, from 0 to 1; 0 where that makes no reprint.

    ``known`` are all runs of one of them.
    """
    shared = len(known.intersection(other.runs))
    share = shared / (min(len(known), other.distinct) or 1)
    whole = shared == len(known) == other.distinct > 0
    return share if whole or (shared >= LEAST_RUNS and share >= PRINTED) else 0.0


def _candidates(printed: Sequence[_Printed]) -> Iterable[tuple[int, list[int]]]:
    """For each article the earlier ones that share sampled runs with it, some at most for each run."""
    postings: dict[int, list[int]] = defaultdict(list)
    for number, one in enumerate(printed):
        led: Counter[int] = Counter()
        for run in one.shingles.leads:
            known = postings[run]
            if known:
                led.update({*known[: MET // 2], *known[-MET // 2 :]})
            known.append(number)
        leads = len(one.shingles.leads)
        yield number, sorted(n for n, count in led.items() if count >= LED * min(leads, len(printed[n].shingles.leads)))


def _reprint(one: _Printed, source: _Printed, share: float) -> Reprint:
    here, there = one.annotated.article, source.annotated.article
    dated = bool(one.time and source.time) and one.order()[:2] != source.order()[:2]
    agency = credited(here) or credited(there)
    cut = _missing(there.text, one.shingles)
    added = _missing(here.text, source.shingles)
    reason = f"{share:.0%} of the shorter text stands word for word in the longer"
    reason += f", and {agency} is credited" if agency else ""
    reason += (
        f"; {_counted(len(cut), 'passage')} cut, {len(added)} added" if cut or added else "; nothing was cut or added"
    )
    return Reprint(here.id, there.id, round(share, 4), agency, cut, added, dated, reason)


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _missing(text: str, other: Shingles) -> Spans:
    """The spans of a text's sentences that the other has not; neighbours are one span."""
    known = other.known()
    spans: list[tuple[int, int]] = []
    after = False
    for start, end in sentences(text):
        runs = list(runs_of(words_of(text[start:end])))
        if not runs:  # too short to tell: as the sentence before it
            spans[-1:] = [(spans[-1][0], end)] if after else spans[-1:]
            continue
        missing = sum(run in known for run in runs) < STANDS * len(runs)
        if missing and after:
            spans[-1] = spans[-1][0], end
        elif missing:
            spans.append((start, end))
        after = missing
    return tuple(spans)


def as_pairs(found: Iterable[Reprint]) -> Mapping[tuple[str, str], str]:
    """Each reprint and its source as a pair of ids, sorted, with why they are of one story."""
    pairs = {}
    for one in found:
        low, high = sorted((one.article, one.of))
        pairs[low, high] = "It prints the same text as “{other}”: " + one.reason.replace("{", "{{").replace("}", "}}")
    return pairs
