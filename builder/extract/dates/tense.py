"""Which way a date lies when it does not say so itself: the tense of its clause."""

from __future__ import annotations

import re

from builder.model import Way

# Verbs that tell what has happened; most others end in -ed.
_TOLD = (
    "said says told was were had did has have been went came took made gave got held met began won lost left fell rose "
    "sent shot hit struck wrote spoke broke brought found led became saw kept put ran sold since"
).split()
_NO_VERBS = "need|fund|feed|speed|seed|breed|exceed|succeed|proceed|bed|red|indeed"
_PAST = re.compile(
    rf"\b(?:{'|'.join(_TOLD)}|(?:could|would)(?: not|n['’]t)(?: be \w+)?|set (?:on|in|at|last|off)"
    rf"|(?!{_NO_VERBS})[a-z]{{2,}}(?<!e)ed)\b",
    re.I,
)
# Words that look ahead.
_COMING = (
    "will|won't|shall|would(?! not|n't)|(?-i:may)|might|could(?! not|n't)|should|must|can|planned|planning"
    "|scheduled|slated|expected|expects?|due|upcoming|hopes?|hoping|intends?|aims?|aiming|likely|vowed|promised|pledged|deadline|expires?|until|till|invited"
    "|begins?|opens?|starts?|starting|beginning|takes? place|ahead of|prepar\\w+"
    "|faces?|next|payable|effective|of record"
)
_TO_COME = (
    "to be|to begin|to start|to take|to hold|to meet|to open|to resume|is to|are to|was to|were to|plans? to|set to"
    "|supposed to|going to|about to|ready to|agreed to"
)
_MODAL = r"(?:(?:to|will|shall|(?-i:may)|might|should|must|can)(?: not)?|would|could)(?: also)? be (?:\w+ly )?\w+"
_FUTURE = re.compile(rf"\b(?:{_MODAL}|{_COMING}|{_TO_COME})\b|[’']ll\b", re.I)
_HAD_BEEN = re.compile(
    r"\bhad (?:\w+ )?been (?:due|scheduled|planned|expected|set|slated)(?: to (?:be )?\w+)?(?: (?:on|at|in|by))?", re.I
)
_BY = re.compile(r"\b(?:by|extended to|through|set|fixed|postponed to|moved to) (?:the )?$", re.I)
_HAD = re.compile(r"\b(?:had|was|were)\b(?! (?:extended|postponed|moved|set|fixed))", re.I)
_CLAUSE = re.compile(r"[.!?;]\s+(?=[\"'“‘(]*[A-Z])|\n|;\s")
_BEFORE, _AFTER = 150, 70
_ADJACENT = 25  # characters within which a verb surely speaks of the date


def way(match: re.Match[str]) -> Way:
    """``from`` where the clause speaks of what is to come, else ``until``: news tells what has happened.

    The nearest verb before the date decides; where the sentence opens with it, the first one after.
    """
    return _told(match) or "until"


def leaning(match: re.Match[str]) -> Way:
    """As ``way``, but ``nearest`` where no verb stands close: a day and month may well lie ahead."""
    return _told(match, _ADJACENT) or "nearest"


def _told(match: re.Match[str], reach: int = _BEFORE) -> Way | None:
    text, start, end = match.string, match.start(), match.end()
    before = _CLAUSE.split(text[max(0, start - _BEFORE) : start])[-1]
    future = max((found.end() for found in _FUTURE.finditer(before)), default=-1)
    past = max((found.end() for found in _PAST.finditer(before)), default=-1)
    if _BY.search(before):
        return "until" if _HAD.search(before) or _HAD.search(text, end, end + _AFTER) else "from"
    if future >= 0 and any(found.end() >= future for found in _HAD_BEEN.finditer(before)):
        return "until"
    if future >= 0 or past >= 0:
        return "from" if future >= past else "until" if past >= len(before) - reach else None
    after = _CLAUSE.split(text[end : end + _AFTER])[0]
    first, told = _FUTURE.search(after), _PAST.search(after)
    if first and (not told or first.start() < told.start()):
        return "from"
    return "until" if told else None
