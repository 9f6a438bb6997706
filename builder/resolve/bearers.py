"""The people whom one article names in full, and which shorter names each of them could be called by."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from builder.resolve.found import Found, Reading, kin, pronoun
from builder.vocabulary.given import gender_of
from builder.vocabulary.names import COURTESY

Words = tuple[str, ...]
Spot = tuple[str, int]
CROWD = 50
"""A name that so many people of one article could bear tells none of them."""


@dataclass(frozen=True, slots=True)
class Bearer:
    """A person named in full: the key, the spelling first found, the folded words, titles and gender."""

    key: str
    spelling: str
    words: Words
    titles: frozenset[str] = frozenset()
    gender: str = ""


@dataclass(frozen=True, slots=True)
class Bearers:
    """The bearers of an article by the shorter names that they could be called by.

    ``fuller`` leads from a full name to another of the article that it leaves a part out of.
    """

    surnames: Mapping[Words, tuple[Bearer, ...]]
    given: Mapping[Words, tuple[Bearer, ...]]
    middle: Mapping[Words, tuple[Bearer, ...]]
    fuller: Mapping[str, Bearer]


def bearers(reading: Reading) -> Bearers:
    """Gather the full names of an article, in the order of their first mention."""
    mentions: dict[str, list[Found]] = defaultdict(list)
    for found in reading.founds:
        if found.full:
            mentions[found.node[1]].append(found)
    following = _next_person(reading.founds)
    return _index([_bearer(key, group, reading, following) for key, group in mentions.items()])


def _index(everyone: Sequence[Bearer]) -> Bearers:
    """Look the bearers up by surname (every proper ending of the name), first word and middle words."""
    surnames, given, middle = (defaultdict[Words, list[Bearer]](list) for _ in range(3))
    fuller = shorter_forms(everyone)
    for bearer in everyone:
        words, whole = bearer.words, fuller.get(bearer.key, bearer)
        for cut in range(1, len(words)):
            surnames[words[cut:]].append(whole)
        given[words[:1]].append(whole)
        for word in words[1:-1]:
            middle[(word,)].append(whole)
    return Bearers(_frozen(surnames), _frozen(given), _frozen(middle), fuller)


def shorter_forms(everyone: Sequence[Bearer]) -> dict[str, Bearer]:
    """Full names that are another full name with a part left out, by key, where exactly one such name fits."""
    by_form = defaultdict[Words, list[Bearer]](list)
    for bearer in everyone:
        for form in set(_forms(bearer.words)):
            by_form[form].append(bearer)
    fuller: dict[str, Bearer] = {}
    for bearer in everyone:
        words = bearer.words
        rivals = {b.key: b for form in (words, (words[0], "", words[-1])) for b in by_form.get(form, ())}
        fitting = [b for b in rivals.values() if shortens(words, b.words)] if len(rivals) <= CROWD else []
        fitting = [b for b in fitting if not any(shortens(b.words, other.words) for other in fitting)]
        if len(fitting) == 1 and bearer.key == " ".join(words):
            fuller[bearer.key] = fitting[0]
    return {key: bearer for key, bearer in fuller.items() if bearer.key not in fuller}


def _forms(words: Words) -> Iterator[Words]:
    """What a name is looked up by: its shorter forms as they are, and its ends for those that leave out the middle."""
    for cut in range(1, len(words)):
        yield words[:cut]
        yield words[cut:]
        yield words[0][:1], *words[cut:]
    yield words[0], "", words[-1]


def shortens(short: Words, full: Words) -> bool:
    """Is the first the second with a part left out: ``V Putin``, ``George Bush``, ``Haj Ali``, ``Ho Chi``?"""
    if short == full or not 2 <= len(short) <= len(full):
        return False
    if short in (full[-len(short) :], full[: len(short)]):
        return True
    if len(short[0]) == 1 and full[0].startswith(short[0]) and len(full[0]) > 1:
        return short[1:] == full[1 - len(short) :]
    rest = iter(full)
    return short[0] == full[0] and short[-1] == full[-1] and all(word in rest for word in short)


def roles_only(titles: Iterable[str]) -> frozenset[str]:
    """The titles that say what a person does, without Mr and Ms."""
    return frozenset(titles) - COURTESY


def _bearer(key: str, group: Sequence[Found], reading: Reading, following: Mapping[Spot, int]) -> Bearer:
    first = group[0]
    words = tuple(first.titled.split()) or first.name.words
    titles = frozenset(title for found in group for title in found.titles)
    gender = _agreed(found.gender for found in group) or gender_of(words[0])
    gender = gender or _agreed(kin(f, reading.around(f)) for f in group)
    gender = gender or _agreed(pronoun(f, reading.around(f), following.get(_spot(f), 1 << 40)) for f in group)
    return Bearer(key, first.spelling, words, titles, gender)


def _next_person(founds: Sequence[Found]) -> dict[Spot, int]:
    """For each found person, where the next one starts in the same field."""
    persons = [found for found in founds if found.name.kind == "person"]
    return {_spot(a): b.mention.start for a, b in pairwise(persons) if a.mention.field == b.mention.field}


def _spot(found: Found) -> Spot:
    return found.mention.field, found.mention.start


def _agreed(genders: Iterable[str]) -> str:
    known = {gender for gender in genders if gender}
    return known.pop() if len(known) == 1 else ""


def _frozen(groups: Mapping[Words, list[Bearer]]) -> dict[Words, tuple[Bearer, ...]]:
    return {words: tuple({bearer.key: bearer for bearer in group}.values()) for words, group in groups.items()}
