"""Which way a date lies when it does not say so itself: the tense of its clause."""

from __future__ import annotations

import re

from builder.model import Way

# Verbs that tell what has happened; most others end in -ed.
_TOLD = (
    "said says told was were had did has have been went came took made gave got held met began won lost left fell rose "
    "sent shot hit struck wrote spoke broke brought found led became saw kept put ran sold since bought built caught "
    "chose drew drove flew fought grew heard knew let paid quit sank sat slept sought spent stood stole swam swept "
    "swore taught threw thought understood withdrew woke wore"
).split()
_NO_VERBS = "need|fund|feed|speed|seed|breed|exceed|succeed|proceed|bed|red|indeed"
# What ends in -ed and tells nothing: *a planned strike*, *preferred shares*, *an unspecified date*.
_OF_A_NOUN = "".join(rf"(?<!\b{word} )" for word in ("a", "an", "the", "its", "their", "his", "her", "our", "being"))
_ADJECTIVES = r"preferred (?:shares|stock)|un(?!veil|cover|leash|it|load|fold|der)\w+ed\b"
_PAST = re.compile(
    rf"\b(?:{'|'.join(_TOLD)}|(?:could|would)(?: not|n['’]t)(?: be \w+)?|set (?:on|in|at|last|off)"
    rf"|{_OF_A_NOUN}(?!{_NO_VERBS}|{_ADJECTIVES})[a-z]{{2,}}(?<!e)ed)\b",
    re.I,
)
# Words that look ahead.
_COMING = (
    "will|won't|shall|would(?! not|n't)|(?-i:may)|might|could(?! not|n't)|should|must|can"
    "|(?<!previously )(?<!originally )(?<!as )(?:planned|scheduled)|planning|slated|expected|expects?|due|upcoming"
    "|hopes?|hoping|intends?|aims? to|aiming|likely|vowed|promised|pledged|deadline (?:is|of|for)|expires?|until|till"
    "|invited|begins?|opens?|starts?|starting|beginning|takes? place|takes? on|ahead of|prepar\\w+|faces?"
    "|(?:is|are) followed|next|payable|effective|of record|(?<!did )(?<!not )(?<!n['’]t )meets?|arrives|hosts|travels"
    "|heads (?:to|for)"
)
_TO_COME = (
    "to be|to begin|to start|to take|to hold|to meet|to open|to resume|is to|are to|was to|were to|plans? to|set to"
    "|supposed to|going to|about to|ready to|agreed to"
    "|(?:agreement|pact|contract|deal|offer|bid|proposal|intention|promise|pledge|programme|program) to [a-z]+"
)
_MODAL = r"(?:(?:to|will|shall|(?-i:may)|might|should|must|can)(?: not)?|would|could)(?: also)? be (?:\w+ly )?\w+"
_FUTURE = re.compile(rf"\b(?:{_MODAL}|{_COMING}|{_TO_COME})(?: be (?:\w+ly )?\w+)?\b|[’']ll\b", re.I)
_HAD_BEEN = re.compile(
    r"\bhad (?:\w+ )?been (?:due|scheduled|planned|expected|set|slated)(?: to (?:be )?\w+)?(?: (?:on|at|in|by))?", re.I
)
_DONE = re.compile(
    r"\b(?:failed|refused|declined|managed|tried|attempted|came|went|began|started|used|stopped|returned|forced|able"
    r"|unable|helped|gathered|had) $"
)
_RUNNING = re.compile(r"\b(?:year|months?|weeks?|period|quarter) through $", re.I)
_BY = re.compile(r"\b(?:by|extended to|through|set|fixed|postponed to|moved to) (?:the )?$", re.I)
_HAD = re.compile(r"\b(?:had|was|were)\b(?! (?:extended|postponed|moved|set|fixed))", re.I)
_CLAUSE = re.compile(r"[.!?;][\"'”’)]*\s+(?=[\"'“‘(]*[A-Z])|\n|;\s")
_BEFORE, _AFTER = 150, 70
_BESIDE = 60
_ADJACENT = 25  # characters within which a verb surely speaks of the date


def way(match: re.Match[str]) -> Way:
    """``from`` where the clause speaks of what is to come, else ``until``: news tells what has happened.

    The nearest verb before the date decides; where the sentence opens with it, the first one after.
    """
    return _told(match) or "until"


def leaning(match: re.Match[str]) -> Way:
    """As ``way``, but ``nearest`` where no verb stands close: a day and month may well lie ahead."""
    return _told(match, _ADJACENT) or "nearest"


def by_month(match: re.Match[str]) -> Way:
    """As ``leaning``, for a month without its year: a verb further off still speaks of it."""
    return _told(match, _BESIDE) or "nearest"


def _told(match: re.Match[str], reach: int = _BEFORE) -> Way | None:
    text, start, end = match.string, match.start(), match.end()
    before = _CLAUSE.split(text[max(0, start - _BEFORE) : start])[-1]
    future = max((found.end() for found in _FUTURE.finditer(before) if not _done(before, found)), default=-1)
    past = max((found.end() for found in _PAST.finditer(before)), default=-1)
    after = _CLAUSE.split(text[end : end + _AFTER])[0]
    if _BY.search(before):
        return "until" if _RUNNING.search(before) or _was(before) or _HAD.search(after) else "from"
    if future >= 0 and any(found.end() >= future for found in _HAD_BEEN.finditer(before)):
        return "until" if reach == _BEFORE else None  # what had been set for a day may still lie ahead
    if future >= 0 or past >= 0:
        return "from" if future >= past else "until" if past >= len(before) - reach else None
    first, told = _FUTURE.search(after), _PAST.search(after)
    if first and (not told or first.start() < told.start()):
        return "from"
    return "until" if told else None


def _done(before: str, found: re.Match[str]) -> bool:
    """*failed to meet*, *went to hold*: the infinitive tells what was, or was not, done."""
    return found[0][:3].lower() == "to " and bool(_DONE.search(before, 0, found.start()))


def _was(before: str) -> bool:
    """Whether what had to be done by a day is told as over: *had been found by*, but not *was said to repay it by*."""
    over = list(_HAD.finditer(before))
    return bool(over) and not re.search(r"\bto [a-z]+", before[over[-1].end() :])
