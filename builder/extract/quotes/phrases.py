"""The noun phrases of a sentence as far as a subject needs them, read from their last word leftwards."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from builder.extract.quotes.verbs import (
    AUXILIARIES,
    DETERMINERS,
    DOUBTFUL,
    FINITE,
    INDEFINITE,
    PARTICIPLES,
    POSSESSIVES,
    PREPOSITIONS,
    PRONOUNS,
    SUBORDINATORS,
)
from builder.extract.quotes.words import Span, Word
from builder.vocabulary.names import TITLES

DASHES = frozenset({"—", "–", "―", "--"})
ENDS = frozenset('.;:!?"“”«»„…()[]') | DASHES | {",", "...", "``", "''"}
"""Marks at which a noun phrase ends."""
PRONOMINAL = frozenset("one some many several another both all each others".split())
"""Determiners that stand for a noun too: *another said*."""
NO_HEAD = (
    DETERMINERS | frozenset(POSSESSIVES) | PREPOSITIONS | SUBORDINATORS | AUXILIARIES | {"and", "or"}
) - PRONOMINAL
"""What a noun phrase does not end with."""
LONGEST = 16
"""Words of a noun phrase, at most."""
_HANGING = frozenset("of for to with from by".split())


@dataclass(frozen=True, slots=True)
class Subject:
    """The words of a subject, and the person's name among them where it is its head.

    ``head`` is its last word or its pronoun in lower case; ``bare`` where it is a pronoun alone.
    """

    span: Span
    head: str
    named: Span | None = None
    bare: bool = False
    many: bool = False

    @property
    def gender(self) -> str:
        """What its pronoun tells: ``m``, ``f``, ``t`` (they), ``n`` (it), ``i``, ``w``, ``y``; nothing for a noun."""
        return PRONOUNS.get(self.head, POSSESSIVES.get(self.head, "")) if self.bare else ""


def phrase(words: Sequence[Word], last: int) -> Subject | None:
    """The noun phrase that ends at a place; None where no noun phrase can end there."""
    if last < 0 or (words[last].low in ENDS and words[last].low != ")"):
        return None
    if words[last].low == ")":
        opened = next((n for n in range(last, max(-1, last - 20), -1) if words[n].low == "("), 0)
        return phrase(words, opened - 1)
    word = words[last]
    if word.low in PRONOUNS:
        return Subject((word.start, word.end), word.low, bare=True)
    if word.sort == "word" and word.low in NO_HEAD:
        return None
    first = last
    while first and last - first < LONGEST and not _bounds(words, first - 1):
        first -= 1
    while first < last and words[first].low in {"and", "or", "but", "'s", "nor", "yet"} | PREPOSITIONS:
        first += 1
    return subject_of(words, first, last)


def _bounds(words: Sequence[Word], place: int) -> bool:
    """Whether the word at a place cannot be part of a noun phrase that reaches it from the right."""
    word = words[place]
    if word.sort in {"person", "organisation"}:
        return False
    if word.low in ENDS or word.sort == "date":
        return True
    if word.low in PRONOUNS or (word.auxiliary and word.low != "'s"):
        return True
    if word.low in {"and", "or"}:
        return _clauses_join(words, place)
    if word.low in SUBORDINATORS - PREPOSITIONS:
        return True
    verb = word.low in FINITE or word.low in PARTICIPLES
    return verb and word.low not in DOUBTFUL and not word.capital


def _clauses_join(words: Sequence[Word], place: int) -> bool:
    """Whether *and* joins two clauses and not two nouns: a verb or a pronoun stands shortly before it."""
    near = words[max(0, place - 6) : place]
    return not near or any(
        w.low in PRONOUNS
        or w.low in AUXILIARIES - {"'s"}
        or w.low in FINITE - DOUBTFUL
        or (w.sort == "word" and w.low.endswith("ed"))
        for w in near
    )


def subject_of(words: Sequence[Word], first: int, last: int) -> Subject:
    """The phrase between two places as a subject: whose name is its head, and whether it is of two people."""
    span = (words[first].start, words[last].end)
    people = [n for n in range(first, last + 1) if words[n].sort == "person"]
    joined = [n for n in range(first, last) if words[n].low in {"and", "or"}]
    headed = next((n for n in people if n < last and words[n + 1].low in {"of", "from"}), None)
    if headed is not None and not joined and not oblique(words, first, headed):
        return Subject(span, words[headed].low, _span(words[headed]))
    if not people or people[-1] != last or oblique(words, first, last):
        return Subject(span, words[last].low)
    if joined and _two(words, first, joined[-1], last):
        return Subject(span, words[last].low, None, many=True)
    own = words[first].low in PREPOSITIONS
    return Subject(_span(words[last]) if own else span, words[last].low, _span(words[last]))


def _two(words: Sequence[Word], first: int, joint: int, last: int) -> bool:
    """Whether *and* joins two people: *X and Y*, *the mayor and Y*; not *policy and mining analyst Y*."""
    if any(word.sort == "person" for word in words[first:joint]):
        return True
    opens = words[first].low in DETERMINERS or words[first].low in POSSESSIVES
    return (opens or words[joint - 1].capital) and last - joint <= 3


def _span(word: Word) -> Span:
    return word.start, word.end


def oblique(words: Sequence[Word], first: int, last: int) -> bool:
    """Whether the name that ends a phrase hangs on its noun: *a friend of X*, *spokesman for President X*.

    *Secretary of State X* and *chief of police X* are X.
    """
    place = last - 1
    while place >= first and words[place].low.rstrip(".") in TITLES:
        place -= 1
    if place < first:
        return False
    if words[place].low in PREPOSITIONS - {"as"}:
        return place > first or words[place].low in _HANGING
    return any(word.low in _HANGING for word in words[first:place]) and words[first].low in INDEFINITE
