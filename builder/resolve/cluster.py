"""Across articles: one key is one entity, and a weaker name joins a fuller one only on evidence, never in chains."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from builder.resolve.lone import lone_names
from builder.resolve.normalise import Node
from builder.resolve.references import Join, Move, Moves, Reference, Settled


@dataclass(frozen=True, slots=True)
class Across:
    """A join, or the refusal of one, between a name and another entity of the archive."""

    spelling: str
    node: Node
    other: Node
    join: Join


def cluster(articles: Sequence[Settled], acronyms: Moves) -> tuple[tuple[Settled, ...], tuple[Across, ...]]:
    """Join names across articles; tells every join that is not identity, and the doubtful ones that were refused."""
    nodes = {node for settled in articles for node in settled.nodes()}
    moves = {short: move for short, move in acronyms.items() if short in nodes and move[0] in nodes}
    moves |= _without_initial(nodes)
    moved = tuple(_moved(settled, moves) for settled in articles)
    lone = lone_names(moved)
    final = tuple(_moved(settled, lone.get(settled.article, {})) for settled in moved)
    told = _told(articles, dict.fromkeys((s.article for s in articles), moves)) + _told(moved, lone)
    return final, told


def _moved(settled: Settled, moves: Moves) -> Settled:
    if not any(r.node in moves or r.rival in moves for r in settled.references):
        return settled
    return replace(settled, references=tuple(_led(reference, moves) for reference in settled.references))


def _led(reference: Reference, moves: Moves) -> Reference:
    return replace(reference, node=_target(reference.node, moves), rival=_target(reference.rival, moves))


def _target(node: Node | None, moves: Moves) -> Node | None:
    move = moves.get(node) if node else None
    return move[0] if move and move[1].judgement == "same" else node


def _told(articles: Sequence[Settled], moves: Mapping[str, Moves]) -> tuple[Across, ...]:
    told: dict[tuple[Node, Join], Across] = {}
    for settled in articles:
        here = moves.get(settled.article, {})
        for reference in settled.references:
            node = reference.node
            if node and node in here:
                other, join = here[node]
                told.setdefault((node, join), Across(reference.found.spelling, node, other, join))
    return tuple(told.values())


def _without_initial(nodes: Iterable[Node]) -> dict[Node, Move]:
    """``George Bush`` joins ``George W. Bush`` where the archive knows one middle initial only."""
    known = set(nodes)
    fuller: dict[Node, set[Node]] = defaultdict(set)
    for node in known:
        words = node[1].split()
        short = [word for place, word in enumerate(words) if len(word) > 1 or place in (0, len(words) - 1)]
        if node[0] == "person" and len(short) < len(words):
            fuller["person", " ".join(short)].add(node)
    why = "The same name with a middle initial, and the archive knows one such initial only."
    return {
        short: (max(full), Join(0.85, (why,))) for short, full in fuller.items() if short in known and len(full) == 1
    }
