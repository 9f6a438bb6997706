"""Names whose article has no full form: the archive's only bearer is meant where enough beside the name says so."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from builder.resolve.bearers import roles_only
from builder.resolve.found import Found
from builder.resolve.given import gender_of
from builder.resolve.normalise import Node
from builder.resolve.references import Join, Move, Reference, Settled

# A name in more articles than this says little about which Assad an article means.
_RARE = 25
# From this many articles that call a person by surname, the surname alone is known to mean that person.
_KNOWN = 3
_ENOUGH = 0.7
_INITIALS = re.compile(r"(?:[^\W\d_]\.[ -]?)+(?=\w)|[A-Z]{1,2} (?=\w)")


@dataclass(slots=True)
class _Profile:
    """What stands beside a name: titles, genders, people and organisations; and in how many articles the surname."""

    titles: set[str] = field(default_factory=set)
    genders: set[str] = field(default_factory=set)
    company: set[Node] = field(default_factory=set)
    by_surname: int = 0


@dataclass(frozen=True, slots=True)
class _Archive:
    frequency: Mapping[Node, int]
    spellings: Mapping[Node, str]


def lone_names(articles: Sequence[Settled]) -> dict[str, dict[Node, Move]]:
    """For each article, where its lone surnames lead. Rests on identity alone, so that weak joins never chain."""
    bearers = _bearers(articles)
    wanted = {settled.article: _wanted(settled, bearers) for settled in articles}
    archive = _archive(articles)
    profiles: dict[Node, _Profile] = {bearer: _Profile() for group in wanted.values() for bearer in group.values()}
    for settled in articles:
        for node in settled.nodes() & profiles.keys():
            _note(profiles[node], settled, node, archive)
    for bearer, profile in profiles.items():
        profile.genders = profile.genders or {gender_of(bearer[1].split()[0])} - {""}
    return {
        settled.article: {
            node: (bearer, _judge(settled, node, profiles[bearer], archive))
            for node, bearer in sorted(wanted[settled.article].items())
        }
        for settled in articles
        if wanted[settled.article]
    }


def _archive(articles: Iterable[Settled]) -> _Archive:
    frequency: Counter[Node] = Counter()
    spellings: dict[Node, str] = {}
    for settled in articles:
        frequency.update(settled.nodes())
        for reference in settled.references:
            if reference.node and not reference.join:
                known = spellings.get(reference.node, reference.found.spelling)
                spellings[reference.node] = min(known, reference.found.spelling)
    return _Archive(frequency, spellings)


def _bearers(articles: Iterable[Settled]) -> dict[str, set[Node]]:
    """Full names by surname, and by the first word where an article uses it with a title as a family name."""
    bearers: dict[str, set[Node]] = defaultdict(set)
    for settled in articles:
        for reference in settled.references:
            node, found = reference.node, reference.found
            if node and node[0] == "person" and " " in node[1]:
                if found.full and len(found.name.words) > 1 and not _initialled(found):
                    bearers[found.name.words[-1]].add(node)
                elif _family_first(reference, node):
                    bearers[found.name.key].add(node)
    return bearers


def _family_first(reference: Reference, node: Node) -> bool:
    found = reference.found
    return found.name.key == node[1].split()[0] and bool(roles_only(found.titles)) and not found.titled


def _initialled(found: Found) -> bool:
    """``N. Quist``, ``J.C. Quist``."""
    return not found.name.lone and bool(_INITIALS.match(found.name.text))


def _wanted(settled: Settled, bearers: Mapping[str, set[Node]]) -> dict[Node, Node]:
    """The article's lone and initialled names that exactly one person of the archive could bear."""
    wanted = {}
    for reference in settled.references:
        node, found = reference.node, reference.found
        if node and node[0] == "person" and node == found.name.node:
            group = _fitting(found, bearers.get(found.name.words[-1], set()))
            if len(group) == 1 and node not in group:
                wanted[node] = group.pop()
    return wanted


def _fitting(found: Found, bearers: set[Node]) -> set[Node]:
    """Who could be meant; a plain given name by itself is too common to lead anywhere."""
    first, *rest = found.name.words
    if found.name.lone:
        return set(bearers) if found.titles or not gender_of(first) else set()
    if not _initialled(found):
        return set()
    named = {node: node[1].split() for node in bearers}
    return {
        node
        for node, words in named.items()
        if words[-len(rest) :] == rest and "".join(word[0] for word in words[: -len(rest)]).startswith(first)
    }


def _note(profile: _Profile, settled: Settled, node: Node, archive: _Archive) -> None:
    named = [reference.found for reference in settled.references if reference.node == node]
    profile.titles |= roles_only(title for found in named for title in found.titles)
    profile.genders |= {found.gender for found in named} - {""}
    profile.company |= {n for n in settled.nodes() - {node} if n[0] != "place" and archive.frequency[n] <= _RARE}
    profile.by_surname += any(found.name.lone for found in named)


def _judge(settled: Settled, node: Node, bearer: _Profile, archive: _Archive) -> Join:
    here = _Profile()
    _note(here, settled, node, archive)
    initialled = " " in node[1]
    what = "initial and surname of" if initialled else "surname"
    reasons = [f"One person of the archive bears the {what} “{archive.spellings.get(node, node[1])}”."]
    if len(here.genders | bearer.genders) > 1:
        return Join(0.1, (*reasons, "A title before the name is for another gender."), "not same")
    titles, company = sorted(here.titles & bearer.titles), sorted(here.company & bearer.company)
    if titles:
        reasons.append(f"Both bear the title “{titles[-1]}”.")
    if company:
        names = sorted(archive.spellings.get(n, n[1]) for n in company)
        reasons.append(f"Both are named beside {', '.join(names[:3])}.")
    if bearer.by_surname >= _KNOWN:
        reasons.append("Several other articles call that person by the surname.")
    score = (
        0.5 + 0.1 * initialled + 0.25 * bool(titles) + 0.1 * min(3, len(company)) + 0.2 * (bearer.by_surname >= _KNOWN)
    )
    if score >= _ENOUGH:
        return Join(round(min(score, 0.95), 2), tuple(reasons))
    return Join(round(score, 2), (*reasons, "Too little beside the name supports it."), "undecided")
