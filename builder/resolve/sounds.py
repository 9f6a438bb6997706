"""How a name sounds, whatever alphabet it came from: the forms under which transliterations of one name meet."""

from __future__ import annotations

import re
from functools import lru_cache

import jellyfish
from anyascii import anyascii

from builder.vocabulary.respelling import respelled, rules

# In order; capitals stand for a sound that a later rule must not read again.
_SOUNDS = rules(
    (r"[^a-z]", ""),
    (r"tsch|tch", "C"),
    (r"shch|sch|sh|sz", "S"),
    (r"ch|cz", "C"),
    (r"dzh|zh|dj", "J"),
    (r"j(?=[aeiou])", "J"),
    (r"ph", "f"),
    (r"ck", "k"),
    (r"x", "ks"),
    (r"kh", "h"),
    (r"gh", "g"),
    (r"dh", "d"),
    (r"th", "t"),
    (r"tz|ts", "Z"),
    (r"c(?=[eiy])", "s"),
    (r"c", "k"),
    (r"(?<=[aeiou])h(?![aeiou])", ""),
    (r"w", "v"),
    (r"([a-zA-Z])\1+", r"\1"),
    (r"ou|oo", "u"),
    (r"^ye|^je", "e"),
    (r"(?<=[aeou])[yj](?=e)", ""),
    (r"[ae][iyj](?![aou])", "e"),
    (r"[iyj]+(?=[aou])", "y"),
    (r"i[iyj]|y[iyj]|[yj]$|y(?![aou])|ie$", "i"),
    (r"ae", "a"),
    (r"oe", "o"),
    (r"ue", "u"),
    (r"([a-zA-Z])\1+", r"\1"),
)
_EASTERN = rules(
    (r"[^a-z]", ""),
    (r"hs|x|sh", "s"),
    (r"ts|tz|c(?!h)|z(?!h)", "Z"),
    (r"zh|ch|q|j", "C"),
    (r"b", "p"),
    (r"d", "t"),
    (r"g(?!$)(?<!ng)", "k"),
    (r"h$", ""),
    (r"[eo]u|eo|oo|u", "o"),
    (r"ie", "e"),
)
_VOWELS = re.compile(r"[aeiouy]+")
# Vowels that stand for one another where the alphabet does not write them, as in Arabic.
_EXCHANGED = frozenset(map(frozenset, ("ae", "ei", "iy", "ou", "ao", "ey", "ue")))


@lru_cache(maxsize=1 << 18)
def sound(word: str) -> str:
    """The sound of a word, vowels and all: ``sergei`` and ``Sergey`` are one, ``Hasan`` and ``Hussein`` are not."""
    return respelled(anyascii(word).lower(), _SOUNDS)


def voiced(word: str) -> frozenset[str]:
    """The sounds of a word; one with the letter q, which is written k or g too, has both."""
    if "q" not in word:
        return frozenset({sound(word)})
    return frozenset({sound(word.replace("q", "k")), sound(word.replace("q", "g"))})


@lru_cache(maxsize=1 << 18)
def skeleton(word: str) -> str:
    """The consonants of a word's sound, k and g alike; its first vowel where it begins with one."""
    heard = sound(word.replace("q", "k"))
    bare = _VOWELS.sub("", heard).replace("g", "k")
    return bare if heard[:1] not in "aeiouy" else f"a{bare}"


def vowels_allow(left: str, right: str) -> bool:
    """May two words of equal consonants be one name whose short vowels nobody wrote down?"""
    one, other = _VOWELS.findall(sound(left)), _VOWELS.findall(sound(right))
    pairs = zip(one, other, strict=False)
    return len(one) == len(other) and all(a[0] == b[0] or frozenset((a[0], b[0])) in _EXCHANGED for a, b in pairs)


@lru_cache(maxsize=1 << 16)
def romanised(word: str) -> str:
    """A rough form in which Wade and Giles meet Pinyin, and old romanisations of Korean the revised one."""
    return respelled(anyascii(word).lower(), _EASTERN)


@lru_cache(maxsize=1 << 18)
def phonetic(word: str) -> str:
    """The Metaphone code of a word (Philips 1990), for names that are read as English."""
    return jellyfish.metaphone(anyascii(word))
