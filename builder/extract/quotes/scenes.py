"""A stretch in quotation marks and the words beside it that may tell who says it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from builder.extract.quotes import saying, speech
from builder.extract.quotes.discourse import Discourse
from builder.extract.quotes.marks import Stretch
from builder.extract.quotes.words import Span, Word
from builder.vocabulary.sentences import sentences

_WHOLE_WORDS = 4
_FAR = 600
"""Characters beside a quotation that are read for its speaker."""
_ASIDE = 140
"""The longest sentence after *“Why?”* that may tell who asked."""
# After a full stop inside the marks: a lower-case attribution, or a signature after a dash.
_GOES_ON = re.compile(r"[\s,]*(?:[a-zß-ÿ]|[—–―])")
_LITTLE = frozenset("with from into over upon about without under after before against between through".split())
_WORD = re.compile(r"\w[\w'’-]*")


@dataclass(frozen=True, slots=True)
class Scene:
    """A stretch in marks, and what its sentence holds before and after it, outside of marks."""

    text: str
    stretch: Stretch
    before: tuple[Word, ...]
    after: tuple[Word, ...]

    @property
    def inner(self) -> str:
        """What stands between the marks."""
        return self.text[self.stretch.start : self.stretch.end]

    @property
    def alone(self) -> bool:
        """Whether nothing of its sentence stands before it."""
        return not self.before


def scenes(text: str, marked: Sequence[Stretch], discourse: Discourse) -> Iterator[Scene]:
    """The stretches of a text with what stands beside them, in order."""
    for place, stretch in enumerate(marked):
        following = next((s.opens for s in marked[place + 1 : place + 4] if may_quote(text, s)), len(text))
        after = discourse.outside(_tail(text, stretch, min(stretch.last[1], following, stretch.closes + _FAR)))
        start, _ = discourse.sentence(stretch.opens)
        left = max(stretch.paragraph[0], start, stretch.opens - _FAR)
        before = discourse.outside((left, stretch.opens)) or _led_in(text, stretch, discourse)
        yield Scene(text, stretch, tuple(before), tuple(after))


def may_quote(text: str, stretch: Stretch) -> bool:
    """Whether a stretch may be a quotation, by its length or its stop, whatever stands beside it."""
    inner = text[stretch.start : stretch.end]
    return len(_WORD.findall(inner)) >= _WHOLE_WORDS or inner.rstrip()[-1:] in {",", ".", "!", "?"}


def is_quotation(scene: Scene) -> bool:
    """Four words or more, unless they are a title (all long words capitalised, no stop); fewer are a whole utterance.

    A title is none unless a verb of speech stands right beside it. A whole utterance has a verb of speech beside it
    (“No,” she said), is a sentence of its own (“Two by two.”), or what somebody calls a thing (he called it “frankly
    rude”). Others are words held at arm's length, as in the “patriotic” opposition.
    """
    inner = scene.inner
    words = _WORD.findall(inner)
    if not any(char.isalpha() for char in inner):
        return False
    beside = saying.introduced(scene.before) or speech.headed(scene.before)
    beside = beside or (scene.alone and speech.followed(scene.after))
    if len(words) < _WHOLE_WORDS:
        whole = scene.alone and inner.rstrip()[-1] in ".!?" and not scene.after
        return beside or whole or (len(words) > 1 and inner[0].islower() and speech.predicated(scene.before))
    if inner.rstrip()[-1:] in ".!?…—-" or not _title(words):
        return True
    return saying.adjoining(scene.before) or (scene.alone and speech.followed(scene.after))


def _title(words: list[str]) -> bool:
    """Whether the words are those of a book, a song or a law: all but its little ones are capitalised."""
    return words[0][0].isupper() and all(w[0].isupper() for w in words if len(w) > 3 and w not in _LITTLE)


def _led_in(text: str, stretch: Stretch, discourse: Discourse) -> list[Word]:
    """The sentence that ends the paragraph before with a colon or a comma, where the quotation opens its own."""
    above = discourse.paragraph_before(stretch.paragraph[0])
    opens = not text[stretch.paragraph[0] : stretch.opens].strip()
    if not above or not opens or text[above[1] - 1] not in {":", ","}:
        return []
    return discourse.outside(discourse.sentence(above[1] - 1))


def _tail(text: str, stretch: Stretch, right: int) -> Span:
    """What follows a stretch within its sentence; nothing where the quotation itself ended the sentence."""
    rest = text[stretch.closes : right]
    inner = text[stretch.start : stretch.end].rstrip()
    first = next(sentences(rest), (0, 0))
    stops = inner.endswith(".") or (inner.endswith(("!", "?", "…")) and first[1] > _ASIDE)
    if stops and not _GOES_ON.match(rest):
        return stretch.closes, stretch.closes
    return stretch.closes, stretch.closes + first[1]
