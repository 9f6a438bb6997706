"""Quotations as they were said: one saying for all articles that print it, with its places."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from builder.model import Annotated, Quote
from builder.vocabulary.alignment import words_of
from builder.vocabulary.edtf import sort_key


@dataclass(frozen=True, slots=True)
class Printing:
    """Where a saying is printed: the article, and its quotations there in order (their numbers, and themselves)."""

    article: str
    numbers: tuple[int, ...]
    quotes: tuple[Quote, ...]

    @property
    def text(self) -> str:
        """The words, without what stands between their parts."""
        return " ".join(quote.text.strip() for quote in self.quotes)

    @property
    def start(self) -> int:
        """Where it begins in the article's text."""
        return self.quotes[0].start


@dataclass(frozen=True, slots=True)
class Saying:
    """What somebody said, and all its printings: the oldest first.

    ``speaker`` and ``addressee`` are entity ids; ``said`` tells the day as an article states it, ``date`` that or the
    publication of the oldest printing (EDTF); each is empty where it is not known.
    """

    speaker: str
    printings: tuple[Printing, ...]
    addressee: str = ""
    said: str = ""
    date: str = ""

    @property
    def fullest(self) -> Printing:
        """The printing that has most of its words; of equal ones that which parts it least, then the oldest."""
        if len(self.printings) == 1:
            return self.printings[0]
        return min(self.printings, key=lambda one: (-len(words_of(one.text)), len(one.quotes)))


@dataclass(frozen=True, slots=True)
class _Known:
    """The articles and their dates of publication by id, and the words of every text that a printing has."""

    found: Mapping[str, Annotated]
    published: Mapping[str, str]
    words: Mapping[str, tuple[str, ...]]

    def plain(self, quote: Quote) -> str:
        """The words of a quotation as one text."""
        text = quote.text.strip()
        return " ".join(self.words[text] if text in self.words else words_of(text))


def sayings(articles: Sequence[Annotated]) -> tuple[Saying, ...]:
    """Every saying of an archive once, newest first, those without a date last."""
    published = {a.article.id: a.published.edtf if a.published else "" for a in articles}
    found = {a.article.id: a for a in articles}
    printings = [one for key in sorted(found) for one in _printings(found[key])]
    known = _Known(found, published, {text: words_of(text) for text in sorted({one.text for one in printings})})
    said = [_saying(group, known) for group in _together(printings, known.words)]
    return tuple(sorted(said, key=_newest_first))


def by_speaker(said: Sequence[Saying]) -> Mapping[str, tuple[Saying, ...]]:
    """The sayings of everybody who has some, in the order given."""
    groups: dict[str, list[Saying]] = defaultdict(list)
    for one in said:
        if one.speaker:
            groups[one.speaker].append(one)
    return {speaker: tuple(groups[speaker]) for speaker in sorted(groups)}


def by_article(said: Sequence[Saying]) -> Mapping[str, tuple[Saying, ...]]:
    """The sayings that each article prints, in the order given."""
    groups: dict[str, dict[Saying, None]] = defaultdict(dict)
    for one in said:
        for printing in one.printings:
            groups[printing.article][one] = None
    return {article: tuple(groups[article]) for article in sorted(groups)}


def _printings(annotated: Annotated) -> Iterator[Printing]:
    """The quotations of an article; the parts of one that its attribution parts are one."""
    parts: list[tuple[int, Quote]] = []
    for number, quote in enumerate(annotated.quotes):
        if parts and not (quote.continues and quote.speaker == parts[-1][1].speaker):
            yield _printing(annotated.article.id, parts)
            parts = []
        parts.append((number, quote))
    if parts:
        yield _printing(annotated.article.id, parts)


def _printing(article: str, parts: Sequence[tuple[int, Quote]]) -> Printing:
    return Printing(article, tuple(number for number, _ in parts), tuple(quote for _, quote in parts))


def _together(printings: Sequence[Printing], told: Mapping[str, tuple[str, ...]]) -> list[list[Printing]]:
    """Printings of one saying together: each with the longest that it is directly the same as, so chains grow none.

    A shorter one goes with that which holds all its words, though the same is known of a third alone.
    """
    of = {f"{one.article}#{number}": n for n, one in enumerate(printings) for number in one.numbers}
    words = [told[one.text] for one in printings]
    leader: dict[int, int] = {}
    for n in sorted(range(len(printings)), key=lambda n: (-len(words[n]), n)):
        same = {of[key] for quote in printings[n].quotes for key in quote.same_as if key in of} & leader.keys()
        held = {leader[one] for one in same if _holds(words[leader[one]], words[n])}
        direct = {one for one in same if leader[one] == one}
        leader[n] = min(direct | held, key=lambda one: (-len(words[one]), one), default=n)
    groups: dict[int, list[Printing]] = defaultdict(list)
    for n in sorted(leader):
        groups[leader[n]].append(printings[n])
    return list(groups.values())


def _holds(whole: Sequence[str], part: Sequence[str]) -> bool:
    return f" {' '.join(part)} " in f" {' '.join(whole)} "


def _saying(group: Sequence[Printing], known: _Known) -> Saying:
    whole, published = _by_article(group, known), known.published
    oldest = sorted(whole, key=lambda one: (sort_key(published[one.article] or None), one.article, one.numbers))
    quotes = [(one.article, quote) for one in oldest for quote in one.quotes]
    said = next((day for key, quote in quotes if (day := _said(known.found[key], quote))), "")
    return Saying(
        speaker=_by_most([quote.speaker for _, quote in quotes if quote.speaker]),
        printings=tuple(oldest),
        addressee=next((quote.addressee for _, quote in quotes if quote.addressee), ""),
        said=said,
        date=said or next((published[one.article] for one in oldest if published[one.article]), ""),
    )


def _by_most(speakers: Sequence[str]) -> str:
    """Whom most printings name; of equals the one named first."""
    votes = Counter(speakers)
    return max(votes, key=lambda key: (votes[key], -speakers.index(key))) if votes else ""


def _by_article(group: Sequence[Printing], known: _Known) -> list[Printing]:
    """One printing for each article: its parts in order, but for those that only say again what another has."""
    parts: dict[str, list[tuple[int, Quote]]] = defaultdict(list)
    for one in sorted(group, key=lambda one: (-len(one.text), one.numbers)):
        here = " ".join(known.plain(quote) for _, quote in parts[one.article])
        new = [pair for pair in zip(one.numbers, one.quotes, strict=True) if known.plain(pair[1]) not in here]
        parts[one.article] += new
    return [_printing(article, sorted(found, key=lambda pair: pair[0])) for article, found in parts.items() if found]


def _said(annotated: Annotated, quote: Quote) -> str:
    """The day on which it was said, as a date of the article tells it."""
    if not quote.when:
        return ""
    start, end = quote.when
    return next((d.edtf for d in annotated.dates if d.field == "text" and d.start < end and start < d.end), "")


def _newest_first(one: Saying) -> tuple[object, ...]:
    day = sort_key(one.date or None)[0]
    unknown = day.startswith("9999")
    first = one.printings[0]
    return unknown, "".join(chr(0x10FF - ord(char)) for char in day), first.article, first.numbers
