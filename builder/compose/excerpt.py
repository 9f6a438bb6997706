"""The one sentence that names someone, cut to a readable length around the name."""

from __future__ import annotations

from collections.abc import Sequence

from builder.compose.markdown import strong_in
from builder.model import Annotated, Mention
from builder.vocabulary.sentences import sentences

LONGEST = 280  # characters; a longer sentence is cut around the name


def naming_sentence(annotated: Annotated, mentions: Sequence[Mention]) -> str:
    """The first sentence of the body that holds one of the mentions, as Markdown with the name in bold; or nothing."""
    for mention in mentions:
        if mention.field == "text":
            return _around(annotated.article.text, mention.start, mention.end)
    return ""


def _around(text: str, start: int, end: int) -> str:
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
    return strong_in(before, name, after)


def _shorten_left(text: str, room: int) -> str:
    if len(text) <= room:
        return text
    cut = text[-room:]
    return "… " + cut[cut.find(" ") + 1 :]


def _shorten_right(text: str, room: int) -> str:
    if len(text) <= room:
        return text
    cut = text[:room]
    return cut[: cut.rfind(" ") if " " in cut else room] + " …"
