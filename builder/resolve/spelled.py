"""How two words of names relate: equal, transliterated, an initial, a nickname, a slip, or different."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from rapidfuzz.distance import DamerauLevenshtein, JaroWinkler

from builder.resolve.sounds import romanised, skeleton, sound, voiced, vowels_allow
from builder.resolve.variants import FAMILY_FIRST, Culture, cognates, listed, nicknames, short_form, variants
from builder.vocabulary.given import gender_of

# Endings of family names that are written in Cyrillic, Georgian or Armenian at home.
_SLAVIC = re.compile(
    r".{2,}(?:[oe][vw]a?|[iy]na?|sk[iy]y?|skaya|skyy|skii|enko|chuk|ov[iy]ch|ev[iy]ch|shvili|adze|idze|ya[nh])"
)
# As in Elsisi for el-Sisi.
_WITH_ARTICLE = re.compile(r"^[ae]l(?=[^aeiou]{1}[a-z]{3})")
_SERVED = re.compile(r"(?:abdul|abu)(?=[a-z]{3})")
_LIKE = 0.86
_LONG_ENOUGH, _VERY_LONG = 5, 9


def culture_of(words: Sequence[str], article: bool) -> Culture:
    """Whose rules of spelling a person's folded words follow; ``article``: an Arabic article stands among them."""
    if article or any(listed(word, "arabic") for word in words):
        return "arabic"
    cyrillic = bool(_SLAVIC.fullmatch(words[-1]))
    if listed(words[0], "slavic") and (cyrillic or not short_form(words[0])):
        return "slavic"
    if words[0] in FAMILY_FIRST or (words[-1] in FAMILY_FIRST and not _western(words[0])):
        return "eastern"
    if _western(words[0]):
        return "western"
    return "slavic" if cyrillic else ""


def _western(word: str) -> bool:
    return short_form(word) or bool(gender_of(word))


@lru_cache(maxsize=1 << 16)
def relation(left: str, right: str, culture: Culture) -> str:
    """The line of the table of evidence that two folded words fall under; ``different`` where none fits."""
    if left == right:
        return "equal"
    served = _SERVED.match(left)
    if served and right.startswith(served[0]):
        left, right = left[served.end() :], right[served.end() :]
    if 1 in (len(left), len(right)):
        return "initial" if left[0] == right[0] else "different"
    known = variants(left, right)
    if known is not None:
        return "transliterated" if known else "nickname" if nicknames(left, right) else "different"
    if culture in {"western", ""} and _umlaut(left) == _umlaut(right):
        return "transliterated"
    if culture != "western" and _transliterated(left, right, culture):
        return "transliterated" if culture else "sounds alike"
    if culture == "eastern" and romanised(left) == romanised(right):
        return "romanised"
    if nicknames(left, right):
        return "nickname"
    if cognates(left, right):
        return "cognate"
    gendered = culture in {"western", ""} and _gendered(left, right)
    return "misspelt" if slip(left, right) and not gendered else "different"


def _transliterated(left: str, right: str, culture: Culture) -> bool:
    if voiced(left) & voiced(right):
        return True
    bones = skeleton(left)
    if culture != "arabic":
        return False
    if _WITH_ARTICLE.sub("", left) == _WITH_ARTICLE.sub("", right):
        return True
    return len(bones) > 1 and bones == skeleton(right) and vowels_allow(left, right)


def _umlaut(word: str) -> str:
    """``mueller`` as ``muller``, ``aarhus`` as ``arhus``."""
    return re.sub(r"(?<=[aou])e|(?<=a)a", "", word)


def slip(left: str, right: str, shortest: int = _LONG_ENOUGH) -> bool:
    """A letter more, less, other or exchanged in a word of some length, or two words of one sound.

    Never between two common given names.
    """
    if sound(left) == sound(right):
        return True
    length = min(len(left), len(right))
    if length < shortest or (gender_of(left) and gender_of(right)):
        return False
    allowed = 1 if max(len(left), len(right)) < _VERY_LONG else 2
    near = DamerauLevenshtein.distance(left, right, score_cutoff=allowed) <= allowed
    close = length >= _LONG_ENOUGH and DamerauLevenshtein.distance(sound(left), sound(right), score_cutoff=1) <= 1
    return (near or close) and JaroWinkler.similarity(left, right) >= _LIKE


def _gendered(left: str, right: str) -> bool:
    """``Giorgio`` and ``Giorgia``: a man and a woman."""
    return left[:-1] == right[:-1] and {left[-1], right[-1]} == {"a", "o"}
