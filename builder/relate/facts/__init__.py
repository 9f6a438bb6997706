"""What the articles of each story say, side by side: names, figures and dates, each with the sentence it came from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from builder.model import FACT_KINDS, Archive, Entity, Fact, Story, StoryFacts
from builder.relate.facts.dates import date_facts
from builder.relate.facts.differ import marked
from builder.relate.facts.names import name_facts
from builder.relate.facts.numbers import number_facts
from builder.relate.facts.passages import Passage, holders, passages, weights


def story_facts(archive: Archive) -> tuple[StoryFacts, ...]:
    """The facts of every story, sorted by the story's id, in time that grows with the stories' text."""
    entities = {entity.id: entity for entity in archive.entities}
    annotated = {one.article.id: one for one in archive.articles}
    printed = {
        one.article: one.of for one in archive.reprints if one.adds_little(len(annotated[one.article].article.text))
    }
    held = holders(archive.entities)
    return tuple(
        StoryFacts(
            story.id,
            _facts([p for key in _own(story, printed) for p in passages(annotated[key], held)], story, entities),
        )
        for story in sorted(archive.stories, key=lambda story: story.id)
    )


def _own(story: Story, printed: Mapping[str, str]) -> list[str]:
    """The articles that do not merely print another of the story: what is said twice in one's words is said once."""
    return [key for key in story.articles if printed.get(key) not in story.articles]


def _facts(told: Sequence[Passage], story: Story, entities: Mapping[str, Entity]) -> tuple[Fact, ...]:
    weigh = weights(told, len(story.articles))
    found: Iterable[Fact] = (
        *(marked(fact) for fact in number_facts(told, weigh)),
        *(marked(fact) if not fact.about else fact for fact in date_facts(told, weigh)),
        *name_facts(told, entities),
    )
    return tuple(sorted(found, key=_order))


def _order(fact: Fact) -> tuple[object, ...]:
    """Kind by kind: contradictions first, then what most articles tell."""
    first = fact.tellings[0]
    return (
        FACT_KINDS.index(fact.kind),
        not fact.differs,
        -len(fact.tellers),
        fact.label,
        fact.about,
        first.article,
        first.start,
    )
