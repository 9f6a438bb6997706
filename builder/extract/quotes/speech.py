"""Who says a quotation: the ways of attribution in news prose, read on one side of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from builder.extract.quotes import subjects
from builder.extract.quotes.phrases import Subject, phrase
from builder.extract.quotes.saying import accords, adds, speaks
from builder.extract.quotes.verbs import BE, FINITE, INVERTED, PARTICIPLES
from builder.extract.quotes.words import Span, Word

_DASHES = frozenset({"—", "–", "―", "--", "-"})
_LEADS = _DASHES | {",", ".", "and", "then", "but", "or", "yet", ")", "]", "'", ";"}
_NAMING = frozenset(
    """call calls called calling describe describes described describing brand branded branding label labelled labeled
    term terms termed dub dubs dubbed deem deems deemed""".split()
)
_FAR = 45
"""Words after a quotation that are read for its speaker."""
_BRIEF = 14
"""Words of a sentence that may lead to a quotation with a colon and no verb of saying: *X was blunt:*."""
_CLOSE = 9
"""Words between *called* and what somebody calls a thing, at most."""
_NOUNS = frozenset(
    """statement comment comments remark remarks claim assertion view description promise call letter speech words
    response answer reply warning message question pledge insistence suggestion verdict tweet post email contention
    declaration admission complaint argument belief slogan motto pronouncement testimony announcement plea appeal
    advice""".split()
)


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who says a quotation by its own sentence, the word that says so, and how it stands, as a reason has it."""

    subject: Subject
    cue: Span
    way: str


def after(words: Sequence[Word]) -> Attribution | None:
    """What follows a quotation in its sentence: ``… ,” said X``, ``… ,” X, the mayor, told Reuters``."""
    first = 0
    while first < len(words) and (words[first].low in _LEADS or (words[first].adverb and words[first].sort == "word")):
        first += 1
    if first >= len(words):
        return None
    return _turned_after(words, first) or _signed(words, first) or _spoken_after(words[first:])


def _turned_after(words: Sequence[Word], first: int) -> Attribution | None:
    """``… ,” said X``, ``… ,” according to X``, ``… ,” as told by X``: the subject behind what says so."""
    word = words[first]
    if accords(words, first):
        return _turned(words, first + 1, (word.start, words[first + 1].end))
    if (
        word.low == "as"
        and first + 2 < len(words)
        and words[first + 2].low == "by"
        and words[first + 1].low in INVERTED
    ):
        return _turned(words, first + 2, _span(words[first + 1]))
    if word.low == "per" or (word.sort == "word" and word.low in INVERTED and not word.capital):
        return _turned(words, first, _span(word))
    return None


def _turned(words: Sequence[Word], verb: int, cue: Span) -> Attribution | None:
    found = subjects.after(words, verb)
    return Attribution(found, cue, "after it") if found else None


def _signed(words: Sequence[Word], first: int) -> Attribution | None:
    """``“…” — X, the mayor``: a signature after a dash."""
    if not first or words[first - 1].low not in _DASHES or len(words) - first > 20:
        return None
    if any(speaks(words, n) for n in range(first, len(words))):
        return None
    found = subjects.after(words, first - 1)
    return Attribution(found, _span(words[first - 1]), "in its signature") if found and found.named else None


def _spoken_after(words: Sequence[Word]) -> Attribution | None:
    words = words[1:] if words[0].low == "as" else words
    for place in range(min(len(words), _FAR)):
        found = _quoted_by(words, place) or _subject_after(words, place) if speaks(words, place) else None
        if found:
            return Attribution(found, _span(words[place]), "after it")
    return None


def _subject_after(words: Sequence[Word], verb: int) -> Subject | None:
    """The subject of a verb behind a quotation, where it begins what follows there."""
    found = subjects.before(words, verb)
    lows = [word.low for word in words[:verb]]
    if not (found and _opens_clause(words, found, verb)) and "who" in lows and lows[0] not in FINITE:
        found = subjects.clause(words[:verb])  # the aide who asked not to be named told …
    return found if found and _opens_clause(words, found, verb) else None


def _opens_clause(words: Sequence[Word], found: Subject, verb: int) -> bool:
    """Whether a subject begins what follows the quotation, or a clause of its own after a comma."""
    place = next(n for n in range(verb + 1) if words[n].end > found.span[0])
    return (
        place == 0
        or words[place - 1].low in {",", *_DASHES}
        or all(w.adverb or w.low in {"on", "in"} for w in words[:place])
    )


def before(words: Sequence[Word]) -> Attribution | None:
    """What leads up to a quotation in its sentence: ``X said: “…``, ``X, who called it “…``, ``according to X, “…``.

    Of clauses in one another the inner one's subject speaks (*X said that Y called it “…”*), unless it is *it*, *we*
    or a noun with a relative clause (*X said anybody who says so “…”*).
    """
    weak = None
    for place in reversed(range(len(words))):
        found = _at(words, place)
        if found and _strong(words, found, place):
            return _outer(words, found) or found
        weak = weak or found
    return weak or _colon(words) or _noun(words)


def _outer(words: Sequence[Word], found: Attribution) -> Attribution | None:
    """*X said she hopes that “…”*: X, where nobody else is named between."""
    if found.subject.gender not in {"m", "f"}:
        return None
    for place in reversed(range(next(n for n, w in enumerate(words) if w.start >= found.subject.span[0]))):
        if words[place].sort == "person":
            return None
        outer = _at(words, place) if speaks(words, place) else None
        if outer and (outer.subject.named or outer.subject.gender == found.subject.gender):
            return outer
    return None


def _strong(words: Sequence[Word], found: Attribution, place: int) -> bool:
    subject = found.subject
    return not _relative(words, subject, place) and subject.gender not in {"n", "w", "y", "i"}


def _relative(words: Sequence[Word], subject: Subject, verb: int) -> bool:
    """Whether a verb is that of a clause about somebody without a name: *anybody who says so*."""
    return not subject.named and any(word.low == "who" for word in words[max(0, verb - 4) : verb])


def _at(words: Sequence[Word], place: int) -> Attribution | None:
    """The attribution whose verb, participle or *according to* stands at a place."""
    cue, found = _span(words[place]), None
    if speaks(words, place):
        found = _quoted_by(words, place) or subjects.before(words, place)
    elif adds(words, place):
        found = _of_participle(words, place)
    elif accords(words, place):
        cue, found = (cue[0], words[place + 1].end), subjects.after(words, place + 1)
    return Attribution(found, cue, "before it") if found else None


def _span(word: Word) -> Span:
    return word.start, word.end


def _of_participle(words: Sequence[Word], place: int) -> Subject | None:
    """*X is saying*, *X was quoted as saying*, and *X condemned it, calling it*: the subject of the main verb."""
    left = place - 1
    if words[left].low == "as" and left:
        return _quoted_as(words, left)
    while left >= 0 and words[left].adverb:
        left -= 1
    if left >= 0 and words[left].low in BE:
        return subjects.before(words, place)
    beside = phrase(words, left)
    if beside and any(word.low == "with" and word.end == beside.span[0] - 1 for word in words[:left]):
        return beside  # with the court saying that …
    for verb in reversed(range(left)):
        found = subjects.before(words, verb) if speaks(words, verb) else None
        if found and found.gender not in {"n", "w", "y", "i"} and not _relative(words, found, verb):
            return found
    return subjects.clause(words[:place])


def _quoted_as(words: Sequence[Word], place: int) -> Subject | None:
    """*X was quoted as saying* and *the agency quoted X as saying*: X."""
    for verb in reversed(range(max(0, place - 12), place)):
        if words[verb].low in {"quoted", "cited", "reported", "quotes", "cites", "quoting", "citing"}:
            return subjects.before(words, verb) if verb == place - 1 else subjects.after(words, verb)
    return None


def _quoted_by(words: Sequence[Word], place: int) -> Subject | None:
    """*the agency quoted X as saying*: X, whom the verb's own subject only reports."""
    if words[place].low not in {"quoted", "quotes", "cited", "cites"}:
        return None
    lows = [word.low for word in words[place + 2 : place + 14]]
    return subjects.after(words, place) if any(a == "as" and b in PARTICIPLES for a, b in pairwise(lows)) else None


def _colon(words: Sequence[Word]) -> Attribution | None:
    """``X was blunt: “…”`` and ``X: “…”``: the subject of what stands before the colon."""
    found = subjects.clause(words) if words and words[-1].low == ":" and len(words) <= _BRIEF else None
    told = found and (found.named or found.gender)
    return Attribution(found, _span(words[-1]), "before it") if found and told else None


def _noun(words: Sequence[Word]) -> Attribution | None:
    """``X's claim that “…”``, ``his description of it as “…``: whose words they are."""
    for place in reversed(range(1, len(words))):
        found = _owner(words, place) if words[place].low in _NOUNS and words[place].sort == "word" else None
        if found:
            return Attribution(found, _span(words[place]), "before it")
    return None


def _owner(words: Sequence[Word], place: int) -> Subject | None:
    """Whose the noun at a place is."""
    for owner in reversed(range(max(0, place - 4), place)):
        if words[owner].low in {"his", "her", "their"}:
            return Subject(_span(words[owner]), words[owner].low, bare=True)
        if words[owner].low in {"'s", "'"} and owner and words[owner - 1].sort == "person":
            span = _span(words[owner - 1])
            return Subject(span, words[owner - 1].low, span)
    return None


def predicated(words: Sequence[Word]) -> bool:
    """Whether somebody says of a thing that it is what is quoted: ``X called it “…”``, ``X said it was “…”``."""
    found = before(words) if words else None
    if found is None:
        return False
    cue = next((n for n, word in enumerate(words) if word.start == found.cue[0]), 0)
    return words[-1].low in BE | {"as"} or (words[cue].low in _NAMING and len(words) - cue < _CLOSE)


def headed(words: Sequence[Word]) -> bool:
    """Whether a name or a short clause about somebody leads to a quotation with a colon: ``X was blunt: “…”``."""
    return _colon(words) is not None


def followed(words: Sequence[Word]) -> bool:
    """Whether a verb of saying follows a quotation closely, whoever its subject is, or a signature."""
    found = after(words[:24])
    return found is not None


def attributions(words: Sequence[Word]) -> Iterator[Attribution]:
    """All attributions of a sentence in order: whoever is said to say something, and does not *not* say it."""
    for place, word in enumerate(words):
        denied = any(near.low in {"not", "n't", "never"} for near in words[max(0, place - 4) : place])
        found = None if denied or word.low in PARTICIPLES else _at(words, place)
        if found:
            yield found
