"""Direct quotations of an article's text, and who says them where the sentence itself names the speaker."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from builder.extract import speech
from builder.extract.marks import Stretch, stretches
from builder.extract.speech import Span
from builder.model import Quote
from builder.vocabulary.sentences import sentences

_WHOLE_WORDS = 4
_FAR = 600
"""Characters beside a quotation that are read for its speaker."""
# After a full stop inside the marks: a lower-case attribution, or a signature after a dash.
_GOES_ON = re.compile(r"[\s,]*(?:[a-zß-ÿ]|[—–―])")
_WORD = re.compile(r"\w[\w'’-]*")


@dataclass(frozen=True, slots=True)
class Scene:
    """A stretch in marks, and what its sentence holds before and after it, up to other stretches."""

    text: str
    stretch: Stretch
    before: Span
    after: Span
    people: tuple[Span, ...]

    @property
    def alone(self) -> bool:
        """Whether nothing of its sentence stands before it."""
        return not self.text[slice(*self.before)].strip()


def quotes(text: str, people: Sequence[Span]) -> tuple[Quote, ...]:
    """The direct quotations of a text in order; ``people`` are the spans of its persons' names, sorted.

    Rule: four words or more are a quotation, unless they are a title (all long words capitalised, no
    stop). Fewer are one only where they are a whole utterance: beside a verb of speech (“No,” she said)
    or a sentence of their own (“Two by two.”). Others are words held at arm's length, as in the
    “patriotic” opposition. A quotation over several paragraphs comes as one a paragraph, all by the
    same speaker.
    """
    found: list[tuple[Scene, Span | None]] = []
    for scene in _scenes(text, people):
        if not _quotes(scene):
            continue
        named = _speaker(scene, found[-1] if found else None)
        if scene.stretch.continues and found and named is not None:
            found = _carried_back(found, named)
        found.append((scene, named))
    return tuple(_quote(scene, named) for scene, named in found)


def _scenes(text: str, people: Sequence[Span]) -> Iterator[Scene]:
    found = list(stretches(text))
    starts = [start for start, _ in sentences(text)]
    firsts = [first for first, _ in people]
    for place, stretch in enumerate(found):
        sentence = starts[bisect_right(starts, stretch.opens) - 1]
        left = max(stretch.paragraph[0], sentence, found[place - 1].closes if place else 0, stretch.opens - _FAR)
        right = min(
            stretch.paragraph[1],
            found[place + 1].opens if place + 1 < len(found) else len(text),
            stretch.closes + _FAR,
        )
        near = people[bisect_left(firsts, left) : bisect_left(firsts, right)]
        yield Scene(text, stretch, (left, stretch.opens), _tail(text, stretch, right), tuple(near))


def _tail(text: str, stretch: Stretch, right: int) -> Span:
    """What follows a stretch within its sentence; nothing where the quotation itself ended the sentence."""
    rest = text[stretch.closes : right]
    if text[stretch.start : stretch.end].rstrip().endswith(".") and not _GOES_ON.match(rest):
        return stretch.closes, stretch.closes
    first = next(sentences(rest), (0, 0))
    return stretch.closes, stretch.closes + first[1]


def _quotes(scene: Scene) -> bool:
    """Whether a stretch is a quotation, by the rule that ``quotes`` states."""
    inner = scene.text[scene.stretch.start : scene.stretch.end]
    words = _WORD.findall(inner)
    if not any(char.isalpha() for char in inner):
        return False
    if scene.stretch.continues or scene.stretch.unclosed:
        return True
    beside = speech.introduced(scene.text, scene.before) or (scene.alone and speech.followed(scene.text, scene.after))
    if len(words) < _WHOLE_WORDS:
        return beside or (scene.alone and inner.rstrip()[-1] in ".!?" and scene.after[0] == scene.after[1])
    stopped = inner.rstrip()[-1:] in ".,!?…—-"
    return beside or stopped or not all(word[0].isupper() for word in words if len(word) > 3)


def _speaker(scene: Scene, previous: tuple[Scene, Span | None] | None) -> Span | None:
    text = scene.text
    if scene.stretch.continues and previous and previous[0].stretch.unclosed and previous[1]:
        return previous[1]
    if speech.introduced(text, scene.before):
        return speech.before(text, scene.before, scene.people)
    named = speech.after(text, scene.after, scene.people) or speech.before(text, scene.before, scene.people)
    if named or previous is None or speech.followed(text, scene.after):
        return named
    return _inherited(scene, *previous)


def _inherited(scene: Scene, previous: Scene, named: Span | None) -> Span | None:
    """The speaker of the quotation just before: ``“A,” X said. “B.”`` and ``X spoke of “A” and “B”``."""
    left, right = previous.stretch.closes, scene.stretch.opens
    if named is None or previous.stretch.paragraph != scene.stretch.paragraph:
        return None
    between = scene.text[left:right]
    whole = list(sentences(between))
    if scene.alone:
        attribution = len(whole) == 1 and left <= named[0] < right
        return named if not whole or attribution else None
    same_sentence = scene.before[0] == left and not any(left <= first < right for first, _ in scene.people)
    return named if same_sentence and not speech.speaks(scene.text, (left, right)) else None


def _carried_back(found: list[tuple[Scene, Span | None]], named: Span) -> list[tuple[Scene, Span | None]]:
    """Gives the speaker named at the end of a quotation over several paragraphs to its earlier paragraphs."""
    place = len(found)
    while place and found[place - 1][0].stretch.unclosed and found[place - 1][1] is None:
        place -= 1
    return found[:place] + [(scene, named) for scene, _ in found[place:]]


def _quote(scene: Scene, named: Span | None) -> Quote:
    start, end = scene.stretch.start, scene.stretch.end
    inner = scene.text[start:end]
    start += len(inner) - len(inner.lstrip())
    end -= len(inner) - len(inner.rstrip())
    return Quote(start, end, scene.text[start:end], named)
