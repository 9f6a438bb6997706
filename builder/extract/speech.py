"""Who says a quotation: the patterns of attribution in news prose, read on one side of it."""

from __future__ import annotations

import re
from collections.abc import Sequence

Span = tuple[int, int]

_VERBS = """
    said says say told tells added adds asked asks replied replies answered answers explained explains insisted
    insists argued argues warned warns stressed stresses noted notes claimed claims admitted admits acknowledged
    acknowledges announced announces declared declares stated states remarked remarks commented comments continued
    continues concluded concludes recalled recalls joked jokes quipped quips complained complains confirmed confirms
    denied denies wrote writes tweeted tweets posted shouted shouts cried cries whispered whispers exclaimed
    exclaims urged urges vowed vows pledged promised promises predicted predicts suggested suggests agreed agrees
    observed observes reiterated emphasised emphasized emphasises emphasizes lamented laments boasted boasts
    countered counters responded responds called calls described describes pointed reported testified testifies
    maintained maintains conceded concedes cautioned cautions affirmed affirms asserted asserts contended contends
    demanded demands mused muses thought thinks believed believes dismissed condemned praised hailed termed labelled
    labeled branded revealed reveals disclosed recounted recounts opined opines echoed echoes
"""
_SAID = rf"(?:(?:{'|'.join(_VERBS.split())})\b|(?:was|is|were|been) (?:also )?quoted as saying\b|has this to say\b)"
_INVERTED = rf"(?!(?:told|tells|called|calls|described|describes)\b){_SAID}"
_SAYING = (
    r"(?:saying|adding|calling|describing|noting|insisting|warning|declaring|arguing|stressing|explaining|"
    r"claiming|stating|writing|asking|telling)\b"
)
_ADVERBS = (
    r"(?:\s+(?:also|later|then|first|once|again|now|has|had|have|would|who|yesterday|today|earlier|often|"
    r"(?i:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|\w+ly))*\s+"
)
# A person's name, as ``_masked`` writes it; not in the possessive.
_WHO = "(?P<who>\ue000\ue001*)(?!['’]s\\b|['’](?= ))"
# X of the Union … / X (Reform) … / X, the mayor, … / X — the mayor — … / X, who …
_APPOSITION = (
    r"(?:\s+of\s+(?:the\s+)?(?:[A-Z][\w.'’-]*\s?)+(?=[\s,(]))?(?:\s*\([^)\n]{1,80}\))?"
    r"(?:,[^;:?!“”\"\n]{1,180}?,|\s[—–-]{1,2}\s[^—–\n]{1,150}?\s[—–-]{1,2}|,(?= who\b))?"
)
_LEAD = r"(?P<lead>[^;:?!“”\"\n\ue000]{0,100}?)"
_EDGE = r"^[\s,;—–-]*"

_SUBJECT = re.compile(rf"{_WHO}(?P<after>{_APPOSITION}){_ADVERBS}{_SAID}(?P<tail>.*)", re.S)
_SUBJECT_COMMA = re.compile(rf"{_WHO}(?P<after>,){_ADVERBS}{_SAID}(?P<tail>.*)", re.S)
_AFTER_INVERTED = re.compile(rf"{_EDGE}(?:\w+ly\s+)?{_INVERTED}\s+{_LEAD}{_WHO}")
_AFTER_ACCORDING = re.compile(rf"{_EDGE}according to {_LEAD}{_WHO}")
_BEFORE_ACCORDING = re.compile(rf"\b[Aa]ccording to {_LEAD}{_WHO}(?P<tail>.*)", re.S)
_TITLED = r"(?:(?:[A-Z][\w.'’-]*|former|of|the|for|and),?\s+)*"
_BEFORE_SAYING = re.compile(rf"^\s*(?P<lead>{_TITLED}){_WHO}[^\ue000]*,? {_SAYING}[^\ue000,;]*$")
_SIGNED = re.compile(rf"^[,.]?\s*[—–―-]+\s*(?P<lead>{_TITLED}){_WHO}(?:,[^\n.;:]{{1,100}})?\.?\s*$")
_BEFORE_COLON = re.compile(rf"^{_LEAD}{_WHO}:\s*$")
_LONG_LEAD = 120
_VERB = re.compile(_SAID)
_ASKED = re.compile(
    r"\basked (?:about|by|if|whether|why|how|what|for|to)\b|\b(?:thought|called|states|notes|comments) "
)
_OBLIQUE = re.compile(
    r"\b(?:of|to|for|with|by|about|from|against|on|at|in|after|before|than|as|that|like|and|or)\s+(?:[A-Z][\w.'’-]*\s+)*$"
)
_CLAUSE = re.compile(r"\b(?:he|she|they|it|we|I|who|which|that|when|while|where|if|because|but|[Tt]hat)\b")
_BESIDE_AFTER = re.compile(rf"{_EDGE}[^.;:?!“”\"\n]{{0,90}}?\b{_SAID}")
_BESIDE_BEFORE = re.compile(rf"\b{_SAID}[^.;?!“”\"\n]{{0,60}}[:,]\s*$")


def after(text: str, where: Span, people: Sequence[Span]) -> Span | None:
    """The person named as speaker right after a quotation: ``… ,” said X``, ``… ,” X, the mayor, told Reuters``."""
    masked = _masked(text, where, people)
    match = _AFTER_ACCORDING.match(masked) or _AFTER_INVERTED.match(masked) or _SIGNED.match(masked)
    if match and _direct(match["lead"]):
        return _span(match, where[0], masked)
    for place in (name.start() for name in re.finditer("\ue000", masked)):
        lead = masked[:place]
        if len(lead) > _LONG_LEAD or _VERB.search(lead) or _CLAUSE.search(lead):
            return None
        match = _subject(masked, place)
        if match and _direct(lead) and not _nearer(masked, match):
            return _span(match, where[0], masked)
    return None


def before(text: str, where: Span, people: Sequence[Span]) -> Span | None:
    """The person named as speaker in what leads up to a quotation: ``X said: “…``, ``X, who called it “…``."""
    masked = _masked(text, where, people)
    for place in reversed([match.start() for match in re.finditer("\ue000", masked)]):
        match = _subject(masked, place)
        if match and not _VERB.search(_ASKED.sub(" ", match["tail"])) and _direct(masked[:place]):
            return _span(match, where[0], masked)
    match = _BEFORE_ACCORDING.search(masked)
    if match and not _VERB.search(match["tail"]) and _direct(match["lead"]):
        return _span(match, where[0], masked)
    if _VERB.search(masked):
        return None
    match = _BEFORE_SAYING.match(masked) or _BEFORE_COLON.match(masked)
    return _span(match, where[0], masked) if match and _direct(match["lead"]) else None


def _subject(masked: str, place: int) -> re.Match[str] | None:
    """The name at a place as the subject of a verb of speech; *…, X, said* where a comma stands before it too."""
    match = _SUBJECT.match(masked, place)
    if match is None and masked[:place].rstrip().endswith(","):
        match = _SUBJECT_COMMA.match(masked, place)
    return match


def _nearer(masked: str, match: re.Match[str]) -> bool:
    """Whether a name in the apposition is itself that verb's subject: *with X, Y, the mayor, said*."""
    inside = range(match.end("who"), match.end("after"))
    return any(masked[n] == "\ue000" and _SUBJECT.match(masked, n) and _direct(masked[:n]) for n in inside)


def introduced(text: str, where: Span) -> bool:
    """Whether what stands before a quotation ends in a verb of speech and a colon or comma."""
    return bool(_BESIDE_BEFORE.search(text[slice(*where)]))


def followed(text: str, where: Span) -> bool:
    """Whether a verb of speech stands in the same sentence after a quotation, whoever its subject is."""
    return bool(_BESIDE_AFTER.match(text[slice(*where)]))


def speaks(text: str, where: Span) -> bool:
    """Whether a verb of speech stands in a stretch of text."""
    return bool(_VERB.search(text[slice(*where)]))


def _masked(text: str, where: Span, people: Sequence[Span]) -> str:
    """A stretch of text in which each person's name is one sign and fillers, so that patterns can see it."""
    start, end = where
    pieces: list[str] = []
    done = start
    for first, last in people:
        if done <= first and last <= end:
            pieces += [text[done:first].translate(_NONE), "\ue000" + "\ue001" * (last - first - 1)]
            done = last
    return "".join([*pieces, text[done:end].translate(_NONE)])


_NONE = {0xE000: " ", 0xE001: " "}


def _direct(lead: str) -> bool:
    """Whether a name after these words can be a subject: not *a friend of X*, *spokesman for President X*."""
    return not _OBLIQUE.search(lead)


def _span(match: re.Match[str], offset: int, masked: str) -> Span | None:
    """Where the speaker is named; None where two are named together: which one spoke is not known."""
    if re.match(r",? (?:and|or) (?:[\w.]+ ){0,3}\ue000", masked[match.end("who") :]):
        return None
    return match.start("who") + offset, match.end("who") + offset
