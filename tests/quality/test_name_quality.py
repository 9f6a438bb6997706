"""How well names are found by the shipped engine with the article's evidence, against the floors of floors.json.

Exact F1 of all kinds together, and of organisations, which are the hardest.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import islice

import pytest

from builder.engines import load_engine
from builder.engines.decode import KIND
from builder.evaluate import Evaluation, Gold, measure, read_gold, total
from builder.evaluate.gold import Name, Passage, annotated
from builder.extract.names import names as names_of
from builder.gazetteer import load_gazetteer
from builder.model import Article, Gazetteer, NameEngine
from tests.conftest import ROOT, SHARED
from tests.quality.floors import Floors
from tests.quality.lgl import local_news
from training.names.corpora import worldwide as read_worldwide

OWN = ROOT / "tests/gold/names"
NAMES = SHARED / "data/names"
ARTICLES = SHARED / "data/articles/worldwide"

needs_corpora = pytest.mark.skipif(not NAMES.is_dir(), reason="the corpora of ../shared/data are not here")


@pytest.fixture(scope="module")
def engine() -> NameEngine:
    return load_engine()


@cache
def atlas() -> Gazetteer:
    return load_gazetteer(tempfile.gettempdir())


@pytest.mark.parametrize("name", ["sample", "cultures", "hard"])
def test_own_gold_reaches_the_floors(name: str, engine: NameEngine, floors: Floors) -> None:
    """Names of the sample archive, of many cultures and of hard styles are found as well as floors.json pins."""
    hold(floors, f"names/{name}", read_gold(str(OWN / name)), engine)


@needs_corpora
def test_reuters_names_reach_the_floors(engine: NameEngine, floors: Floors) -> None:
    """Names of Reuters news that the model was not trained on are found at least as well as floors.json pins."""
    gold = read_gold(str(NAMES / "conll2003/eng.testa"))
    hold(floors, "names/conll-testa", islice(gold, 0, None, 2), engine)


@needs_corpora
def test_worldwide_names_reach_the_floors(engine: NameEngine, floors: Floors) -> None:
    """Names of articles from all over the world, kept back in training, are found as well as floors.json pins."""
    found = hold(floors, "names/worldwide-dev", worldwide("dev"), engine)
    alone, helped = (total(tallies).exact_rates().f1 or 0.0 for tallies in (found.engine, found.evidence))
    floors.hold("names/worldwide-dev/evidence", helped - alone, "what the article says beside the engine")


@needs_corpora
def test_toponyms_of_local_news_reach_the_floor(engine: NameEngine, floors: Floors) -> None:
    """Places that the small-town news of the Local-Global Lexicon names are found, nationalities counted as places."""
    right = wrong = 0
    for news in list(local_news())[::8]:
        gold = {(start, start + len(words)) for start, words, _ in news.toponyms}
        article = Article("a", "a", "0", 1, 1, "", news.text)
        found = {(m.start, m.end) for m in names_of(article, engine, atlas()) if m.kind == "place"}
        right += len(found & gold)
        wrong += len(found ^ gold)
    floors.hold("names/lgl-places", 2 * right / (2 * right + wrong), "")


def hold(floors: Floors, key: str, gold: Iterable[Gold], engine: NameEngine) -> Evaluation:
    found = measure(list(gold), engine, gazetteer=atlas())
    slips = [f"{slip.path}:{slip.line}: {slip.fault} {slip.kind} {slip.text}" for slip in found.slips]
    listed = "\n".join(["", *slips[:100]])
    tallies = {key: total(found.evidence), f"{key}/organisation": found.evidence["organisation"]}
    for name, tally in tallies.items():
        floors.hold(name, tally.exact_rates().f1 or 0.0, listed)
    return found


def worldwide(part: str) -> Iterator[Gold]:
    """The articles of a part of the worldwide newswire corpus."""
    for document in read_worldwide(NAMES / "worldwide" / part, ARTICLES):
        spans = [Name("text", start, end, KIND[label]) for start, end, label in document.spans if label in KIND]
        yield annotated(part, [Passage("text", document.text, tuple(spans), (("text", 0, 1),))])


def test_there_is_enough_gold() -> None:
    """The sample's gold covers thirty articles or more, so that the measure means something."""
    assert len(read_gold(str(OWN / "sample"))) >= 30
