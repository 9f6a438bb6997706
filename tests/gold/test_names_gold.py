"""The gold of names quotes the sample archive word for word, and covers every outlet of it."""

from pathlib import Path

from builder import pipeline
from builder.config import load
from builder.evaluate import read_gold

ROOT = Path(__file__).parents[2]


def test_sample_gold_quotes_the_seeds() -> None:
    """Each annotated article is one of the sample archive, headline, dateline and text, and stands there once."""
    articles = pipeline.gather(load(str(ROOT)), pipeline.Options())[0]
    seeds = {(article.title, article.dateline, article.text): article.outlet for article in articles}
    gold = [
        (found.article.title, found.article.dateline, found.article.text)
        for found in read_gold(str(ROOT / "tests/gold/names/sample"))
    ]
    assert [article[0] for article in gold if article not in seeds] == []
    assert len(set(gold)) == len(gold)
    assert {seeds[article] for article in gold} == set(seeds.values())


def test_hard_gold_has_many_styles() -> None:
    """The hard paragraphs are a dozen or more, with every kind among them."""
    gold = read_gold(str(ROOT / "tests/gold/names/hard"))
    assert len(gold) >= 12
    assert {name.kind for found in gold for name in found.names} == {"person", "place", "organisation"}
