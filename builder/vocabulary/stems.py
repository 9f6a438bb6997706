"""Words brought to a plain stem, so that *killed*, *killing* and *kills* meet, and what news says happens to people."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from builder.vocabulary.function_words import FUNCTION_WORDS
from builder.vocabulary.names import fold

_IRREGULAR: Mapping[str, str] = {
    **dict.fromkeys("men".split(), "man"),
    **dict.fromkeys("women".split(), "woman"),
    **dict.fromkeys("children".split(), "child"),
    **dict.fromkeys("people persons".split(), "person"),
    **dict.fromkeys("lives".split(), "life"),
    **dict.fromkeys("wives".split(), "wife"),
    **dict.fromkeys("feet".split(), "foot"),
    **dict.fromkeys("died dying dies".split(), "die"),
    **dict.fromkeys("lost loses losing".split(), "lose"),
    **dict.fromkeys("kept".split(), "keep"),
    **dict.fromkeys("held".split(), "hold"),
    **dict.fromkeys("fell fallen".split(), "fall"),
    **dict.fromkeys("rose risen".split(), "rise"),
    **dict.fromkeys("began begun".split(), "begin"),
    **dict.fromkeys("broke broken".split(), "break"),
    **dict.fromkeys("left".split(), "leave"),
    **dict.fromkeys("sank sunk".split(), "sink"),
    **dict.fromkeys("struck stricken".split(), "strike"),
    **dict.fromkeys("shot".split(), "shoot"),
    **dict.fromkeys("sold".split(), "sell"),
    **dict.fromkeys("bought".split(), "buy"),
    **dict.fromkeys("won".split(), "win"),
    **dict.fromkeys("met".split(), "meet"),
    **dict.fromkeys("took taken".split(), "take"),
    **dict.fromkeys("gave given".split(), "give"),
    **dict.fromkeys("built".split(), "build"),
    **dict.fromkeys("fled".split(), "flee"),
    **dict.fromkeys("stole stolen".split(), "steal"),
    **dict.fromkeys("paid".split(), "pay"),
    **dict.fromkeys("spent".split(), "spend"),
    **dict.fromkeys("kilometers kilometer km".split(), "kilometre"),
    **dict.fromkeys("meters meter".split(), "metre"),
    **dict.fromkeys("centimeters centimeter cm".split(), "centimetre"),
    **dict.fromkeys("liters liter".split(), "litre"),
    **dict.fromkeys("kilograms kilogram kilos kg".split(), "kilo"),
    **dict.fromkeys("tons ton tonnes".split(), "tonne"),
    **dict.fromkeys("ft".split(), "foot"),
}
# Which of the things that news counts people by a word tells; stems of these words are what is looked up.
_TOLD: Mapping[str, str] = {
    "death": "kill killer dead die death fatality fatal perish drown slain toll life murder",
    "injury": "injure injury wound hurt hospitalised hospitalized",
    "casualty": "casualty",
    "missing": "missing unaccounted",
    "arrest": "arrest detain detention custody",
    "charge": "charge indict",
    "rescue": "rescue save saved survivor survive survived",
    "evacuation": "evacuate evacuation",
    "displacement": "displace homeless flee refugee",
    "trap": "trap strand stranded",
    "protest": "protest march rally demonstrate demonstrator protester",
    "infection": "infect infection",
    "hostage": "hostage kidnap abduct",
    "jail": "jail imprison prison sentence",
    "job": "redundancy redundant layoff sack",
}
_REPORTING = frozenset(
    """said says say saying told tells according added adding also report reported reports reporting official officials
    source sources news agency spokesman spokeswoman spokesperson statement yesterday today tomorrow monday tuesday
    wednesday thursday friday saturday sunday yet still very much many mr mrs ms""".split()
)
_EMPTY = FUNCTION_WORDS["Latin"]["en"] | _REPORTING
_BEFELL: Mapping[str, str] = {
    "death": "killed",
    "injury": "injured",
    "casualty": "dead or injured",
    "missing": "missing",
    "arrest": "arrested",
    "charge": "charged",
    "rescue": "rescued",
    "evacuation": "evacuated",
    "displacement": "displaced",
    "trap": "trapped",
    "protest": "protesting",
    "infection": "infected",
    "hostage": "held hostage",
    "jail": "jailed",
    "job": "laid off",
}
_SAYING = frozenset(
    """said say says saying told tell tells according added adding announced announce announces reported report reports
    confirmed confirm stated state states wrote write writes insisted explained claimed warned argued tweeted
    interview statement conference news reporters""".split()
)
_PAST = re.compile(r"[a-z]{2,}ed$")
_SUFFIX = re.compile(r"(?:ied|ies|ing|ed|es|s)$")


def stem(word: str) -> str:
    """The stem of an English word, folded; no word itself: ``Killings`` is ``kill``, ``rescue`` is ``rescu``."""
    plain = fold(word)
    return _bare(_IRREGULAR.get(plain, plain))


def _bare(plain: str) -> str:
    found = _SUFFIX.search(plain)
    if not found or len(plain) - len(found[0]) < 3 or plain.endswith(("ss", "us", "is")):
        return plain.removesuffix("e") if len(plain) > 3 else plain
    bare = plain[: found.start()]
    if found[0] in {"ied", "ies"}:
        return f"{bare}y"
    if found[0] in {"ing", "ed"} and bare[-1] == bare[-2] and bare[-1] not in "ls":
        return bare[:-1]
    return bare.removesuffix("e") if len(bare) > 3 else bare


def content(words: Iterable[str]) -> frozenset[str]:
    """The stems of the words that carry a meaning of their own; what reports are put together with is left out."""
    return frozenset(stem(word) for word in words if len(word) > 2 and fold(word) not in _EMPTY)


def befell(kind: str) -> str:
    """What happened to people, as a word to put behind them: ``death`` is *killed*."""
    return _BEFELL.get(kind, kind)


def reporting(word: str) -> bool:
    """Whether a word tells of saying, not of doing: *said*, *told*, *according*."""
    return fold(word) in _SAYING


def doing(word: str) -> bool:
    """Whether a word looks like a verb in the past tense, or tells what happened to people."""
    plain = fold(word)
    return plain not in _SAYING and (bool(_PAST.search(plain)) or plain in _IRREGULAR_PAST or bool(happening(word)))


def happening(word: str) -> str:
    """What a word says happens to people (``death``, ``injury``, ``rescue``); empty where it says no such thing."""
    return _HAPPENING.get(stem(word), "")


_IRREGULAR_PAST = frozenset(
    """died lost kept held fell fallen rose began broke left sank sunk struck shot sold bought won met took taken gave
    built fled stole paid spent hit cut shut set put went came came found made flew drove ran burnt blew""".split()
)
_HAPPENING: Mapping[str, str] = {stem(word): kind for kind, words in _TOLD.items() for word in words.split()}
