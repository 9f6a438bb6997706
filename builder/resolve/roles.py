"""What a text says a person is: the title before a full name, or the apposition after it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from builder.resolve.found import Found, Reading
from builder.resolve.normalise import QUALIFIERS, folded_word
from builder.vocabulary.names import COURTESY, TITLES

_NOUNS = (TITLES - COURTESY) | frozenset(
    """head leader founder owner manager editor author researcher economist lawyer member executive spokesperson
    analyst activist historian novelist poet painter singer actor actress scientist physicist biologist fisherman
    farmer teacher nurse surgeon physician pilot trader lecturer curator trustee president-elect captain goalkeeper
    striker midfielder defender player champion organiser organizer coordinator treasurer prosecutor""".split()
)
# Kin, forms of address and plurals say nothing of one person's work.
_KIN = frozenset("brother sister father saint fr private comrade m ministers".split())
# "under President X" is not an under-president, and "Gen" or "Dr" is a form of address.
_NO_START = frozenset("under first press home trade finance health justice".split())
_ABBREVIATED = frozenset("dr prof sen gov cllr rep sgt capt maj col gen lt rev fr sheikh sheik".split())
_BEFORE = re.compile(r"(?:[\w’'.-]+ ){1,6}$")
_APPOSITION = re.compile(
    r",\s(?P<role>(?:(?:[Tt]he|[Aa]n?)\s)?(?:[\w’'.-]+\s){0,3}?(?P<noun>[\w’'-]+)(?:\s(?:of|for|at|in|to|with)\s[^,.;:—–\n\"“”]{2,80})?)(?=[,.;—–\n]|\s[-–—]\s)"
)
_VERBS = frozenset(
    "who whom whose which that was is are were has had said says told and or but as like when where after".split()
)
_LONGEST = 90


def roles(found: Found, reading: Reading) -> Iterator[str]:
    """The roles that the words around one full name give its bearer, as they stand."""
    if not found.full or found.mention.field == "dateline":
        return
    text = reading.around(found)
    before = _before(text, found)
    if before:
        yield before
    after = _after(text, found, reading)
    if after:
        yield after


def _before(text: str, found: Found) -> str:
    """``Foreign Minister`` of ``Foreign Minister Sergei Lavrov``, in the mention or before it."""
    match = _BEFORE.search(text, max(0, found.mention.start - 80), found.mention.start)
    inside = found.mention.text.split()[: len(found.name.titles)]
    run: list[str] = []
    for word in reversed([*(match[0].split() if match else []), *inside]):
        if folded_word(word) not in TITLES | QUALIFIERS or (word.endswith(".") and len(word) > 5):
            break
        run.insert(0, word)
    while run and (folded_word(run[0]) in COURTESY or run[0] in _NO_START):
        run = run[1:]
    while run and folded_word(run[-1]) in _ABBREVIATED:
        run = run[:-1]
    useful = run and folded_word(run[-1]) in TITLES - COURTESY - _KIN
    return " ".join(run) if useful else ""


def _after(text: str, found: Found, reading: Reading) -> str:
    """``spokesman for the Southern Front`` of ``Issam al-Rayyes, spokesman for the Southern Front, said``."""
    match = _APPOSITION.match(text, found.mention.end, found.mention.end + _LONGEST + 40)
    if not match or len(match["role"]) > _LONGEST:
        return ""
    words = match["role"].split()
    head = words[: words.index(match["noun"]) + 1]
    start, end = match.span("role")
    others = (f for f in reading.founds if f.name.kind == "person" and f.mention.field == found.mention.field)
    if folded_word(match["noun"]) not in _NOUNS or _VERBS & {word.lower() for word in head}:
        return ""
    if any(start <= other.mention.start < end for other in others):
        return ""
    return re.sub(r"^(?:the|a|an)\s", "", " ".join(words), flags=re.I)
