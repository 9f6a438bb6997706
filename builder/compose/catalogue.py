"""The archive with everything looked up once: what each page needs to know of all the others."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from builder.compose.links import Links, date_value, lay_out
from builder.compose.quotes.said import Saying, by_article, by_speaker, sayings
from builder.model import (
    Annotated,
    Archive,
    Comparison,
    Entity,
    Fact,
    Mention,
    Permalink,
    Related,
    Reprint,
    Story,
)
from builder.vocabulary.edtf import display, precision, sort_key

Ids = tuple[str, ...]
in_words = lru_cache(maxsize=1 << 14)(display)  # an archive's days stand on very many pages


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Lookups over one archive. Lists of article ids are newest first, undated last.

    ``permalinks`` are the ids that earlier builds published, ``moved`` those that lead to another id now.
    ``facts`` are by story; ``sayings`` are all quotations, newest first, ``said_by`` the same by speaker and
    ``said_in`` by article. ``reprints`` are by the article that is one, ``copies`` its ids by what it prints;
    ``follow_ups`` are the stories that go on from a story.
    ``joins`` are the reasons for which words are taken for an entity, by its id and what comparisons call the words.
    ``prominence`` is the place of an entity among all, those of most articles first.
    ``on_the_map`` are the ids of places by their id in the gazetteer, ``holding`` the places inside each.
    """

    articles: Mapping[str, Annotated]
    entities: Mapping[str, Entity]
    stories: Mapping[str, Story]
    story_of: Mapping[str, str]
    related: Mapping[str, tuple[Related, ...]]
    links: Links
    naming: Mapping[str, Mapping[str, tuple[Mention, ...]]]
    published: Mapping[str, Ids]
    mentioned: Mapping[str, Ids]
    outlets: Mapping[str, Ids]
    newest: Ids
    rank: Mapping[str, int]
    page_size: int
    on_the_map: Mapping[str, str] = field(default_factory=dict)
    holding: Mapping[str, Ids] = field(default_factory=dict)
    permalinks: tuple[Permalink, ...] = ()
    moved: Mapping[str, str] = field(default_factory=dict)
    facts: Mapping[str, tuple[Fact, ...]] = field(default_factory=dict)
    sayings: tuple[Saying, ...] = ()
    said_by: Mapping[str, tuple[Saying, ...]] = field(default_factory=dict)
    said_in: Mapping[str, tuple[Saying, ...]] = field(default_factory=dict)
    reprints: Mapping[str, Reprint] = field(default_factory=dict)
    copies: Mapping[str, Ids] = field(default_factory=dict)
    follow_ups: Mapping[str, Ids] = field(default_factory=dict)
    joins: Mapping[tuple[str, str], Ids] = field(default_factory=dict)
    prominence: Mapping[str, int] = field(default_factory=dict)

    def path(self, article: str) -> str:
        """An article's page below ``docs/``."""
        return self.links.articles[article]


def catalogue(archive: Archive, page_size: int, permalinks: tuple[Permalink, ...] = ()) -> Catalogue:
    """Look everything up once, in time linear in the archive (but for the sorting).

    What was published before, as ``permalinks`` tell, stays at its address.
    """
    newest = sorted(archive.articles, key=_newest_first)
    said = sayings(archive.articles)
    known = sorted(archive.entities, key=lambda entity: (-len(entity.articles), entity.id))
    on_the_map = {":".join(pair): entity.id for entity in archive.entities for pair in _grounds(entity)}
    return Catalogue(
        articles={a.article.id: a for a in archive.articles},
        entities={entity.id: entity for entity in archive.entities},
        stories={story.id: story for story in archive.stories},
        story_of={article: story.id for story in archive.stories for article in story.articles},
        related=dict(archive.related),
        links=lay_out(archive, permalinks),
        naming={a.article.id: _by_entity(a.mentions) for a in archive.articles},
        published=_grouped((value, a.article.id) for a in newest for value in _levels(a)),
        mentioned=_grouped((value, a.article.id) for a in newest for value in _mentioned(a)),
        outlets=_grouped((a.article.outlet, a.article.id) for a in newest if a.article.outlet),
        newest=tuple(a.article.id for a in newest),
        rank={a.article.id: place for place, a in enumerate(newest)},
        page_size=page_size,
        on_the_map=on_the_map,
        permalinks=permalinks,
        moved=dict(archive.moved),
        facts={told.story: told.facts for told in archive.facts},
        sayings=said,
        said_by=by_speaker(said),
        said_in=by_article(said),
        reprints={one.article: one for one in archive.reprints},
        copies=_grouped((one.of, one.article) for one in archive.reprints),
        follow_ups=_grouped((one.story, story.id) for story in archive.stories for one in story.follows),
        joins=_joins(archive.comparisons),
        prominence={entity.id: place for place, entity in enumerate(known)},
        holding=_grouped((on_the_map[i], e.id) for e in archive.entities for i, _ in e.within if i in on_the_map),
    )


def _grounds(entity: Entity) -> tuple[tuple[str, str], ...]:
    return entity.identifiers if entity.kind == "place" else ()


def ordered(book: Catalogue, ids: Iterable[str]) -> Ids:
    """Article ids as listings show them: newest first."""
    return tuple(sorted(ids, key=book.rank.__getitem__))


def dateline_of(annotated: Annotated) -> str:
    """When an article was published, in words; empty where that is not known."""
    return in_words(annotated.published.edtf) if annotated.published else ""


def levels(value: str) -> Ids:
    """A date and the month and year that hold it, as far as they have pages: day, month, year."""
    whole = date_value(value)
    return tuple(dict.fromkeys(whole[:size] for size in (4, 7, 10))) if whole else ()


def _levels(annotated: Annotated) -> Ids:
    return levels(annotated.published.edtf) if annotated.published else ()


def _mentioned(annotated: Annotated) -> list[str]:
    stated = {date_value(date.edtf) for date in annotated.dates if date.field != "dateline"}
    return sorted(stated - {""})


def _newest_first(annotated: Annotated) -> tuple[object, ...]:
    published = annotated.published.edtf if annotated.published else None
    known = published is not None and precision(published) != "unknown"
    day = sort_key(published)[0] if known else "0000-00-00"
    return not known, "".join(chr(0x10FF - ord(char)) for char in day), annotated.article.id


def _by_entity(mentions: Iterable[Mention]) -> dict[str, tuple[Mention, ...]]:
    groups: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        if mention.entity:
            groups[mention.entity].append(mention)
    return {entity: tuple(group) for entity, group in groups.items()}


def _joins(comparisons: Iterable[Comparison]) -> dict[tuple[str, str], Ids]:
    reasons: dict[tuple[str, str], Ids] = defaultdict(tuple)
    for one in comparisons:
        if one.judgement == "same":
            reasons[one.right, one.left] += one.reasons
    return dict(reasons)


def _grouped(pairs: Iterable[tuple[str, str]]) -> dict[str, Ids]:
    groups: dict[str, list[str]] = defaultdict(list)
    for key, article in pairs:
        groups[key].append(article)
    return {key: tuple(groups[key]) for key in sorted(groups)}
