"""Who is who: the resolved sample archive against its gold, and pairs of names against a labelled bench."""

from __future__ import annotations

import csv
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from builder import pipeline
from builder.config import load
from builder.gazetteer import load_gazetteer
from builder.model import KINDS, Annotated, Archive, Article, Kind, Mention
from builder.resolve import resolve
from builder.resolve.compare import compare
from builder.state import opened
from tests.conftest import ROOT
from tests.quality.floors import Floors
from tests.quality.who import Place, b_cubed, table, told

BENCH = Path(__file__).parents[1] / "cases/same_or_not.csv"
KIND: Mapping[str, Kind] = {kind: kind for kind in KINDS}
SURE = 0.97
"""How sure an engine would be of a mention that the gold gives."""
AIMS: Mapping[Kind, float] = {"person": 0.97, "place": 0.97, "organisation": 0.95}


@pytest.fixture(scope="module")
def articles() -> Mapping[str, Article]:
    gathered = pipeline.gather(load(str(ROOT)), pipeline.Options())[0]
    return {article.title + article.text: article for article in gathered}


@pytest.fixture(scope="module")
def gold() -> dict[Kind, dict[Place, str]]:
    found: dict[Kind, dict[Place, str]] = {kind: {} for kind in KINDS}
    for _, place, kind, key in told():
        found[kind][place] = table()[key]
    return found


def clusters(archive: Archive, kind: Kind) -> dict[Place, str]:
    """The entity of every resolved mention of a kind."""
    return {
        (article.article.title + article.article.text, mention.field, mention.start, mention.end): mention.entity or ""
        for article in archive.articles
        for mention in article.mentions
        if mention.kind == kind
    }


def given(articles: Mapping[str, Article]) -> list[Annotated]:
    """The sample's articles with the mentions of the gold."""
    mentions: dict[str, list[Mention]] = {text: [] for text in articles}
    for _, (text, field, start, end), kind, key in told():
        mentions[text].append(Mention(kind, field, start, end, key[2], SURE))
    return [Annotated(articles[text], tuple(found)) for text, found in mentions.items()]


@pytest.fixture(scope="module")
def from_gold(articles: Mapping[str, Article], tmp_path_factory: pytest.TempPathFactory) -> Archive:
    return resolve(given(articles), gazetteer=load_gazetteer(str(tmp_path_factory.mktemp("state"))))


@pytest.mark.parametrize("kind", KINDS)
def test_given_names_are_told_apart(
    kind: Kind, from_gold: Archive, gold: Mapping[Kind, Mapping[Place, str]], floors: Floors
) -> None:
    """Given every name of the sample archive, who is who is settled as the gold has it."""
    score = b_cubed(gold[kind], clusters(from_gold, kind))
    assert score >= AIMS[kind]
    floors.hold(f"resolution/given/{kind}", score)


@pytest.fixture(scope="module")
def end_to_end(tmp_path_factory: pytest.TempPathFactory) -> Archive:
    options, config = pipeline.Options(until="resolve"), load(str(ROOT))
    with opened(str(tmp_path_factory.mktemp("state"))) as state:
        return pipeline.understand(config, pipeline.gather(config, options)[0], state, options)[0]


@pytest.mark.parametrize("kind", KINDS)
def test_found_names_are_told_apart(
    kind: Kind, end_to_end: Archive, gold: Mapping[Kind, Mapping[Place, str]], floors: Floors
) -> None:
    """With the names that our own engine finds, missed and false ones counted, who is who reaches its floor."""
    floors.hold(f"resolution/found/{kind}", b_cubed(gold[kind], clusters(end_to_end, kind)))


def pairs() -> Sequence[Mapping[str, str]]:
    with BENCH.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def agrees(row: Mapping[str, str]) -> bool:
    """Names alone settle a strong pair; of a weak one they may say that they cannot tell, not the contrary."""
    judgement = compare(KIND[row["kind"]], row["left"], row["right"]).judgement
    wanted = "same" if row["same"] == "yes" else "not same"
    return judgement == wanted or (row["strength"] == "weak" and judgement == "undecided")


@pytest.mark.parametrize("strength", ["strong", "weak"])
def test_pairs_of_names_are_judged_as_labelled(strength: str, floors: Floors) -> None:
    """Pairs of names of many cultures are one or two as people labelled them, as far as names alone can tell."""
    rows = [row for row in pairs() if row["strength"] == strength]
    wrong = [f"{row['left']} | {row['right']}" for row in rows if not agrees(row)]
    floors.hold(f"resolution/same-or-not/{strength}", 1 - len(wrong) / len(rows), "\n".join(["", *wrong]))


def test_the_bench_is_whole() -> None:
    """Five hundred pairs and more, none twice, of every kind and with every label, each with its note."""
    rows = pairs()
    told = {(row["kind"], frozenset((row["left"], row["right"]))) for row in rows}
    assert len(told) == len(rows) >= 500
    assert {row["kind"] for row in rows} == set(KINDS)
    assert {(row["same"], row["strength"]) for row in rows} == {
        (a, b) for a in ("yes", "no") for b in ("strong", "weak")
    }
    assert all(row["note"] for row in rows)


def test_who_is_who_tells_of_every_mention() -> None:
    """Every mention of the sample's gold has its line in the table, and every line its mention."""
    assert {key for *_, key in told()} == set(table())
