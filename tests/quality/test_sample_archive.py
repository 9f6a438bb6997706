"""How well the whole pipeline reads the sample archive, against its gold and the floors of floors.json."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from builder import pipeline
from builder.config import load
from builder.model import Annotated, Archive
from builder.state import opened
from builder.vocabulary.names import fold
from tests.quality.floors import Floors

ROOT = Path(__file__).parents[2]
GOLD: dict[str, Any] = json.loads((ROOT / "tests/gold/sample.json").read_text("utf-8"))


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Archive:
    options = pipeline.Options(until="resolve")
    with opened(str(tmp_path_factory.mktemp("state"))) as state:
        config = load(str(ROOT))
        articles, _, _ = pipeline.gather(config, options)
        return pipeline.understand(config, articles, state, options)[0]


@pytest.fixture(scope="module")
def told(archive: Archive) -> dict[tuple[str, str], Annotated]:
    return {(found.article.seed, found.article.title): found for found in archive.articles}


def test_headlines(told: Mapping[tuple[str, str], Annotated], floors: Floors) -> None:
    """Seeds come apart into their articles, each under its own headline."""
    right = sum((gold["seed"], gold["headline"]) in told for gold in GOLD["articles"])
    floors.hold("sample/headlines", right / len(GOLD["articles"]))


def test_datelines_outlets_and_dates(told: Mapping[tuple[str, str], Annotated], floors: Floors) -> None:
    """Dateline, outlet and date of each article are as a reader of the whole archive sees them."""
    right = total = 0
    for gold in GOLD["articles"]:
        found = told.get((gold["seed"], gold["headline"]))
        if found:
            published = found.published.edtf if found.published else None
            stated = (found.article.dateline, found.article.outlet, published)
            right += sum(a == b for a, b in zip(stated, (gold["dateline"], gold["outlet"], gold["date"]), strict=True))
            total += 3
    floors.hold("sample/furniture", right / total)


@pytest.fixture(scope="module")
def names(archive: Archive) -> dict[str, set[str]]:
    """The folded spellings of each entity."""
    return {entity.id: {fold(name) for name in (entity.name, *entity.aliases)} for entity in archive.entities}


def spellings_of(person: Mapping[str, Any]) -> set[str]:
    """The folded spellings of a person of the gold."""
    return {fold(spelling) for spelling in (person["name"], *person["spellings"])}


def test_people(names: Mapping[str, set[str]], told: Mapping[tuple[str, str], Annotated], floors: Floors) -> None:
    """Each person of an article has one entity there that bears one of the spellings which the article uses."""
    right = total = 0
    for gold in GOLD["articles"]:
        found = told.get((gold["seed"], gold["headline"]))
        for person in gold["people"] if found else ():
            spellings = spellings_of(person)
            bearers = {m.entity for m in found.mentions if m.entity and fold(m.text) in spellings}  # type: ignore[union-attr] # it is there
            right += len([entity for entity in bearers if names[entity] & spellings]) == 1
            total += 1
    floors.hold("sample/people", right / total)


def test_speakers(names: Mapping[str, set[str]], told: Mapping[tuple[str, str], Annotated], floors: Floors) -> None:
    """A speaker that is named is the right one, and few are missed: what is not sure stays without."""
    right = named = agreed = total = 0
    for gold in GOLD["articles"]:
        found = told.get((gold["seed"], gold["headline"]))
        spellings = {person["name"]: spellings_of(person) for person in gold["people"]}
        speakers = {fold(quote.text): quote.speaker for quote in (found.quotes if found else ())}
        for quote in gold["quotes"] if found else ():
            total += 1
            speaker = speakers.get(fold(quote["text"]), "missed")
            if speaker and speaker in names:
                named += 1
                right += bool(names[speaker] & spellings.get(quote["speaker"], set()))
                agreed += bool(names[speaker] & spellings.get(quote["speaker"], set()))
            agreed += speaker is None and quote["speaker"] is None
    assert named > 100
    floors.hold("sample/speakers", right / named)
    floors.hold("sample/speakers-found", agreed / total)


def test_stories(archive: Archive, told: Mapping[tuple[str, str], Annotated], floors: Floors) -> None:
    """Articles of one event are one story: B3 F1 (Bagga and Baldwin 1998) over the sample's events."""
    gold = {
        told[key].article.id: event["id"]
        for event in GOLD["events"]
        for article in event["articles"]
        if (key := (article["seed"], article["headline"])) in told
    }
    found = {article: article for article in gold}
    found |= {article: story.id for story in archive.stories for article in story.articles if article in gold}
    precision, recall = _overlap(found, gold), _overlap(gold, found)
    floors.hold("sample/stories", 2 * precision * recall / (precision + recall))


def _overlap(left: Mapping[str, str], right: Mapping[str, str]) -> float:
    """For each article the share of its cluster on the left that is also in its cluster on the right."""
    shares = []
    for article in left:
        mine = {other for other in left if left[other] == left[article]}
        shares.append(len([other for other in mine if right[other] == right[article]]) / len(mine))
    return sum(shares) / len(shares)
