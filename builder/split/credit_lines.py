"""Credit and agency lines, corrections and end marks: what stands below an article's last paragraph."""

from __future__ import annotations

import re

from builder.split.words import AGENCIES

_LONGEST = 300
# What a credit line looks like: any of these, matched against the whole block.
_LINES = re.compile(
    r"""
      [\[(]?(?:additional\ |with\ )?(?:reporting|writing|editing|research|translation|inputs?)(?:\ (?:by|from)\b|:).*
    | [\[(—–-]{0,2}\s?with\ (?:additional\ )?(?:inputs?|reports?|files|agencies|wire)\b.{0,80}
    | \(?with\ (?:\S{1,20}\ ){1,3}(?:inputs?|reports)\)?\.?
    | sources?\s?:\s*\S.*
    | (?:compiled|edited|translated|adapted)\ (?:by|from)\b.{1,120}
    | (?-i:[A-Z]).{0,60}?\b(?:and|with|&|\+)\ (?:the\ )?(?:news\ |other\ |wire\ )?
      (?:agencies|agency|wires|wire\ services)\.?
    | (?:©|\(c\)|copyright\b).{1,150}
    | [\[(]?this\ (?:article|report|story|piece)\ (?:was|is|has\ been)
      \ (?:written|reported|compiled|produced|(?:first\ |originally\ )?published|republished)\b.{1,200}
    | [\[(—–*-]?\s?the\ (?:author|writer|columnist)\ (?:is|was|teaches|works|writes)\b.{1,250}
    | (?-i:[A-Z][A-Za-z.]{1,14}\ (?:[A-Z]\w{1,12}\ ){0,2}
      (?:Bureau|Newsroom|Newsdesk|News\ Desk|Desk|Correspondent))(?:\ Report)?
    | (?:news\ agencies|(?:our|own|a|special)\ (?:own\ |special\ )?correspondent|our\ bureau|staff\ (?:reporter|report)
      |wire\ reports|web\ desk|agencies)\.?
    """,
    re.X | re.I,
)
_CORRECTION = re.compile(
    r"""[*\[(\s]{0,3}(?:
      (?:Correction|CORRECTION|Clarification|CLARIFICATION|Corrections\ and\ clarifications|Erratum)s?\b
      \s?(?:[:(—–]|$|\.\s)
    | This\ (?:article|story|report|piece|headline|page)\ (?:was|has\ been)
      \ (?:amended|corrected|updated|changed|revised|edited)\b
    | An?\ (?:earlier|previous)\ version\ of\ (?:this|the)\b
    | Editor['’]s\ note\s?:.{0,120}\b(?:correct|amend|earlier\ version)
    )""",
    re.X,
)
_BRACKETED = re.compile(
    r"(?<=[.!?”\"’'])\s+(?:[(\[]([A-Z][^()\[\]]{1,40})[)\]]|[—–-]{1,2}\s?([A-Z][\w./ -]{1,40}))\.?$"
)
_MARKED = re.compile(r"(?:[—–-]{1,2}\s?|[(\[])([A-Za-z][^()\[\]]{1,60}?)[)\]]?\.?$")
_AND_AGENCIES = re.compile(
    r"(\S.{0,60}?)(?:,| and| with| &| \+) (?:the )?(?:news |other |wire )?(?:agencies|agency|wires)\.?$", re.I
)
_COPYRIGHT = re.compile(
    r"(?:©|\(c\)|Copyright:?)\s*(?:©\s*)?(?:\d{4},?\s*)?([A-Z][^,.\d]{2,60}?)(?:,?\s*\d{4})?\.?$", re.I
)


def is_credit(text: str) -> bool:
    """Whether a block is a credit or agency line."""
    if len(text) > _LONGEST:
        return False
    if _LINES.fullmatch(text):
        return True
    marked = _MARKED.match(text) if len(text) < 70 else None
    if marked and _agency(marked[1]):
        return True
    return len(text) < 40 and _agency(text.strip("."))


def is_correction(text: str) -> bool:
    """Whether a block is a notice of correction."""
    return len(text) < 1500 and _CORRECTION.match(text) is not None


def trailing(paragraph: str) -> tuple[str, str] | None:
    """A last paragraph without the agency that closes it, and that agency's words as they stand."""
    match = _BRACKETED.search(paragraph, max(0, len(paragraph) - 60))
    if not match:
        return None
    agency = match[1] or match[2]
    if not (_agency(agency) or (match[1] and re.fullmatch(r"[A-Z]{3,6}", agency))):
        return None
    return paragraph[: match.start()], paragraph[match.start() :].strip()


def outlet(credit: str) -> str | None:
    """The outlet that a credit line names beside agencies, or as its owner; None where it names none."""
    match = _AND_AGENCIES.match(credit) or _COPYRIGHT.match(credit)
    if not match:
        return None
    name = match[1].strip(" ,")
    return None if _agency(name) or not name[0].isupper() or len(name.split()) > 5 else name


def _agency(text: str) -> bool:
    parts = [part.strip().lower() for part in re.split(r"[/,&]|\band\b", text)]
    return bool(text.strip()) and all(part in AGENCIES for part in parts)
