"""A name cut short (``Free`` of ``Free Syrian army``) is completed where the article has it whole elsewhere."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from builder.model import Mention

Wholes = Mapping[str, Mapping[int, Mapping[str, Mention]]]
"""The folded names of an article by first word and, the longest first, by length."""
_REACH = 8  # more mentions than this do not lie in one name


def completed(mentions: Sequence[Mention], texts: Mapping[str, str]) -> list[Mention]:
    """The mentions, in reading order, some longer: case may differ from the whole name, the words may not.

    What lies inside a completed name is no mention of its own any more.
    """
    wholes = _wholes(mentions)
    kept: list[Mention] = []
    for place, mention in enumerate(mentions):
        if not (kept and kept[-1].field == mention.field and mention.start < kept[-1].end):
            kept.append(_whole(mention, texts[mention.field], mentions[place + 1 :][:_REACH], wholes))
    return kept


def _wholes(mentions: Sequence[Mention]) -> Wholes:
    wholes: dict[str, dict[int, dict[str, Mention]]] = defaultdict(lambda: defaultdict(dict))
    for mention in mentions:
        if " " in mention.text and "\n" not in mention.text:
            folded = mention.text.casefold()
            wholes[folded.split()[0]][len(folded)].setdefault(folded, mention)
    return {first: dict(sorted(lengths.items(), reverse=True)) for first, lengths in wholes.items()}


def _whole(mention: Mention, text: str, following: Sequence[Mention], wholes: Wholes) -> Mention:
    known = wholes.get(mention.text.casefold().split()[0], {})
    for length, names in known.items():
        end = mention.start + length
        whole = names.get(text[mention.start : end].casefold()) if end > mention.end else None
        cut = any(m.field == mention.field and m.start < end < m.end for m in following)
        if whole and not cut and not text[end : end + 1].isalnum():
            return replace(mention, kind=whole.kind, end=end, text=text[mention.start : end])
    return mention
