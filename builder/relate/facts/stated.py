"""The figures of a sentence, each with what it counts and the words that tell it from others."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction

from builder.model import DateMention, Telling
from builder.relate.facts.counted import AGE, MEASURES, Counted, counted
from builder.relate.facts.passages import Passage
from builder.vocabulary.figures import Figure, figures

NEAR = 10  # words before and behind a figure that tell what it is about
_OR_MORE = dict.fromkeys(("more than", "at least"), "or more")
Family = tuple[str, str]
Number = tuple[Fraction, Fraction | None]


@dataclass(frozen=True, slots=True)
class Stated:
    """A figure in its sentence, and what it counts.

    ``around`` are the stems near it, ``whole`` those of all the sentence; ``company`` counts the figures in that.
    """

    passage: Passage
    figure: Figure
    counts: Counted
    around: frozenset[str]
    whole: frozenset[str]
    company: int

    @property
    def article(self) -> str:
        """The id of the article that states it."""
        return self.passage.article

    @property
    def number(self) -> Number:
        """Its value, and the upper end of a range. Shares are equal where they round to one percentage."""
        figure = self.figure
        if figure.unit == "%":
            return _percent(figure.value), figure.high and _percent(figure.high)
        return figure.value, figure.high

    @property
    def noun(self) -> str:
        """What it counts in the text's own words: *rescue boats* in *two rescue boats*."""
        words = self.passage.text[self.figure.number[1] : self.counts.end]
        plain = not self.counts.about and not self.measured and self.counts.end > self.figure.end
        return " ".join(words.removeprefix("-").split()).removeprefix("of ") if plain else self.counts.label

    @property
    def measured(self) -> bool:
        """Whether it is a length of something, a sum or a share: such are equal by chance."""
        return self.counts.head in MEASURES or self.counts.head.startswith(("money", "%", "point"))

    @property
    def family(self) -> Family:
        """What must be equal for two figures to count one thing: the noun, or what happened to people."""
        if self.counts.about:
            return AGE, self.counts.about
        return self.counts.head, self.counts.happened if self.counts.anybody else ""

    @property
    def value(self) -> str:
        """The number with its hedge: ``12000``, ``12000 (or more)``, ``10 to 15``."""
        low, high = self.number
        span = str(low) if high is None else f"{low} to {high}"
        hedge = _OR_MORE.get(self.figure.hedge, self.figure.hedge)
        return f"{span} ({hedge})" if hedge else span

    @property
    def telling(self) -> Telling:
        """Its words, with the noun or the name that they count, in their sentence."""
        passage, counts = self.passage, self.counts
        start = self.figure.start if counts.start is None else counts.start
        end = max(counts.end, self.figure.end)
        sentence = (passage.start, passage.end)
        return Telling(self.article, passage.field, start, end, sentence, passage.text[start:end], self.value)


def stated(passage: Passage) -> Iterator[Stated]:
    """The figures of a sentence that count something; those in names and dates are none."""
    taken = [(name.start, name.end) for name in passage.names]
    taken += [(one.start, one.end) for one in passage.dates if not _length(one)]
    read = list(figures(passage.text[passage.start : passage.end]))
    around = passage.stems if read else frozenset()
    for figure in read:
        here = _moved(figure, passage.start)
        if any(here.number[0] < end and start < here.number[1] for start, end in taken):
            continue
        counts = counted(passage.text, here, (passage.start, passage.end), passage.people)
        if counts and not _converted(passage.text, here, read[0] is figure):
            near = passage.around(here.start, here.end, NEAR)
            yield Stated(passage, here, counts, near, around, len(read))


def _converted(text: str, figure: Figure, first: bool) -> bool:
    """``$39,000`` in *31,000 pounds ($39,000)*: the same once more, in another measure."""
    return not first and text[max(0, figure.start - 1) : figure.start] == "("


def _length(found: DateMention) -> bool:
    return found.timeml.startswith("P") and not found.edtf


def _moved(figure: Figure, by: int) -> Figure:
    low, high = figure.number
    return replace(figure, start=figure.start + by, end=figure.end + by, number=(low + by, high + by))


def _percent(share: Fraction) -> Fraction:
    return Fraction(round(share * 100)) or share * 100
