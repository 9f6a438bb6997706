"""The gold annotations of the sample archive quote its seeds, and name every one of them."""

from __future__ import annotations

import json
import re
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from builder.vocabulary import edtf

ROOT = Path(__file__).resolve().parents[2]
GOLD: dict[str, Any] = json.loads((Path(__file__).parent / "sample.json").read_text("utf-8"))
ARTICLES: list[dict[str, Any]] = GOLD["articles"]
EACH = pytest.mark.parametrize("article", ARTICLES, ids=[article["headline"] for article in ARTICLES])


@cache
def seed_text(path: str) -> str:
    data = (ROOT / path).read_bytes()
    encodings = ("utf-16",) if data[:2] in {b"\xff\xfe", b"\xfe\xff"} else ("utf-8-sig", "cp1252")
    for encoding in encodings:
        try:
            return data.decode(encoding).replace("\r\n", "\n")
        except UnicodeDecodeError:
            continue
    raise AssertionError(f"{path} has none of the encodings of the sample")


def stretch(article: dict[str, Any]) -> str:
    """What stands between an article's headline and the next one; from the seed's start for the first."""
    text = seed_text(article["seed"])
    starts = [text.index(other["headline"]) for other in ARTICLES if other["seed"] == article["seed"]]
    own = text.index(article["headline"])
    later = [start for start in starts if start > own]
    return text[0 if own == min(starts) else own : min(later, default=len(text))]


@EACH
def test_spellings_stand_in_the_seed(article: dict[str, Any]) -> None:
    """Every spelling of a name stands in its article as whole words."""
    text = stretch(article)
    names = [*article["people"], *article["places"], *article["organisations"]]
    spellings = [spelling for name in names for spelling in name["spellings"]]
    assert spellings
    missing = [spelling for spelling in spellings if not re.search(rf"(?<!\w){re.escape(spelling)}(?!\w)", text)]
    assert missing == []


@EACH
def test_quotes_stand_in_the_seed(article: dict[str, Any]) -> None:
    """Every quotation stands in its article word for word, between quotation marks."""
    text = stretch(article)
    assert [q["text"] for q in article["quotes"] if not re.search(rf"[“\"]{re.escape(q['text'])}[”\"]", text)] == []


@EACH
def test_speakers_are_people_of_the_article(article: dict[str, Any]) -> None:
    """Whoever speaks is one of the article's people, and no person is listed twice."""
    people = [person["name"] for person in article["people"]]
    assert len(people) == len(set(people))
    assert {quote["speaker"] for quote in article["quotes"]} <= {None, *people}


@EACH
def test_dates_are_edtf(article: dict[str, Any]) -> None:
    """Dates are EDTF, and what the article states alone does not contradict the date that was concluded."""
    date, stated = article["date"], article["stated_date"]
    for value in filter(None, (date, stated)):
        edtf.parts(value)
    if date and stated and stated.startswith("XXXX"):
        assert date.endswith(stated[4:])
    elif stated:
        assert date == stated


def test_every_seed_is_in_the_gold() -> None:
    """The gold names every seed of the sample, and only seeds that are there."""
    seeds = {path.relative_to(ROOT).as_posix() for path in (ROOT / "seeds").rglob("*") if path.is_file()}
    assert {article["seed"] for article in ARTICLES} == seeds


def test_events_hold_every_article_once() -> None:
    """Every article belongs to exactly one event, and a follow-up follows an event that is there."""
    told = Counter((one["seed"], one["headline"]) for event in GOLD["events"] for one in event["articles"])
    assert set(told) == {(article["seed"], article["headline"]) for article in ARTICLES}
    assert set(told.values()) == {1}
    ids = [event["id"] for event in GOLD["events"]]
    assert len(ids) == len(set(ids))
    assert {event["follows"] for event in GOLD["events"]} <= {None, *ids}
