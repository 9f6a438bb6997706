"""Headlines: what reads as one, and what stands in where an article has none."""

from __future__ import annotations

import re
from collections import Counter
from urllib.parse import unquote, urlsplit

from builder.split.lines import NUMBERED

_LONGEST = 170
_LONGEST_QUESTION = 110
_MOST_WORDS = 26
_BULLET = re.compile(r"[-–—•*·◦▪>]\s|[-–—•·◦▪]\S")
_SENTENCE = re.compile(r"(?<=[.!?…])[\"'”’)]?\s+(?=[\"'“‘(]?[A-Z0-9])")
_ATTRIBUTED = re.compile(r"[\"”’],? (?:he|she|they|it|the \w+|[A-Z]\w+) (?:said|says|added|told)\b")
_SLUG_WORD = re.compile(r"[-_+ ]+")
_APART = re.compile(r"([a-z])-([st])(?=-|$)")  # an apostrophe that a slug has made a hyphen: iran-s, don-t
_CODE = re.compile(r"(?=.*\d)[0-9a-f]{4,}|\d{5,}|\d\.\d{5,}|[0-9a-z]*\d[0-9a-z]*\d[0-9a-z]{6,}", re.I)
_EXTENSION = re.compile(r"\.(?:s?html?|phtml|php\d?|aspx?|jsp|cms|ece|story|stm|print|amp)$", re.I)
_INSIDE = re.compile(r"(?<=[a-z,;] )[\w'’-]+")
_LONGEST_TITLE = 90


def unnumbered(text: str) -> str:
    """A headline without the number that a collection puts before it."""
    number = NUMBERED.match(text)
    return text[number.end() :] if number else text


def headline_like(text: str) -> bool:
    """Whether a block could be a headline: short, no full stop, not an item of a list, no speech."""
    if len(text) > _LONGEST or "\t" in text:
        return False
    text = unnumbered(text)
    bare = text.rstrip("\"'”’)]* ")
    if len(bare) < 4 or bare[-1] in ".,;:…-–—" or _BULLET.match(text):
        return False
    first = text.lstrip("\"'“‘«([*¿¡#$£€₹ ")[:1]
    if not (first.isupper() or first.isdigit()) or not 2 <= len(text.split()) <= _MOST_WORDS:
        return len(text.split()) == 1 and first.isupper() and text.isalpha()
    if bare[-1] in "?!" and len(text) > _LONGEST_QUESTION:
        return False
    return not (_ATTRIBUTED.search(text) or (len(text) > 60 and _SENTENCE.search(text)))


def capitals(text: str) -> bool:
    """Whether a short block is set in capitals, as old headlines are, with or without a full stop."""
    return len(text) <= 140 and text.isupper() and sum(char.isalpha() for char in text) > 3


def from_url(url: str, body: str) -> str | None:
    """A title out of the words of a URL's slug, written as the body writes them; None where it has none."""
    for part in reversed(unquote(urlsplit(url if "://" in url else f"//{url}").path).split("/")):
        words = _slug_words(_EXTENSION.sub("", part))
        if len(words) >= 3:
            return _as_written(words, body[:4000])
    return None


def _slug_words(part: str) -> list[str]:
    words = [word for word in _SLUG_WORD.split(_APART.sub(r"\1\2", part)) if word]
    while words and _CODE.fullmatch(words[-1]):
        words.pop()
    while words and _CODE.fullmatch(words[0]):
        words.pop(0)
    plain = all(re.fullmatch(r"[^\W_]+(?:['’.,%&][^\W_]*)*", word) for word in words)
    letters = sum(word.isalpha() for word in words)
    return words if plain and letters >= 3 and letters >= 0.6 * len(words) else []


def _as_written(words: list[str], body: str) -> str:
    """A slug's words, each in the form that the body uses most in mid-sentence: capitals, apostrophes."""
    wanted = {_key(word) for word in words}
    inside = Counter(_INSIDE.findall(body))
    written: dict[str, tuple[int, str]] = {}
    begins = {key[:2] for key in wanted}
    for word, count in inside.items():
        if word[:2].lower() not in begins:
            continue
        for form in (word, word[:-2]) if word[-2:] in {"'s", "’s"} else (word,):
            key = _key(form)
            if key in wanted:
                written[key] = max(written.get(key, (0, "")), (count, form))
    last = _key(words[-1])
    if len(words) > 5 and last not in written and re.search(rf"\b{re.escape(last)}\w", body, re.I):
        words = words[:-1]  # addresses are cut off at a length, in the midst of a word
    title = " ".join(written.get(_key(word), (0, word))[1] for word in words)
    return title[0].upper() + title[1:]


def _key(word: str) -> str:
    return word.replace("'", "").replace("’", "").lower()


def from_sentence(body: str) -> str:
    """A title out of a body's first sentence, cut at a word; the ellipsis says that it was."""
    start = " ".join(body[: 4 * _LONGEST_TITLE].split())
    sentence = _SENTENCE.split(start, maxsplit=1)[0]
    if len(sentence) <= _LONGEST_TITLE:
        return sentence.rstrip(".") or sentence
    cut = sentence[:_LONGEST_TITLE].rpartition(" ")[0] or sentence[:_LONGEST_TITLE]
    return cut.rstrip(" ,;:—–-") + "…"
