"""What the search index is told of each page."""

from __future__ import annotations

from collections.abc import Iterator

from builder.compose.catalogue import Catalogue
from builder.compose.links import url
from builder.model import Annotated, Entity, Kind, SearchDocument, Story
from builder.vocabulary.edtf import bounds


def search_documents(book: Catalogue) -> Iterator[SearchDocument]:
    """A document for each article, entity and story, articles by id first."""
    for key in sorted(book.articles):
        yield _article(book, book.articles[key])
    for key in sorted(book.entities):
        yield _entity(book, book.entities[key])
    for key in sorted(book.stories):
        yield _story(book, book.stories[key])


def _article(book: Catalogue, annotated: Annotated) -> SearchDocument:
    article, published = annotated.article, annotated.published
    span = bounds(published.edtf) if published else None
    body = [article.deck or "", article.text, *(caption.text for caption in article.captions)]
    return SearchDocument(
        id=article.id,
        kind="article",
        url=url(book.path(article.id)),
        title=article.title,
        body="\n\n".join(part for part in body if part),
        people=_spellings(book, annotated, "person"),
        places=_spellings(book, annotated, "place"),
        organisations=_spellings(book, annotated, "organisation"),
        outlet=article.outlet,
        published=published.edtf if published else None,
        earliest=span[0].isoformat() if span else None,
        latest=span[1].isoformat() if span else None,
    )


def _spellings(book: Catalogue, annotated: Annotated, kind: Kind) -> tuple[str, ...]:
    """Names and other spellings of the entities of a kind in an article."""
    named = [book.entities[key] for key in book.naming[annotated.article.id]]
    return tuple(sorted({name for entity in named if entity.kind == kind for name in (entity.name, *entity.aliases)}))


def _entity(book: Catalogue, entity: Entity) -> SearchDocument:
    return SearchDocument(
        id=entity.id,
        kind=entity.kind,
        url=url(book.links.entities[entity.id]),
        title=entity.name,
        body="\n\n".join([*entity.roles, *entity.aliases]),
    )


def _story(book: Catalogue, story: Story) -> SearchDocument:
    titles = [book.articles[key].article.title for key in story.articles]
    return SearchDocument(
        id=story.id, kind="story", url=url(book.links.stories[story.id]), title=story.title, body="\n\n".join(titles)
    )
