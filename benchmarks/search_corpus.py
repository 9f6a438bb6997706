"""Archives of any size for the search's benchmark, made from one that was built: sentences mixed, names replaced.

Each article takes a real one's sentences, a third of them from another article, and up to nine names that fall as names
do (Zipf). There are more names in a larger archive (Heaps: with the power 0.8), new ones put together from words of
real ones. The same number gives the same archive.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from builder.model import SearchDocument
from builder.search.schema import NAME_FIELDS, stored_body
from builder.search.storage import opened
from builder.vocabulary.sentences import sentences

KINDS = ("person", "place", "organisation")
SHARE = {"person": 1.0, "place": 0.45, "organisation": 0.9}  # of the number of people
MIXED, RETITLED, UNDATED = 0.3, 0.15, 0.2
_NAME = re.compile(r"\b[A-Z]\w+(?: [A-Z]\w+)*")


@dataclass(frozen=True, slots=True)
class Source:
    """What an index has of articles and of names: headlines, outlets, sentences; titles and other spellings."""

    titles: tuple[str, ...]
    outlets: tuple[str | None, ...]
    texts: tuple[tuple[str, ...], ...]
    names: dict[str, tuple[tuple[str, str], ...]]


def read_source(index: str) -> Source:
    """The articles and names of an index. Raises IndexMissing."""
    with opened(index) as searcher:
        stored = [searcher.stored_fields(place) for place in range(searcher.doc_count_all())]
    articles = [one for one in stored if one["kind"] == "article"]
    bodies = [stored_body(one) for one in articles]
    return Source(
        tuple(one["title"] for one in articles),
        tuple(one.get("outlet") for one in articles),
        tuple(tuple(body[first:last] for first, last in sentences(body)) for body in bodies),
        {kind: tuple((one["title"], stored_body(one)) for one in stored if one["kind"] == kind) for kind in KINDS},
    )


def documents(source: Source, count: int) -> Iterator[SearchDocument]:
    """So many articles, then a page for each name that they bear."""
    chance = random.Random(7)
    people = int(len(source.names["person"]) * (count / len(source.titles)) ** 0.8)
    pools = {kind: _pool(source, chance, kind, int(people * SHARE[kind])) for kind in KINDS}
    borne: dict[str, set[str]] = {kind: set() for kind in KINDS}
    for number in range(count):
        article = _article(source, chance, pools, number)
        for kind, field in zip(KINDS, NAME_FIELDS, strict=True):
            borne[kind].update(getattr(article, field))
        yield article
    for kind in KINDS:
        for number, (name, spellings) in enumerate(pools[kind]):
            if name in borne[kind]:
                yield _entity(kind, number, name, spellings)


def _entity(kind: str, number: int, name: str, spellings: str) -> SearchDocument:
    return SearchDocument(
        f"{kind}/{_slug(name)}-{number}", kind, f"{kind}/{_slug(name)}-{number}.html", name, spellings
    )


def _pool(source: Source, chance: random.Random, kind: str, size: int) -> list[tuple[str, str]]:
    known = list(source.names[kind])
    words = sorted({word for name, _ in known for word in name.split()})
    made = dict(known[:size])
    while len(made) < size:
        made[" ".join(chance.choice(words) for _ in range(chance.choice((2, 2, 2, 3))))] = ""
    pool = list(made.items())
    chance.shuffle(pool)
    return pool


def _article(
    source: Source, chance: random.Random, pools: dict[str, list[tuple[str, str]]], number: int
) -> SearchDocument:
    at, other = chance.randrange(len(source.texts)), chance.randrange(len(source.texts))
    mixed = [
        chance.choice(source.texts[other] or ("",)) if chance.random() < MIXED else one for one in source.texts[at]
    ]
    text = mixed or ["Nothing more."]
    names = {kind: _named(chance, pools[kind], text) for kind in KINDS}
    words = " ".join(text).split()
    title = " ".join(chance.choice(words) if chance.random() < RETITLED else word for word in source.titles[at].split())
    day = date(2005, 1, 1) + timedelta(days=chance.randrange(18 * 365)) if chance.random() > UNDATED else None
    slug = f"{_slug(title)}-{number}"
    published = day.isoformat() if day else None
    return SearchDocument(
        id=f"batch{number // 200:03d}.txt/{slug}",
        kind="article",
        url=f"articles/{day.year if day else 'undated'}/{slug}.html",
        title=title,
        body="\n\n".join(" ".join(text[first : first + 3]) for first in range(0, len(text), 3)),
        people=names["person"],
        places=names["place"],
        organisations=names["organisation"],
        outlet=source.outlets[at],
        published=published,
        earliest=published,
        latest=published,
    )


def _named(chance: random.Random, pool: list[tuple[str, str]], text: list[str]) -> tuple[str, ...]:
    """Names of a pool, the first ones most often, put into sentences of a text."""
    names = set()
    for _ in range(min(chance.choice((1, 2, 3, 4, 6, 9)), len(text))):
        name = pool[min(len(pool), int(len(pool) ** chance.random())) - 1][0]
        names.add(name)
        at = chance.randrange(len(text))
        text[at] = _NAME.sub(lambda _, name=name: name, text[at], count=1)  # type: ignore[misc] # bound at once
    return tuple(sorted(names))


def _slug(title: str) -> str:
    return re.sub(r"\W+", "-", title.lower()).strip("-")[:80]
