"""The subject of a verb: the words before it, or after it where they are turned, read without a parser."""

from __future__ import annotations

from collections.abc import Sequence

from builder.extract.quotes.phrases import DASHES, ENDS, LONGEST, NO_HEAD, Subject, phrase, subject_of
from builder.extract.quotes.verbs import BE, FINITE, PREPOSITIONS, PRONOUNS, SUBORDINATORS
from builder.extract.quotes.words import Word

_COMMAS = DASHES | {",", ")", "("}
_STOPS_AFTER = (SUBORDINATORS | PREPOSITIONS) - {"of", "for", "like"}
_TOWARDS = frozenset("set going likely want wants able keen quick used came went due on".split())
_NOT_PARTICIPLES = frozenset("king ring spring thing something nothing anything everything beijing".split())


def before(words: Sequence[Word], verb: int) -> Subject | None:
    """The subject that stands before the verb at a place, over adverbs, appositions and relative clauses."""
    place = verb - 1
    if place > 0 and words[place].low == "to":
        place = _before_infinitive(words, place)
    while place >= 0 and (words[place].adverb or words[place].auxiliary or _of_date(words, place)):
        if words[place].low in {"'s", "to"} and not _helps(words, place):
            break
        place -= 1
    if place < 0:
        return None
    word = words[place]
    if word.low == "who":
        return _relative(words, place)
    if word.low in {"and", "then", "but"}:
        return clause(words[:place])
    if word.low in _COMMAS:
        return _before_apposition(words, place)
    return phrase(words, place)


def _before_infinitive(words: Sequence[Word], place: int) -> int:
    """*he is expected to say*, *went on to say*: past the words that lead to an infinitive."""
    place -= 1
    while place >= 0 and (words[place].low in _TOWARDS or words[place].low.endswith("ed")):
        place -= 1
    return place


def _helps(words: Sequence[Word], place: int) -> bool:
    """Whether *'s* is *is* or *has* here, and *to* part of *went on to say*."""
    if words[place].low == "to":
        return False
    return place > 0 and words[place - 1].low in PRONOUNS


def _of_date(words: Sequence[Word], place: int) -> bool:
    follows = words[place + 1] if place + 1 < len(words) else None
    return (
        words[place].low in {"on", "in", "late", "early", "at", "last"}
        and follows is not None
        and (follows.sort == "date" or follows.low in {"on", "in", "late", "early", "last"})
    )


def _relative(words: Sequence[Word], place: int) -> Subject | None:
    place -= 1
    if place >= 0 and words[place].low == ",":
        place -= 1
    if place >= 0 and words[place].low in _COMMAS:
        return _before_apposition(words, place)
    return phrase(words, place) if place >= 0 else None


def _before_apposition(words: Sequence[Word], place: int) -> Subject | None:
    """The subject whose apposition or aside ends with the mark at a place; a name in it may be the subject."""
    nearest = None
    if words[place].low == "," and place and words[place - 1].sort == "person":
        nearest = phrase(words, place - 1)
        if nearest and nearest.named and not _listed(words, place - 1):
            return nearest
    commas = [n for n in range(place - 1, max(-1, place - 60), -1) if _pairs(words[n].low, words[place].low)]
    options = [found for n in commas if n and (found := phrase(words, n - 1))]
    named = next((option for option in options if option.named), None)
    # A pair of marks directly behind a pronoun or noun: the nearest one opens the apposition.
    return named or (options[-1] if options else nearest or (phrase(words, place - 1) if place else None))


def _listed(words: Sequence[Word], place: int) -> bool:
    """Whether the name at a place ends an apposition's own phrase: *X, who works with Y, said*."""
    return place > 0 and words[place - 1].low in PREPOSITIONS


def _pairs(opening: str, closing: str) -> bool:
    if closing == ")":
        return opening == "("
    return opening == closing or (opening in DASHES and closing in DASHES)


def after(words: Sequence[Word], verb: int) -> Subject | None:
    """The subject that stands after the verb at a place: ``… ,” said X``, ``said a friend of X``."""
    first = verb + 1
    while first < len(words) and (words[first].adverb or words[first].sort == "date"):
        first += 1
    if first >= len(words) or words[first].low in ENDS:
        return None
    if words[first].low in PRONOUNS:
        return Subject((words[first].start, words[first].end), words[first].low, bare=True)
    last = _phrase_end(words, first)
    if last < first or words[last].low in NO_HEAD:
        return None
    return _with_apposition(words, subject_of(words, first, last), last)


def _phrase_end(words: Sequence[Word], first: int) -> int:
    last = first
    for place in range(first, min(len(words), first + LONGEST)):
        word = words[place]
        stops = (word.low in _STOPS_AFTER and not word.capital) or word.auxiliary
        if word.sort == "word" and stops and word.low != "'s":
            break
        if word.low in ENDS or word.sort == "date" or (place > first and word.adverb):
            break
        behind_name = place > first and words[place - 1].sort == "person" and word.sort == "word"
        if behind_name and not word.capital and word.low.endswith(("ing", "ed")):
            break
        last = place
    while last > first and words[last].low in {"of", "for", "and", "or", "the", "a", "like"}:
        last -= 1
    return last


def _with_apposition(words: Sequence[Word], found: Subject, last: int) -> Subject:
    """*said the owner of the mill, X*: the name in apposition is who it was."""
    if found.named or found.many or last + 2 >= len(words) or words[last + 1].low != ",":
        return found
    end = _phrase_end(words, last + 2)
    closes = end + 1 >= len(words) or words[end + 1].low in ENDS or words[end + 1].low in {"who", "in", "on", "at"}
    if words[end].sort == "person" and closes:
        inside = subject_of(words, last + 2, end)
        if inside.named:
            return Subject((found.span[0], words[end].end), words[end].low, inside.named)
    return found


def clause(words: Sequence[Word]) -> Subject | None:
    """The subject of a sentence or clause, from its beginning: past *Meanwhile*, *In a letter,*, *When asked,*."""
    start = _opening(words)
    for place in range(start, min(len(words), start + LONGEST)):
        word = words[place]
        if word.low in PRONOUNS:
            return Subject((word.start, word.end), word.low, bare=True)
        if word.low == "'s" and place > start and words[place - 1].sort == "person":
            continue
        ends = place + 1 >= len(words) or _verbal(words, place + 1)
        if ends and place >= start and word.low not in NO_HEAD and word.low not in ENDS:
            return _with_apposition(words, subject_of(words, start, place), place)
        if word.low in ENDS and word.low != ",":
            return None
    return None


def _opening(words: Sequence[Word]) -> int:
    """Where the first clause's own subject may begin."""
    start = 0
    for _ in range(4):
        while start < len(words) and _leads(words[start]):
            start += 1
        if start >= len(words) or words[start].sort != "word":
            return start
        word = words[start]
        hangs = word.low in PREPOSITIONS | SUBORDINATORS or (
            word.low.endswith("ing") and word.low not in _NOT_PARTICIPLES
        )
        if not hangs:
            return start
        comma = next((n for n in range(start, min(len(words) - 2, start + 30)) if words[n].low == ","), None)
        start = comma + 1 if comma is not None else start + 1
    return start


def _leads(word: Word) -> bool:
    return word.low in {"and", "but", "or", "yet", "so", "-", ","} or word.adverb


def _verbal(words: Sequence[Word], place: int) -> bool:
    """Whether a word seems to be a sentence's verb, or a mark or pronoun that ends the subject before it."""
    word = words[place]
    if word.sort in {"person", "organisation"}:
        return False
    if word.low == "'s":
        return False
    if word.low in BE or word.auxiliary or word.low in FINITE or word.adverb or word.low in {",", ":"} | DASHES:
        return True
    previous = words[place - 1]
    return word.low in {"who", "("} or (
        previous.sort == "person" and not word.capital and word.low not in {"and", "or"}
    )
