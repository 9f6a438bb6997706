"""How often place names are put within 161 kilometres of where they are, on the Local-Global Lexicon's news."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from math import asin, cos, radians, sin, sqrt

import pytest

from builder.gazetteer import load_gazetteer
from builder.model import Annotated, Archive, Article, Gazetteer, Mention
from builder.resolve import resolve
from tests.quality.floors import Floors
from tests.quality.lgl import LGL, local_news

RADIUS = 6371.0
NEAR = 161.0  # kilometres, a hundred miles

pytestmark = pytest.mark.skipif(not LGL.exists(), reason="needs ../shared/data/places")

Place = tuple[str, str, int]
Gold = Mapping[Place, tuple[float, float]]


@pytest.fixture(scope="module")
def gazetteer(tmp_path_factory: pytest.TempPathFactory) -> Gazetteer:
    return load_gazetteer(str(tmp_path_factory.mktemp("gazetteer")))


@pytest.fixture(scope="module")
def corpus() -> tuple[list[Annotated], Gold]:
    """The articles with their gold toponyms as mentions, and where those with coordinates are."""
    gold: dict[Place, tuple[float, float]] = {}
    articles = []
    for news in local_news():
        mentions = []
        for start, phrase, where in news.toponyms:
            mentions.append(Mention("place", "text", start, start + len(phrase), phrase, 1.0))
            if where:
                gold[news.id, "text", start] = where
        article = Article(news.id, f"seeds/{news.id}", "0", 1, 1, "-", news.text, outlet=news.feed)
        articles.append(Annotated(article, tuple(mentions)))
    return articles, gold


def _near(here: tuple[float, float], there: tuple[float, float]) -> bool:
    """Whether two points lie within 161 kilometres of each other (haversine)."""
    (north, east), (other_north, other_east) = ((radians(a), radians(b)) for a, b in (here, there))
    chord = sin((other_north - north) / 2) ** 2
    chord += cos(north) * cos(other_north) * sin((other_east - east) / 2) ** 2
    return 2 * RADIUS * asin(min(1.0, sqrt(chord))) <= NEAR


def _accuracy(archive: Archive, gold: Gold) -> tuple[float, list[str]]:
    where = {entity.id: entity.coordinates for entity in archive.entities}
    found = {
        (a.article.id, m.field, m.start): (where[m.entity or ""], m.text) for a in archive.articles for m in a.mentions
    }
    wrong = []
    for place, there in gold.items():
        here, text = found.get(place, (None, "lost"))
        if not here or not _near(here, there):
            wrong.append(f"{place[0]}: {text}")
    return 1 - len(wrong) / len(gold), wrong


def test_gold_toponyms_are_put_where_they_are(
    corpus: tuple[list[Annotated], Gold], gazetteer: Gazetteer, floors: Floors
) -> None:
    """Given the toponyms and the outlets, the coordinates of their entities are near enough as often as pinned."""
    articles, gold = corpus
    accuracy, wrong = _accuracy(resolve(articles, gazetteer=gazetteer), gold)
    floors.hold("places/lgl", accuracy, "\n".join(wrong[:80]))


def test_either_half_of_the_outlets_does_as_well(
    corpus: tuple[list[Annotated], Gold], gazetteer: Gazetteer, floors: Floors
) -> None:
    """No outlet needs another: each half of the feeds, resolved by itself, reaches its floor."""
    articles, gold = corpus
    scores = []
    for half in (0, 1):
        some = [a for a in articles if int(a.article.outlet or 0) % 2 == half]
        ids = {a.article.id for a in some}
        part = {place: where for place, where in gold.items() if place[0] in ids}
        scores.append(_accuracy(resolve(some, gazetteer=gazetteer), part)[0])
    floors.hold("places/lgl-half", min(scores))


def test_articles_of_unknown_outlets_are_put_where_they_are(
    corpus: tuple[list[Annotated], Gold], gazetteer: Gazetteer, floors: Floors
) -> None:
    """Without outlets each article is read by itself, which is harder for the news of small towns."""
    articles, gold = corpus
    alone = [replace(a, article=replace(a.article, outlet=None)) for a in articles]
    floors.hold("places/lgl-alone", _accuracy(resolve(alone, gazetteer=gazetteer), gold)[0])
