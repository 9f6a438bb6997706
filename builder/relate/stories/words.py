"""An article as its words: stems, each weighing more the earlier and the oftener it stands there."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from builder.model import Article
from builder.vocabulary.names import plain_quotes, strip_accents

LEAD = 1.5  # how much more a word counts at the very head of an article, where news says what happened
FADE = 60  # words after which that has fallen to a third
FADED = 8 * FADE  # words after which nothing is left of it
EARLY = 400  # words from an article's head that tell its event; what comes later is mostly what came before
HEADLINE = 1.5  # how much more a word of the headline counts
ENOUGH = 1.2  # occurrences at which a word has half the weight that any number can give it

_FIRST = tuple(1 + LEAD * math.exp(-place / FADE) for place in range(FADED))
_WORD = re.compile(r"[^\W\d_]{2,}(?:['’][^\W\d_]+)*|\d[\d,.]*\d|\d")
_VOWEL = re.compile(r"[aeiouy]")
_POSSESSIVE = re.compile(r"['’]s?$")
_LOOSE_POSSESSIVE = re.compile(r"(?<=\w) (?=['’]s\b)")


def stems(text: str) -> Iterator[str]:
    """The stems of a text's words of two letters and more, and its numbers, in order."""
    return map(stem, _WORD.findall(_LOOSE_POSSESSIVE.sub("", text)))


def as_written(article: Article) -> dict[str, str]:
    """For each stem of an article its first word, one in small letters where there is one."""
    written: dict[str, str] = {}
    for found in _WORD.findall(f"{article.title}\n{article.deck or ''}\n{article.text}"):
        word = _POSSESSIVE.sub("", found)
        known = written.setdefault(stem(word), word)
        if word.islower() and not known.islower():
            written[stem(word)] = word
    return written


@lru_cache(maxsize=1 << 18)
def stem(word: str) -> str:
    """A word without case, accents and its commonest English endings: ``Strikes`` and ``striking`` are ``strik``."""
    plain = plain_quotes(strip_accents(word)).lower()
    if plain[0].isdigit():
        return plain
    return _bare_e(_inflected(_singular(plain.removesuffix("'s").removesuffix("'"))))


def _singular(word: str) -> str:
    if len(word) <= 4 or not word.endswith("s"):
        return word
    if word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith("sses"):
        return word[:-2]
    return word if word.endswith(("ss", "us", "is")) else word[:-1]


def _inflected(word: str) -> str:
    for ending in ("ing", "ed"):
        bare = word.removesuffix(ending)
        if len(word) > 5 and bare != word and _VOWEL.search(bare):
            doubled = len(bare) > 2 and bare[-1] == bare[-2] and bare[-1] not in "lsz"
            return bare[:-1] if doubled else bare
    return word


def _bare_e(word: str) -> str:
    return word[:-1] if len(word) > 4 and word.endswith("e") else word


@dataclass(frozen=True, slots=True)
class Words:
    """For each stem of an article its weight from 0 to 1, and the stems of its first part."""

    weights: dict[str, float]
    early: frozenset[str]


def weighed(article: Article) -> Words:
    """The words of an article's headline and body.

    Occurrences saturate as in BM25 (Robertson and Walker 1994), so that one word said often does not drown the rest.
    """
    headline = list(stems(article.title))
    told = [*headline, *stems(f"{article.deck or ''}\n{article.text}")]
    counts = dict.fromkeys(told, 0.0)
    for place, (word, first) in enumerate(zip(told, _FIRST, strict=False)):
        counts[word] += HEADLINE * first if place < len(headline) else first
    for word in told[FADED:]:
        counts[word] += 1.0
    return Words({word: count / (count + ENOUGH) for word, count in counts.items()}, frozenset(told[:EARLY]))
