"""What stands beside the people of an archive, and beside one name in one article: titles, genders, rare company."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field

from builder.resolve.bearers import roles_only
from builder.resolve.found import Found
from builder.resolve.normalise import Node
from builder.resolve.references import Settled, company
from builder.vocabulary.given import gender_of

# From this many articles that call a person by surname, the surname alone is known to mean that person.
_KNOWN = 3
_PROMINENT = 5


@dataclass(slots=True)
class Surroundings:
    """What stands beside a name: titles, genders, people and organisations; in how many articles by surname."""

    titles: set[str] = field(default_factory=set)
    genders: set[str] = field(default_factory=set)
    company: set[Node] = field(default_factory=set)
    by_surname: int = 0

    @property
    def known_by_surname(self) -> bool:
        """Enough articles call the bearer by the surname alone."""
        return self.by_surname >= _KNOWN


@dataclass(frozen=True, slots=True)
class Scene:
    """One article's mentions by who they stand for, and its people and organisations that are not everywhere."""

    founds: Mapping[Node, tuple[Found, ...]]
    company: frozenset[Node]

    def around(self, node: Node) -> Surroundings:
        """What stands beside one of the article's names."""
        named = self.founds.get(node, ())
        return Surroundings(
            titles=set(roles_only(title for one in named for title in one.titles)),
            genders={one.gender for one in named} - {""},
            company={*self.company} - {node},
            by_surname=int(any(one.name.lone for one in named)),
        )


@dataclass(frozen=True, slots=True)
class Beside:
    """The surroundings of some people, and what it takes to tell those of a name."""

    known: Mapping[Node, Surroundings]
    scenes: Mapping[str, Scene]
    frequency: Mapping[Node, int]
    spellings: Mapping[Node, str]

    def here(self, article: str, node: Node) -> Surroundings:
        """The surroundings of a name in one article."""
        return self.scenes[article].around(node)

    def outshines(self, one: Node, other: Node) -> bool:
        """The archive names the one in so many more articles than the other that readers would think of no other."""
        return self.frequency.get(one, 0) >= _PROMINENT * self.frequency.get(other, 0)

    def spelling(self, node: Node) -> str:
        """How a node's own name is written."""
        return self.spellings.get(node, node[1])


def beside(articles: Iterable[Settled], called: Collection[Node]) -> Beside:
    """Gather the surroundings of some people over all articles."""
    articles = tuple(articles)
    frequency: Counter[Node] = Counter()
    spellings: dict[Node, str] = {}
    for settled in articles:
        frequency.update(settled.nodes())
        for reference in settled.references:
            if reference.node and not reference.join:
                known = spellings.get(reference.node, reference.found.spelling)
                spellings[reference.node] = min(known, reference.found.spelling)
    scenes = {settled.article: _scene(settled, frequency) for settled in articles}
    around = {node: Surroundings() for node in called}
    for scene in scenes.values():
        for node in scene.founds.keys() & around.keys():
            _add(around[node], scene.around(node))
    for node, found in around.items():
        found.genders = found.genders or {gender_of(node[1].split()[0])} - {""}
    return Beside(around, scenes, frequency, spellings)


def _scene(settled: Settled, frequency: Mapping[Node, int]) -> Scene:
    founds: dict[Node, list[Found]] = defaultdict(list)
    for reference in settled.references:
        if reference.node:
            founds[reference.node].append(reference.found)
    return Scene({node: tuple(some) for node, some in founds.items()}, company(settled, frequency))


def _add(found: Surroundings, more: Surroundings) -> None:
    found.titles |= more.titles
    found.genders |= more.genders
    found.company |= more.company
    found.by_surname += more.by_surname
