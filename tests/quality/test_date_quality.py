"""How well time expressions are found and valued, scored as TempEval-3 does (UzZaman et al. 2013), on TimeBank.

A gold expression pairs with the first of ours that overlaps it. *Strict* asks for equal spans, *relaxed* for an
overlap, *value* for an overlap and the same TIMEX3 value; each is an F1. The calendar's share is the years, months,
days and times of day; what of ours overlaps only another kind of gold expression does not count there. *Whole*
counts a duration or a *now* of ours against the calendar where nothing was marked; by itself the calendar's share
leaves out what of ours claims no calendar date.

As a program it prints the scores of the folders that it is given: ``python -m tests.quality.test_date_quality DIR``.
"""

from __future__ import annotations

import html
import re
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from builder.extract.dates import dates
from builder.model import Article
from builder.vocabulary.anchored import settled
from builder.vocabulary.timeml import timexes
from tests.quality.floors import Floors

DATA = Path(__file__).parents[3] / "shared" / "data" / "dates" / "timebank"
SPEED = 300  # kilobytes a second on one core, at least
CALENDAR = re.compile(r"\d{4}(-\d\d(-\d\d)?)?(T.*)?$")
Timex = tuple[int, int, str]


@dataclass(frozen=True)
class Document:
    """A text with its creation day and its gold expressions: start, end, value, and whether of the calendar."""

    name: str
    text: str
    created: str
    gold: tuple[tuple[int, int, str, bool], ...]


@dataclass
class Score:
    """What was counted, and what was wrong."""

    gold: int = 0
    ours: int = 0
    strict: int = 0
    relaxed: int = 0
    value: int = 0
    wrong: Counter[tuple[str, str, str]] = field(default_factory=Counter)

    def f1(self, name: str) -> float:
        return 2 * float(getattr(self, name)) / max(1, self.gold + self.ours)

    def __str__(self) -> str:
        return " ".join(f"{name} {self.f1(name):.3f}" for name in ("strict", "relaxed", "value"))


def documents(folder: Path) -> Iterator[Document]:
    """The TimeML files of a folder that say when they were made."""
    for path in sorted(folder.glob("*.tml")):
        if path.name.startswith("._"):
            continue
        marked = path.read_text("utf-8", "replace")
        created = re.search(r'<DCT>.*?value="(\d{4}-\d\d-\d\d)', marked, re.S)
        body = re.search(r"<TEXT>(.*?)</TEXT>", marked, re.S)
        if created and body:
            yield Document(path.name, *_unmarked(body[1], created[1]))


def _unmarked(body: str, created: str) -> tuple[str, str, tuple[tuple[int, int, str, bool], ...]]:
    text, opened, gold = "", [], []
    for part in re.split(r"(<[^>]+>)", body):
        if part.startswith("<TIMEX3"):
            opened.append((len(text), dict(re.findall(r'(\w+)="([^"]*)"', part))))
        elif part.startswith("</TIMEX3"):
            start, told = opened.pop()
            value = told.get("value", "")
            of_calendar = told.get("type") in {"DATE", "TIME"} and bool(CALENDAR.match(value))
            gold.append((start, len(text), value, of_calendar))
        elif not part.startswith("<"):
            text += html.unescape(part)
    return text, created, tuple(gold)


def tagged(document: Document) -> list[Timex]:
    """Our expressions, as TIMEX3."""
    article = Article("a", "a.txt", "0" * 64, 1, 1, "", document.text)
    mentions = settled(dates(article), document.created)
    return [timex for mention in mentions for timex in timexes(mention)]


def score(corpus: Sequence[Document], *, calendar: bool, whole: bool = False) -> Score:
    """The score over a corpus, of all expressions or of the calendar's alone."""
    total = Score()
    for document in corpus:
        gold = [(a, b, value) for a, b, value, of_calendar in document.gold if of_calendar or not calendar]
        ours = tagged(document)
        if calendar:
            spans = [(a, b, value) for a, b, value, _ in document.gold]
            ours = [x for x in ours if _any(x, gold) or not _any(x, spans)]
            ours = [x for x in ours if whole or CALENDAR.match(x[2])]
        _pair(total, document.text, gold, ours)
    return total


def _any(one: Timex, others: Sequence[Timex]) -> bool:
    return any(one[0] < b and a < one[1] for a, b, _ in others)


def _pair(total: Score, text: str, gold: Sequence[Timex], ours: list[Timex]) -> None:
    total.gold += len(gold)
    total.ours += len(ours)
    free = list(ours)
    for wanted in gold:
        found = next((x for x in free if _any(x, [wanted])), None)
        if found is None:
            total.wrong[text[wanted[0] : wanted[1]], wanted[2], "missed"] += 1
            continue
        free.remove(found)
        total.relaxed += 1
        total.strict += found[:2] == wanted[:2]
        same = _value(found[2]) == _value(wanted[2])
        total.value += same
        if not same:
            total.wrong[text[wanted[0] : wanted[1]], wanted[2], found[2]] += 1
    total.wrong.update((text[a:b], "none", value) for a, b, value in free)


def _value(value: str) -> str:
    """A day's time of day does not count, as the figures of other taggers were taken so."""
    return value[:10] if re.match(r"\d{4}-\d\d-\d\dT", value) else value


needs_timebank = pytest.mark.skipif(not DATA.is_dir(), reason="TimeBank (../shared/data/dates) is not here")


@pytest.fixture(scope="module")
def corpus() -> list[Document]:
    return list(documents(DATA))


@needs_timebank
def test_calendar_dates_reach_the_floor(corpus: list[Document], floors: Floors) -> None:
    """Years, months, days and times of TimeBank get their values at least as well as floors.json pins."""
    for key, whole in (("dates/timebank-calendar", False), ("dates/timebank-calendar-whole", True)):
        found = score(corpus, calendar=True, whole=whole)
        floors.hold(key, found.f1("value"), found)


@needs_timebank
def test_all_expressions_reach_the_floor(corpus: list[Document], floors: Floors) -> None:
    """All time expressions of TimeBank, durations and sets too, reach the floor."""
    found = score(corpus, calendar=False)
    floors.hold("dates/timebank-all", found.f1("value"), found)


@needs_timebank
def test_tagging_is_fast(corpus: list[Document]) -> None:
    """One core tags at least 300 kilobytes a second, the best of three."""
    size = sum(len(document.text) for document in corpus) / 1000
    assert size / min(_seconds(corpus) for _ in range(3)) >= SPEED


def _seconds(corpus: Sequence[Document]) -> float:
    before = time.process_time()
    for document in corpus:
        tagged(document)
    return time.process_time() - before


def test_the_scorer_counts_as_it_says() -> None:
    """Overlap, span and value are told apart, and a calendar score leaves other kinds out."""
    text = "He left on Friday and now lives there since 1998, for good."
    gold = ((8, 17, "1998-02-13", True), (22, 25, "PRESENT_REF", False), (50, 58, "FUTURE_REF", False))
    document = Document("own", text, "1998-02-16", gold)
    found = score([document], calendar=False)
    assert (found.gold, found.ours, found.relaxed, found.strict, found.value) == (3, 3, 2, 1, 2)
    found = score([document], calendar=True)
    assert (found.gold, found.ours, found.relaxed, found.strict, found.value) == (1, 2, 1, 0, 1)


def main(folders: Sequence[str]) -> None:
    """Print the scores of folders of TimeML."""
    for folder in folders:
        found = list(documents(Path(folder)))
        print(folder, len(found), "documents")
        print("calendar ", score(found, calendar=True))
        print("  whole  ", score(found, calendar=True, whole=True))
        print("all      ", score(found, calendar=False))
        print(f"{sum(len(document.text) for document in found) / 1000 / _seconds(found):.0f} kB/s")


if __name__ == "__main__":
    main(sys.argv[1:])
