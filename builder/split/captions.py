"""Photo captions and their credit lines, before, behind or below them, also doubled."""

from __future__ import annotations

import re

from builder.model import Caption

_LABEL = r"(?:File\s)?(?:Photos?|PHOTOS?|Photographs?|Pictures?|PICTURES?|Images?|Pics?|Illustration|Photo\scredit)"
_WHO = r"[^\n]{2,80}"
_ALONE = re.compile(
    rf"[\[(]?(?:{_LABEL}\s?(?:credit\s?)?(?:by\s?:?|courtesy(?:\sof)?\s?:?|:|/)\s*({_WHO}?)|(?:File\s(?:photo|picture|image)))[\])]?\.?$"
)
_CAPTIONED = re.compile(
    r"(?:Caption|CAPTION|Pictured|PICTURED|Above|Below|Left|Right|Photo|Picture|Image)\s?:\s+(\S.*)$"
)
_OF_FILE = re.compile(r"File (?:photo|picture|image) of \S[^\n]{3,150}$")
_PICTURED = re.compile(r"(?:Pictured|PICTURED|Above|Left|Right|Below)\s?:")
# Behind a caption. Each is tried on its last characters only.
_BEHIND: tuple[re.Pattern[str], ...] = (
    re.compile(
        rf"\s*[(\[]\s*{_LABEL}\s?(?:credit\s?)?(?:by|courtesy(?:\sof)?|:)\s?:?\s*([^()\[\]]{{2,80}}?)\s*[)\]]\.?$"
    ),
    re.compile(rf"\s+{_LABEL}\s?(?:credit\s?)?(?:by|courtesy(?:\sof)?)?\s?:\s*({_WHO}?)\.?$"),
    re.compile(r"\s*\[((?:File:?\s*)?[A-Z][^\[\]]{1,60}[/][^\[\]]{1,40})\]\.?$"),
    re.compile(rf"\s+(?:Photo |Image |Picture )?[Cc]redits?\s?:\s*({_WHO}?)\.?$"),
    re.compile(r"\s*\[(File(?:\s(?:photo|picture|image))?)\]\.?$", re.I),
    re.compile(
        r"\s*\((AP Photo[^()]{0,60}|[A-Z][\w.’' -]{2,40}/[A-Z][\w /-]{1,30}"
        r"|(?:File|FILE) (?:photo|PHOTO|image|picture))\)\.?$"
    ),
    re.compile(r"\s*\((?:Supplied|Courtesy(?: of)?|Handout)\s?[:/]?\s*([A-Z][^()]{1,60})\)\.?$"),
    re.compile(r"(?<=[.!?”\"])\s+((?:File|FILE) (?:photo|PHOTO|picture|image))\.?$"),
    re.compile(r"(?<=[.!?”\"])\s+©\s?([A-Z][^.©]{1,60})\.?$"),
)
_HINT = re.compile(r"[\])]\.?$|redit|[Pp]hoto|PHOTO|Picture|PICTURE|Image|©|Pic|Illustr")
_CUES = re.compile(
    r"\b(?:pictured|seen|shown|photographed|poses?|file photo|\((?:left|right|centre|center|top|bottom|l|r|c)\)"
    r"|(?:from|at|on the|second|third) (?:left|right))\b|\b(?:1[89]|20)\d\d\.?$",
    re.I,
)
_YEAR_LAST = re.compile(r"\b(?:1[89]|20)\d\d\.?$")
_SAID = re.compile(r"\b(?:said|says|told|announced|according to|reported|added|warned)\b")
_LONGEST = 600
_CREDIT_ROOM = 130
_MOST_WORDS_OF_A_CREDIT = 9


def credit_line(text: str) -> str | None:
    """Whom a line credits that says nothing else (``Photo by: Reuters``); None where it is no such line."""
    if len(text) > 110:
        return None
    match = _ALONE.match(text) if "redit:" not in text[8:] else None
    if match and match[1] and len(match[1].split()) > _MOST_WORDS_OF_A_CREDIT:
        return None
    return (match[1] or text.strip("()[] .")).strip() if match else None


def caption(text: str) -> Caption | None:
    """A caption with its credit behind it, or one that calls itself so; None where the text is prose."""
    if len(text) > _LONGEST or not (
        _HINT.search(text, max(0, len(text) - _CREDIT_ROOM)) or _CAPTIONED.match(text) or _OF_FILE.match(text)
    ):
        return None
    for pattern in _BEHIND:
        match = pattern.search(text, max(0, len(text) - _CREDIT_ROOM))
        if match and match.start() > 0:
            words = _CAPTIONED.sub(r"\1", text[: match.start()].rstrip())
            return Caption(words, match[1].strip())
    labelled = _CAPTIONED.match(text)
    if _OF_FILE.match(text):
        return Caption(text)
    return Caption(labelled[1]) if labelled and not _PICTURED.match(text) else None


def reads_as_caption(text: str, *, doubled: bool, joined: bool = False) -> bool:
    """Whether the paragraph below a credit line is the picture's: it shows, a lead paragraph reports.

    ``joined`` says that the two stand together, apart from all else.
    """
    if joined and len(text) <= _LONGEST:
        return True
    if len(text) > _LONGEST or (_SAID.search(text) and not _YEAR_LAST.search(text)):
        return False
    return doubled or _CUES.search(text) is not None
