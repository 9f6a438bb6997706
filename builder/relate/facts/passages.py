"""The sentences of an article with what was found in each, and the telling words that sentences share."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from builder.model import Annotated, DateMention, Entity, Mention, fields
from builder.vocabulary.edtf import bounds
from builder.vocabulary.limits import SEARCHED
from builder.vocabulary.sentences import sentences
from builder.vocabulary.stems import content

_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_NEAR = 1  # days between two sentences that may still tell of one state of things
_LATER = 2  # the same where one names no day, so that its article may tell of it later
_CERTAIN = 0.7  # how sure a publication date must be for what is counted from it to speak against another
Stems = frozenset[str]
Days = tuple[date, date]
Found = TypeVar("Found", Mention, DateMention)


@dataclass(frozen=True, slots=True)
class Passage:
    """One sentence of a field, its span there, and the names and dates in it.

    ``places`` are those it names, ``ground`` the same and all that holds them.
    """

    article: str
    field: str
    text: str
    start: int
    end: int
    names: tuple[Mention, ...]
    dates: tuple[DateMention, ...]
    published: Days | None = None
    places: frozenset[str] = frozenset()
    ground: frozenset[str] = frozenset()

    @property
    def people(self) -> tuple[Mention, ...]:
        """The mentions of persons who have an id."""
        return tuple(name for name in self.names if name.entity and name.kind == "person")

    @property
    def stems(self) -> Stems:
        """The stems of its telling words; names are none."""
        return self.around(self.start, self.end, self.end - self.start)

    def around(self, start: int, end: int, words: int) -> Stems:
        """The stems of the telling words among so many before and behind a span; names are none."""
        before, after = self.words(self.start, start)[-words:], self.words(end, self.end)[:words]
        return content((*before, *after))

    def words(self, start: int, end: int) -> list[str]:
        """The words between two places of its field, but for those in names."""
        found = _WORD.finditer(self.text, start, end)
        return [word[0] for word in found if not any(n.start < word.end() and word.start() < n.end for n in self.names)]

    @property
    def days(self) -> Days | None:
        """The first and last day that its dates may mean; None where it names none with a year."""
        spans = [bounds(found.edtf) for found in self.dates if found.edtf]
        known = [span for span in spans if span]
        return (min(first for first, _ in known), max(last for _, last in known)) if known else None


Holders = Mapping[str, frozenset[str]]


def holders(entities: Iterable[Entity]) -> Holders:
    """For each place (by its id) itself and the places that hold it, as far as both have entries."""
    places = [entity for entity in entities if entity.kind == "place"]
    on_the_map = {":".join(pair): place.id for place in places for pair in place.identifiers}
    return {place.id: frozenset({place.id, *(on_the_map.get(key, key) for key, _ in place.within)}) for place in places}


def passages(annotated: Annotated, held: Holders) -> Iterator[Passage]:
    """The sentences of headline, captions and body; what the dateline holds is no part of what is told."""
    published = annotated.published
    sure = published is not None and published.confidence >= _CERTAIN
    day = bounds(published.edtf) if published and sure else None
    for field, text in fields(annotated.article):
        if field == "dateline":
            continue
        spans = list(sentences(text[:SEARCHED]))
        names = _shared_out(spans, [name for name in annotated.mentions if name.field == field])
        dates = _shared_out(
            spans, [one for one in annotated.dates if one.field == field and (sure or not one.relative)]
        )
        for (start, end), inside, dated in zip(spans, names, dates, strict=True):
            places = frozenset(name.entity or "" for name in inside) & held.keys()
            ground = frozenset(key for place in places for key in held[place])
            yield Passage(annotated.article.id, field, text, start, end, inside, dated, day, places, ground)


def _shared_out(spans: Sequence[tuple[int, int]], found: Iterable[Found]) -> list[tuple[Found, ...]]:
    groups: list[list[Found]] = [[] for _ in spans]
    starts = [start for start, _ in spans]
    for one in found:
        number = bisect_right(starts, one.start) - 1
        if number >= 0 and one.end <= spans[number][1]:
            groups[number].append(one)
    return [tuple(group) for group in groups]


def weights(told: Sequence[Passage], articles: int) -> Mapping[str, float]:
    """What each stem says about which of a story's happenings a sentence tells: less, the more sentences hold it."""
    spread = Counter(stem for passage in told for stem in passage.stems)
    return {stem: _weight(number / articles) for stem, number in spread.items()}


def _weight(each: float) -> float:
    return 1.0 if each <= 1.5 else 0.5 if each <= 3 else 0.25


def elsewhere(left: Passage, right: Passage) -> bool:
    """Whether both name places, and none of one holds or is one of the other."""
    both = left.places and right.places
    return bool(both) and not (left.places & right.ground or right.places & left.ground)


def apart(left: Passage, right: Passage) -> bool:
    """Whether two sentences speak of different places, none in the other, or of days that are not near each other."""
    if elsewhere(left, right):
        return True
    if bool(left.days) == bool(right.days):
        return _far(left.days or left.published, right.days or right.published, _NEAR)
    return _far(left.days, right.published, _LATER) if left.days else _far(right.days, left.published, _LATER)


def _far(day: Days | None, other: Days | None, later: int) -> bool:
    """Whether the other comes more than so many days after the first, or more than one before it."""
    if not day or not other:
        return False
    return (other[0] - day[1]).days > later or (day[0] - other[1]).days > _NEAR
