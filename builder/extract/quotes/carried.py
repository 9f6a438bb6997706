"""The speaker of a quotation whose own sentence tells none, from what was said just before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from builder.extract.quotes import speech, subjects
from builder.extract.quotes.antecedents import meant
from builder.extract.quotes.discourse import Discourse
from builder.extract.quotes.said import Said, resolved
from builder.extract.quotes.scenes import Scene
from builder.extract.quotes.words import Span, Word

Found = list[tuple[Scene, Said]]
_GOES_ON = "it goes on from the quotation before it"


def parted(scene: Scene, previous: tuple[Scene, Said]) -> Said | None:
    """The speaker of the earlier part of the same sentence: ``“One,” X said, “two”``, ``X spoke of “A” and “B”``."""
    before, said = previous
    if not (said.source and said.cue and scene.before) or before.stretch.last != scene.stretch.paragraph:
        return None
    if not scene.before[0].start <= said.cue[0] < scene.stretch.opens:
        return None
    return replace(said, how=_GOES_ON, parted=before.stretch.closes <= said.cue[0])


def carried(scene: Scene, found: Found, discourse: Discourse) -> Said:
    """Who goes on speaking where nothing of its sentence stands before a quotation; nobody in doubt.

    In its paragraph (``“A,” X said. “B.”``, ``X had no doubt, he said. “B.”``), or in the paragraph before, where
    that ended with a quotation or a saying.
    """
    if not scene.alone:
        return Said()
    start, end = scene.stretch.paragraph[0], scene.stretch.opens
    told = _told_in((start, end), scene, found, discourse)
    if told or scene.after or scene.text[start:end].strip():
        return told or Said()
    above = discourse.paragraph_before(start)
    return (_told_in(above, scene, found, discourse) if above else None) or Said()


def _told_in(span: Span, scene: Scene, found: Found, discourse: Discourse) -> Said | None:
    """Who speaks at the end of a stretch of text: as its last sentence with words outside of marks tells."""
    last = _last_in(span, found)
    for sentence in discourse.backwards(span):
        words = discourse.outside(sentence)
        if not any(word.sort != "mark" for word in words):
            continue
        if last and last.cue and words[0].start <= last.cue[0] <= words[-1].start:
            break
        spoke = list(speech.attributions(words))
        if spoke and spoke[-1].subject.gender not in {"n", "i", "w", "y"}:
            said = resolved(spoke[-1], words, discourse)
            return replace(said, how=f"the sentence before it tells who speaks; {said.how}")
        return _of_sentence(words, discourse) if span[1] == scene.stretch.opens else None
    return replace(last, how=_GOES_ON, parted=False) if last else None


def _last_in(span: Span, found: Found) -> Said | None:
    """Who says the last quotation in a stretch of text, where that is told."""
    for scene, said in reversed(found):
        if scene.stretch.closes <= span[0]:
            return None
        if scene.stretch.opens < span[1]:
            return said if said.source else None
    return None


def _of_sentence(words: Sequence[Word], discourse: Discourse) -> Said | None:
    """``X was angry. “…”``: the person of whom the sentence before speaks."""
    subject = subjects.clause(words)
    if subject is None or not (subject.named or subject.gender in {"m", "f"}):
        return None
    named = subject.named or meant(subject, discourse).named
    return Said(subject.span, named, "the sentence before it has the speaker as its subject") if named else None
