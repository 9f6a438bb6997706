"""Ids for good: what was published keeps its id, whatever it would be called now; the rest get new ones."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from builder.model import Permalink

Thing = TypeVar("Thing", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Remembered(Generic[Thing]):
    """What ids were published and what they stand for now.

    ``votes`` count, by id, the remembered articles that speak for each thing of the archive; ids in ``yielding`` give
    way where two have become one.
    """

    permalinks: Mapping[str, Permalink] = field(default_factory=dict)
    votes: Mapping[str, Counter[Thing]] = field(default_factory=dict)
    yielding: frozenset[str] = frozenset()


def numbered(names: Iterable[str]) -> Iterator[str]:
    """What the mentions of one article are known by again: the first of its words as they stand, later ones counted.

    ``Lagos``, ``Apapa``, ``Lagos#2``: in one article a city and its province may bear one name.
    """
    seen: Counter[str] = Counter()
    for name in names:
        words = " ".join(name.split())
        seen[words] += 1
        yield words if seen[words] == 1 else f"{words}#{seen[words]}"


def ids(natural: Mapping[Thing, str], known: Remembered[Thing]) -> tuple[dict[Thing, str], dict[str, str]]:
    """The id of every thing, and for published ids that are nothing's any more the id that they lead to.

    ``natural`` are the ids that new things would have (``person/ann-roe``); of several with one the later are
    numbered: ``-2``, ``-3``. Things are sorted as they are given.
    """
    order = {thing: place for place, thing in enumerate(natural)}
    meant = {
        key: thing for key in sorted(known.permalinks) if (thing := _meant(known.votes.get(key), order)) is not None
    }
    given = _kept(meant, natural, known)
    given |= _again(natural, given, meant, known)
    given |= _fresh(natural, given, known)
    moved = {key: given[thing] for key, thing in meant.items() if given[thing] != key}
    live = set(given.values())
    for key in sorted(known.permalinks.keys() - live - moved.keys()):
        to = known.permalinks[key].to
        led = to if to in live else moved.get(to, "")
        moved |= {key: led} if led else {}
    return given, moved


def _meant(votes: Counter[Thing] | None, order: Mapping[Thing, int]) -> Thing | None:
    counts = {thing: count for thing, count in (votes or Counter[Thing]()).items() if thing in order}
    return min(counts, key=lambda thing: (-counts[thing], order[thing])) if counts else None


def _kept(meant: Mapping[str, Thing], natural: Mapping[Thing, str], known: Remembered[Thing]) -> dict[Thing, str]:
    """For each thing the published id of its kind that stands for it best."""
    claims: dict[Thing, list[str]] = defaultdict(list)
    for key, thing in meant.items():
        if _kind(key) == _kind(natural[thing]):
            claims[thing].append(key)

    def weakness(key: str) -> tuple[object, ...]:
        """An id that led to another of them yields to it, and few votes to many."""
        thing = meant[key]
        leads = known.permalinks[key].to in claims[thing]
        return leads, key in known.yielding, -known.votes[key][thing], key != natural[thing], key

    return {thing: min(keys, key=weakness) for thing, keys in claims.items()}


def _again(
    natural: Mapping[Thing, str], given: Mapping[Thing, str], meant: Mapping[str, Thing], known: Remembered[Thing]
) -> dict[Thing, str]:
    """An id whose articles are all gone is its name's again."""
    again: dict[str, Thing] = {}
    for thing, key in natural.items():
        if thing not in given and key in known.permalinks and key not in meant:
            again.setdefault(key, thing)
    return {thing: key for key, thing in again.items()}


def _fresh(natural: Mapping[Thing, str], given: Mapping[Thing, str], known: Remembered[Thing]) -> dict[Thing, str]:
    own = set(natural.values())
    used = {*known.permalinks, *given.values()}
    fresh: dict[Thing, str] = {}
    for thing, key in natural.items():
        if thing not in given:
            fresh[thing] = next(one for one in _numbered(key) if one not in used and (one == key or one not in own))
            used.add(fresh[thing])
    return fresh


def _numbered(key: str) -> Iterator[str]:
    yield key
    number = 2
    while True:
        yield f"{key}-{number}"
        number += 1


def _kind(key: str) -> str:
    return key.partition("/")[0]
