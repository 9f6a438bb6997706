"""Cuts text into words as newswire corpora do, each with its exact place in the text."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from builder.vocabulary.names import ARABIC_ARTICLE

# Marks that belong to the letter before them, and characters that show nothing: \w knows neither.
_UNSEEN = "\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufe00-\ufe0f\ufeff"
_MARKS = rf"\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f{_UNSEEN}"
# Each run of marks can be read in one way only: two ways would double the time with every mark of a run.
_CORE = rf"[^\W_][^\W_{_MARKS}]*(?:[{_MARKS}]+[^\W_{_MARKS}]+)*[{_MARKS}]*"
ABBREVIATIONS = (
    "Mr Mrs Ms Dr Prof St Ste Jr Sr Lt Col Gen Capt Maj Sgt Adm Brig Rev Hon Sen Rep Gov Pres Supt Insp Messrs Mt Ft "
    "Inc Corp Co Ltd Bros vs Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mich Minn Mo Neb Nev Okla "
    "Ore Pa Tenn Tex Va Vt Wash Wis Wyo Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec No Nos Vol Ave Blvd Rd Hwy"
)
_HYPHEN = "[-\u2010\u2011]"
_APOSTROPHE = "['’ʼ`´]"
# FSA-linked, London-based: the name ends at the hyphen. Chinese and Korean given names (Jin-ping) do not.
_TAIL = (
    rf"{_HYPHEN}(?:[a-z]*ed|led|run|born|wide|style|era|owned|held|bound|made|built|speaking|leaning|supporting|friendly|"
    r"bred|area|like|type)\b"
)
_STRAY = "|".join(sorted(ARABIC_ARTICLE, key=len, reverse=True))

_WORD = re.compile(
    "|".join(
        (
            r"(?:https?://|www\.)\S+|[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{1,64}",  # addresses of pages and of people
            r"(?:[^\W\d_]\.){2,}(?:[^\W\d_](?!\w))?",  # U.S., J.K., a.m
            r"\b[A-Z]\.(?=\s+\S)",  # an initial, not the last letter of a text
            r"\b[NSW]\.\s?(?:Va|Dak|Car|Mex)\.",  # W.Va., N. Dak.
            rf"\b(?:{ABBREVIATIONS.replace(' ', '|')})\.(?=[\s,;:)”\"’'—–-]|\Z)",
            r"\b(?:R|D|I|DFL)-(?=[A-Z][a-z])",  # of a party and from a place: R-Elbow Lake
            r"\d+(?:[.,:/-]\d+)+(?!\w)",  # 1,000 2015-10-26 3-1 1996/97
            rf"(?:n{_APOSTROPHE}t|{_APOSTROPHE}(?:[sS]|re|ve|ll|d|m))(?!\w)",
            rf"\b(?i:{_STRAY})- (?=[A-Z]){_CORE}(?:(?!{_TAIL}){_HYPHEN}{_CORE})*",  # al- Rayyes
            rf"{_CORE}?(?=n{_APOSTROPHE}t(?!\w))",
            rf"{_CORE}(?:(?!{_TAIL})(?:{_HYPHEN}|&|{_APOSTROPHE}(?!(?:[sS]|re|ve|ll|d|m)(?!\w))|[.](?=[a-z])){_CORE})*",
            r"[$£€]+|[-\u2010-\u2015]+|[.…]+|[_=*]+",
            rf"[^\w\s!-/:-@\[-`{{-~¡-¿‘-‟‹›]+[{_MARKS}]*",  # a run of signs or emoji
            r"\S",
        )
    )
)
_DROPPED = re.compile(f"[{_UNSEEN}]")
_HALF = re.compile("[\ud800-\udfff]")  # half a character, which no model reads
_LONGEST = 100
"""Characters of a word that the model is shown: more would not fit its twelve pieces."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word at ``[start, end)`` of its passage; ``text`` is what the model is shown of it."""

    start: int
    end: int
    text: str


def words(passage: str, start: int, end: int) -> Iterator[Word]:
    """The words of a stretch of a passage, in order, none overlapping, white space left out."""
    for match in _WORD.finditer(passage, start, end):
        yield Word(match.start(), match.end(), shown(passage[match.start() : min(match.end(), match.start() + 120)]))


def shown(word: str) -> str:
    """A word as the model reads it best: composed, without what shows nothing, plain apostrophes and hyphens.

    A space after a hyphen (``al- Rayyes``) is a slip of the typist and is left out too.
    """
    if word.isascii():
        return word.replace("- ", "-")[:_LONGEST]
    bare = unicodedata.normalize("NFC", _HALF.sub("\ufffd", _DROPPED.sub("", word)))
    bare = re.sub("[‐‑]", "-", re.sub("[’ʼ´]", "'", bare)).replace("- ", "-")
    return bare[:_LONGEST]
