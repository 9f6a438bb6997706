"""A name cut short (``Free`` of ``Free Syrian army``) is completed where the article has it whole elsewhere."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from builder.model import Mention

Wholes = Mapping[str, Mapping[str, Mention]]
_REACH = 8  # more mentions than this do not lie in one name


def completed(mentions: Sequence[Mention], texts: Mapping[str, str]) -> list[Mention]:
    """The mentions, in reading order, some longer: case may differ from the whole name, the words may not.

    What lies inside a completed name is no mention of its own any more.
    """
    wholes: dict[str, dict[str, Mention]] = defaultdict(dict)
    for mention in mentions:
        if " " in mention.text and "\n" not in mention.text:
            wholes[mention.text.casefold().split()[0]].setdefault(mention.text.casefold(), mention)
    kept: list[Mention] = []
    for place, mention in enumerate(mentions):
        if not (kept and kept[-1].field == mention.field and mention.start < kept[-1].end):
            kept.append(_whole(mention, texts[mention.field], mentions[place + 1 :][:_REACH], wholes))
    return kept


def _whole(mention: Mention, text: str, following: Sequence[Mention], wholes: Wholes) -> Mention:
    known = wholes.get(mention.text.casefold().split()[0], {})
    for folded in sorted(known, key=len, reverse=True):
        end = mention.start + len(folded)
        longer = end > mention.end and text[mention.start : end].casefold() == folded
        cut = any(m.field == mention.field and m.start < end < m.end for m in following)
        if longer and not cut and not text[end : end + 1].isalnum():
            return replace(mention, kind=known[folded].kind, end=end, text=text[mention.start : end])
    return mention
