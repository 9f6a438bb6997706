"""The entities of an archive: each with its id, its best name, its other spellings, its roles and its articles."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from builder.model import Entity, Published
from builder.resolve.acronyms import is_acronym
from builder.resolve.found import Found, Reading
from builder.resolve.normalise import Node, tidy
from builder.resolve.references import Settled
from builder.resolve.roles import roles
from builder.vocabulary.edtf import bounds
from builder.vocabulary.slugs import slug

_MOST_ROLES = 12


@dataclass(slots=True)
class _Dossier:
    """What was gathered of one entity: in how many articles each spelling stands, whole names apart from short ones."""

    whole: Counter[str] = field(default_factory=Counter)
    short: Counter[str] = field(default_factory=Counter)
    stands: set[str] = field(default_factory=set)
    roles: Counter[str] = field(default_factory=Counter)
    articles: set[str] = field(default_factory=set)


def entities(
    articles: Sequence[Settled], readings: Mapping[str, Reading], dates: Mapping[str, Published | None]
) -> dict[Node, Entity]:
    """One record for each node that an article refers to."""
    dossiers: dict[Node, _Dossier] = defaultdict(_Dossier)
    for settled in articles:
        for node, founds in _by_node(settled).items():
            _note(dossiers[node], founds, readings[settled.article])
    names = {node: _best(dossier.whole or dossier.short) for node, dossier in dossiers.items()}
    ids = _ids(names)
    return {node: _entity(ids[node], node, names[node], dossiers[node], dates) for node in sorted(names)}


def _by_node(settled: Settled) -> dict[Node, list[Found]]:
    groups: dict[Node, list[Found]] = defaultdict(list)
    for reference in settled.references:
        if reference.node:
            groups[reference.node].append(reference.found)
    return groups


def _note(dossier: _Dossier, founds: Sequence[Found], reading: Reading) -> None:
    dossier.whole.update({_shown(found) for found in founds if _whole(found)})
    dossier.short.update({_shown(found) for found in founds if not _whole(found)})
    dossier.stands.update(tidy(found.mention.text) for found in founds)
    dossier.roles.update({role for found in founds for role in roles(found, reading)})
    dossier.articles.add(reading.article)


def _whole(found: Found) -> bool:
    return found.full if found.name.kind == "person" else not is_acronym(found)


def _shown(found: Found) -> str:
    lower_article = found.name.kind == "organisation" and found.spelling.startswith("the ")
    return found.spelling[4:] if lower_article else found.spelling


def _entity(id_: str, node: Node, name: str, dossier: _Dossier, dates: Mapping[str, Published | None]) -> Entity:
    first, last = _span(dates[article] for article in dossier.articles)
    return Entity(
        id=id_,
        kind=node[0],
        name=name,
        aliases=tuple(sorted(dossier.stands - {name})),
        roles=_merged_roles(dossier.roles),
        articles=tuple(sorted(dossier.articles)),
        first=first,
        last=last,
    )


def _best(spellings: Counter[str]) -> str:
    """The well-formed spelling of most articles; of equals the longest, the hyphened, the first in the alphabet."""
    return min(spellings, key=lambda text: (_malformed(text), -spellings[text], -len(text), -text.count("-"), text))


def _malformed(text: str) -> int:
    """Spellings that are rather the layout's than the name's: ``al- Rayyes``, ``RUSSIA WARNS``, half a quotation."""
    shouted = len(text) > 6 and text.isupper()
    return 2 * ("- " in text or " -" in text) + shouted + (not text[0].isalnum())


def _ids(names: Mapping[Node, str]) -> dict[Node, str]:
    """Ids from names; of several with one slug the later keys are numbered: ``-2``, ``-3``."""
    slugs = {node: slug(name) or "name" for node, name in names.items()}
    natural: set[Node] = {(node[0], stem) for node, stem in slugs.items()}
    taken: set[Node] = set()
    ids: dict[Node, str] = {}
    for node in sorted(slugs, key=lambda node: (slugs[node], node)):
        stem = next(s for s in _stems(slugs[node]) if (node[0], s) not in taken and _free(node, s, slugs, natural))
        taken.add((node[0], stem))
        ids[node] = f"{node[0]}/{stem}"
    return ids


def _stems(stem: str) -> Iterator[str]:
    yield stem
    number = 2
    while True:
        yield f"{stem}-{number}"
        number += 1


def _free(node: Node, stem: str, slugs: Mapping[Node, str], natural: set[Node]) -> bool:
    """A numbered stem must not be another name's own."""
    return stem == slugs[node] or (node[0], stem) not in natural


def _span(dates: Iterable[Published | None]) -> tuple[str | None, str | None]:
    """The earliest and the latest of the dates whose year is known."""
    known = [(span, date.edtf) for date in dates if date and (span := bounds(date.edtf))]
    if not known:
        return None, None
    first = min(known, key=lambda pair: (pair[0][0], pair[0][1], pair[1]))
    last = max(known, key=lambda pair: (pair[0][1], pair[0][0], pair[1]))
    return first[1], last[1]


def _merged_roles(found: Counter[str]) -> tuple[str, ...]:
    """Roles, the most frequent first, each once whatever its capitals."""
    totals: Counter[str] = Counter()
    best: dict[str, tuple[int, str]] = {}
    for role, count in found.items():
        key = role.casefold()
        totals[key] += count
        best[key] = max(best.get(key, (0, "")), (count, role))
    ordered = sorted(totals, key=lambda key: (-totals[key], key))
    return tuple(best[key][1] for key in ordered[:_MOST_ROLES])
