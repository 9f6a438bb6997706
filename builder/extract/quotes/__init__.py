"""Direct quotations of an article's text, who says them, to whom and when, as the sentences around them tell."""

from __future__ import annotations

from collections.abc import Sequence

from builder.extract.quotes.carried import Found, carried, parted
from builder.extract.quotes.discourse import Discourse
from builder.extract.quotes.marks import stretches
from builder.extract.quotes.said import Said, said_by
from builder.extract.quotes.scenes import Scene, is_quotation, may_quote, scenes
from builder.extract.quotes.told import listener, moment
from builder.extract.quotes.words import Span, read_words
from builder.model import Quote
from builder.vocabulary.sentences import sentences

__all__ = ["quotes"]


def quotes(
    text: str, people: Sequence[Span], organisations: Sequence[Span] = (), dates: Sequence[Span] = ()
) -> tuple[Quote, ...]:
    """The direct quotations of a text in order; the spans of its names and dates do not cross.

    A quotation over several paragraphs is one; one that its attribution parts (“One,” he said, “two”) is two.
    """
    marked = list(stretches(text))
    words = read_words(text, people, organisations, dates)
    held = [(stretch.opens, stretch.closes) for stretch in marked if may_quote(text, stretch)]
    discourse = Discourse(text, words, list(sentences(text)), held)
    found: Found = []
    for scene in scenes(text, marked, discourse):
        if is_quotation(scene):
            found.append((scene, _said(scene, found, discourse)))
    return tuple(_quote(scene, said) for scene, said in found)


def _said(scene: Scene, found: Found, discourse: Discourse) -> Said:
    own = said_by(scene, discourse)
    earlier = parted(scene, found[-1]) if found else None
    if earlier and earlier.cue and not (own and own.cue and own.cue[0] > earlier.cue[0]):
        return earlier
    return own or carried(scene, found, discourse)


def _quote(scene: Scene, said: Said) -> Quote:
    start, end = scene.stretch.start, scene.stretch.end
    inner = scene.text[start:end]
    start += len(inner) - len(inner.lstrip())
    end -= len(inner) - len(inner.rstrip())
    told, when = (listener(said.words, said.cue), moment(said.words, said.cue)) if said.cue else (None, None)
    return Quote(
        start,
        end,
        scene.text[start:end],
        said.named,
        source=said.source,
        told=told,
        when=when,
        continues=said.parted,
        how=said.how,
    )
