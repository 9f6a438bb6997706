"""Which tellings of a fact differ: those that say not what most say, or all where no statement has most."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import replace

from builder.model import Fact

# "About 40" and "nearly 40" deny neither 40 nor "at least 40".
_LOOSE = frozenset({"about", "nearly", "vague"})


def marked(fact: Fact) -> Fact:
    """The fact with the tellings of articles that say otherwise marked.

    An article says all that it says anywhere. A figure that is rounded denies no bound on it, and neither does a
    headline, which has no room for *at least*.
    """
    says = _says(fact)
    plain = {article: some for article, some in says.items() if some}
    votes = Counter(value for some in plain.values() for value in some)
    if not plain or max(votes.values()) == len(plain):
        return fact
    most = min(votes, key=lambda value: (-votes[value], value))
    usual = most if 2 * votes[most] > len(plain) else None
    other = {article for article, some in plain.items() if usual not in some}
    return replace(fact, tellings=tuple(replace(one, differs=one.article in other) for one in fact.tellings))


def _says(fact: Fact) -> dict[str, set[str]]:
    """What each article says or does not deny; nothing where all it says is vague (*dozens*)."""
    values = {telling.value for telling in fact.tellings if _hedge(telling.value) not in _LOOSE}
    says: dict[str, set[str]] = defaultdict(set)
    for telling in fact.tellings:
        number, hedge = _number(telling.value), _hedge(telling.value)
        if hedge in _LOOSE or (telling.field == "title" and not hedge):
            says[telling.article] |= {value for value in values if _number(value) == number} or {number}
        else:
            says[telling.article].add(telling.value)
        if hedge == "vague":
            says[telling.article].discard(number)
    return says


def _number(value: str) -> str:
    return value.partition(" (")[0]


def _hedge(value: str) -> str:
    return value.partition(" (")[2].removesuffix(")")
