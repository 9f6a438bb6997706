"""The data files of ``SITE/data/``: JSON Lines, sorted by id, the same bytes for the same input."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import fields
from operator import attrgetter
from typing import Any

from builder.compose.catalogue import Catalogue
from builder.compose.links import url
from builder.model import Annotated, Article, Caption, DateMention, Entity, Mention, Problem, Published, Quote, Story


def _reader(record: type, *left_out: str) -> Callable[[Any], dict[str, object]]:
    """What reads a record's fields into a dictionary: ``dataclasses.asdict`` copies each value, in thrice the time.

    ``left_out`` are names of fields.
    """
    names = tuple(field.name for field in fields(record) if field.name not in left_out)
    values = attrgetter(*names)
    return lambda one: dict(zip(names, values(one), strict=True))


_MENTION, _CAPTION = _reader(Mention), _reader(Caption)
_PUBLISHED, _PROBLEM = _reader(Published), _reader(Problem)
# A time expression; those without an EDTF value (durations, sets, references) have their TimeML value alone.
_DATE = _reader(DateMention, "relative")


def data_files(book: Catalogue, problems: Iterable[Problem]) -> Mapping[str, Iterator[str]]:
    """The lines of each data file, by its name."""
    return {
        "articles.jsonl": (_line(_article(book, book.articles[key])) for key in sorted(book.articles)),
        "entities.jsonl": (_line(_entity(book, book.entities[key])) for key in sorted(book.entities)),
        "stories.jsonl": (_line(_story(book, book.stories[key])) for key in sorted(book.stories)),
        "problems.jsonl": (_line(_PROBLEM(problem)) for problem in sorted(problems)),
    }


def _address(path: str | None) -> str | None:
    """A page's address; none in data of a build that stopped before addresses were known."""
    return url(path) if path else None


_line = json.JSONEncoder(ensure_ascii=False, separators=(", ", ": ")).encode  # one for all: there are many records


def _article(book: Catalogue, annotated: Annotated) -> dict[str, object]:
    article, published = annotated.article, annotated.published
    return {
        "id": article.id,
        "url": _address(book.links.articles.get(article.id)),
        "title": article.title,
        "text": article.text,
        "seed": _seed(article),
        **_furniture(article),
        "published": _PUBLISHED(published) if published else None,
        "mentions": [_MENTION(mention) for mention in annotated.mentions],
        "dates": [_DATE(date) for date in annotated.dates if date.edtf],
        "times": [_DATE(date) for date in annotated.dates if not date.edtf],
        "quotes": [_quote(quote) for quote in annotated.quotes],
        "story": book.story_of.get(article.id),
        "reprint_of": book.reprints[article.id].of if article.id in book.reprints else None,
        "related": [other.article for other in book.related.get(article.id, ())],
    }


def _seed(article: Article) -> dict[str, object]:
    return {
        "path": article.seed,
        "sha256": article.sha256,
        "first_line": article.first_line,
        "last_line": article.last_line,
    }


def _furniture(article: Article) -> dict[str, object]:
    return {
        "deck": article.deck,
        "outlet": article.outlet,
        "byline": article.byline,
        "credit": article.credits,
        "dateline": article.dateline,
        "section": article.section,
        "captions": [_CAPTION(caption) for caption in article.captions],
        "corrections": article.corrections,
        "source_url": article.source_url,
        "language": article.language,
    }


def _quote(quote: Quote) -> dict[str, object]:
    return {
        "start": quote.start,
        "end": quote.end,
        "text": quote.text,
        "speaker": quote.speaker,
        "same_as": quote.same_as,
        "told": quote.addressee,
        "when": quote.when,
        "continues": quote.continues,
        "how": quote.how,
    }


def _entity(book: Catalogue, entity: Entity) -> dict[str, object]:
    return {
        "id": entity.id,
        "kind": entity.kind,
        "name": entity.name,
        "aliases": entity.aliases,
        "spellings": dict(entity.spellings),
        "roles": entity.roles,
        "described": dict(entity.described),
        "url": url(book.links.entities[entity.id]),
        "articles": entity.articles,
        "first": entity.first,
        "last": entity.last,
        "coordinates": entity.coordinates,
        "country": entity.country,
        "identifiers": dict(entity.identifiers),
        "within": [name for _, name in entity.within],
    }


def _story(book: Catalogue, story: Story) -> dict[str, object]:
    return {
        "id": story.id,
        "title": story.title,
        "articles": story.articles,
        "first": story.first,
        "last": story.last,
        "url": url(book.links.stories[story.id]),
        "reasons": story.reasons,
        "follows": [one.story for one in story.follows],
    }
