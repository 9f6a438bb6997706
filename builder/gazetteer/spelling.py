"""The forms under which spellings of one place name meet."""

from __future__ import annotations

import re

from builder.vocabulary.names import strip_accents
from builder.vocabulary.respelling import respelled, rules

_MARKS = re.compile(r"['’‘ʼʻʿʾ`´ʹ.·]+")
_BREAKS = re.compile(r"[^\w&]+|_")
_SPELLED = {
    "&": "and",
    "st": "saint",
    "ste": "sainte",
    "mt": "mount",
    "mtn": "mountain",
    "mts": "mountains",
    "ft": "fort",
    "pt": "point",
}
_ARTICLES = frozenset("al el ul il an en ar er as es ash esh at et ad ed ed az ez adh edh ath eth l".split())
# Digraphs first: what one transliteration writes as kh, sh or ou another writes as h, ch or u.
_SOUNDS = rules(
    (r"[kg]h|q|ck|c(?![hi e])", "k"),
    (r"tsch|tch|sch|ch|sh|sz|cz", "s"),
    (r"ph", "f"),
    (r"[dt]h|dj|dz|tz|ts", "t"),
    (r"[jg]", "g"),
    (r"[dt]", "t"),
    (r"[zc]", "s"),
    (r"x", "ks"),
    (r"[aeiouwyh]", ""),
)
_DOUBLED = re.compile(r"(.)\1+")
_SHORTEST = 3


def words(name: str) -> list[str]:
    """A name's words without case, accents, apostrophes, full stops and hyphens; ``St.`` is ``saint``."""
    bare = _MARKS.sub("", name if name.isascii() else strip_accents(name)).casefold()
    found = [_SPELLED.get(word, word) for word in _BREAKS.split(bare) if word]
    return found[1:] if len(found) > 1 and found[0] == "the" else found


def key(name: str) -> str:
    """A name's words without spaces: ``Hai Phong`` and ``Haiphong`` are one."""
    return "".join(words(name))


def skeleton(name: str) -> str:
    """A name's consonants as many transliterations agree on them, Arabic articles left out; empty where few."""
    bare = "".join(word for word in words(name) if word not in _ARTICLES)
    first = bare[:1]
    bare = _DOUBLED.sub(r"\1", respelled(bare, _SOUNDS))
    return ("" if first not in "aeiou" else "a") + bare if len(bare) >= _SHORTEST else ""
