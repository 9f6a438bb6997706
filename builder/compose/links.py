"""The only place that knows slugs and paths: which page stands where, and how one leads to another."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b

from builder.model import Annotated, Archive, Entity, Kind, Permalink
from builder.vocabulary.edtf import parts, precision, sort_key
from builder.vocabulary.slugs import slug

LISTINGS = ("articles", "outlets", "people", "places", "organisations", "dates", "stories", "quotes")
"""Folders of ``docs/`` that the builder fills, each with an index page."""
GENERATED = (*LISTINGS, "search")
"""All folders of ``docs/`` that hold generated pages."""
ARTICLES_FEED = "feeds/articles.xml"
"""The feed of the archive's newest articles, among the files of the site."""
PLACES_MAP = "places/map.md"
"""The map of all places."""
FOLDERS: Mapping[Kind, str] = {"person": "people", "place": "places", "organisation": "organisations"}

# MkDocs takes index and readme for a folder's own page, and some are pages of ours; the others are no file names on
# Windows.
_RESERVED = frozenset({"index", "readme", "map", "a-z", "by-number", "countries", "con", "prn", "aux", "nul"})


@dataclass(frozen=True, slots=True)
class Links:
    """Paths below ``docs/``: of articles and entities by id, of stories by id, of outlets by name."""

    articles: Mapping[str, str]
    entities: Mapping[str, str]
    outlets: Mapping[str, str]
    stories: Mapping[str, str]


def lay_out(archive: Archive, permalinks: Iterable[Permalink] = ()) -> Links:
    """Give every article, entity, outlet and story its page: where it was published, it stays there."""
    known = {one.id: path_of(one.url) for one in permalinks}
    return Links(
        articles=_settled(_article_paths(archive.articles), known),
        entities=_settled({entity.id: _entity_path(entity) for entity in archive.entities}, known),
        outlets=_outlet_paths({a.article.outlet for a in archive.articles if a.article.outlet}),
        stories=_settled({s.id: f"stories/{_safe(s.id.partition('/')[2])}.md" for s in archive.stories}, known),
    )


def _settled(paths: Mapping[str, str], known: Mapping[str, str]) -> dict[str, str]:
    """The paths with those of old; a new page leaves the place of an old one to it."""
    taken = set(known.values())
    settled = {}
    for key, path in paths.items():
        settled[key] = known.get(key) or _unlike(path, key, taken)
        taken.add(settled[key])
    return settled


def _unlike(path: str, key: str, taken: Container[str]) -> str:
    return path if path not in taken else f"{path.removesuffix('.md')}-{_digest(key)}.md"


def _digest(text: str) -> str:
    return blake2b(text.encode(), digest_size=4).hexdigest()


def path_of(address: str) -> str:
    """The page below ``docs/`` of an address: ``people/x.html`` is ``people/x.md``."""
    return address.removesuffix(".html") + ".md"


def relative(here: str, there: str) -> str:
    """The link from one page of ``docs/`` to another."""
    if not there.startswith(here[: here.find("/") + 1] or "\n"):  # nothing in common
        return "../" * here.count("/") + there
    folder, target = here.split("/")[:-1], there.split("/")
    same = 0
    while same < len(folder) and same < len(target) - 1 and folder[same] == target[same]:
        same += 1
    return "../" * (len(folder) - same) + "/".join(target[same:])


def url(path: str) -> str:
    """A page's address from the site's root: ``people/x.md`` is ``people/x.html``."""
    return path.removesuffix(".md") + ".html"


def gazetteer_record(entity: Entity) -> str:
    """The address of a place's record in GeoNames; empty where it has none."""
    number = dict(entity.identifiers).get("geonames", "")
    return f"https://www.geonames.org/{number}" if number else ""


def authority_records(entity: Entity) -> tuple[tuple[str, str], ...]:
    """The records of an entity in Wikidata and VIAF that people stated, by what to call them."""
    stated = dict(entity.identifiers)
    return tuple(
        (f"{name} {stated[key]}", f"{address}{stated[key]}")
        for key, name, address in (
            ("wikidata", "Wikidata", "https://www.wikidata.org/wiki/"),
            ("viaf", "VIAF", "https://viaf.org/viaf/"),
        )
        if key in stated
    )


def date_path(value: str) -> str | None:
    """The page that a date stands on; None where it has no year, or more than one."""
    whole = date_value(value)
    return f"dates/{whole}.md" if whole else None


@lru_cache(maxsize=1 << 14)
def date_value(value: str) -> str:
    """The smallest day, month or year that holds all of a date: a week is of its month, a season of its year."""
    if not value or "X" in value or ".." in value:
        return ""
    first, _, last = value.partition("/")
    ends = [_plain(end) for end in (first, last or first) if end]
    shared = [part for part, other in zip(ends[0], ends[-1], strict=False) if part == other]
    same = ends[0][: len(shared)] == ends[-1][: len(shared)]
    return "-".join(shared) if same else ""


def _plain(value: str) -> list[str]:
    year, month, day = parts(value)
    return [year] if precision(value) == "season" else [part for part in (year, month, day) if part]


def numbered(path: str, number: int) -> str:
    """The path of a listing's n-th page, from 1."""
    return path if number == 1 else f"{path.removesuffix('.md')}/page-{number}.md"


def speaker_path(page: str) -> str:
    """Where all quotations of someone stand: ``people/x.md`` has them in ``quotes/people/x.md``."""
    return f"quotes/{page}"


def feed_path(page: str) -> str:
    """Where the feed of a page stands in the site: that of ``people/x.md`` is ``feeds/people/x.xml``."""
    return f"feeds/{page.removesuffix('.md')}.xml"


def seed_files(seeds: Iterable[str]) -> dict[str, str]:
    """Where each seed (``seeds/x.md``) stands in the site: under a name that no host shows as anything but text."""
    paths = sorted(set(seeds), key=lambda path: (not path.endswith(".txt"), path))
    files: dict[str, str] = {}
    taken: set[str] = set()
    for path in paths:
        plain = path if path.endswith(".txt") else f"{path}.txt"
        files[path] = plain if plain not in taken else f"{path}-{_digest(path)}.txt"
        taken.add(files[path])
    return files


def letter(text: str) -> str:
    """The A–Z heading under which a name or headline stands; ``0-9`` for all that is no letter."""
    first = slug(text)[:1].upper()
    return first if first.isalpha() else "0-9"


def number_path(folder: str) -> str:
    """The page of a folder's names by number of articles."""
    return f"{folder}/by-number.md"


def country_path(code: str = "") -> str:
    """The page of the places of a country (ISO 3166-1 alpha-2); without one that of all countries."""
    return f"places/countries/{code.lower()}.md" if code else "places/countries.md"


def letter_path(folder: str, heading: str) -> str:
    """The A–Z page of a heading in a folder of listings."""
    return f"{folder}/a-z/{heading.lower()}.md"


def _article_paths(articles: Iterable[Annotated]) -> dict[str, str]:
    paths: dict[str, str] = {}
    taken: set[str] = set()
    for annotated in sorted(articles, key=_age):
        article = annotated.article
        path = f"articles/{_year(annotated)}/{_safe(slug(article.title, 80) or 'article')}.md"
        path = _unlike(path, article.id, taken)
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
            stem = f"{stem}-{_digest(name)}"
        taken.add(stem)
        paths[name] = f"outlets/{stem}.md"
    return paths


def _safe(stem: str) -> str:
    return f"{stem}-1" if stem in _RESERVED else stem
