"""Across articles: one key is one entity, and a weaker name joins a fuller one only on evidence, never in chains."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from builder.resolve.block import Pair
from builder.resolve.joined import join_names
from builder.resolve.lone import lone_names
from builder.resolve.normalise import Node
from builder.resolve.profiles import context
from builder.resolve.references import NO_RULINGS, Join, Move, Moves, Reference, Rulings, Settled

NO_YEARS: Mapping[str, int] = {}


@dataclass(frozen=True, slots=True)
class Across:
    """A join, or the refusal of one, between a name and another entity of the archive."""

    spelling: str
    node: Node
    other: Node
    join: Join


def cluster(
    articles: Sequence[Settled],
    acronyms: Moves,
    years: Mapping[str, int] = NO_YEARS,
    rulings: Rulings = NO_RULINGS,
) -> tuple[tuple[Settled, ...], tuple[Across, ...]]:
    """Join names across articles; tells every join that is not identity, and the doubtful ones that were refused.

    ``years`` are those of publication, by article; ``rulings`` are people's, and stronger than any score.
    """
    nodes = {node for settled in articles for node in settled.nodes()}
    short = {node: move for node, move in acronyms.items() if node in nodes and move[0] in nodes}
    short = {node: move for node, move in short.items() if not rulings.apart(node, move[0])}
    written_out = tuple(_moved(settled, short) for settled in articles)
    joins, doubts = join_names(context(written_out, years), rulings)
    moved = tuple(_moved(settled, joins) for settled in written_out)
    lone = {article: _allowed(moves, rulings) for article, moves in lone_names(moved).items()}
    final = tuple(_moved(settled, lone.get(settled.article, {})) for settled in moved)
    told = _told(articles, dict.fromkeys((s.article for s in articles), short))
    told += _told(written_out, dict.fromkeys((s.article for s in articles), joins))
    return final, (*told, *_told(moved, lone), *_doubtful(written_out, doubts, joins))


def _allowed(moves: Moves, rulings: Rulings) -> dict[Node, Move]:
    """The moves that no decision forbids."""
    return {node: move for node, move in moves.items() if not rulings.apart(node, move[0])}


def _doubtful(articles: Sequence[Settled], doubts: Mapping[Pair, Join], joins: Moves) -> Iterator[Across]:
    """What was compared and not joined, under the spelling that each name has first."""
    spellings: dict[Node, str] = {}
    for settled in articles:
        for reference in settled.references:
            if reference.node and reference.found.node == reference.node:
                spellings.setdefault(reference.node, reference.found.spelling)
    for (one, other), join in doubts.items():
        if one in spellings:
            yield Across(spellings[one], one, _target(other, joins) or other, join)


def _moved(settled: Settled, moves: Moves) -> Settled:
    if not any(r.node in moves or r.rival in moves for r in settled.references):
        return settled
    return replace(settled, references=tuple(_led(reference, moves) for reference in settled.references))


def _led(reference: Reference, moves: Moves) -> Reference:
    if reference.node not in moves and reference.rival not in moves:
        return reference
    return replace(reference, node=_target(reference.node, moves), rival=_target(reference.rival, moves))


def _target(node: Node | None, moves: Moves) -> Node | None:
    move = moves.get(node) if node else None
    return move[0] if move and move[1].judgement == "same" else node


def _led_there(reference: Reference) -> bool:
    """Not the node's own name: its spelling tells less of what was joined."""
    return reference.found.node != reference.node


def _told(articles: Sequence[Settled], moves: Mapping[str, Moves]) -> tuple[Across, ...]:
    told: dict[tuple[Node, Join], Across] = {}
    for settled in articles:
        here = moves.get(settled.article, {})
        for reference in sorted(settled.references, key=_led_there):
            node = reference.node
            if node and node in here:
                other, join = here[node]
                told.setdefault((node, join), Across(reference.found.spelling, node, other, join))
    return tuple(told.values())
