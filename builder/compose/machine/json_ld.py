"""An article as schema.org has it: a NewsArticle with its outlet, its authors and whom and what it names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from builder.compose.catalogue import Catalogue
from builder.compose.links import authority_records, gazetteer_record
from builder.compose.machine.bylines import IsBody, authors
from builder.compose.machine.days import published
from builder.compose.machine.imprint import Imprint, address
from builder.model import Annotated, Article, Entity, Kind

Node = dict[str, object]

CONTEXT = "https://schema.org"
TYPES: Mapping[Kind, str] = {"person": "Person", "place": "Place", "organisation": "Organization"}
NAMED = 40  # of an article's names, those that it mentions most
LONGEST = 500  # characters of a headline
_WEB = re.compile(r"https?://[^\s\"<>\\^`{|}]+")


def filled(node: Mapping[str, object]) -> Node:
    """A node without what is not known; a list of one is that one."""
    kept = {key: value for key, value in node.items() if value not in (None, "", [], ())}
    return {key: value[0] if isinstance(value, list) and len(value) == 1 else value for key, value in kept.items()}


def news_article(book: Catalogue, imprint: Imprint, annotated: Annotated, is_body: IsBody) -> Node:
    """The article as data; whom its headline names it is about, all others it mentions."""
    article = annotated.article
    here = book.path(article.id)
    itself = address(imprint, here, here)
    about, mentions = _named(book, imprint, here, article)
    return filled(
        {
            "@context": CONTEXT,
            "@type": "NewsArticle",
            "@id": itself,
            "url": itself,
            "headline": article.title[:LONGEST],
            "description": article.deck[:LONGEST] if article.deck else None,
            "datePublished": published(annotated),
            "dateline": article.dateline,
            "articleSection": article.section,
            "inLanguage": article.language,
            "wordCount": len(article.text.split()),
            "author": [
                {"@type": "Organization" if is_body(name) else "Person", "name": name} for name in authors(article)
            ],
            "publisher": _outlet(book, imprint, here, article),
            "isPartOf": web_site(imprint, here),
            "isBasedOn": web_address(article.source_url),
            "about": about,
            "mentions": mentions,
        }
    )


def web_site(imprint: Imprint, here: str) -> Node:
    """The archive that a page is part of."""
    return {"@type": "WebSite", "@id": address(imprint, here, "index.md"), "name": imprint.name}


def web_address(text: str | None) -> str | None:
    """An address of the web, where a text is one and nothing else."""
    return text if text and _WEB.fullmatch(text) else None


def same_as(entity: Entity) -> list[str]:
    """The records of an entity in GeoNames, Wikidata and VIAF."""
    records = [gazetteer_record(entity), *(record for _, record in authority_records(entity))]
    return [record for record in records if record and web_address(record)]


def reference(book: Catalogue, imprint: Imprint, here: str, entity: Entity) -> Node:
    """An entity as another node names it: its kind, page, name and records elsewhere."""
    itself = address(imprint, here, book.links.entities[entity.id])
    return filled({"@type": TYPES[entity.kind], "@id": itself, "name": entity.name, "sameAs": same_as(entity)})


def _outlet(book: Catalogue, imprint: Imprint, here: str, article: Article) -> Node | None:
    if not article.outlet:
        return None
    page = address(imprint, here, book.links.outlets[article.outlet])
    return {"@type": "NewsMediaOrganization", "@id": page, "name": article.outlet}


def _named(book: Catalogue, imprint: Imprint, here: str, article: Article) -> tuple[list[Node], list[Node]]:
    naming = book.naming[article.id]
    most = sorted(naming, key=lambda key: (-len(naming[key]), book.entities[key].name, key))[:NAMED]
    heads = {key for key in most if any(mention.field == "title" for mention in naming[key])}
    return (
        [reference(book, imprint, here, book.entities[key]) for key in most if key in heads],
        list(_rest(book, imprint, here, [key for key in most if key not in heads])),
    )


def _rest(book: Catalogue, imprint: Imprint, here: str, keys: list[str]) -> Iterator[Node]:
    return (reference(book, imprint, here, book.entities[key]) for key in keys)
