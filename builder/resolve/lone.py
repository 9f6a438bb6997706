"""Names whose article has no full form: who of the archive is meant, where enough beside the name says so."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from builder.resolve.bearers import roles_only
from builder.resolve.beside import Beside, beside
from builder.resolve.found import Found
from builder.resolve.normalise import Node, initialled
from builder.resolve.people import name_words
from builder.resolve.references import Join, Move, Reference, Settled
from builder.resolve.sounds import skeleton
from builder.resolve.spelled import culture_of, relation
from builder.resolve.variants import FAMILY_FIRST
from builder.vocabulary.given import gender_of

_ENOUGH = 0.7
# Of several whom a name may mean, the likeliest is meant where it is so much likelier than the next.
_AHEAD = 0.15
# A given name or a mere likeness with this and no more leads to nobody; it is not worth asking either.
_WEAK = 0.45
_MOST = 6  # a name that more people bear says by itself too little to ask who is meant
_BASE = {"surname": 0.5, "spelling of the surname": 0.45, "initial and surname of": 0.6, "given name": 0.35}
_HOW = {
    "surname": "bears the surname",
    "spelling of the surname": "bears, in another spelling, the surname of",
    "initial and surname of": "bears the initial and surname of",
    "given name": "is called by the given name",
}


@dataclass(slots=True)
class _People:
    """The full names of an archive by surname, by the surname's sound and by the given name."""

    family: dict[str, set[Node]] = field(default_factory=lambda: defaultdict(set))
    sound: dict[str, set[Node]] = field(default_factory=lambda: defaultdict(set))
    given: dict[str, set[Node]] = field(default_factory=lambda: defaultdict(set))


def lone_names(articles: Sequence[Settled]) -> dict[str, dict[Node, Move]]:
    """For each article, where its lone surnames lead. Rests on identity alone, so that weak joins never chain."""
    everyone = _people(articles)
    wanted = {settled.article: dict(_wanted(settled, everyone)) for settled in articles}
    called = {bearer for group in wanted.values() for bearers in group.values() for bearer in bearers}
    around = beside(articles, called)
    found = {article: _judged(article, group, around) for article, group in wanted.items()}
    return {article: moves for article, moves in found.items() if moves}


def _people(articles: Iterable[Settled]) -> _People:
    """Full names by surname, and by the first word where an article uses it with a title as a family name."""
    people = _People()
    for settled in articles:
        for reference in settled.references:
            node, found = reference.node, reference.found
            if node and node[0] == "person" and " " in node[1]:
                if found.full and len(found.name.words) > 1 and not initialled(found.name):
                    _file(people, found, node)
                elif _family_first(reference, node):
                    people.family[found.name.key].add(node)
    return people


def _file(people: _People, found: Found, node: Node) -> None:
    first, last = found.name.words[0], found.name.words[-1]
    people.family[last].add(node)
    people.sound[skeleton(last)].add(node)
    people.given[first].add(node)
    if first in FAMILY_FIRST:
        people.family[first].add(node)


def _family_first(reference: Reference, node: Node) -> bool:
    found = reference.found
    return found.name.key == node[1].split()[0] and bool(roles_only(found.titles)) and not found.titled


Wanted = Mapping[Node, Mapping[Node, str]]
"""The lone names of an article; for each, whom it may mean and what it is of their names."""


def _wanted(settled: Settled, everyone: _People) -> Iterator[tuple[Node, dict[Node, str]]]:
    """The article's lone and initialled names, each with the few people of the archive who could bear it."""
    for reference in settled.references:
        node, found = reference.node, reference.found
        if node and node[0] == "person" and node == found.name.node:
            group = _fitting(found, everyone)
            if 0 < len(group) <= _MOST and node not in group:
                yield node, group


def _fitting(found: Found, everyone: _People) -> dict[Node, str]:
    """Who could be meant; a plain given name by itself is too common to lead anywhere."""
    word = found.name.words[-1]
    if initialled(found.name):
        return {node: "initial and surname of" for node in everyone.family.get(word, ()) if _initials_fit(found, node)}
    if not found.name.lone or (gender_of(word) and not found.titles):
        return {}
    if word in everyone.family:
        return dict.fromkeys(everyone.family[word], "surname")
    heard = {node for node in everyone.sound.get(skeleton(word), ()) if _alike(word, node[1].split())}
    return dict.fromkeys(heard, "spelling of the surname") or dict.fromkeys(everyone.given.get(word, ()), "given name")


def _alike(word: str, words: Sequence[str]) -> bool:
    return relation(word, words[-1], culture_of(words, False)) == "transliterated"


def _initials_fit(found: Found, node: Node) -> bool:
    """``N. Quist`` fits ``Nora Quist`` and ``Nora T. Quist``, ``Y. Lin`` fits ``Lin Yuexi``."""
    *initials, family = name_words(found.name)
    words = node[1].split()
    given = words[:-1] if words[-1] == family else words[1:] if words[0] == family else []
    return bool(given) and "".join(word[0] for word in given).startswith("".join(word[0] for word in initials))


def _judged(article: str, wanted: Wanted, around: Beside) -> dict[Node, Move]:
    chosen = {node: _chosen(article, node, bearers, around) for node, bearers in sorted(wanted.items())}
    return {node: move for node, move in chosen.items() if move}


def _chosen(article: str, node: Node, bearers: Mapping[Node, str], around: Beside) -> Move | None:
    """The likeliest bearer, far ahead of others or far better known. None for a given name with nothing beside it."""
    judged = [(bearer, *_judge(article, node, bearer, how, around)) for bearer, how in sorted(bearers.items())]
    best, score, join = max(judged, key=lambda told: told[1])
    others = sorted((told for told in judged if told[0] != best), key=lambda told: -told[1])
    if score <= _WEAK and join.judgement != "not same":
        return None
    rival = next((o for o, near, _ in others if score - near < _AHEAD and not around.outshines(best, o)), None)
    if rival and join.judgement == "same":
        join = Join(0.5, (*join.reasons, f"“{around.spelling(rival)}” is nearly as likely."), "undecided")
    return best, join


def _judge(article: str, node: Node, bearer: Node, how: str, around: Beside) -> tuple[float, Join]:
    here, there = around.here(article, node), around.known[bearer]
    reasons = [f"One person of the archive {_HOW[how]} “{around.spelling(node)}”: “{around.spelling(bearer)}”."]
    if len(here.genders | there.genders) > 1:
        return 0.1, Join(0.1, (*reasons, "A title before the name is for another gender."), "not same")
    titles, company = sorted(here.titles & there.titles), sorted(here.company & there.company)
    if titles:
        reasons.append(f"Both bear the title “{titles[-1]}”.")
    if company:
        names = sorted(around.spelling(n) for n in company)
        reasons.append(f"Both are named beside {', '.join(names[:3])}.")
    known = how == "surname" and there.known_by_surname
    if known:
        reasons.append("Several other articles call that person by the surname.")
    score = _BASE[how] + 0.25 * bool(titles) + 0.1 * min(3, len(company)) + 0.2 * known
    if score >= _ENOUGH - 1e-9:
        return score, Join(round(min(score, 0.95), 2), tuple(reasons))
    return score, Join(round(score, 2), (*reasons, "Too little beside the name supports it."), "undecided")
