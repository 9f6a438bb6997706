"""Inside one article: surnames, titled names, given names and shorter forms join the full name that stands there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Mapping, Sequence
from dataclasses import replace

from builder.model import Kind
from builder.resolve.bearers import CROWD, Bearer, Bearers, Words, bearers, roles_only
from builder.resolve.found import Found, Reading, personal, placed, read
from builder.resolve.normalise import REGNAL, Node, hollow, read_name
from builder.resolve.references import Join, Reference, Settled
from builder.resolve.variants import nicknames, short_form

# How sure an engine must be of a place that is a surname of the article, and where most mentions are the person's.
_SHAKY, _UNSURE = 0.6, 0.9
# How sure a short name is, by what part of the full name it is: where one person fits, where several do.
_ONLY = {"surname": 0.95, "first word": 0.75, "middle name": 0.75, "short form": 0.7}
_NEAREST = {"surname": 0.6, "first word": 0.55, "middle name": 0.5, "short form": 0.5}


def settle(reading: Reading) -> Settled:
    """Who each mention of one article stands for, as far as the article itself says so, in reading order."""
    everyone = bearers(reading)
    founds = _people_again(reading, everyone.surnames)
    if founds != reading.founds:
        everyone = bearers(replace(reading, founds=founds))
    seen: dict[str, int] = {}
    references = []
    for place, found in enumerate(founds):
        reference = _refer(found, everyone, seen)
        if reference.node and reference.node[0] == "person":
            seen[reference.node[1]] = place
        references.append(reference)
    return Settled(reading.article, tuple(references))


def _refer(found: Found, everyone: Bearers, seen: Mapping[str, int]) -> Reference:
    if found.name.kind == "person" and found.name.lone:
        return _short(found, everyone, seen)
    fuller = everyone.fuller.get(found.node[1]) if found.name.kind == "person" else None
    if not fuller:
        return Reference(found, None if hollow(found.name) else found.node)
    why = f"“{found.spelling}” is “{fuller.spelling}” of the same article with a part left out."
    return Reference(found, _node(fuller), Join(0.85, (why,)))


def _short(found: Found, everyone: Bearers, seen: Mapping[str, int]) -> Reference:
    words = found.name.words
    called, relation = everyone.surnames.get(words, ()), "surname"
    if not called and not hollow(found.name):
        called, relation = _by_first_word(found, everyone, seen), "first word"
    if not called:
        called, relation = _by_nickname(found, everyone), "short form"
    if not called and not hollow(found.name):
        called, relation = everyone.middle.get(words, ()), "middle name"
    some = called[: CROWD + 2]  # as many as tell a crowd
    called = tuple(b for b in some if b.key != found.node[1] and _title_allows(found, b))
    if not called or len(called) > CROWD:
        return Reference(found, None if hollow(found.name) else found.node)
    return _choose(found, called, relation, seen)


def _by_first_word(found: Found, everyone: Bearers, seen: Mapping[str, int]) -> tuple[Bearer, ...]:
    """Bearers whose name begins with the word.

    A title makes it a family name; without one it follows the full name, or the article has one such name only.
    """
    called = everyone.given.get(found.name.words, ())
    return tuple(b for b in called if found.titles or b.key in seen or len(called) == 1)


def _by_nickname(found: Found, everyone: Bearers) -> tuple[Bearer, ...]:
    """Bearers whose given name the word is short for, where the article has one such name only."""
    if not short_form(found.name.key):
        return ()
    called = [b for (word,), group in everyone.given.items() if nicknames(word, found.name.key) for b in group]
    return tuple(called) if len(called) == 1 else ()


def _title_allows(found: Found, bearer: Bearer) -> bool:
    """A king's or a pope's name joins only one who bears that title."""
    return not (found.titled and found.titles and found.titles[-1] in REGNAL) or found.titles[-1] in bearer.titles


def _choose(found: Found, called: Sequence[Bearer], relation: str, seen: Mapping[str, int]) -> Reference:
    fitting = [b for b in called if not (found.gender and b.gender and b.gender != found.gender)]
    if not fitting:
        return _another(found, called[0], relation)
    decided = len(fitting) < len(called)
    surer = [b for b in fitting if found.gender and b.gender] if len(fitting) > 1 else []
    decided, fitting = decided or bool(surer), surer or fitting
    if len(fitting) == 1:
        return _joined(found, fitting[0], relation, decided)
    return _nearest(found, fitting, relation, seen)


def _joined(found: Found, bearer: Bearer, relation: str, decided: bool) -> Reference:
    score = 0.9 if relation == "first word" and found.titles else _ONLY[relation]
    reasons = [f"“{found.name.text}” is the {relation} of “{bearer.spelling}”, whom the same article names in full."]
    if decided:
        score -= 0.1
        reasons.append(f"The title “{found.titles[-1]}” leaves no other person of that name in the article.")
    return Reference(found, _node(bearer), Join(round(score, 2), tuple(reasons)))


def _nearest(found: Found, fitting: Sequence[Bearer], relation: str, seen: Mapping[str, int]) -> Reference:
    names = " and ".join(f"“{b.spelling}”" for b in fitting)
    several = f"“{found.name.text}” is the {relation} of {names} in the same article."
    by_title = [b for b in fitting if roles_only(found.titles) & b.titles]
    if len(by_title) == 1:
        why = f"Only “{by_title[0].spelling}” bears the title “{found.titles[-1]}” there."
        return Reference(found, _node(by_title[0]), Join(0.85, (several, why)))
    before = [b for b in fitting if b.key in seen]
    if not before or hollow(found.name):
        doubt = Join(0.5, (several, "Nothing tells which is meant."), "undecided")
        return Reference(found, None, doubt, _node(fitting[0]))
    nearest = max(before, key=lambda bearer: seen[bearer.key])
    why = f"“{nearest.spelling}” is the one named last before it."
    return Reference(found, _node(nearest), Join(_NEAREST[relation], (several, why)))


def _another(found: Found, bearer: Bearer, relation: str) -> Reference:
    """``Mrs Assad`` beside ``Bashar al-Assad``: someone else, called by title and surname."""
    title = found.titles[-1].capitalize()
    apart = replace(found, titled=f"{found.titles[-1]} {found.name.key}", spelling=f"{title} {found.name.text}")
    reason = f"“{title}” does not fit “{bearer.spelling}”, whose {relation} “{found.name.text}” is."
    return Reference(apart, apart.node, Join(0.1, (reason,), "not same"), _node(bearer))


def _node(bearer: Bearer) -> Node:
    return "person", bearer.key


def _people_again(reading: Reading, surnames: Container[Words]) -> tuple[Found, ...]:
    """Single words that an engine took for a place or organisation, though they are a surname of the article."""
    votes = Counter((found.name.key, found.name.kind) for found in reading.founds)
    return tuple(
        found if found.name.kind == "person" else _repaired(found, surnames, votes, reading.around(found))
        for found in reading.founds
    )


def _repaired(found: Found, surnames: Container[Words], votes: Mapping[tuple[str, Kind], int], text: str) -> Found:
    name = read_name(found.mention.text, "person")
    known = name.lone and name.words in surnames and not hollow(name)
    if not known or placed(found, text):
        return found
    person = read(replace(found.mention, kind="person"), text)
    outvoted = votes[name.key, "person"] > votes[found.name.key, found.name.kind]
    doubtful = found.mention.confidence < (_UNSURE if outvoted else _SHAKY)
    return person if doubtful or personal(found, text) else found
