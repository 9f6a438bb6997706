"""What people say of an entity, laid over what its texts say: name, aliases, roles, coordinates, identifiers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from builder.model import Comparison, Correction, Decision, Entity, Source
from builder.resolve.normalise import Node

Told = Iterable[tuple[Decision, Node | None, Node | None]]


def corrected(known: Mapping[Node, Entity], facts: Iterable[tuple[Node, Correction]]) -> dict[Node, Entity]:
    """The entities with what people stated; of two names stated for one the last counts. Ids stay."""
    entities = dict(known)
    for node, correction in facts:
        if node in entities:
            entities[node] = _corrected(entities[node], correction)
    return entities


def _corrected(entity: Entity, said: Correction) -> Entity:
    name = said.name or entity.name
    stated = dict(said.identifiers)
    return replace(
        entity,
        name=name,
        aliases=tuple(sorted({*entity.aliases, *said.aliases, entity.name} - {name})),
        roles=tuple(dict.fromkeys((*said.roles, *entity.roles))),
        coordinates=said.coordinates or entity.coordinates,
        identifiers=tuple(sorted((dict(entity.identifiers) | stated).items())),
    )


def judgements(told: Told, known: Mapping[Node, Entity]) -> Iterator[Comparison]:
    """People's judgements as comparisons, beside those of scores; the spelling is the subject that no side bears."""
    for decision, left, right in told:
        if right and right in known:
            one = known[left].id if left and left in known else str(decision.left)
            score = {"same": 1.0, "not same": 0.0, "undecided": 0.5}[decision.judgement]
            why = (signed(decision.source),)
            left_out = decision.left if str(decision.left) != one else decision.right
            yield Comparison(one, known[right].id, score, why, decision.judgement, str(left_out), True)


def signed(source: Source) -> str:
    """Who decided what, when, why and where: ``M. Keats decided so on 2026-11-24: both … (authority/names.yml:3).``."""
    who, when = source.who or "A person", f" on {source.when}" if source.when else ""
    return f"{who} decided so{when}{f': {source.why}' if source.why else ''} ({source})."
