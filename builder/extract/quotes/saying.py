"""Which words of a sentence say that somebody says something."""

from __future__ import annotations

from collections.abc import Sequence

from builder.extract.quotes.phrases import PRONOMINAL
from builder.extract.quotes.verbs import (
    BE,
    DETERMINERS,
    DOUBTFUL,
    FINITE,
    PARTICIPLES,
    POSSESSIVES,
    PREPOSITIONS,
    PRONOUNS,
)
from builder.extract.quotes.words import Word

_PHRASES = {
    "went": "on",
    "goes": "on",
    "go": "on",
    "put": "it",
    "puts": "it",
    "had": "this",
    "has": "this",
    "made": "clear",
}
_BESIDE = frozenset({"who", ")", ",", "and", "then"})


def speaks(words: Sequence[Word], place: int) -> bool:
    """Whether the word at a place is a finite verb of saying, and in the active voice."""
    word = words[place]
    if word.sort != "word" or word.capital:
        return False
    following = words[place + 1].low if place + 1 < len(words) else ""
    if word.low not in FINITE and _PHRASES.get(word.low) != following:
        return False
    left = place - 1
    while left >= 0 and words[left].adverb and words[left].sort == "word":
        left -= 1
    if left < 0:
        return False
    beside = words[left]
    if beside.low in PRONOMINAL and word.low not in DOUBTFUL:
        return True
    if beside.low in DETERMINERS or beside.low in POSSESSIVES or beside.low in PREPOSITIONS - {"as", "like"}:
        return beside.low == "to" and word.low not in DOUBTFUL
    if beside.low in BE:
        return beside.low == "'s" and left > 0 and words[left - 1].low in PRONOUNS
    return _surely(beside, word, following) if word.low in DOUBTFUL else beside.low != "'s"


def _surely(beside: Word, word: Word, following: str) -> bool:
    """Whether a form that may be a noun is a verb after the word beside it: *X claims*, not *the claims*."""
    if beside.sort in {"person", "organisation", "date"} or beside.auxiliary:
        return True
    if beside.capital and word.low.endswith(("s", "t")):
        return True
    ends = following in {"", ".", ":"} and beside.sort == "word"
    return ends or beside.low in PRONOUNS or beside.low in _BESIDE


def adds(words: Sequence[Word], place: int) -> bool:
    """Whether the word at a place is *saying* or its like, with a subject elsewhere: not *the ruling*."""
    word = words[place]
    if place == 0 or word.low not in PARTICIPLES or word.capital:
        return False
    left = words[place - 1]
    if left.low == "'s":
        return place > 1 and (words[place - 2].low in PRONOUNS or words[place - 2].sort == "person")
    return left.low not in DETERMINERS and left.low not in POSSESSIVES


def accords(words: Sequence[Word], place: int) -> bool:
    """Whether *according to* and a noun stand at a place."""
    return words[place].low == "according" and place + 2 < len(words) and words[place + 1].low == "to"


def introduced(words: Sequence[Word]) -> bool:
    """Whether what stands before a quotation ends in a verb of saying and a colon or comma."""
    if not words or words[-1].low not in {",", ":"}:
        return False
    near = range(max(0, len(words) - 12), len(words) - 1)
    return any(speaks(words, n) or adds(words, n) for n in near)


def adjoining(words: Sequence[Word]) -> bool:
    """Whether a verb of saying and a colon or comma, and nothing else, stand right before a quotation."""
    return len(words) > 1 and words[-1].low in {",", ":"} and speaks(words, len(words) - 2)
