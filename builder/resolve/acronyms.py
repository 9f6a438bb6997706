"""Acronyms join the name that introduced them: ``Free Syrian Army (FSA)``, the reverse, or plain initials."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from builder.resolve.found import Found, Reading
from builder.resolve.normalise import Node, letters
from builder.resolve.references import Join, Move, Moves, Reference, Settled
from builder.vocabulary.names import strip_accents

_ACRONYM = re.compile(r"(?:[A-Z]\.?){2,8}")
_FOLLOWS = re.compile(r"\s?\((?:the |or |formerly )?[\"“]?(?P<acronym>(?:[A-Z]\.?){2,8})[\"”]?[);,]")
_WORDS = re.compile(r"[^\W_][\w'’]*")
_AGREEMENT = 0.8
# What newspapers write without ever introducing it.
_NEVER_INTRODUCED: Mapping[Node, Node] = {
    ("place", "us"): ("place", "united states"),
    ("place", "usa"): ("place", "united states"),
    ("place", "united states of america"): ("place", "united states"),
    ("place", "uk"): ("place", "united kingdom"),
    ("place", "uae"): ("place", "united arab emirates"),
    ("organisation", "un"): ("organisation", "united nations"),
    ("organisation", "eu"): ("organisation", "european union"),
}


@dataclass(frozen=True, slots=True)
class Introduction:
    """An acronym and the name that it is short for; ``spelled_out`` where the text puts one beside the other."""

    acronym: str
    node: Node
    name: str
    spelled_out: bool


def is_acronym(found: Found) -> bool:
    """Capitals alone, as in ``FSA`` and ``U.N.``."""
    return bool(_ACRONYM.fullmatch(found.name.text))


def introductions(reading: Reading, settled: Settled) -> dict[str, Introduction]:
    """The acronyms that one article explains, by their folded letters."""
    spelled_out: dict[str, Introduction] = {}
    for introduction in _spelled_out(reading, settled.references):
        spelled_out.setdefault(introduction.acronym, introduction)
    return _by_initials(settled.references) | spelled_out


def within_article(settled: Settled, known: Mapping[str, Introduction]) -> Settled:
    """Lead the acronyms of one article to the names that it explains them by."""
    return replace(settled, references=tuple(_expanded(reference, known) for reference in settled.references))


def across_archive(articles: Iterable[Mapping[str, Introduction]]) -> Moves:
    """Where acronyms lead that their own article does not explain: the archive's explanations must agree.

    One explanation in five may differ, which a misprint or a variant spelling does.
    """
    known: dict[str, list[Introduction]] = defaultdict(list)
    for introduced in articles:
        for acronym, introduction in introduced.items():
            known[acronym].append(introduction)
    moves = {(move[0][0], acronym): move for acronym, group in known.items() if (move := _agreed(acronym, group))}
    return {short: move for short, move in moves.items() if short != move[0]} | _well_known()


def _agreed(acronym: str, group: Sequence[Introduction]) -> Move | None:
    group = [introduction for introduction in group if acronym in initials(introduction.name)] or group
    explicit = [introduction for introduction in group if introduction.spelled_out]
    told = Counter(introduction.node for introduction in explicit or group)
    node, count = min(told.items(), key=lambda item: (-item[1], item[0]))
    if count < _AGREEMENT * told.total():
        return None
    name = min(introduction.name for introduction in group if introduction.node == node)
    why = f"{count} of {told.total()} articles that explain “{acronym.upper()}” have it short for “{name}”."
    return node, Join(0.9 if explicit else 0.75, (why,))


def _well_known() -> dict[Node, Move]:
    why = "Newspapers write this short form without explaining it."
    return {short: (full, Join(0.97, (why,))) for short, full in _NEVER_INTRODUCED.items()}


def _expanded(reference: Reference, known: Mapping[str, Introduction]) -> Reference:
    found = reference.found
    introduction = known.get(letters(found.name.text)) if is_acronym(found) else None
    if not introduction or introduction.node == reference.node or (reference.join and reference.node):
        return reference
    if not introduction.spelled_out and introduction.node[0] != found.name.kind:
        return reference
    how = "is introduced as" if introduction.spelled_out else "has the initials of"
    why = f"“{found.name.text}” {how} “{introduction.name}” in the same article."
    join = Join(0.97 if introduction.spelled_out else 0.85, (why,))
    return replace(reference, node=introduction.node, join=join, rival=None)


def _spelled_out(reading: Reading, references: Sequence[Reference]) -> Iterator[Introduction]:
    used = defaultdict[str, int](int)
    for reference in references:
        if is_acronym(reference.found):
            used[letters(reference.found.name.text)] += 1
    for long, acronym in _beside(reading, references):
        # A short form that is not made of the initials (a foreign one) must be used again to count.
        if long.node and (acronym in initials(long.found.name.text) or used[acronym] > 1):
            yield Introduction(acronym, long.node, long.found.name.text, True)


def _beside(reading: Reading, references: Sequence[Reference]) -> Iterator[tuple[Reference, str]]:
    """Names with the acronym that stands in, before or behind them in the text."""
    for place, reference in enumerate(references):
        found = reference.found
        if found.name.kind == "person" or is_acronym(found):
            continue
        text = reading.around(found)
        behind = _FOLLOWS.match(text, found.mention.end)
        if found.name.acronym or behind:
            yield reference, found.name.acronym or letters(behind["acronym"] if behind else "")
        before = references[place - 1].found if place else None
        if before and is_acronym(before) and _bracketed(text, before, found):
            yield reference, letters(before.name.text)


def _bracketed(text: str, acronym: Found, name: Found) -> bool:
    """``FSA (Free Syrian Army)``."""
    same = acronym.mention.field == name.mention.field
    between = text[acronym.mention.end : name.mention.start] if same else ""
    return between in {" (", " (the ", "("} and text[name.mention.end : name.mention.end + 1] == ")"


def _by_initials(references: Sequence[Reference]) -> dict[str, Introduction]:
    """Acronyms that are the initials of exactly one longer name of the article."""
    wanted = {letters(r.found.name.text) for r in references if is_acronym(r.found)}
    fitting: dict[str, dict[Node, Introduction]] = defaultdict(dict)
    for reference in references:
        found, node = reference.found, reference.node
        if not wanted or not node or node[0] == "person" or is_acronym(found):
            continue
        for acronym in initials(found.name.text) & wanted:
            fitting[acronym][node] = Introduction(acronym, node, found.name.text, False)
    return {acronym: next(iter(group.values())) for acronym, group in fitting.items() if len(group) == 1}


def initials(name: str) -> frozenset[str]:
    """The acronyms that a name's words make, with and without its small words; ``{"fsa"}`` for Free Syrian Army."""
    words = [word for word in _WORDS.findall(strip_accents(name)) if word.lower() != "the"]
    large = [word for word in words if word[0].isupper()]
    made = {"".join(word[0] for word in some).lower() for some in (words, large)}
    return frozenset(acronym for acronym in made if len(acronym) > 1)
