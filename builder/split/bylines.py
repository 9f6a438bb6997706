"""Bylines: who wrote an article, said on a line of its own in one of the usual forms."""

from __future__ import annotations

import re

from builder.split.words import NAME_PARTICLES, OUTLET_WORDS, ROLES
from builder.vocabulary.calendar import MONTH_NUMBER, WEEKDAYS

_LONGEST = 160
_BY = re.compile(r"(?:(?:words|story|text|written|reported|report|article)\s)?by\b:?\s+", re.I)
_FROM = re.compile(r"[\[(]?(?:From|BY|By)\s+(?:A|An|Our|The|OUR|A)\s(?:Own\s|Special\s|OWN\s)?\w+\.?[\])]?\.?$")
# ``From JANE DOE, Cairo``: the capitals tell the name from a place.
_FROM_NAME = re.compile(r"From ((?:[A-Z][A-Z'’.-]* ){1,3}[A-Z][A-Z'’-]+)(?:,| in) [A-Z]\w[\w' -]{1,30}\.?")
_SPLIT = re.compile(r"\s*(?:,|;|\||/|\band\b|&|\bwith\b|\s[-–—]\s|\bAND\b)\s*")
_PLACE = re.compile(r"\s+(?:in|at|from|for)\s+(?=[A-Z]).*$")
_ROLE = re.compile(r"\s*\([^()]{1,60}\)\s*$")
_EMAIL = re.compile(r"\S+@\S+|@\w+")
_NOT_ALONE = frozenset([*MONTH_NUMBER, *WEEKDAYS])
_NOT_NAMES = frozenset(["the", "this", "that", "a", "an", "new", "how", "why", "what"])


def parse(line: str) -> tuple[str, ...] | None:
    """The names of a byline that says ``By``; None where the line is none."""
    if len(line) > _LONGEST:
        return None
    match = _BY.match(line)
    if match:
        return names(line[match.end() :]) or None
    if _FROM.match(line):
        return (_bare_from(line),)
    placed = _FROM_NAME.fullmatch(line)
    return (placed[1],) if placed else None


def signed(line: str) -> tuple[str, ...] | None:
    """The names of a byline that says its place or role: ``Jane Doe in Cairo``, ``Jane Doe, Staff Writer``."""
    if len(line) > 100 or line[-1:] in ".!?:":
        return None
    placed = _PLACE.sub("", line)
    if placed != line and 2 <= len(placed.split()) <= 4 and _name(placed) and _placelike(line[len(placed) :]):
        return (placed,)
    left, _, right = re.sub(r"\s*\|\s*", ", ", line).partition(", ")
    if right and _role(right) and len(left.split()) > 1:
        return names(left) or None
    return None


def office(line: str) -> bool:
    """Whether a line names an office and nothing else: ``Staff Reporter``, ``Post Staff Writer``."""
    words = line.split()
    return len(line) < 50 and line[-1] not in "!?:" and _role(line) and all(word[0].isupper() for word in words)


def bare(line: str) -> bool:
    """Whether a line could be a name and nothing else; what stands below it must decide."""
    words = line.split()
    return 2 <= len(words) <= 4 and line[-1] != "." and _name(line)


def names(text: str) -> tuple[str, ...]:
    """The names in what follows ``By``, without roles, places and addresses; empty where one is no name."""
    text = _EMAIL.sub("", text).strip(" .|,–—-")
    found: list[str] = []
    for part in _SPLIT.split(text):
        name = _ROLE.sub("", _PLACE.sub("", part)).strip(" .|")
        if not name or (found and _role(name)):
            continue
        if not (_name(name) or _own(name)):
            told = found and (_placelike(f" in {part}") or _role(part) or _office(text))
            return tuple(found) if told else ()
        found.append(name)
    return tuple(dict.fromkeys(found))


def _bare_from(line: str) -> str:
    return re.sub(r"^(?:From|BY|By)\s+", "", line.strip("[]().")).rstrip(".)]")


def _name(text: str) -> bool:
    words = text.split()
    if not 1 <= len(words) <= 5 or words[0].lower() in _NOT_NAMES or words[-1].lower() in _NOT_NAMES:
        return False
    if len(words) == 1 and words[0].lower() in _NOT_ALONE:
        return False
    return words[0][0].isupper() and all(map(_namelike, words))


def _namelike(word: str) -> bool:
    if word.lower() in NAME_PARTICLES:
        return True
    return (word[0].isupper() or word[:3] in {"al-", "el-"}) and all(char.isalpha() or char in "-'’." for char in word)


def _own(text: str) -> bool:
    """An office that signs: ``our staff reporter``, ``the Associated Press``."""
    words = text.lower().split()
    return len(words) <= 6 and any(word in ROLES or word in OUTLET_WORDS for word in words)


def _role(text: str) -> bool:
    words = [word.strip(",.") for word in text.lower().split()]
    return 0 < len(words) <= 6 and any(word in ROLES for word in words)


def _office(text: str) -> bool:
    """What follows a name may be a long office: ``Chief Economist and Director of Research at a bank``."""
    words = text.partition(",")[2].lower().split()
    return 0 < len(words) <= 18 and any(word.strip(",") in ROLES for word in words[:3])


def _placelike(text: str) -> bool:
    words = text.split()[1:]
    return 0 < len(words) <= 4 and all(word[0].isupper() or word in {"and", "de", "al", "la"} for word in words)
