"""What a figure counts: the noun behind it, and what happened to those."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from builder.model import Mention
from builder.vocabulary.figures import CURRENCY_WORDS, Figure
from builder.vocabulary.function_words import FUNCTION_WORDS
from builder.vocabulary.stems import happening, stem

PERSON = "person"
AGE = "age"
MEASURES = frozenset(
    stem(word)
    for word in """mile kilometre metre foot yard inch centimetre acre hectare litre kilo tonne degree knot gallon
    barrel mph kph second minute hour day week month year decade""".split()
)

# Heads that say no more than that people are counted: "17 people", "17 others", "17 were rescued".
_ANYBODY = frozenset(stem(word) for word in f"{PERSON} other victim individual soul".split())
_SINGULAR = frozenset(
    stem(word) for word in "person man woman child boy girl soldier officer policeman fighter civilian".split()
)
_UNCHANGED = frozenset(
    "crew staff police personnel cattle sheep aircraft fish head km kg ft mph kph m cm mm ha percent men women people "
    "children feet mice geese teeth".split()
)
_CURRENCIES = frozenset(stem(word) for word in CURRENCY_WORDS)
_STOP = FUNCTION_WORDS["Latin"]["en"] | frozenset("who whose where when since per each every near within".split())
_OF = re.compile(r"\s+of\s+(?:(?:the|these|those|its|his|her|their|our)\s+)?", re.I)
_WORD = re.compile(r"[^\W\d_](?:[\w’'-]*\w)?")
_TOKEN = re.compile(r"[^\W\d_](?:[\w’'-]*\w)?|\d[\d,.]*|[,;:()—–]")
_POSSESSIVE = re.compile(r"['’]s$|s['’]$", re.I)
_OLD = re.compile(r"[\s-]+years?[\s-]olds?\b", re.I)
_MORE = re.compile(r",?\s+(?:and\s+)?\d")
_COMPOUND = re.compile(r"-([^\W\d_]+)")
_AGED = re.compile(r",?\s+(?:who\s+is\s+|is\s+)?(?:aged?|at)\s+$", re.I)
_JOINTS = frozenset("of to at the".split())  # "the death of 12", "injuries to 12", "death toll at 12"
_BREAKS = frozenset(", ; : ( ) — – and but while".split())
RUN = 5  # words behind a figure in which its noun stands
NEAR = 6  # words around it that say what happened to those


@dataclass(frozen=True, slots=True)
class Counted:
    """What a figure counts. ``end`` closes the words to show, ``head`` is the noun's stem, ``label`` the noun.

    ``happened`` is what the nearest word says happened (``death``). Of an age ``about`` is whose it is (an id), and
    ``start`` opens the words to show where a name stands before it.
    """

    end: int
    head: str
    label: str
    happened: str = ""
    about: str = ""
    start: int | None = None

    @property
    def anybody(self) -> bool:
        """Whether it counts people of no stated sort."""
        return self.head in _ANYBODY


def counted(text: str, figure: Figure, sentence: tuple[int, int], people: Sequence[Mention]) -> Counted | None:
    """What a figure of a sentence counts; None where it cannot be told. ``people`` are the sentence's, with ids."""
    age = _age(text, figure, people)
    if age:
        return age
    noun = _measured(text, figure) or _noun(text, figure, sentence[1])
    if _compound(text, noun):
        return None
    what = _happened(text, figure, noun, sentence)
    if not noun.head and figure.value == 1 and not _beside(text, figure, sentence):
        return None
    if noun.head or what:
        return Counted(noun.end, noun.head or PERSON, noun.label or what, what)
    return None


def _compound(text: str, noun: Counted) -> bool:
    """``4 minutes 48 seconds``, ``6 foot 2``: a measure of two figures is no count of either."""
    return noun.head in MEASURES and bool(_MORE.match(text, noun.end))


def _age(text: str, figure: Figure, people: Sequence[Mention]) -> Counted | None:
    """``Ann Roe, 58, of Hull``, ``58-year-old Ann Roe``, ``Ann Roe, aged 58``."""
    if figure.unit or not 1 <= figure.value <= 115:
        return None
    old = _OLD.match(text, figure.end)
    if old:
        after = [
            m for m in people if 0 <= m.start - old.end() <= 30 and not re.search("[,;:]", text[old.end() : m.start])
        ]
        return Counted(after[0].end, AGE, "age", about=after[0].entity or "") if after else None
    for person in people:
        between = text[person.end : figure.start]
        follows = text[figure.end : figure.end + 1]
        if (between == ", " and follows in {",", ".", ";", ")"}) or (
            0 < len(between) < 20 and _AGED.fullmatch(between)
        ):
            return Counted(figure.end, AGE, "age", about=person.entity or "", start=person.start)
    return None


def _measured(text: str, figure: Figure) -> Counted | None:
    """Money, shares and magnitudes: what they are of is told by the words behind ``of``, if any."""
    if figure.unit == "magnitude":
        after = text[figure.end : figure.end + 24].casefold()
        kind = "aftershock" if "aftershock" in after or "aftershock" in text[figure.start - 24 : figure.start] else ""
        return Counted(figure.end, f"magnitude {kind}".strip(), f"magnitude of the {kind or 'earthquake'}")
    if figure.unit in {"%", "point"}:
        of = _OF.match(text, figure.end)
        noun = _run(text, of.end(), len(text)) if of else None
        told = noun if noun and noun.head else Counted(figure.end, "", "")
        return Counted(
            told.end, f"{figure.unit} {told.head}".strip(), f"share of {told.label}" if told.label else "share"
        )
    if figure.unit:
        return Counted(figure.end, f"money {stem(figure.unit)}", "sum of money")
    word = _WORD.match(text, figure.end + 1)
    if word and stem(word[0]) in _CURRENCIES:
        return Counted(word.end(), f"money {stem(word[0])}", "sum of money")
    return None


def _noun(text: str, figure: Figure, stop: int) -> Counted:
    compound = _COMPOUND.match(text, figure.end)
    if compound and stem(compound[1]) in {"half", "third", "quarter", "fifth", "sixth", "tenth"}:
        return Counted(figure.end, "", "")
    if compound:
        return Counted(compound.end(), stem(compound[1]), compound[1])
    of = _OF.match(text, figure.end)
    start = of.end() if of else figure.end
    one = figure.value == 1 and figure.high is None
    return _run(text, start, stop, one) or Counted(figure.end, "", "")


def _run(text: str, start: int, stop: int, one: bool = False) -> Counted | None:
    """The first plural among the words that follow directly; behind *one* a word for a single human being."""
    at = start
    for _ in range(RUN):
        word = _WORD.match(text, at + 1 if text[at : at + 1].isspace() else at, stop)
        if not word or word[0].casefold() in _STOP or _POSSESSIVE.search(word[0]):
            return None
        bare = stem(word[0])
        if bare in _SINGULAR if one else _plural(word[0]):
            return Counted(word.end(), _joined(bare), word[0])
        if one or (happening(word[0]) and not _before_plural(text, word.end(), stop)):
            return None
        at = word.end()
    return None


def _before_plural(text: str, at: int, stop: int) -> bool:
    """*two rescue boats*, *40 injured people*: what happened stands before the noun."""
    word = _WORD.match(text, at + 1, stop)
    return bool(word and _plural(word[0]))


def _joined(bare: str) -> str:
    return PERSON if bare in _ANYBODY else bare


def _plural(word: str) -> bool:
    plain = word.casefold()
    if plain in _UNCHANGED:
        return True
    return len(plain) > 3 and plain.endswith("s") and not plain.endswith(("ss", "us", "is", "'s", "’s"))


def _happened(text: str, figure: Figure, noun: Counted, sentence: tuple[int, int]) -> str:
    """``killed 12 people``, ``12 people were killed``, ``12 deaths``: the verb before it, else the nearest behind."""
    if happening(noun.label):
        return happening(noun.label)
    before = [word[0] for word in _TOKEN.finditer(text, sentence[0], figure.start)][-NEAR:]
    direct = before[-2:] if before[-1:] and before[-1].casefold() in _JOINTS else before[-1:]
    if direct and happening(direct[0]):
        return happening(direct[0])
    for word in list(_TOKEN.finditer(text, figure.end, sentence[1]))[: NEAR + 2]:
        if word[0][0].isdigit() or word[0].casefold() in _BREAKS:
            break
        if happening(word[0]):
            return happening(word[0])
    return next((happening(word) for word in reversed(_clause(before)) if happening(word)), "")


def _beside(text: str, figure: Figure, sentence: tuple[int, int]) -> bool:
    """*killing one*, *one dead*: what happened stands right beside the number."""
    before = [word[0] for word in _TOKEN.finditer(text, sentence[0], figure.start)][-1:]
    after = [word[0] for word in _TOKEN.finditer(text, figure.end, sentence[1])][:1]
    return any(happening(word) for word in (*before, *after))


def _clause(words: Sequence[str]) -> list[str]:
    """The words behind the last break or other figure."""
    for number in range(len(words) - 1, -1, -1):
        if words[number][0].isdigit() or words[number].casefold() in _BREAKS:
            return list(words[number + 1 :])
    return list(words)
