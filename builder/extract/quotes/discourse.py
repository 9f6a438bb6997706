"""An article as its sentences outside of quotation marks, with the persons that it names."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from builder.extract.quotes.persons import Person, persons
from builder.extract.quotes.words import Span, Word, Words

_LONGEST = 1500
"""Characters of a sentence that are read, at its end: no prose has longer ones."""


class Discourse:
    """The words, sentences, paragraphs and persons of one article; ``quoted`` are the spans of its quotations."""

    def __init__(self, text: str, words: Words, sentences: Sequence[Span], quoted: Sequence[Span]) -> None:
        self.text = text
        self.words = words
        self._sentences = sentences
        self._starts = [start for start, _ in sentences]
        self._opens = [start for start, _ in quoted]
        self._quoted = quoted
        self._people = persons(words, self._inside)

    def person(self, span: Span) -> Person | None:
        """The person that a mention names."""
        return self._people.get(span)

    def outside(self, span: Span) -> list[Word]:
        """The words of a span that stand in no quotation."""
        return [word for word in self.words.between(span) if not self._inside(word.start)]

    def sentence(self, place: int) -> Span:
        """The sentence that holds a place."""
        number = bisect_right(self._starts, place) - 1
        return _end_of(*self._sentences[number]) if number >= 0 else (0, 0)

    def backwards(self, span: Span) -> Iterator[Span]:
        """The sentences that begin in a span, the last one first, none beyond the span's end."""
        first, last = bisect_left(self._starts, span[0]), bisect_left(self._starts, span[1])
        for number in reversed(range(first, last)):
            start, end = self._sentences[number]
            yield _end_of(start, min(end, span[1]))

    def paragraph_before(self, start: int) -> Span | None:
        """The paragraph that ends before a place where one begins."""
        end = start
        while end and self.text[end - 1].isspace():
            end -= 1
        return (self.text.rfind("\n", 0, end) + 1, end) if end else None

    def _inside(self, place: int) -> bool:
        held = bisect_right(self._opens, place) - 1
        return held >= 0 and place < self._quoted[held][1]


def _end_of(start: int, end: int) -> Span:
    return max(start, end - _LONGEST), end
