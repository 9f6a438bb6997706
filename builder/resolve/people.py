"""What two people's names say by themselves: the evidence of their words, their generations and their titles."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from builder.resolve.aligned import Alignment, Step, aligned
from builder.resolve.evidence import Evidence
from builder.resolve.normalise import Name
from builder.resolve.spelled import culture_of
from builder.resolve.variants import FAMILY_FIRST, Culture
from builder.vocabulary.given import gender_of
from builder.vocabulary.names import FEMININE, MASCULINE, PARTICLES

_ARTICLE = re.compile(r"\b(?:al|el|ul|as|ash|ad|ar|az|an|at)[-‐‑]\s?(?=\w)", re.I)
_DOTTED = re.compile(r"(?<!\w)(?:[^\W\d_]\.[ -]?){2,}|(?<!\w)[A-Z]{2,3}(?= )")
_SERVANT = re.compile(r"abd(?:[aeu]l|oul|er|ur)?|abu")
_CULTURES: tuple[Culture, ...] = ("arabic", "slavic", "eastern", "western", "")
_PLACES = {"given": "given names differ", "family": "family names differ", "middle": "middle names differ"}
_GAPS = {"given": "start left out", "family": "end left out", "middle": "middle left out"}
_SAID = {
    "transliterated": "“{0}” and “{1}” are two spellings of one name.",
    "joined": "“{0}” and “{1}” are one name, written apart and together.",
    "sounds alike": "“{0}” and “{1}” sound alike.",
    "nickname": "“{0}” and “{1}” may be one name and its short form.",
    "cognate": "“{0}” and “{1}” are one name in two languages.",
    "romanised": "“{0}” and “{1}” may be one name in two romanisations.",
    "initial": "“{0}” and “{1}” have the same initial.",
    "misspelt": "“{0}” and “{1}” differ in a letter or two.",
    "equal": "Both have “{0}”.",
    "different": "“{0}” is not “{1}”.",
    "left out": "Only one has “{0}”.",
}


def people(left: Name, right: Name) -> Iterator[Evidence]:
    """The evidence of two people's names, each taken apart by ``read_name``."""
    words = [name_words(left), name_words(right)]
    told = {culture_of(side, _has_article(name)) for side, name in zip(words, (left, right), strict=True)}
    culture = next(c for c in _CULTURES if c in told)
    found = aligned(words[0], words[1], culture)
    yield from _steps(found, words, culture)
    if found.turned:
        line = "family name first" if {side[0] for side in words} & FAMILY_FIRST else "turned round"
        yield Evidence(line, "The family name stands first in one of them.")
    yield from _middles(*words)
    yield from _generations(left, right)
    yield from genders(gender(left), gender(right))


def name_words(name: Name) -> tuple[str, ...]:
    """A person's folded words with initials one by one, and without particles such as ``van`` and ``bin``."""
    dotted = {"".join(re.findall(r"\w", run)).casefold() for run in _DOTTED.findall(name.text)}
    words: list[str] = []
    for place, word in enumerate(_servants(name.words)):
        if word in PARTICLES and 0 < place < len(name.words) - 1:
            continue
        words += word if word in dotted and (place < len(name.words) - 1) else [word]
    return tuple(words) or name.words


def _servants(words: Sequence[str]) -> Iterator[str]:
    """Folded words, the two of ``Abdul Rahman`` and of ``Abu Bakr`` as one."""
    before = ""
    for word in words:
        if before:
            yield before + word
            before = ""
        elif _SERVANT.fullmatch(word) and word != words[-1]:
            before = "abu" if word == "abu" else "abdul"
        else:
            yield word


def gender(name: Name) -> str:
    """``m``, ``f`` or nothing, as a name's own titles have it, else its given name."""
    titles = {word for title in name.titles for word in title.split()}
    told = "f" if titles & FEMININE else "m" if titles & MASCULINE else ""
    return told or (gender_of(name.words[0]) if len(name.words) > 1 else "")


def genders(left: str, right: str) -> Iterator[Evidence]:
    """Against: one is said to be a man, the other a woman."""
    if left and right and left != right:
        yield Evidence("genders differ", "A title or given name makes one a man and the other a woman.")


def _has_article(name: Name) -> bool:
    return bool(_ARTICLE.search(name.text))


def _steps(found: Alignment, words: Sequence[tuple[str, ...]], culture: Culture) -> Iterator[Evidence]:
    beside = [number for number, step in enumerate(found.steps) if step.relation != "left out"] or [0]
    alone = min(map(len, words)) == 1
    for number, step in enumerate(found.steps):
        part = "given" if number <= beside[0] else "family" if number >= beside[-1] else "middle"
        if step.relation != "left out":
            yield Evidence(_line(step, part, culture), _said(step), _times(step, part))
        elif not alone:
            yield Evidence(_GAPS[part], _said(step))
    if alone:
        yield Evidence("alone", "One is a single name.")
    lacking = {bool(step.left) for step in found.steps if step.relation == "left out"}
    if len(lacking) > 1:
        yield Evidence("left out of both", "Each has a part that the other has not.")


def _line(step: Step, part: str, culture: Culture) -> str:
    if step.relation == "different":
        return _PLACES[part]
    if part == "middle":
        return "middle equal"
    return "misspelt English" if step.relation == "misspelt" and culture == "western" else step.relation


def _times(step: Step, part: str) -> float:
    """A middle initial that fits says less than a middle name."""
    return 0.4 if part == "middle" and step.relation == "initial" else 1.0


def _said(step: Step) -> str:
    words = [" ".join(word.capitalize() for word in side) for side in (step.left, step.right)]
    return _SAID[step.relation].format(*([word for word in words if word] * 2)[:2])


def _middles(left: tuple[str, ...], right: tuple[str, ...]) -> Iterator[Evidence]:
    """Against: middle initials of which neither continues the other, as of ``George H. W.`` and ``George W.``."""
    one, other = ("".join(word for word in side[1:-1] if len(word) == 1) for side in (left, right))
    if one and other and not (one.startswith(other) or other.startswith(one)):
        yield Evidence("middle names differ", f"Their middle initials are {one.upper()} and {other.upper()}.")


def _generations(left: Name, right: Name) -> Iterator[Evidence]:
    if left.generation and right.generation and left.generation != right.generation:
        yield Evidence("generations differ", f"One is “{left.generation}”, the other “{right.generation}”.")
    elif left.generation != right.generation:
        yield Evidence("generation unsaid", f"Only one is called “{left.generation or right.generation}”.")
