"""How often publication dates are right: the sample archive's, and real ones with their addresses hidden."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from builder import pipeline
from builder.config import Config, load
from builder.extract.dates import dates
from builder.model import Annotated, Published
from builder.resolve.dating import date_articles
from builder.state import opened
from builder.vocabulary.edtf import bounds
from tests.quality.floors import Floors

ROOT = Path(__file__).parents[2]
_WRITTEN = re.compile(r"address holds “(?!\d{10}”)")  # a date; not a moment counted in seconds after 1970
GOLD: dict[str, Any] = json.loads((ROOT / "tests/gold/sample.json").read_text("utf-8"))


def test_sample_archive(tmp_path: Path, floors: Floors) -> None:
    """Each article of the sample archive has the date that a careful reader of the whole archive would give it."""
    options = pipeline.Options(until="resolve")
    config = load(str(ROOT))
    with opened(str(tmp_path)) as state:
        articles, _, _ = pipeline.gather(config, options)
        archive = pipeline.understand(config, articles, state, options)[0]
    told = {(a.article.seed, a.article.title): a.published.edtf if a.published else None for a in archive.articles}
    wrong = {
        gold["seed"]: (found, gold["date"])
        for gold in GOLD["articles"]
        if (found := told.get((gold["seed"], gold["headline"]), "no such headline")) != gold["date"]
    }
    floors.hold("dating/sample", 1 - len(wrong) / len(GOLD["articles"]), wrong)


def test_real_articles_without_their_addresses(shared_articles: Path, tmp_path: Path, floors: Floors) -> None:
    """Of real articles whose address gives the day, one in two loses it: the dates found without are hardly wrong."""
    (tmp_path / "mkdocs.yml").write_text("site_name: x")
    config = Config(str(tmp_path), "x", seeds_dir=str(shared_articles))
    articles = [Annotated(a, dates=dates(a)) for a in pipeline.gather(config, pipeline.Options())[0]]
    articles.sort(key=lambda annotated: annotated.article.id)
    truth = {
        dating.article: dating.published
        for dating in date_articles(articles)
        if dating.published and _WRITTEN.search(dating.published.basis) and len(dating.published.edtf) == 10
    }
    hidden = {name for name in truth if hashlib.sha256(name.encode()).digest()[0] % 2}
    right = dated = 0
    for name, found in _without_addresses(articles, hidden):
        if found:
            dated += 1
            right += _agree(found.edtf, truth[name].edtf)
    assert len(hidden) > 80
    floors.hold("dating/hidden", right / dated)
    floors.hold("dating/hidden-share", dated / len(hidden))


def _without_addresses(articles: Sequence[Annotated], hidden: set[str]) -> list[tuple[str, Published | None]]:
    fewer = [replace(a, article=replace(a.article, source_url=None)) if a.article.id in hidden else a for a in articles]
    return [(dating.article, dating.published) for dating in date_articles(fewer) if dating.article in hidden]


def _agree(found: str, true: str) -> bool:
    span = bounds(found)
    return span[0].isoformat() <= true <= span[1].isoformat() if span else found[5:] == true[5:]


@pytest.mark.parametrize(("found", "right"), [("2015-10~", True), ("2015-10-27", False), ("XXXX-10-26", True)])
def test_what_counts_as_right(found: str, right: bool) -> None:
    """A date is right where the true day lies in it."""
    assert _agree(found, "2015-10-26") is right
