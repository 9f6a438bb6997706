"""A text as words and marks, each name and date of it one word, so that its sentences can be read."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from builder.extract.quotes.verbs import ADVERBS, AUXILIARIES, NOUNS_IN_LY

Span = tuple[int, int]
Sort = Literal["person", "organisation", "date", "word", "mark"]
_WORD = re.compile(
    r"(?:[A-Z]\.){2,}|(?:Mrs?|Ms|Dr|Gen|Sen|Rep|Gov|St|Lt|Col|Maj|Prof|Rev|Sgt|Capt|Jr|Sr|Cllr)\.|n['’]t\b|"
    r"(?P<word>[^\W_]+?(?=n['’]t\b)|[^\W_]+(?:[-‐‑&/.][^\W_]+)*)|['’](?:s|S|re|ve|d|ll|m)\b|[—–―]+|-{2,}|\S"
)


@dataclass(frozen=True, slots=True)
class Word:
    """A word, a mark, or a whole name or date; ``low`` is its text in lower case."""

    start: int
    end: int
    low: str
    sort: Sort
    capital: bool = False

    @property
    def adverb(self) -> bool:
        """Whether it may stand between a subject and its verb and belongs to neither."""
        ends = self.low.endswith("ly") and self.low not in NOUNS_IN_LY and not self.capital
        return self.sort == "date" or (self.sort == "word" and (self.low in ADVERBS or ends))

    @property
    def auxiliary(self) -> bool:
        """Whether it is a verb that helps another, or *not*."""
        return self.sort != "person" and self.low in AUXILIARIES


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a text in order, and where each begins."""

    all: tuple[Word, ...]
    starts: tuple[int, ...]

    def between(self, span: Span) -> tuple[Word, ...]:
        """The words that begin in a span of the text."""
        return self.all[bisect_left(self.starts, span[0]) : bisect_left(self.starts, span[1])]


def read_words(
    text: str, people: Sequence[Span] = (), organisations: Sequence[Span] = (), dates: Sequence[Span] = ()
) -> Words:
    """The words of a text; the spans of its names and dates lie apart from each other."""
    known: list[tuple[int, int, Sort]] = sorted(
        [
            *((*span, "person") for span in people),
            *((*span, "organisation") for span in organisations),
            *((*span, "date") for span in dates),
        ]
    )
    words = tuple(_words(text, known))
    return Words(words, tuple(word.start for word in words))


def _words(text: str, known: Iterable[tuple[int, int, Sort]]) -> Iterator[Word]:
    done = 0
    for start, end, sort in known:
        if start < done or end > len(text) or start >= end:
            continue
        yield from _plain(text, done, start)
        yield Word(start, end, text[start:end].casefold(), sort, True)
        done = end
    yield from _plain(text, done, len(text))


def _plain(text: str, start: int, end: int) -> Iterator[Word]:
    for match in _WORD.finditer(text, start, end):
        said = match[0]
        sort: Sort = "word" if said[-1].isalnum() or said[0].isalnum() else "mark"
        yield Word(match.start(), match.end(), said.casefold().replace("’", "'"), sort, said[0].isupper())
