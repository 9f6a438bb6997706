"""The entities of an archive: each with its id, its best name, its other spellings, its roles and its articles."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from builder.model import Entity, Published
from builder.resolve.acronyms import is_acronym
from builder.resolve.found import Found, Reading
from builder.resolve.identity import NOTHING, entity_ids
from builder.resolve.normalise import Node, tidy
from builder.resolve.places.atlas import NOWHERE, Atlas, Whereabouts
from builder.resolve.references import Settled
from builder.resolve.roles import roles
from builder.vocabulary.edtf import bounds
from builder.vocabulary.permanence import Remembered

_MOST_ROLES = 12
NO_ATLAS = Atlas()


@dataclass(slots=True)
class _Dossier:
    """What was gathered of one entity: in how many articles each spelling stands, whole names apart from short ones.

    ``stands`` counts its mentions as they are written, ``roles`` holds the articles that give each.
    """

    whole: Counter[str] = field(default_factory=Counter)
    short: Counter[str] = field(default_factory=Counter)
    stands: Counter[str] = field(default_factory=Counter)
    roles: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    articles: set[str] = field(default_factory=set)


def entities(
    articles: Sequence[Settled],
    readings: Mapping[str, Reading],
    dates: Mapping[str, Published | None],
    atlas: Atlas = NO_ATLAS,
    published: Remembered[Node] = NOTHING,
) -> tuple[dict[Node, Entity], dict[str, str]]:
    """One record for each node that an article refers to; the atlas tells where places lie.

    Who was ``published`` keeps the id; of ids that are no entity's any more it is told where they lead.
    """
    dossiers: dict[Node, _Dossier] = defaultdict(_Dossier)
    for settled in articles:
        for node, founds in _by_node(settled).items():
            _note(dossiers[node], node, founds, readings[settled.article])
    names = {node: atlas.name(node, _best(dossier.whole or dossier.short)) for node, dossier in dossiers.items()}
    given, moved = entity_ids(names, published)
    known = {node: _entity(given[node], node, names[node], dossiers[node], dates) for node in sorted(names)}
    return {node: _placed(entity, atlas.where(node)) for node, entity in known.items()}, moved


def _placed(entity: Entity, where: Whereabouts) -> Entity:
    if where is NOWHERE:
        return entity
    return replace(
        entity,
        coordinates=where.coordinates,
        country=where.country,
        identifiers=where.identifiers,
        within=where.within,
    )


def _by_node(settled: Settled) -> dict[Node, list[Found]]:
    groups: dict[Node, list[Found]] = defaultdict(list)
    for reference in settled.references:
        if reference.node:
            groups[reference.node].append(reference.found)
    return groups


def _note(dossier: _Dossier, node: Node, founds: Sequence[Found], reading: Reading) -> None:
    dossier.whole.update({_shown(found) for found in founds if _whole(found, node)})
    dossier.short.update({_shown(found) for found in founds if not _whole(found, node)})
    dossier.stands.update(tidy(found.mention.text) for found in founds)
    for role in (role for found in founds for role in roles(found, reading)):
        dossier.roles[role].add(reading.article)
    dossier.articles.add(reading.article)


def _whole(found: Found, node: Node) -> bool:
    """A spelling that may name the entity: ``Sheikh Sabah`` is short where it stands for a longer name."""
    if found.name.kind != "person":
        return not is_acronym(found)
    return found.full and (not found.titled or found.node == node)


def _shown(found: Found) -> str:
    lower_article = found.name.kind == "organisation" and found.spelling.startswith("the ")
    return found.spelling[4:] if lower_article else found.spelling


def _entity(id_: str, node: Node, name: str, dossier: _Dossier, dates: Mapping[str, Published | None]) -> Entity:
    first, last = _span(dates[article] for article in dossier.articles)
    described = _merged_roles(dossier.roles)
    return Entity(
        id=id_,
        kind=node[0],
        name=name,
        aliases=tuple(sorted(dossier.stands.keys() - {name})),
        roles=tuple(role for role, _ in described),
        articles=tuple(sorted(dossier.articles)),
        first=first,
        last=last,
        spellings=tuple(sorted(dossier.stands.items(), key=lambda pair: (-pair[1], pair[0]))),
        described=described,
    )


def _best(spellings: Counter[str]) -> str:
    """The well-formed spelling of most articles; of equals the longest, the hyphened, the first in the alphabet."""
    return min(spellings, key=lambda text: (_malformed(text), -spellings[text], -len(text), -text.count("-"), text))


def _malformed(text: str) -> int:
    """Spellings that are rather the layout's than the name's: ``al- Rayyes``, ``RUSSIA WARNS``, half a quotation."""
    shouted = len(text) > 6 and text.isupper()
    return 2 * ("- " in text or " -" in text) + shouted + (not text[0].isalnum())


def _span(dates: Iterable[Published | None]) -> tuple[str | None, str | None]:
    """The earliest and the latest of the dates whose year is known."""
    known = [(span, date.edtf) for date in dates if date and (span := bounds(date.edtf))]
    if not known:
        return None, None
    first = min(known, key=lambda pair: (pair[0][0], pair[0][1], pair[1]))
    last = max(known, key=lambda pair: (pair[0][1], pair[0][0], pair[1]))
    return first[1], last[1]


def _merged_roles(found: Mapping[str, set[str]]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Roles with their articles, the most frequent first, each once whatever its capitals."""
    given: dict[str, set[str]] = defaultdict(set)
    best: dict[str, tuple[int, str]] = {}
    for role, articles in found.items():
        key = role.casefold()
        given[key] |= articles
        best[key] = max(best.get(key, (0, "")), (len(articles), role))
    ordered = sorted(given, key=lambda key: (-len(given[key]), key))
    return tuple((best[key][1], tuple(sorted(given[key]))) for key in ordered[:_MOST_ROLES])
