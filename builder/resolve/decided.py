"""Decisions of people, laid over what scores gave: the same become one, those kept apart become two, no score objects.

What a decision names is looked up in the archive as scores left it, so that taking it back leaves exactly that.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from builder.model import Correction, Decision, Ledger, Problem, Source, Subject
from builder.resolve.atoms import NONE, Atom, Atoms, Index, extended, index, majority, select
from builder.resolve.contradictions import Chosen, contradictions
from builder.resolve.groups import Groups
from builder.resolve.normalise import Node
from builder.resolve.references import NO_RULINGS, Reference, Rulings, Settled

Nodes = Mapping[Atom, Node | None]


@dataclass(frozen=True, slots=True)
class Decided:
    """The archive's references as people have them.

    ``facts`` are corrections by the node that they speak of; ``told`` the judgements with whom they mean;
    ``void`` the published names (id, article) that a decision takes from their id; ``problems`` contradictions and
    decisions that mean nobody.
    """

    names: tuple[Settled, ...]
    facts: tuple[tuple[Node, Correction], ...] = ()
    told: tuple[tuple[Decision, Node | None, Node | None], ...] = ()
    void: frozenset[tuple[str, str]] = frozenset()
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class _Sides:
    """The atoms of every subject of the ledger, the particular ones taken out of the general ones."""

    atoms: Index
    chosen: dict[Subject, Atoms] = field(default_factory=dict)


def decide(before: Sequence[Settled], after: Sequence[Settled], ledger: Ledger) -> Decided:
    """Apply judgements, kinds and what is no name; ``before`` and ``after`` are the references within and across."""
    if not ledger.decisions and not ledger.corrections:
        return Decided(tuple(after))
    atoms = index(before, after)
    sides = _sides(atoms, ledger)
    recast = _recast(sides, ledger.corrections)
    chosen = [Chosen(d, sides.chosen[d.left], sides.chosen[d.right]) for d in ledger.decisions]
    nodes = _nodes(atoms, chosen, recast)
    nameless = _nameless(sides, ledger.corrections, nodes)
    nodes = {**nodes, **dict.fromkeys(nameless, None)}
    facts = [(_stands(sides.chosen[c.subject], nodes), c) for c in ledger.corrections if not c.nameless]
    return Decided(
        names=tuple(_rewritten(row, settled, nodes) for row, settled in zip(atoms.rows, after, strict=True)),
        facts=tuple((node, correction) for node, correction in facts if node),
        told=tuple((c.decision, _stands(c.left, nodes), _stands(c.right, nodes)) for c in chosen),
        void=frozenset(_void(chosen)),
        problems=(*contradictions(chosen), *_unmet(sides, ledger)),
    )


def rulings(before: Sequence[Settled], ledger: Ledger) -> Rulings:
    """What the ledger means for names as such, so that comparing them need not find it out; bearers of one are left."""
    if not ledger.decisions:
        return NO_RULINGS
    sides = _sides(index(before, before), ledger)
    owns = {subject: {atom.own for atom in some if atom.own} for subject, some in sides.chosen.items()}
    same, different = set[frozenset[Node]](), set[frozenset[Node]]()
    for decision in ledger.decisions:
        left, right = owns[decision.left], owns[decision.right]
        if decision.judgement == "undecided" or left & right or decision.left.article or decision.right.article:
            continue
        pairs = {frozenset((one, other)) for one in left for other in right}
        (same if decision.judgement == "same" else different).update(pairs)
    return Rulings(frozenset(same - different), frozenset(different))


def _sides(atoms: Index, ledger: Ledger) -> _Sides:
    known = {one.id: one for one in ledger.permalinks}
    judged = [subject for decision in ledger.decisions for subject in (decision.left, decision.right)]
    subjects = dict.fromkeys([*judged, *(correction.subject for correction in ledger.corrections)])
    plain = {subject: select(subject, atoms, known) for subject in subjects}
    particular = frozenset(atom for subject in judged if subject.article for atom in plain[subject])
    return _Sides(atoms, {s: some if s.article else _general(some, particular, atoms) for s, some in plain.items()})


def _general(some: Atoms, particular: Atoms, atoms: Index) -> Atoms:
    """All that bear the name but those that a decision speaks of by their article."""
    loose = some - particular
    return (extended(loose, atoms) - particular) if loose else some


def _recast(sides: _Sides, corrections: Iterable[Correction]) -> dict[Node, Node]:
    """Where nodes go whose kind is corrected; the last correction counts."""
    recast: dict[Node, Node] = {}
    for correction in corrections:
        some = sides.chosen[correction.subject]
        node = majority(atom.auto for atom in some)
        if correction.kind and node:
            own = majority(atom.own for atom in some) or node
            recast[node] = (correction.kind, own[1] if ":" in node[1] else node[1])
    return recast


def _nodes(atoms: Index, chosen: Sequence[Chosen[Atom]], recast: Mapping[Node, Node]) -> dict[Atom, Node | None]:
    """Who the atoms of every touched cluster stand for; all others stand for whom they did."""
    judged = {atom for one in chosen if one.decision.judgement != "undecided" for atom in one.left | one.right}
    touched = {atom.auto for atom in judged if atom.auto}
    turned = {recast.get(node, node) for node in touched} | set(recast.values())
    scope = touched | {node for node in atoms.clusters if node and recast.get(node, node) in turned}
    clusters: dict[Node, set[Atom]] = defaultdict(set)
    for node in scope:
        clusters[recast.get(node, node)] |= atoms.clusters[node]
    groups = _grouped(clusters, chosen, judged)
    return _named(groups, clusters, judged, chosen)


def _grouped(clusters: Mapping[Node, set[Atom]], chosen: Sequence[Chosen[Atom]], judged: set[Atom]) -> Groups:
    groups = Groups()
    for one in chosen:
        if one.decision.judgement == "same":
            groups.join([*sorted(one.left | one.right, key=lambda atom: atom.rank)])
    for one in chosen:
        if one.decision.judgement == "not same":
            groups.part(one.left, one.right)
    for node in sorted(clusters):
        _gather(groups, clusters[node], judged)
    return groups


def _gather(groups: Groups, cluster: set[Atom], judged: set[Atom]) -> None:
    """What scores made one stays one, as far as nobody says otherwise; the largest part draws the rest."""
    ordered = sorted(cluster, key=lambda atom: atom.rank)
    groups.join([atom for atom in ordered if atom not in judged])
    sizes = Counter(groups.root(atom) for atom in ordered)
    roots = sorted(sizes, key=lambda root: (-sizes[root], root.rank))
    for place, root in enumerate(roots):
        friend = next((other for other in roots[:place] if not groups.hostile(other, root)), None)
        if friend:
            groups.join([friend, root])


def _named(
    groups: Groups, clusters: Mapping[Node, set[Atom]], judged: set[Atom], chosen: Sequence[Chosen[Atom]]
) -> dict[Atom, Node | None]:
    members: dict[Atom, set[Atom]] = defaultdict(set)
    for atom in {*judged, *(atom for cluster in clusters.values() for atom in cluster)}:
        members[groups.root(atom)].add(atom)
    shares = {node: Counter(groups.root(atom) for atom in cluster) for node, cluster in clusters.items()}
    owned: dict[Atom, list[Node]] = defaultdict(list)
    for node, roots in shares.items():
        owned[_owner(roots)].append(node)
    stated = _stated_kinds(groups, chosen)
    taken = set(clusters)
    named: dict[Atom, Node | None] = {}
    for root in sorted(members, key=lambda root: root.rank):
        weights = {node: shares[node][root] for node in owned[root]}
        kept = _preferred(weights, stated.get(root)) if weights else _fresh(members[root], taken)
        taken |= {kept} if kept else set()
        named |= dict.fromkeys(members[root], kept)
    return named


def _owner(roots: Counter[Atom]) -> Atom:
    """The part of a cluster that keeps its node: the largest."""
    return min(roots, key=lambda root: (-roots[root], root.rank))


def _stated_kinds(groups: Groups, chosen: Sequence[Chosen[Atom]]) -> dict[Atom, str]:
    """The kind of what was called the same: that of the first name of the first decision."""
    kinds: dict[Atom, str] = {}
    for one in sorted(chosen, key=_place):
        first = min(one.left, key=lambda atom: atom.rank, default=None)
        kind = one.decision.left.kind or one.decision.left.id.partition("/")[0]
        if one.decision.judgement == "same" and first:
            kinds.setdefault(groups.root(first), kind)
    return kinds


def _place(one: Chosen[Atom]) -> tuple[object, ...]:
    source = one.decision.source
    return source.path, source.line, str(one.decision.left), str(one.decision.right)


def _preferred(weights: Mapping[Node, int], kind: str | None) -> Node:
    """Of several nodes that are now one: of the stated kind, on the map, in most articles."""
    return min(weights, key=lambda node: (kind not in (None, node[0]), ":" not in node[1], -weights[node], node))


def _fresh(some: Iterable[Atom], taken: set[Node]) -> Node | None:
    """A node for those who were taken for another; None where nobody knows a name for them."""
    own = majority(atom.own for atom in some if atom.auto)
    number = 1
    node = own
    while own and node in taken:
        number += 1
        node = (own[0], f"{own[1]} {number}")
    return node


def _stands(some: Atoms, nodes: Nodes) -> Node | None:
    return majority(nodes.get(atom, atom.auto) for atom in some)


def _nameless(sides: _Sides, corrections: Iterable[Correction], nodes: Nodes) -> Iterator[Atom]:
    for correction in corrections:
        if not correction.nameless:
            continue
        some = sides.chosen[correction.subject]
        yield from some
        if correction.subject.id and not correction.subject.article:
            node = _stands(some, nodes)
            autos = {atom.auto for atom in some if atom.auto}
            cluster = {atom for auto in autos for atom in sides.atoms.clusters[auto]} | set(nodes)
            yield from (atom for atom in cluster if node and nodes.get(atom, atom.auto) == node)


def _rewritten(row: Sequence[Atom], settled: Settled, nodes: Nodes) -> Settled:
    pairs = list(zip(row, settled.references, strict=True))
    if all(nodes.get(atom, reference.node) == reference.node for atom, reference in pairs):
        return settled
    return replace(settled, references=tuple(_led(reference, atom, nodes) for atom, reference in pairs))


def _led(reference: Reference, atom: Atom, nodes: Nodes) -> Reference:
    node = nodes.get(atom, reference.node)
    if node == reference.node:
        return reference
    return replace(reference, node=node, join=None, rival=None)


def _void(chosen: Iterable[Chosen[Atom]]) -> Iterator[tuple[str, str]]:
    """The articles in which an id's published name is said to be another's."""
    for one in chosen:
        if one.decision.judgement != "not same":
            continue
        for side, other in ((one.decision.left, one.right), (one.decision.right, one.left)):
            if side.id and not side.article:
                yield from ((side.id, atom.article) for atom in other)


def _unmet(sides: _Sides, ledger: Ledger) -> Iterator[Problem]:
    asked: list[tuple[Subject, Source]] = [
        *((s, d.source) for d in ledger.decisions for s in (d.left, d.right)),
        *((c.subject, c.source) for c in ledger.corrections),
    ]
    for subject, source in dict.fromkeys(asked):
        if sides.chosen.get(subject, NONE) == NONE:
            said = f"{subject}: no name of this archive is meant by it; mend it, or remove the decision"
            yield Problem(source.path, source.line, "warning", "decision-unmet", said)
