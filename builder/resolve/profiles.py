"""What stands beside a name in the archive: titles, genders, company, articles, years, for and against one bearer."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice

from builder.model import Published
from builder.resolve.bearers import roles_only
from builder.resolve.evidence import Evidence
from builder.resolve.found import Found
from builder.resolve.normalise import Name, Node, read_name
from builder.resolve.people import genders
from builder.resolve.references import RARE, Settled, company
from builder.vocabulary.edtf import bounds

_MOST_COMPANY = 3
_FAR, _LIFETIMES = 40, 90
_NAMESAKES = 2
_EXACT = 10


@dataclass(slots=True)
class Profile:
    """What is known of a node, gathered over its articles."""

    spellings: Counter[Name] = field(default_factory=Counter)
    articles: set[str] = field(default_factory=set)
    titles: set[str] = field(default_factory=set)
    genders: set[str] = field(default_factory=set)

    @property
    def name(self) -> Name:
        """The name as most articles spell it."""
        return min(self.spellings, key=lambda name: (-self.spellings[name], name.text))


@dataclass(frozen=True, slots=True)
class Context:
    """What an archive has beside its names: profiles, best spellings, who stands in an article, its year, families.

    ``ordered`` and ``spans`` keep, of nodes that were compared, their articles and the first and last of their years.
    """

    profiles: Mapping[Node, Profile]
    names: Mapping[Node, Name]
    company: Mapping[str, frozenset[Node]]
    years: Mapping[str, int]
    families: Mapping[str, int]
    ordered: dict[Node, tuple[str, ...]] = field(default_factory=dict)
    spans: dict[Node, tuple[int, int] | None] = field(default_factory=dict)

    def beside(self, left: Node, right: Node) -> Iterator[Evidence]:
        """The evidence that the archive has on two nodes of one kind, apart from their names; of places the map's."""
        if left[0] == "place":
            return
        one, other = self.profiles[left], self.profiles[right]
        if left[0] == "person":
            yield from _titles(one, other)
            yield from self._rare(self.names[left], self.names[right])
        if one.articles & other.articles:
            yield Evidence("one article", "One article has both spellings.")
        yield from self._company(left, right)
        yield from self._apart(left, right)

    def _rare(self, left: Name, right: Name) -> Iterator[Evidence]:
        family = left.words[-1]
        if family == right.words[-1] and self.families.get(family, 0) <= _NAMESAKES:
            yield Evidence("rare", f"Nobody else in the archive is called “{family.capitalize()}”.")

    def _company(self, left: Node, right: Node) -> Iterator[Evidence]:
        shared = (self._around(left, right) & self._around(right, left)) - {left, right}
        if shared:
            names = sorted(self.names[node].text for node in shared)[:_MOST_COMPANY]
            yield Evidence("company", f"Both are named beside {', '.join(names)}.", min(_MOST_COMPANY, len(shared)))

    def _around(self, node: Node, without: Node) -> set[Node]:
        """The people and organisations, none of them everywhere, that some articles name, the other node's left out."""
        if node not in self.ordered:
            self.ordered[node] = tuple(sorted(self.profiles[node].articles))
        others = self.profiles[without].articles
        alone = islice((article for article in self.ordered[node] if article not in others), RARE)
        return {other for article in alone for other in self.company[article]}

    def _span(self, node: Node) -> tuple[int, int] | None:
        if node not in self.spans:
            known = [self.years[a] for a in self.profiles[node].articles if a in self.years]
            self.spans[node] = (min(known), max(known)) if known else None
        return self.spans[node]

    def _apart(self, left: Node, right: Node) -> Iterator[Evidence]:
        one, other = self._span(left), self._span(right)
        if one and other:
            years = max(other[0] - one[1], one[0] - other[1])
            if years > _FAR:
                line = "lifetimes apart" if years > _LIFETIMES else "far in time"
                yield Evidence(line, f"{years} years lie between their articles.")


def context(articles: Sequence[Settled], years: Mapping[str, int]) -> Context:
    """Gather what stands beside every node of some articles; ``years`` are of publication, by article."""
    profiles: dict[Node, Profile] = defaultdict(Profile)
    for settled in articles:
        seen: dict[Node, set[Name]] = defaultdict(set)
        for reference in settled.references:
            if reference.node:
                _note(profiles[reference.node], reference.found, settled.article)
                seen[reference.node].update(_own(reference.found, reference.node))
        for node, names in seen.items():
            profiles[node].spellings.update(names)
    for node, profile in profiles.items():
        profile.spellings = profile.spellings or Counter([read_name(node[1].title(), node[0])])
    spelled = {node: profile.name for node, profile in profiles.items()}
    often = {node: len(profile.articles) for node, profile in profiles.items()}
    beside = {settled.article: company(settled, often) for settled in articles}
    return Context(dict(profiles), spelled, beside, years, _families(profiles))


def years(dates: Mapping[str, Published | None]) -> dict[str, int]:
    """The years in which articles were published, where they are known to within ten years."""
    spans = {article: bounds(date.edtf) for article, date in dates.items() if date}
    return {article: span[0].year for article, span in spans.items() if span and span[1].year - span[0].year < _EXACT}


def _own(found: Found, node: Node) -> Iterable[Name]:
    """A mention's name where it is the node's own, not a surname or an acronym that leads to it."""
    return (found.name,) if found.node == node else ()


def _note(profile: Profile, found: Found, article: str) -> None:
    profile.articles.add(article)
    if found.titles:
        profile.titles |= roles_only(found.titles)
        profile.genders |= {found.gender} - {""}


def _families(profiles: Mapping[Node, Profile]) -> Counter[str]:
    """How many people of the archive bear each family name."""
    people = [node[1].split() for node in profiles if node[0] == "person"]
    return Counter(words[-1] for words in people if len(words) > 1)


def _titles(one: Profile, other: Profile) -> Iterator[Evidence]:
    shared = sorted(one.titles & other.titles)
    if shared:
        yield Evidence("title", f"Both bear the title “{shared[-1]}”.")
    if len(one.genders) == len(other.genders) == 1:
        yield from genders(*(min(profile.genders) for profile in (one, other)))
