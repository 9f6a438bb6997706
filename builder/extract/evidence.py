"""What an article says beside the engine about the kind of each name in it, every change with its reason.

The engine tells how likely each kind is for one mention; the other mentions of the name, a full name that
ends in it, the title before it, the acronym that it introduces, and the map tell too. Weights are natural
logarithms of how much likelier a clue makes a kind; they were chosen on the worldwide corpus's and CoNLL's
development parts, where what is not here (verbs after a name) brought nothing. Prepositions before a name
and its residents after it count only where the map knows the name. What speaks for a name speaks at each of
its mentions.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from builder.model import KINDS, Article, Gazetteer, Kind, Mention, Toponym, fields
from builder.vocabulary.names import TITLES, fold

_SMOOTH = 0.02
_OTHERS, _MOST = 0.4, 6
"""The weight of the other mentions' mean, for each of them, up to so many."""
_SURNAME, _TITLE, _ACRONYM, _TOWN, _DESCRIBED, _WHICH, _SEATED, _BODIED = 2.0, 1.5, 3.0, 1.0, 3.0, 1.5, 4.0, 2.0
_WHERE, _PEOPLED = 2.0, 3.0
_SURE = 0.7
"""A full name must be as sure as this before its surname decides about other mentions."""
_TITLED = re.compile(r"(?:^|[\s(“\"])(?P<title>[A-Za-z-]+)\.?\s+$")
_INTRODUCES = re.compile(r"\s?\((?:the )?(?P<acronym>[A-Z][A-Za-z.&]{1,9})\)")
_DESCRIBED_AS = re.compile(
    r"\b(?P<noun>agency|airline|alliance|band|bank|brand|brigade|broadcaster|channel|charity|club|coalition|company|"
    r"daily|faction|firm|group|magazine|maker|manufacturer|militia|movement|network|newspaper|operator|organi[sz]ation|"
    r"party|platform|producer|publisher|regulator|retailer|start-?up|station|supplier|team|union|watchdog|website|weekly)"
    r",? [“\"‘']?$",
    re.I,
)
_BODY = re.compile(
    r"\s(?:Agency|Airlines|Airways|Association|Board|Bros\.?|Coalition|Commission|Committee|Co\.?|Company|Corp\.?|"
    r"Corporation|Council|Federation|Forum|Foundation|Front|Fund|GmbH|Group|Holdings|Inc\.?|Industries|Institute|League|"
    r"Limited|Lines|LLC|Ltd\.?|Ministry|Motors|Party|Partners|plc|PLC|Shipping|Society|Syndicate|Trust)\Z"
)
_SEAT = re.compile(r"\b(?:R|D|I|DFL|GOP)-$")
_WHERE_AT = re.compile(
    r"\b(?P<words>near|outside|throughout|across|in|from|around|downtown|suburban|formerly of"
    r"|(?:north|south|east|west) of|(?:city|town|village|residents?|natives?) of|\d{1,3}, of)\s\Z"
)
"""What stands before a place: *in*, *a native of*, *Roe, 34, of*."""
_PEOPLE_OF = re.compile(
    r"\s(?P<noun>police|man|woman|men|women|teen|teenager|couple|residents?|natives?|officers?|firefighters?|voters|area"
    r"|school board|city council|[Mm]ayor|Police Chief|streets|authorities|officials|neighbou?rhood|suburb)\b"
)
"""Who and what a town has: *a Larne man*, *Larne police*."""
_NO_PERSON = re.compile(r",? which\b")
_AROUND = 30
_LARGE = 100_000
"""Inhabitants of a place that everybody may know."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A mention as the engine gave it, and how likely it finds each of KINDS for it."""

    mention: Mention
    likely: tuple[float, ...]
    key: str = field(init=False)
    """The form under which a name's mentions meet."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "key", fold(self.mention.text))


@dataclass(frozen=True, slots=True)
class _Clue:
    kind: Kind
    weight: float
    reason: str


@dataclass(frozen=True, slots=True)
class _Context:
    """What all of an article's candidates say together, by key; full names by folded surname and by acronym.

    ``marks`` are the sums of the mentions' logarithms, kind by kind; ``mapped`` are the names that the map knows,
    ``known`` what it says of those that everybody may know.
    """

    texts: Mapping[str, str]
    marks: Mapping[str, tuple[float, ...]]
    kinds: Mapping[str, Counter[Kind]]
    surnames: Mapping[str, str]
    acronyms: Mapping[str, tuple[Kind, str]]
    mapped: frozenset[str]
    known: Mapping[str, str]


def weighed(candidates: Sequence[Candidate], article: Article, gazetteer: Gazetteer | None = None) -> list[Mention]:
    """The candidates' mentions, each under its likeliest kind."""
    context = _context(candidates, article, _mapped(candidates, gazetteer) if gazetteer else {})
    return [_judged(candidate, context) for candidate in candidates]


def surnames(candidates: Sequence[Candidate]) -> dict[str, str]:
    """The full names of an article's persons by their folded surnames: *assad*, of *Bashar al-Assad*."""
    found: dict[str, str] = {}
    for candidate in candidates:
        mention, words = candidate.mention, candidate.key.split()
        if mention.kind == "person" and mention.confidence >= _SURE and len(words) > 1:
            found.setdefault(words[-1], mention.text)
    return found


def _context(candidates: Sequence[Candidate], article: Article, mapped: Mapping[str, Toponym]) -> _Context:
    marks: dict[str, tuple[float, ...]] = {}
    kinds: dict[str, Counter[Kind]] = defaultdict(Counter)
    for candidate in candidates:
        before = marks.get(candidate.key, (0.0,) * len(KINDS))
        marks[candidate.key] = tuple(map(sum, zip(before, _logs(candidate.likely), strict=True)))
        kinds[candidate.key][candidate.mention.kind] += 1
    texts = dict(fields(article))
    known = {
        key: f"the name of a well-known place, {place.name}, {place.country or place.kind}"
        for key, place in mapped.items()
        if place.population >= _LARGE
    }
    acronyms = _acronyms(candidates, texts)
    return _Context(texts, marks, kinds, surnames(candidates), acronyms, frozenset(mapped), known)


def _mapped(candidates: Sequence[Candidate], gazetteer: Gazetteer) -> dict[str, Toponym]:
    """By folded name, the most populous place of that name."""
    names = {candidate.key: candidate.mention.text for candidate in candidates}
    return {key: places[0] for key, name in names.items() if (places := gazetteer.known(name))}


def _logs(likely: Sequence[float]) -> tuple[float, ...]:
    whole = sum(likely) + _SMOOTH * len(KINDS)
    return tuple(math.log((part + _SMOOTH) / whole) for part in likely)


def _acronyms(candidates: Sequence[Candidate], texts: Mapping[str, str]) -> dict[str, tuple[Kind, str]]:
    """Kind and full name by the folded acronym that stands in brackets after it."""
    found: dict[str, tuple[Kind, str]] = {}
    for candidate in candidates:
        mention = candidate.mention
        opened = _INTRODUCES.match(texts[mention.field], mention.end, mention.end + _AROUND)
        if opened and " " in mention.text:
            found.setdefault(fold(opened["acronym"]), (mention.kind, mention.text))
    return found


def _judged(candidate: Candidate, context: _Context) -> Mention:
    own = dict(zip(KINDS, _logs(candidate.likely), strict=True))
    clues = list(_clues(candidate, context))
    score = {kind: own[kind] + sum(clue.weight for clue in clues if clue.kind == kind) for kind in KINDS}
    best = max(KINDS, key=lambda kind: (score[kind], kind == candidate.mention.kind))
    if best == candidate.mention.kind:
        return candidate.mention
    for_it = [clue for clue in clues if clue.kind == best and clue.weight > 0]
    reason = max(for_it, key=lambda clue: clue.weight).reason if for_it else _agreed(candidate, context, best)
    return replace(candidate.mention, kind=best, reason=reason)


def _clues(candidate: Candidate, context: _Context) -> Iterator[_Clue]:
    yield from _others(candidate, context)
    yield from _of_the_name(candidate, context)
    text, mention = context.texts[candidate.mention.field], candidate.mention
    before = text[max(0, mention.start - _AROUND) : mention.start]
    title, described = _TITLED.search(before), _DESCRIBED_AS.search(before)
    if title and title["title"].lower() in TITLES:
        yield _Clue("person", _TITLE, f"after the title {title['title']}")
    if described:
        yield _Clue("organisation", _DESCRIBED, f"described as a {described['noun'].lower()}")
    if _SEAT.search(before):
        yield _Clue("place", _SEATED, "the seat of a member of a party")
    if candidate.key in context.mapped:
        yield from _on_the_map(before, text, mention.end)
    if _NO_PERSON.match(text, mention.end):
        yield _Clue("organisation", _WHICH, "spoken of as a thing, not a person")
        yield _Clue("place", _WHICH, "spoken of as a thing, not a person")


def _on_the_map(before: str, text: str, end: int) -> Iterator[_Clue]:
    """What the words around a name that the map knows tell."""
    at, people = _WHERE_AT.search(before), _PEOPLE_OF.match(text, end)
    if at:
        yield _Clue("place", _WHERE, f"after “{at['words']}”, and on the map")
    if people:
        yield _Clue("place", _PEOPLED, f"before “{people['noun']}”, and on the map")


def _of_the_name(candidate: Candidate, context: _Context) -> Iterator[_Clue]:
    """Clues that hold for the name wherever it stands, so that they count for its other mentions too."""
    key = candidate.key
    times = 1 + _OTHERS * min(context.kinds[key].total() - 1, _MOST)
    if key in context.surnames:
        yield _Clue("person", times * _SURNAME, f"the surname of {context.surnames[key]}")
    body = _BODY.search(candidate.mention.text)
    if body:
        yield _Clue("organisation", times * _BODIED, f"named as a body, {body[0].strip()}")
    if key in context.acronyms:
        kind, name = context.acronyms[key]
        yield _Clue(kind, times * _ACRONYM, f"introduced as short for {name}")
    if key in context.known:
        yield _Clue("place", times * _TOWN, context.known[key])


def _others(candidate: Candidate, context: _Context) -> Iterator[_Clue]:
    """What the article's other mentions of the name say: their mean, weightier the more there are."""
    others = context.kinds[candidate.key].total() - 1
    if not others:
        return
    weight = _OTHERS * min(others, _MOST) / others
    for kind, own, whole in zip(KINDS, _logs(candidate.likely), context.marks[candidate.key], strict=True):
        yield _Clue(kind, weight * (whole - own), _agreed(candidate, context, kind))


def _agreed(candidate: Candidate, context: _Context, kind: Kind) -> str:
    kinds = context.kinds[candidate.key]
    return f"{kinds[kind]} of its {kinds.total()} mentions in the article were read as {kind}"
