"""What names are made of, wherever they are read: titles, particles, suffixes, and their folded form."""

from __future__ import annotations

import re
import unicodedata

COURTESY = frozenset("mr mrs ms miss mx sir dame lord lady madam mme mlle m".split())
TITLES = COURTESY | frozenset(
    """dr prof professor president vice-president premier chancellor minister ministers secretary senator sen
    governor gov mayor councillor cllr rep representative congressman congresswoman deputy judge justice
    chief inspector sergeant sgt constable captain capt major maj colonel col general gen lieutenant lt
    commander admiral brigadier corporal private king queen prince princess duke duchess emperor sheikh
    sheik emir sultan imam ayatollah rabbi reverend rev father fr bishop archbishop cardinal pope sister
    brother saint ambassador envoy spokesman spokeswoman spokesperson chairman chairwoman director coach
    engineer comrade attorney sheriff detective superintendent commissioner""".split()
)
MASCULINE = frozenset("mr sir lord king prince duke father brother chairman spokesman congressman m".split())
FEMININE = frozenset(
    "mrs ms miss dame lady madam mme mlle queen princess duchess sister chairwoman spokeswoman".split()
)
SUFFIXES = frozenset("jr sr ii iii iv phd md qc kc mp mbe obe cbe".split())
PARTICLES = frozenset(
    "al el ul as ash an ad ar at az abu ibn bin bint ben van von der den de del della di da dos du la le".split()
)
ARABIC_ARTICLE = frozenset("al el ul as ash ad ar az".split())

_MARKS = str.maketrans(dict.fromkeys('.,"()[]', " "))
_QUOTES = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "`": "'", "“": '"', "”": '"'})
_HYPHENS = re.compile(r"[-‐‑‒–−­]\s*")
_POSSESSIVE = re.compile(r"(?:'s|(?<=s)')$", re.I)


def plain_quotes(text: str) -> str:
    """Curly and typographic quotes as typewriter ones; the length stays the same."""
    return text.translate(_QUOTES)


def strip_accents(text: str) -> str:
    """``Gdańsk`` as ``Gdansk``, with the letters that do not decompose (ø, ł, ı) spelled plainly."""
    if text.isascii():
        return text
    plain = unicodedata.normalize("NFKD", text.translate(_PLAIN))
    marks = [char for char in set(plain) if not char.isascii() and unicodedata.combining(char)]
    return plain.translate(dict.fromkeys(map(ord, marks))) if marks else plain


_PLAIN = str.maketrans(
    {
        "ø": "o",
        "Ø": "O",
        "ł": "l",
        "Ł": "L",
        "ı": "i",
        "đ": "d",
        "Đ": "D",
        "ð": "d",
        "Ð": "D",
        "þ": "th",
        "Þ": "Th",
        "ß": "ss",
        "æ": "ae",
        "Æ": "AE",
        "œ": "oe",
        "Œ": "OE",
    }
)


def fold(text: str) -> str:
    """The form under which spellings meet: no case, accents, hyphens, possessives or doubled spaces.

    ``al- Rayyes``, ``al-Rayyes`` and ``al Rayyes’s`` are all ``al rayyes``.
    """
    if text.isascii() and text.isalnum():
        return text.lower()
    bare = _POSSESSIVE.sub("", plain_quotes(text).strip())
    bare = _HYPHENS.sub(" ", strip_accents(bare)).casefold()
    return " ".join(bare.translate(_MARKS).split())
