"""The Local-Global Lexicon: small-town news in which every toponym is marked, with where it is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree import ElementTree as ET

from tests.conftest import SHARED

LGL = SHARED / "data/places/lgl.xml"

Spot = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Local:
    """One article: its id, the feed it came by, its text, and of each toponym its start, words and coordinates."""

    id: str
    feed: str
    text: str
    toponyms: tuple[tuple[int, str, Spot | None], ...]


def local_news() -> Iterator[Local]:
    """The articles of the corpus, in its order."""
    for element in ET.parse(LGL).iter("article"):
        text = element.findtext("text", "")
        toponyms = tuple(_toponym(toponym, text) for toponym in element.iter("toponym"))
        yield Local(element.get("docid", ""), element.findtext("feedid", ""), text, toponyms)


def _toponym(element: ET.Element, text: str) -> tuple[int, str, Spot | None]:
    """Offsets are a few characters late after signs of more than one byte, so the words are looked for."""
    words = element.findtext("phrase", "")
    start = text.find(words, max(0, int(element.findtext("start", "0")) - 5))
    tag = element.find("gaztag")
    where = (float(tag.findtext("lat", "0")), float(tag.findtext("lon", "0"))) if tag is not None else None
    return start, words, where
