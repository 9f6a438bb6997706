"""The persons of an article, each with the mentions that name it and what tells its gender."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from builder.extract.quotes.verbs import FINITE, SUBORDINATORS
from builder.extract.quotes.words import Span, Word, Words
from builder.vocabulary.given import gender_of, likely_gender
from builder.vocabulary.names import FEMININE, MASCULINE, fold

WOMEN = frozenset(
    """woman girl mother daughter wife sister widow actress waitress policewoman businesswoman grandmother aunt niece
    lady queen princess duchess chairwoman spokeswoman congresswoman heroine bride housewife mum mom nun""".split()
)
MEN = frozenset(
    """man boy father son husband brother widower actor policeman businessman grandfather uncle nephew gentleman king
    prince duke chairman spokesman congressman fisherman groom dad monk""".split()
)
_HE = MASCULINE - {"m"} | MEN
_SHE = FEMININE | WOMEN
_BEARERS = 20
"""Persons of one name, the last ones named, among whom it may mean one."""
_NEAR = 30
"""Words after a name that are read for a pronoun."""


@dataclass(slots=True)
class Person:
    """One person as an article names it: the words of its fullest name, its mentions, its gender as far as told."""

    names: list[str]
    spans: list[Span] = field(default_factory=list)
    genders: set[str] = field(default_factory=set)

    def fits(self, gender: str) -> bool:
        """Whether a pronoun of this gender may mean it."""
        return not self.genders or gender in self.genders


def persons(words: Words, inside: Callable[[int], bool]) -> dict[Span, Person]:
    """Who is named by each mention; ``inside`` tells which places lie in a quotation.

    A name means the person named last who bears all of its words, or whose words it holds: *Clinton* is the Clinton
    before, *Mr Clinton* the last one who may be a man.
    """
    people: dict[Span, Person] = {}
    known: dict[str, list[Person]] = {}
    for place, word in enumerate(words.all):
        if word.sort == "person":
            parts = [part for part in fold(word.low).split() if len(part) > 1]
            told = _told(words.all[max(0, place - 2) : place], parts)
            person = _known(known, parts, told) or Person(parts)
            _remember(known, person, parts)
            person.spans.append((word.start, word.end))
            person.genders |= told
            people[word.start, word.end] = person
    for person in {id(person): person for person in people.values()}.values():
        lone = {gender_of(person.names[0])} - {""} if len(person.names) == 1 else set()
        person.genders = person.genders or _by_pronoun(person, people, words, inside) or lone
    return people


def _remember(known: dict[str, list[Person]], person: Person, parts: list[str]) -> None:
    for part in parts:
        bearers = known.setdefault(part, [])
        if not any(bearer is person for bearer in bearers):
            bearers.append(person)
    if len(parts) > len(person.names):
        person.names = parts


def _known(known: dict[str, list[Person]], parts: Sequence[str], genders: set[str]) -> Person | None:
    for part in reversed(parts):
        for person in reversed(known.get(part, [])[-_BEARERS:]):
            parted = genders and person.genders and not genders & person.genders
            if not parted and (set(parts) <= set(person.names) or set(person.names) <= set(parts)):
                return person
    return None


def _told(before: Sequence[Word], parts: Sequence[str]) -> set[str]:
    """The gender that a title or a word of kinship before a name tells, or its given name."""
    titles = {word.low.rstrip(".") for word in before} | set(parts[:1])
    if titles & _HE:
        return {"m"}
    if titles & _SHE:
        return {"f"}
    return {likely_gender(parts[0])} - {""} if len(parts) > 1 else set()


def _by_pronoun(person: Person, people: dict[Span, Person], words: Words, inside: Callable[[int], bool]) -> set[str]:
    """The gender of most pronouns that come next after its mentions, before anybody else is named."""
    votes: list[str] = []
    for _, end in person.spans:
        place = bisect_left(words.starts, end)
        for left, word in pairwise(words.all[place : place + _NEAR]):
            if word.sort == "person" and people[word.start, word.end] is not person:
                break
            opens = left.sort in {"mark", "date"} or left.low in SUBORDINATORS | FINITE | {"and"}
            told = "m" if word.low in {"he", "his", "himself"} else "f" if word.low in {"she", "herself"} else ""
            if told and opens and not inside(word.start):
                votes.append(told)
                break
    men, women = votes.count("m"), votes.count("f")
    return set() if men == women else {"m"} if men > women else {"f"}
