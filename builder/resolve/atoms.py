"""What decisions are about, in its smallest parts: mentions of one article that read alike and were taken alike."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeVar

from builder.model import Kind, Permalink, Subject
from builder.resolve.found import Found
from builder.resolve.normalise import Node, read_name, tidy
from builder.resolve.references import Settled
from builder.vocabulary.permanence import numbered
from builder.vocabulary.slugs import slug


@dataclass(frozen=True, slots=True)
class Atom:
    """Mentions of one article with one reading of their own, one bearer in the article and one in the archive."""

    article: str
    read: Node
    own: Node | None
    auto: Node | None

    @property
    def rank(self) -> tuple[object, ...]:
        """What atoms are sorted by."""
        return self.article, self.read, self.own or ("", ""), self.auto or ("", "")


Atoms = frozenset[Atom]
NONE: Atoms = frozenset()
Key = TypeVar("Key")
_Groups = defaultdict[Key, set[Atom]]


@dataclass(frozen=True, slots=True)
class Index:
    """The atoms of an archive by all that a decision may call them."""

    rows: tuple[tuple[Atom, ...], ...]
    called: Mapping[tuple[str, str], Atom]
    spelled: Mapping[str, Atoms]
    keyed: Mapping[Node, Atoms]
    slugged: Mapping[str, Atoms]
    clusters: Mapping[Node, Atoms]
    extents: Mapping[tuple[Node | None, Node], Atoms]


def index(before: Sequence[Settled], after: Sequence[Settled]) -> Index:
    """The atoms of the archive, ``rows`` in step with its references, before and after names met across articles."""
    rows = []
    called: dict[tuple[str, str], Atom] = {}
    spelled, slugged = _Groups[str](set), _Groups[str](set)
    keyed, clusters = _Groups[Node](set), _Groups[Node](set)
    extents = _Groups[tuple[Node | None, Node]](set)
    for old, new in zip(before, after, strict=True):
        row = []
        for was, now in zip(old.references, new.references, strict=True):
            found, atom = was.found, Atom(old.article, was.found.node, was.node, now.node)
            row.append(atom)
            for spelling in (found.mention.text, found.spelling):
                spelled[tidy(spelling).casefold()].add(atom)
            slugged[_id(found, atom)].add(atom)
            keyed[found.name.node].add(atom)
            if atom.auto:
                clusters[atom.auto].add(atom)
                extents[atom.own, atom.auto].add(atom)
        rows.append(tuple(row))
        named = [(r.found.mention.text, atom) for r, atom in zip(new.references, row, strict=True) if atom.auto]
        names = numbered(text for text, _ in named)
        called |= {(old.article, name): atom for name, (_, atom) in zip(names, named, strict=True)}
    return Index(
        tuple(rows), called, _frozen(spelled), _frozen(keyed), _frozen(slugged), _frozen(clusters), _frozen(extents)
    )


def _frozen(groups: Mapping[Key, set[Atom]]) -> dict[Key, Atoms]:
    return {key: frozenset(some) for key, some in groups.items()}


def _id(found: Found, atom: Atom) -> str:
    """The id that an entity of that name would have."""
    kind = (atom.auto or atom.own or atom.read)[0]
    return f"{kind}/{_slug(found.spelling)}"


@lru_cache(maxsize=1 << 18)
def _slug(spelling: str) -> str:
    return slug(spelling) or "name"


def select(subject: Subject, atoms: Index, known: Mapping[str, Permalink]) -> Atoms:
    """The atoms that a subject names; an id's are those it was published with, or those spelled like it."""
    found = _by_id(subject.id, atoms, known) if subject.id else _by_name(subject, atoms)
    if not subject.article or not subject.id:
        return found
    nodes = {atom.auto for atom in found} - {None}
    cluster = {atom for node in nodes if node for atom in atoms.clusters[node]}
    spelled = atoms.slugged.get(subject.id, NONE)
    return frozenset(a for a in cluster if a.article == subject.article) or frozenset(
        a for a in spelled if a.article == subject.article
    )


def extended(some: Iterable[Atom], atoms: Index) -> Atoms:
    """With all others of the archive that bear the same name and were taken for the same."""
    return frozenset(other for atom in some for other in (atoms.extents[atom.own, atom.auto] if atom.auto else {atom}))


def majority(some: Iterable[Node | None]) -> Node | None:
    """The node that occurs most often, the first of equals in the alphabet."""
    counts = Counter(node for node in some if node)
    return min(counts, key=lambda node: (-counts[node], node)) if counts else None


def _by_id(id_: str, atoms: Index, known: Mapping[str, Permalink]) -> Atoms:
    anchors = known[id_].known if id_ in known else ()
    found = [atom for anchor in anchors if (atom := atoms.called.get(anchor))]
    return frozenset(found) or atoms.slugged.get(id_, NONE)


def _by_name(subject: Subject, atoms: Index) -> Atoms:
    kind: Kind = subject.kind or "person"
    spelled = atoms.spelled.get(tidy(subject.name).casefold(), NONE)
    keyed = atoms.keyed.get(read_name(subject.name, kind).node, NONE)
    alike = {atom.read for atom in spelled} if spelled else set()
    found = _fitting(subject, kind, spelled | {a for a in keyed if not alike or a.read in alike})
    alone = frozenset(atom for atom in found if atom.own in (None, atom.read))
    return alone or found


def _fitting(subject: Subject, kind: Kind, some: Iterable[Atom]) -> Atoms:
    here = (atom for atom in some if subject.article in ("", atom.article))
    return frozenset(a for a in here if kind in {node[0] for node in (a.auto, a.own, a.read) if node})
