"""The one sentence that names someone, cut to a readable length around the name."""

from __future__ import annotations

from collections.abc import Sequence

from builder.compose.markdown import strong_in
from builder.model import Annotated, DateMention, Mention, field_text
from builder.vocabulary.sentences import sentences

LONGEST = 280  # characters; a longer sentence is cut around the name


def naming_sentence(annotated: Annotated, mentions: Sequence[Mention | DateMention]) -> str:
    """The first sentence of the body that holds one of the mentions, as Markdown with the name in bold; or nothing.

    Where the body has none a caption may, or the dateline; the headline stands beside it wherever it is shown.
    """
    for mention in sorted(mentions, key=lambda one: (one.field != "text", one.field == "dateline")):
        if mention.field != "title":
            return strong_in(*cut(field_text(annotated.article, mention.field), mention.start, mention.end))
    return ""


def cut(text: str, start: int, end: int) -> tuple[str, str, str]:
    """The sentence of a field around the span of a name: what stands before it, the name, what stands after it."""
    gap = text.rfind("\n\n", 0, start)
    low = gap + 2 if gap >= 0 else 0
    stop = text.find("\n\n", end)
    paragraph = text[low : stop if stop >= 0 else len(text)]
    a, b = next(((a, b) for a, b in sentences(paragraph) if a <= start - low < b), (0, len(paragraph)))
    left, right = low + a, max(low + b, end)
    before, name, after = text[left:start], text[start:end], text[end:right]
    room = max(40, (LONGEST - len(name)) // 2)
    if len(before) + len(after) > 2 * room:
        before, after = _shorten_left(before, room), _shorten_right(after, 2 * room - min(len(before), room))
    return before, name, after


def _shorten_left(text: str, room: int) -> str:
    if len(text) <= room:
        return text
    end = text[-room:]
    return "… " + end[end.find(" ") + 1 :]


def _shorten_right(text: str, room: int) -> str:
    if len(text) <= room:
        return text
    start = text[:room]
    return start[: start.rfind(" ") if " " in start else room] + " …"
