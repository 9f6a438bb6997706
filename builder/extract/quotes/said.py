"""Who says a quotation, as its own sentence tells: its attribution, and the person that this means."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from builder.extract.quotes import speech
from builder.extract.quotes.antecedents import meant
from builder.extract.quotes.discourse import Discourse
from builder.extract.quotes.marks import LABEL
from builder.extract.quotes.saying import introduced
from builder.extract.quotes.scenes import Scene
from builder.extract.quotes.speech import Attribution
from builder.extract.quotes.words import Span, Word


@dataclass(frozen=True, slots=True)
class Said:
    """Who says a quotation: the words that tell it, the name of the person meant, and how that was found.

    ``words`` are those of the sentence that tells it, ``cue`` its verb of saying; ``parted`` where an earlier part of
    the quotation stands before that.
    """

    source: Span | None = None
    named: Span | None = None
    how: str = ""
    words: tuple[Word, ...] = ()
    cue: Span | None = None
    parted: bool = False


def said_by(scene: Scene, discourse: Discourse) -> Said | None:
    """Who says a quotation by its own sentence, or by its label in a transcript; None where neither tells."""
    attributed = _attributed(scene)
    if attributed is None:
        return _labelled(scene, discourse)
    return resolved(attributed, scene.before if attributed.cue[0] < scene.stretch.opens else scene.after, discourse)


def _attributed(scene: Scene) -> Attribution | None:
    """What leads to a quotation with a colon or comma first, then what follows it, then all else before it.

    What follows with *and* or *but* begins something new where there is an attribution before.
    """
    joined = scene.after and scene.after[0].low in {"and", "but", "though", "while"}
    led = speech.before(scene.before) if joined or introduced(scene.before) else None
    return led or speech.after(scene.after) or speech.before(scene.before)


def resolved(attribution: Attribution, words: Sequence[Word], discourse: Discourse) -> Said:
    """An attribution with the person that its subject names or means."""
    subject, text = attribution.subject, discourse.text
    verb = text[slice(*attribution.cue)].strip()
    if subject.named:
        how = f"the sentence names the speaker {attribution.way} (“{verb}”)"
        return Said(subject.span, subject.named, how, tuple(words), attribution.cue)
    found = meant(subject, discourse)
    how = f"the sentence has “{text[slice(*subject.span)]}” {attribution.way} (“{verb}”)"
    return Said(subject.span, found.named, f"{how}; {found.why}" if found.why else how, tuple(words), attribution.cue)


def _labelled(scene: Scene, discourse: Discourse) -> Said | None:
    """``“WALLACE: Will you be there?`` in a transcript."""
    match = LABEL.match(scene.text, scene.stretch.start, scene.stretch.end)
    if not match:
        return None
    span = match.span("who")
    return Said(span, span if discourse.person(span) else None, "the transcript names the speaker")
