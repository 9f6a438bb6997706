"""Which language a text is written in: by its script, then by the share of each language's function words."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence

from builder.vocabulary.function_words import FUNCTION_WORDS, LANGUAGES

ENGLISH = "en"
UNKNOWN = "und"  # ISO 639: undetermined

# Letters of scripts, and the language that most of what is written in one is in, where we tell no further.
_SCRIPTS = {
    "Latin": "A-Za-z\u00aa\u00ba\u00c0-\u024f\u1e00-\u1eff",
    "Cyrillic": "\u0400-\u052f",
    "Arabic": "\u0620-\u064a\u0671-\u06d3\u06fa-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc",
    "el": "\u0370-\u03ff\u1f00-\u1fff",
    "hy": "\u0531-\u0587",
    "he": "\u05d0-\u05ea",
    "hi": "\u0904-\u0939\u0958-\u0961",
    "bn": "\u0985-\u09e1",
    "pa": "\u0a05-\u0a74",
    "gu": "\u0a85-\u0ae1",
    "ta": "\u0b83-\u0bb9",
    "te": "\u0c05-\u0c61",
    "kn": "\u0c85-\u0ce1",
    "ml": "\u0d05-\u0d61",
    "si": "\u0d85-\u0dc6",
    "th": "\u0e01-\u0e46",
    "lo": "\u0e81-\u0edf",
    "my": "\u1000-\u109f",
    "ka": "\u10a0-\u10ff\u1c90-\u1cbf",
    "am": "\u1200-\u137f",
    "km": "\u1780-\u17b3",
    "ko": "\u1100-\u11ff\u3131-\u318e\uac00-\ud7a3",
    "ja": "\u3041-\u30fa",
    "zh": "\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0003134f",
}
_LETTERS = {name: re.compile(f"[{letters}]") for name, letters in _SCRIPTS.items()}
_WORD = re.compile(r"(?<!\w)[^\W\d_]+(?!\w)")  # not the letters of 1b23c8e2

_SLICES, _SLICE = 6, 1_500  # characters: reading more changes nothing
_FEWEST_WORDS, _FEWEST_SIGNS = 25, 200  # what is shorter says too little
_FOREIGN = 0.12
"""Share of a language's function words among all words of a text in it; prose has 0.2 to 0.5."""
_ENGLISH = 0.05
"""Share of ours below which a text of whole sentences is not English."""
_FEWEST_HITS = 6
"""Different words: the *v* of a list of fixtures or the *per* of a balance sheet make no other language."""
_KANA = 0.1
"""Share of kana among the characters of Japanese; Chinese has none."""
_LONGEST_MEAN = 25
"""Letters: no language's words are as long as this on average."""


def language(text: str) -> str:
    """The ISO 639 code of a text's language; ``und`` where it cannot be told that it is in any.

    English is taken for granted: a text too short to tell, a table or a list of names counts as English. Texts that
    quote another language stay in that of most of their words. Time does not grow with the text.
    """
    sample = unicodedata.normalize("NFC", _sample(text))
    scripts = {name: len(pattern.findall(sample)) for name, pattern in _LETTERS.items()}
    letters = sum(scripts.values())
    if letters < _FEWEST_WORDS or sum(map(str.isalnum, sample)) * 10 < len(sample):
        return UNKNOWN if _is_signs(sample) else ENGLISH
    script = max(scripts, key=scripts.__getitem__)
    if scripts[script] * 2 < letters:
        script = "ja" if scripts["ja"] + scripts["zh"] > letters / 2 else script
    if script in {"zh", "ja"}:
        return "ja" if scripts["ja"] > _KANA * letters else "zh"
    if script not in FUNCTION_WORDS:
        return script
    words = _WORD.findall(sample)
    return _latin(words, letters) if script == "Latin" else _by_words(words, FUNCTION_WORDS[script])


def name(code: str) -> str | None:
    """A language's English name; None for one that is not told here."""
    return LANGUAGES.get(code)


def _sample(text: str) -> str:
    """The whole of a short text; of a long one slices from its beginning to its end."""
    if len(text) <= _SLICES * _SLICE:
        return text
    step = (len(text) - _SLICE) // (_SLICES - 1)
    return " ".join(text[number * step : number * step + _SLICE] for number in range(_SLICES))


def _is_signs(sample: str) -> bool:
    """Whether a text is made of signs and emoji, so that no word says its language; tables of figures are not."""
    signs = [char for char in sample if not char.isspace()]
    said = sum(char.isalnum() or char.isascii() for char in signs)
    return len(signs) >= _FEWEST_SIGNS and said * 10 < len(signs)


def _latin(words: Sequence[str], letters: int) -> str:
    if letters >= _FEWEST_SIGNS and letters > _LONGEST_MEAN * len(words):
        return UNKNOWN
    if len(words) < _FEWEST_WORDS:
        return ENGLISH
    shares = _shares(words, FUNCTION_WORDS["Latin"])
    best, ours = max(shares, key=shares.__getitem__), shares[ENGLISH]
    if shares[best] >= max(_FOREIGN, 2 * ours) and _distinct(words, FUNCTION_WORDS["Latin"][best]) >= _FEWEST_HITS:
        return best
    prose = len({word for word in words if word.islower()}) >= 2 * _FEWEST_WORDS  # a table repeats a few
    return UNKNOWN if prose and ours < _ENGLISH else ENGLISH


def _by_words(words: Sequence[str], table: Mapping[str, frozenset[str]]) -> str:
    shares = _shares(words, table)
    best = max(shares, key=shares.__getitem__)
    return best if shares[best] >= _FOREIGN / 2 else UNKNOWN


def _distinct(words: Sequence[str], known: frozenset[str]) -> int:
    return len({word.lower() for word in words} & known)


def _shares(words: Sequence[str], table: Mapping[str, frozenset[str]]) -> dict[str, float]:
    lower = [word.lower() for word in words]
    return {code: sum(word in known for word in lower) / len(lower) for code, known in table.items()}
