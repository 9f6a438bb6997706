"""Whom a pronoun or a role means: *he* as the person named last that it fits, *the minister* as the one who is it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from builder.extract.quotes import speech, subjects
from builder.extract.quotes.discourse import Discourse
from builder.extract.quotes.persons import MEN, WOMEN
from builder.extract.quotes.phrases import Subject
from builder.extract.quotes.verbs import INDEFINITE, PREPOSITIONS
from builder.extract.quotes.words import Span, Word

_BACK = 20
"""Sentences that are read backwards for whom a pronoun means."""
_FAR = 1500
"""Words that are read backwards for whose role it is."""
_THINGS = frozenset(
    """ministry company report statement government court agency group party council committee firm bank paper
    newspaper university team club police army military union administration campaign office department organisation
    organization association board commission institute federation authority authorities embassy parliament senate
    congress house cabinet study survey poll document letter email tweet website site post article story sign banner
    notice caption ad advertisement video film book law bill rule charter complaint indictment lawsuit filing brief
    memo press media network channel magazine journal hospital school college church coalition alliance movement
    militia force navy airline bureau foundation centre center corporation service regulator watchdog line text
    headline editorial slogan poster inscription label card note message verdict ruling judgment resolution
    communique officials sources experts analysts residents witnesses lawyers critics people men women workers
    protesters activists rebels doctors leaders ministers members staff scientists researchers""".split()
)
"""Heads of subjects that are no single person."""
_DESCRIBED = WOMEN | MEN - {"spokesman", "chairman"} | {"teenager", "pensioner"}
_AGE = re.compile(r"^\d+-year-old$")
_SHORT = {
    "cllr": "councillor",
    "sen": "senator",
    "rep": "representative",
    "gov": "governor",
    "dr": "doctor",
    "prof": "professor",
    "gen": "general",
    "col": "colonel",
    "capt": "captain",
    "sgt": "sergeant",
    "lt": "lieutenant",
    "rev": "reverend",
    "fr": "father",
}


@dataclass(frozen=True, slots=True)
class Referent:
    """Whom words mean: a person's nearest mention before them, or nobody that is named; and why, as far as told."""

    named: Span | None = None
    why: str = ""


NOBODY = Referent()


def meant(subject: Subject, discourse: Discourse) -> Referent:
    """Whom a subject without a name means: by its gender, by a role or title that the article gives, by age."""
    if subject.gender in {"m", "f"}:
        return _by_pronoun(subject.span[0], subject.gender, discourse)
    return NOBODY if subject.bare or subject.many else _by_role(subject, discourse)


def _by_pronoun(place: int, gender: str, discourse: Discourse) -> Referent:
    """Sentence by sentence backwards: the subject first; whoever another *he* was, this one is too."""
    word = "he" if gender == "m" else "she"
    for start, end in islice(discourse.backwards((0, place)), _BACK):
        found = _in_sentence(discourse.outside((start, end)), gender, discourse)
        if found == "unnamed":
            return Referent(None, f"“{word}” is somebody whom the article does not name")
        if isinstance(found, tuple):
            return Referent(found, f"“{word}” is the person named last before")
    return NOBODY


def _in_sentence(words: Sequence[Word], gender: str, discourse: Discourse) -> Span | str | None:
    """Whom a pronoun after this sentence means by it: a span, ``unnamed``, ``same`` as its pronoun, or nothing.

    Its subject comes first, then whoever else speaks in it, then anybody else in it.
    """
    spoke = [attribution.subject for attribution in speech.attributions(words)]
    closing = bool(spoke) and spoke[-1].gender == gender and _ends_with(words, spoke[-1])
    opening = None if closing else subjects.clause(words)
    found = sorted([*spoke, *([opening] if opening else [])], key=lambda subject: subject.span)
    for number, subject in enumerate(found):
        told = _fitting(subject, gender, discourse)
        if told and (told != "same" or number == 0):
            return told
    if closing:
        return "same"
    spans = [(word.start, word.end) for word in words if word.sort == "person"]
    people = [(span, person) for span in spans if (person := discourse.person(span)) and person.fits(gender)]
    return next((span for span, person in people if person.genders), None) or next((span for span, _ in people), None)


def _ends_with(words: Sequence[Word], subject: Subject) -> bool:
    """Whether a sentence ends with its attribution, so that its pronoun speaks and not its subject: *…, he said*."""
    place = next(n for n, word in enumerate(words) if word.start >= subject.span[0])
    return place > 0 and words[place - 1].low in {",", "—", "–"} and len(words) - place < 8


def _fitting(subject: Subject, gender: str, discourse: Discourse) -> Span | str | None:
    if subject.bare:
        return "same" if subject.gender == gender else None
    named = subject.named or (None if subject.many else _whose_role(subject, discourse).named)
    person = discourse.person(named) if named else None
    if named and person:
        return named if person.fits(gender) else None
    return "unnamed" if _somebody(subject, gender, discourse) else None


def _somebody(subject: Subject, gender: str, discourse: Discourse) -> bool:
    """Whether a subject is one person without a name, of whom a pronoun may speak: *a neighbour*."""
    words = discourse.words.between(subject.span)
    if subject.many or not words or words[0].low not in {"a", "an", "one", "another"}:
        return False
    head = _head(words)
    told = "m" if head.low in MEN else "f" if head.low in WOMEN else gender
    return head.low not in _THINGS and head.sort != "organisation" and told == gender


def _head(words: Sequence[Word]) -> Word:
    """The noun that a phrase is about: the word before what hangs on it."""
    return next((words[n - 1] for n, word in enumerate(words) if n and word.low in PREPOSITIONS), words[-1])


def _by_role(subject: Subject, discourse: Discourse) -> Referent:
    words = discourse.words.between(subject.span)
    head = _head(words).low if words else ""
    if words and words[0].low == "the" and (_AGE.match(head) or head in _DESCRIBED):
        return _described(subject, head, discourse)
    found = _whose_role(subject, discourse)
    definite = words and words[0].low in {"the", "this", "that"} and head not in _THINGS
    return found if found != NOBODY or not definite else _just_spoke(subject, discourse)


def _described(subject: Subject, head: str, discourse: Discourse) -> Referent:
    """*the 34-year-old*, *the woman*: the one person named last, in this paragraph or the one before."""
    place = subject.span[0]
    genders = ("f",) if head in WOMEN else ("m",) if head in MEN else ("m", "f")
    found = {_by_pronoun(place, gender, discourse).named for gender in genders}
    near = {span for span in found if span and discourse.text.count("\n\n", span[1], place) <= 1}
    if len(near) != 1:
        return NOBODY
    return Referent(near.pop(), f"“{discourse.text[slice(*subject.span)]}” is the person named last before")


def _whose_role(subject: Subject, discourse: Discourse) -> Referent:
    """The person nearest before whose title or apposition holds this noun; nobody where one without a name does."""
    words = discourse.words.between(subject.span)
    head = _head(words).low if words else ""
    if not words or words[0].low not in {"the", "this", "that"} or head in _THINGS:
        return NOBODY
    known = discourse.words.all
    last = bisect_left(discourse.words.starts, subject.span[0])
    for place in reversed(range(max(0, last - _FAR), last)):
        if known[place].sort != "word" or _in_full(known[place]) != head:
            continue
        named = _beside(known, place)
        if named:
            return Referent(named, f"“the {head}” is the one whom the article calls so")
        if any(word.low in INDEFINITE for word in known[max(0, place - 4) : place]):
            return Referent(None, f"“the {head}” is somebody whom the article does not name")
    return NOBODY


def _in_full(word: Word) -> str:
    low = word.low.rstrip(".")
    return _SHORT.get(low, low)


def _beside(words: Sequence[Word], place: int) -> Span | None:
    """The person of whom the word at a place is a title or an apposition."""
    for word in words[place + 1 : place + 7]:
        if word.sort == "person":
            return word.start, word.end
        if word.auxiliary or (word.sort == "mark" and word.low != ","):
            break
    for left in range(place - 1, max(0, place - 9), -1):
        named = words[left - 1] if words[left - 1].sort == "person" else None
        if named and words[left].low in {",", "is", "was", "became"}:
            return named.start, named.end
        if words[left].sort in {"mark", "person"}:
            break
    return None


def _just_spoke(subject: Subject, discourse: Discourse) -> Referent:
    """*X said so. “…,” the councillor said*: who spoke in the sentence before, by another word."""
    start, _ = discourse.sentence(subject.span[0])
    said = discourse.text[slice(*subject.span)]
    for sentence in islice(discourse.backwards((0, start)), 3):
        if "\n" in discourse.text[sentence[1] : start]:
            break
        words = discourse.outside(sentence)
        if words:
            indirect = len(words) == len(discourse.words.between(sentence))
            spoke = next(iter(speech.attributions(words)), None) if indirect else None
            named = spoke.subject.named if spoke else None
            return Referent(named, f"“{said}” is the person who spoke in the sentence before") if named else NOBODY
    return NOBODY
