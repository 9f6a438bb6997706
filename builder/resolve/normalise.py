"""The keys under which names meet: titles cut, particles and initials put one way, possessives and articles gone."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from builder.model import Kind
from builder.vocabulary.calendar import MONTH_NUMBER, WEEKDAYS
from builder.vocabulary.names import ARABIC_ARTICLE, COURTESY, PARTICLES, SUFFIXES, TITLES, fold, plain_quotes

Node = tuple[Kind, str]
"""Who a name may stand for: its kind and its key."""

# "M." is far oftener an initial than the French "Monsieur".
CUT_TITLES = TITLES - {"m"}
QUALIFIERS = frozenset(
    """prime foreign interior defence defense finance health justice trade home vice first deputy acting former ex
    assistant under permanent press""".split()
)
# These stand before a given name, so that title and name together are the full name.
REGNAL = frozenset("king queen prince princess duke duchess emperor pope sultan saint sheikh sheik".split())
GENERATIONS = frozenset("jr sr ii iii iv".split())
_NO_NAMES = frozenset(WEEKDAYS) | frozenset(
    """i me my you your he him his she her hers it its we us our they them their who whom whose this that these those
    one mr mrs ms""".split()
)
# Titles that are common surnames too: after "Mr" they are a name.
_SURNAMES_TOO = frozenset("king prince duke pope bishop judge major constable sheriff cardinal father saint".split())
_TITLE_WORDS = TITLES | QUALIFIERS | {"of", "the", "and"}
_TITLES_CUT = CUT_TITLES | QUALIFIERS
_COMPANY = frozenset("inc ltd plc corp co llc gmbh pty".split())
_SAINTS = {"st": "saint", "mt": "mount", "ft": "fort"}

_BROKEN_HYPHEN = re.compile(r"(?<=[^\W\d_])([-‐‑])\s+")
_POSSESSIVE = re.compile(r"(?:'s|(?<=s)')$", re.I)
# ``northern Syria`` is Syria; with a capital the direction is the name's own, as in ``Northern Ireland``.
_DIRECTION = re.compile(
    r"^(?:(?:(?:north|south)(?:-?(?:east|west))?(?:ern)?|(?:east|west)(?:ern)?|central)\s+)+(?=[^\W\d_a-z])"
)
_INITIALS = re.compile(r"(?:[^\W\d_]\.[ -]?)+(?=\w)|[A-Z]{1,2} (?=\w)")
_OWN_ACRONYM = re.compile(r"(?P<name>.*\S)\s?\((?P<acronym>[A-Z][A-Z.&-]{1,9})\)")


@dataclass(frozen=True, slots=True)
class Name:
    """A name taken apart. ``text`` is its spelling without titles; the other parts are folded.

    ``key`` is the form under which spellings of one name are equal, ``node`` who it stands for where nothing else is
    known; both follow from the rest and are kept, since all mentions of a name share them.
    """

    kind: Kind
    text: str
    words: tuple[str, ...]
    titles: tuple[str, ...] = ()
    generation: str = ""
    acronym: str = ""
    key: str = field(init=False, repr=False, compare=False)
    node: Node = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        key = " ".join([*self.words, self.generation] if self.generation else self.words)
        object.__setattr__(self, "key", key)
        object.__setattr__(self, "node", (self.kind, key))

    @property
    def lone(self) -> bool:
        """A person's surname or given name by itself."""
        return self.kind == "person" and len(self.words) == 1 and not self.generation


@lru_cache(maxsize=1 << 18)
def read_name(text: str, kind: Kind) -> Name:
    """Take a mention's text apart as a name of its kind."""
    spelling = tidy(text)
    if kind == "person":
        return _person(spelling)
    if kind == "place":
        spelling = _DIRECTION.sub("", spelling)
    own = _OWN_ACRONYM.fullmatch(spelling)
    bare, acronym = (own["name"], own["acronym"]) if own else (spelling, "")
    return Name(kind, bare, _thing(bare, kind), acronym=letters(acronym))


@lru_cache(maxsize=1 << 16)
def folded_word(word: str) -> str:
    """``fold`` of a word of running text, remembered, since the same few stand before most names."""
    return fold(word)


def tidy(text: str) -> str:
    """A spelling without its possessive and doubled spaces, as it stands otherwise."""
    spelling = " ".join(text.split()).strip(" ,;:")
    possessive = _POSSESSIVE.search(plain_quotes(spelling))
    return spelling[: possessive.start()] if possessive else spelling


def letters(text: str) -> str:
    """An acronym's letters, folded: ``U.N.`` is ``un``."""
    return fold(text).replace(" ", "").replace("&", "")


def hollow(name: Name) -> bool:
    """Only a title, a pronoun, a weekday or no word at all: nothing that could have a page of its own."""
    if len(name.key) < 2 or not any(char.isalpha() and not char.islower() for char in name.text):
        return True
    words = set(name.words)
    if name.kind == "person" and COURTESY & set(name.titles) and words <= _SURNAMES_TOO:
        return False
    if len(words) == 1 and words <= _NO_NAMES and (name.kind == "person" or not name.text.isupper()):
        return True
    return words <= _TITLE_WORDS or (name.kind != "person" and words <= set(MONTH_NUMBER))


def initialled(name: Name) -> bool:
    """A person called by initials and family name: ``N. Quist``, ``J.C. Quist``."""
    return name.kind == "person" and not name.lone and bool(_INITIALS.match(name.text))


def title_run(words: Sequence[str]) -> int:
    """How many folded words at the start are a title; the last word is never one."""
    run = 0
    for place, word in enumerate(words[:-1], 1):
        parts = word.split() or [""]
        if not _TITLES_CUT.issuperset(parts):
            break
        run = place if parts[-1] in CUT_TITLES else run
    return run


def _person(spelling: str) -> Name:
    words = _BROKEN_HYPHEN.sub(r"\1", spelling).split()
    cut = title_run([folded_word(word) for word in words])
    tokens = _without_articles(words[cut:])
    generation = tokens[-1] if len(tokens) > 1 and tokens[-1] in GENERATIONS else ""
    while len(tokens) > 1 and tokens[-1] in SUFFIXES:
        tokens = tokens[:-1]
    shown = " ".join(spelling.split()[cut:])
    return Name("person", shown, tuple(tokens), tuple(fold(word) for word in words[:cut]), generation)


def _without_articles(words: Sequence[str]) -> list[str]:
    """Folded words without Arabic articles, and without the small particles before a surname by itself."""
    parts = [(part, word) for word in words for part in fold(word).replace("'", "").split()]
    tokens: list[str] = []
    for place, (part, word) in enumerate(parts[:-1]):
        # "Van den Heuvel" opens a sentence; "Van Morrison" is a given name and a surname.
        small = word.islower() or (not place and parts[1][1].islower() and parts[1][0] in PARTICLES)
        article = part in ARABIC_ARTICLE and (place > 0 or small or part != fold(word))
        if not article and (tokens or not small or part not in PARTICLES):
            tokens.append(part)
    return _joined_initials([*tokens, *(part for part, _ in parts[-1:])])


def _joined_initials(tokens: Sequence[str]) -> list[str]:
    """``j k rowling`` as ``jk rowling``, ``u n`` as ``un``; an initial by itself stays."""
    joined: list[str] = []
    run = False
    for token in tokens:
        single = len(token) == 1 and token.isalpha()
        if single and run:
            joined[-1] += token
        else:
            joined.append(token)
        run = single
    return joined


def _thing(spelling: str, kind: Kind) -> tuple[str, ...]:
    tokens = _joined_initials(fold(spelling.replace(" & ", " and ")).replace("'", "").split())
    if len(tokens) > 1 and tokens[0] == "the":
        tokens = tokens[1:]
    if len(tokens) > 1 and tokens[0] in _SAINTS:
        tokens = [_SAINTS[tokens[0]], *tokens[1:]]
    if kind == "organisation":
        tokens = tokens[1:] if len(tokens) > 1 and tokens[0] == "al" else tokens
        while len(tokens) > 1 and tokens[-1] in _COMPANY:
            tokens = tokens[:-1]
    return tuple(tokens)
