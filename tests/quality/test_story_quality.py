"""Stories of ECB+ (Cybulska and Vossen 2014), odd topics, where ../shared is; and how relating grows."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from builder import pipeline
from builder.config import load
from builder.model import Annotated, Archive, Article
from builder.relate import relate
from builder.state import opened
from tests.conftest import SHARED
from tests.quality.floors import Floors
from tests.quality.story_growth import exponent, invented

CORPUS = SHARED / "data/stories/ecbplus"
needs_corpus = pytest.mark.skipif(not CORPUS.is_dir(), reason="../shared/data/stories is not here")


def texts() -> Mapping[str, tuple[str, str]]:
    """By name the story (topic and subtopic) and the text, a sentence a paragraph, without the sentence of the URL."""
    told: dict[str, tuple[str, str]] = {}
    for path in sorted(CORPUS.glob("*/*.xml")):
        lines: dict[int, list[str]] = defaultdict(list)
        for token in ET.parse(path).iter("token"):
            lines[int(token.get("sentence", "0"))].append(token.text or "")
        plus = "ecbplus" in path.name
        kept = [" ".join(words) for number, words in sorted(lines.items()) if number or not plus]
        told[path.stem] = f"{path.parent.name} {'plus' if plus else 'ecb'}", "\n\n".join(kept)
    return told


def b_cubed(archive: Archive, gold: Mapping[str, str]) -> float:
    """B3 F1 (Bagga and Baldwin 1998) over the articles' file names; an article in no story is one by itself."""
    of = {article: story.id for story in archive.stories for article in story.articles}
    found = {Path(a.article.seed).stem: of.get(a.article.id, a.article.id) for a in archive.articles}
    precision, recall = _shares(found, gold), _shares(gold, found)
    return 2 * precision * recall / (precision + recall)


def _shares(one: Mapping[str, str], other: Mapping[str, str]) -> float:
    groups: dict[str, list[str]] = defaultdict(list)
    for key, group in one.items():
        groups[group].append(key)
    same = sum(
        sum(other[key] == other[peer] for peer in groups[group]) / len(groups[group]) for key, group in one.items()
    )
    return same / len(one)


@needs_corpus
def test_stories_of_texts_alone(floors: Floors) -> None:
    """Of bare texts without dates, names and headlines, articles of one event meet, however many events there are."""
    told = texts()
    articles = tuple(
        Annotated(Article(name, f"seeds/{name}.txt", "", 1, 1, "", text)) for name, (_, text) in sorted(told.items())
    )
    floors.hold(
        "stories/ecbplus-text", b_cubed(relate(Archive(articles)), {name: story for name, (story, _) in told.items()})
    )


@needs_corpus
def test_stories_of_seeds(tmp_path: Path, floors: Floors) -> None:
    """Of the same texts as seeds, with the headlines, names and dates that a build finds in them, too."""
    told = texts()
    (tmp_path / "seeds").mkdir()
    (tmp_path / "mkdocs.yml").write_text("site_name: Stories\ntheme:\n  name: backfile\n", "utf-8")
    for name, (_, text) in told.items():
        (tmp_path / "seeds" / f"{name}.txt").write_text(text + "\n", "utf-8")
    config, options = load(str(tmp_path)), pipeline.Options(until="resolve")
    with opened(config.state_dir) as state:
        archive = pipeline.understand(config, pipeline.gather(config, options)[0], state, options)[0]
    assert len(archive.articles) == len(told)
    gold = {name: story for name, (story, _) in told.items()}
    floors.hold("stories/ecbplus-seeds", b_cubed(archive, gold))


def test_time_grows_with_the_archive() -> None:
    """Four times the articles take less than six times as long: no step compares all with all."""
    small, large, power = exponent(500, 2000, invented(1000, random.Random(1)))
    assert power < 1.3, f"{small:.1f} s became {large:.1f} s"
