"""What two names of organisations or of places say by themselves: the evidence of their words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from builder.model import Kind
from builder.resolve.evidence import Evidence
from builder.resolve.normalise import Name
from builder.resolve.spelled import relation, slip
from builder.resolve.variants import Culture, listed

_ONE_SPELLING = {
    short: full
    for line in """
        defense defence; labor labour; organization organisation; center centre; ctr centre; program programme
        harbor harbour; theater theatre; univ university; dept department; govt government; intl international
        natl national; assn association; assoc association; inst institute; bros brothers; cttee committee
        commn commission; min ministry; co company; corp corporation; ltd limited; fed federation; st saint; mt mount
        ft fort; dockers docker; workers worker; teachers teacher; farmers farmer; trades trade; unions union
        football soccer; color colour; neighbors neighbours; authorization authorisation
        """.replace("\n", ";").split(";")
    if line.strip()
    for short, full in [line.split(), [f"{word}s" for word in line.split()]]
}
_SMALL = frozenset("of the for and in de la del des der die das du di da y e".split())
# Words that a name may end in or not, and be the same.
_TAILS = frozenset(
    "group holdings holding company corporation limited inc plc corp international incorporated fc club motor".split()
)
_ORDINALS = {word: str(n) for n, word in enumerate("first second third fourth fifth sixth seventh eighth".split(), 1)}
_NUMBER = re.compile(r"(\d+)(?:st|nd|rd|th)?")
_TURNED = re.compile(r"\bof\b", re.I)
_ARTICLE = re.compile(r"(?:^|[\s-])(?:al|el|ar|as|ash)[-‐‑ ](?=\w)|llah\b", re.I)
_HYPHENED = re.compile(r"\b(a[lsrndtz]|ash|e[lzr])[-‐‑]\s?(?=\w)", re.I)
_SHORT, _LONG = 5, 8


def things(left: Name, right: Name) -> Iterator[Evidence]:
    """The evidence of two names of organisations, or of two of places, each taken apart by ``read_name``."""
    words = [content(left), content(right)]
    if numbers(words[0]) != numbers(words[1]):
        yield Evidence("numbers differ", "They have different numbers.")
    yield from _told(left, right, words)


def content(name: Name) -> tuple[str, ...]:
    """The words that tell, in one spelling: without small words, abbreviations written out, ordinals as figures."""
    one_spelling = _ONE_SPELLING if len(name.words) > 1 else {}
    words = [_ORDINALS.get(word, one_spelling.get(word, word)) for word in name.words if word not in _SMALL]
    return tuple(number[1] if (number := _NUMBER.fullmatch(word)) else word for word in words) or name.words


def core(words: Sequence[str]) -> tuple[str, ...]:
    """Telling words without the ``Group`` or ``Holdings`` that may follow them."""
    kept = list(words)
    while len(kept) > 1 and kept[-1] in _TAILS:
        kept.pop()
    return tuple(kept)


def numbers(words: Sequence[str]) -> tuple[str, ...]:
    """The figures among telling words."""
    return tuple(sorted(word for word in words if word.isdigit()))


def _told(left: Name, right: Name, words: Sequence[tuple[str, ...]]) -> Iterator[Evidence]:
    if "".join(words[0]) != "".join(words[1]):
        words = [_without_articles(*pair) for pair in zip((left, right), words, strict=True)]
    one, other = words
    if "".join(one) == "".join(other):
        same = Evidence("equal", f"“{left.text}” and “{right.text}” have the same words.")
        yield from (same, Evidence("abbreviated", "They differ in how these are written only."))
    elif sorted(one) == sorted(other):
        yield Evidence("equal", "Both have the same words.")
        if bool(_TURNED.search(left.text)) != bool(_TURNED.search(right.text)):
            yield Evidence("inverted", "One says with “of” what the other says without.")
    elif core(one) == core(other):
        yield Evidence("equal", f"Both are “{' '.join(word.capitalize() for word in core(one))}”.")
        yield Evidence("tail left out", "One leaves out what such a name may end in.")
    elif len(one) == len(other) and not (_acronym(left) or _acronym(right)):
        yield from _spelled(one, other, left.kind, "arabic" if any(map(_arabic, (left, right))) else "")
    else:
        yield from _differing(one, other)


def _differing(one: Sequence[str], other: Sequence[str]) -> Iterator[Evidence]:
    shorter, longer = sorted((one, other), key=len)
    if set(shorter) < set(longer):
        yield Evidence("equal", f"Both have “{' '.join(word.capitalize() for word in shorter)}”.")
        left_out = " ".join(word.capitalize() for word in longer if word not in shorter)
        yield Evidence("words left out", f"Only one has “{left_out}”.")
    else:
        yield Evidence("words differ", "They have different words.")


def _spelled(one: Sequence[str], other: Sequence[str], kind: Kind, culture: Culture) -> Iterator[Evidence]:
    pairs = [(a, b, _related(a, b, culture)) for a, b in zip(one, other, strict=True) if a != b]
    if kind == "organisation" and len(one) > 1:
        pairs = [(a, b, "misspelt" if found == "different" and slip(a, b, 4) else found) for a, b, found in pairs]
    if kind == "place":
        pairs = [(a, b, _slight(a, b, found)) for a, b, found in pairs]
    odd = [(a, b) for a, b, found in pairs if found in {"different", "initial", "nickname", "cognate", "romanised"}]
    slips = [(a, b) for a, b, found in pairs if found == "misspelt"]
    if odd or len(slips) > 1:
        yield Evidence("words differ", "They have different words.")
        return
    yield Evidence("equal", "Their other words are equal." if len(pairs) < len(one) else "")
    for a, b, found in pairs:
        line = "misspelt" if slips else found
        yield Evidence(line, f"“{a.capitalize()}” and “{b.capitalize()}” are spelled alike.", 1 / len(pairs))


def _related(left: str, right: str, culture: Culture) -> str:
    found = relation(left, right, culture)
    if found == "sounds alike":
        return "transliterated" if culture and min(len(left), len(right)) >= _SHORT else "misspelt"
    return found


def _slight(left: str, right: str, found: str) -> str:
    """Towns of a few letters are as often two as one misspelt."""
    return "different" if found == "misspelt" and min(len(left), len(right)) < _LONG else found


def _without_articles(name: Name, words: Sequence[str]) -> tuple[str, ...]:
    """Telling words without the Arabic articles that hyphens join to others: ``al-Sham``, ``ash-Sham``."""
    articles = {article.casefold() for article in _HYPHENED.findall(name.text)}
    return tuple(word for word in words if word not in articles) or tuple(words)


def _acronym(name: Name) -> bool:
    return name.text.isupper() and len(name.text) <= _LONG


def _arabic(name: Name) -> bool:
    return bool(_ARTICLE.search(name.text)) or any(listed(word, "arabic") for word in name.words)
