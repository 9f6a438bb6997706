"""Who and what a story's articles name, and how each spells it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from builder.model import KINDS, Entity, Fact, Mention, Telling
from builder.relate.facts.passages import Passage


def name_facts(told: Iterable[Passage], entities: Mapping[str, Entity]) -> Iterator[Fact]:
    """A fact for each person, place and organisation: its fullest name in each article, where it first stands so."""
    found: dict[str, dict[str, tuple[Passage, Mention]]] = defaultdict(dict)
    for passage in told:
        for name in passage.names:
            if name.entity in entities:
                here = found[name.entity or ""]
                before = here.get(passage.article)
                if not before or _fuller(passage, name, *before):
                    here[passage.article] = passage, name
    for key in sorted(found):
        entity = entities[key]
        tellings = tuple(_telling(passage, name) for passage, name in found[key].values())
        yield Fact(KINDS[KINDS.index(entity.kind)], entity.name, tellings, key)


def _fuller(passage: Passage, name: Mention, other: Passage, best: Mention) -> bool:
    """Whether a mention tells more than another: one of the body before others, then a longer name."""
    return (passage.field == "text", len(name.text)) > (other.field == "text", len(best.text))


def _telling(passage: Passage, name: Mention) -> Telling:
    sentence = (passage.start, passage.end)
    return Telling(passage.article, passage.field, name.start, name.end, sentence, name.text, name.text)
