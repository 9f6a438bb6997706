"""To whom a quotation was said, and when, as the words beside its verb of saying tell."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from builder.extract.quotes import subjects
from builder.extract.quotes.verbs import DETERMINERS, FINITE, PARTICIPLES, PRONOUNS, SUBORDINATORS
from builder.extract.quotes.words import Span, Word

_TELLING = frozenset(
    """tell tells told telling inform informs informed informing assure assures assured assuring remind reminds reminded
    reminding ask asks asked asking warn warns warned warning urge urges urged urging advise advises advised address
    addressed addressing""".split()
)
# What is not spoken to: *asked why*, *warned that*, *told in a letter*.
_NOBODY = SUBORDINATORS | frozenset("about in on at for of to by with".split())
_TO = frozenset(
    "said says say saying wrote writes spoke speaks speaking speak talked talking remarked explained".split()
)
_OCCASIONS = frozenset("interview conversation chat email e-mail letter message text call statement comment".split())
_FAR = 18


def listener(words: Sequence[Word], cue: Span) -> Span | None:
    """The words for whom it was said to: ``told the BBC``, ``said to reporters``, ``in an interview with Sky News``.

    ``words`` are those of the sentence outside of marks; ``cue`` is its verb of saying.
    """
    for place, word in enumerate(words):
        if word.start < cue[0] or place + 1 >= len(words):
            continue
        if word.low in _TELLING and word.start == cue[0]:
            return _spoken_to(words, place)
        if word.low == "to" and _near(words, place, cue) and words[place - 1].low in _TO | {"him", "it"}:
            return _spoken_to(words, place)
        if word.low in {"with", "to"} and any(w.low in _OCCASIONS for w in words[max(0, place - 3) : place]):
            return _spoken_to(words, place)
        if word.low in {"telling", "speaking", "talking"} and word.start != cue[0]:
            return _spoken_to(words, place + (words[place + 1].low in {"to", "with"}))
    return None


def _near(words: Sequence[Word], place: int, cue: Span) -> bool:
    return any(word.start == cue[0] for word in words[max(0, place - 2) : place])


def _spoken_to(words: Sequence[Word], place: int) -> Span | None:
    following = words[place + 1] if place + 1 < len(words) else None
    if following is None or following.low in _NOBODY or following.sort == "date":
        return None
    if following.sort == "word" and following.low.endswith("ing"):
        return None
    if following.low in {*PRONOUNS, "me", "us", "him", "her", "them"}:
        return following.start, following.end
    found = subjects.after(words, place)
    return found.span if found else None


def moment(words: Sequence[Word], cue: Span) -> Span | None:
    """The date of the saying: ``said on Saturday``, ``on Saturday said``, ``said in a statement on Tuesday``.

    A date of what was said is none: between it and the verb stand no other verb and no new clause.
    """
    at = next((n for n, word in enumerate(words) if word.start >= cue[0]), None)
    if at is None:
        return None
    for left, word in pairwise(words[at : at + _FAR]):
        if word.sort == "date":
            if left.low in DETERMINERS or left.low in {"about", "'s"}:
                break
            return word.start, word.end
        other = word.low in FINITE | PARTICIPLES and word.sort == "word" and not word.capital
        if other or word.low in SUBORDINATORS or word.auxiliary or word.low in {":", ";"}:
            break
    for word in reversed(words[max(0, at - 3) : at]):
        if word.sort == "date":
            return word.start, word.end
        if not word.adverb and word.low not in {"on", "in", "late", "early"} and not word.auxiliary:
            break
    return _opening_date(words)


def _opening_date(words: Sequence[Word]) -> Span | None:
    """``On Saturday, X said``: the date that opens the sentence."""
    if len(words) > 2 and words[0].low in {"on", "in", "late", "early"} and words[1].sort == "date":
        return words[1].start, words[1].end
    return (words[0].start, words[0].end) if words and words[0].sort == "date" else None
