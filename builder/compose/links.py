"""The only place that knows slugs and paths: which page stands where, and how one leads to another."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import blake2b

from builder.model import Annotated, Archive, Entity, Kind
from builder.vocabulary.edtf import parts, precision, sort_key
from builder.vocabulary.slugs import slug

LISTINGS = ("articles", "people", "places", "organisations", "dates", "stories", "quotes")
"""Folders of ``docs/`` that the builder fills, each with an index page."""
GENERATED = (*LISTINGS, "search")
"""All folders of ``docs/`` that hold generated pages."""
FOLDERS: Mapping[Kind, str] = {"person": "people", "place": "places", "organisation": "organisations"}

# MkDocs takes index and readme for a folder's own page; the others are no file names on Windows.
_RESERVED = frozenset({"index", "readme", "con", "prn", "aux", "nul"})


@dataclass(frozen=True, slots=True)
class Links:
    """Paths below ``docs/``: of articles and entities by id, of stories by id, of outlets by name."""

    articles: Mapping[str, str]
    entities: Mapping[str, str]
    outlets: Mapping[str, str]
    stories: Mapping[str, str]


def lay_out(archive: Archive) -> Links:
    """Give every article, entity, outlet and story its page."""
    return Links(
        articles=_article_paths(archive.articles),
        entities={entity.id: _entity_path(entity) for entity in archive.entities},
        outlets=_outlet_paths({a.article.outlet for a in archive.articles if a.article.outlet}),
        stories={story.id: f"stories/{_safe(story.id.partition('/')[2])}.md" for story in archive.stories},
    )


def relative(here: str, there: str) -> str:
    """The link from one page of ``docs/`` to another."""
    folder, target = here.split("/")[:-1], there.split("/")
    same = 0
    while same < len(folder) and same < len(target) - 1 and folder[same] == target[same]:
        same += 1
    return "../" * (len(folder) - same) + "/".join(target[same:])


def url(path: str) -> str:
    """A page's address from the site's root: ``people/x.md`` is ``people/x.html``."""
    return path.removesuffix(".md") + ".html"


def date_path(value: str) -> str | None:
    """The page of a day, month or year; None for a value that is none of these or has no year."""
    bare = value.partition("/")[0].rstrip("~?%")
    return f"dates/{bare}.md" if precision(bare) in {"day", "month", "year"} else None


def numbered(path: str, number: int) -> str:
    """The path of a listing's n-th page, from 1."""
    return path if number == 1 else f"{path.removesuffix('.md')}/page-{number}.md"


def letter(text: str) -> str:
    """The A–Z heading under which a name or headline stands; ``0-9`` for all that is no letter."""
    first = slug(text)[:1].upper()
    return first if first.isalpha() else "0-9"


def letter_path(folder: str, heading: str) -> str:
    """The A–Z page of a heading in a folder of listings."""
    return f"{folder}/a-z/{heading.lower()}.md"


def _article_paths(articles: Iterable[Annotated]) -> dict[str, str]:
    paths: dict[str, str] = {}
    taken: set[str] = set()
    for annotated in sorted(articles, key=_age):
        article = annotated.article
        path = f"articles/{_year(annotated)}/{_safe(slug(article.title, 80) or 'article')}.md"
        if path in taken:
            path = f"{path.removesuffix('.md')}-{blake2b(article.id.encode(), digest_size=4).hexdigest()}.md"
        taken.add(path)
        paths[article.id] = path
    return paths


def _age(annotated: Annotated) -> tuple[object, ...]:
    published = annotated.published
    return sort_key(published.edtf if published else None), annotated.article.id


def _year(annotated: Annotated) -> str:
    year = parts(annotated.published.edtf.partition("/")[0])[0] if annotated.published else "XXXX"
    return "undated" if "X" in year else year


def _entity_path(entity: Entity) -> str:
    return f"{FOLDERS[entity.kind]}/{_safe(entity.id.partition('/')[2])}.md"


def _outlet_paths(names: Iterable[str]) -> dict[str, str]:
    paths: dict[str, str] = {}
    taken: set[str] = set()
    for name in sorted(names):
        stem = _safe(slug(name, 80) or "outlet")
        if stem in taken:
            stem = f"{stem}-{blake2b(name.encode(), digest_size=4).hexdigest()}"
        taken.add(stem)
        paths[name] = f"articles/outlets/{stem}.md"
    return paths


def _safe(stem: str) -> str:
    return f"{stem}-1" if stem in _RESERVED else stem
