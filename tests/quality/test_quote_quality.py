"""How well quotations and their speakers are found: on passages written for this project, and on PolNeAR."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from builder.engines import load_engine
from builder.extract import annotate
from builder.extract.quotes import quotes
from builder.gazetteer import load_gazetteer
from builder.model import Annotated, Article, Quote
from tests.conftest import SHARED
from tests.quality.floors import Floors
from tests.quality.polnear import LEAST_WORDS, WORD, Gold, Span, documents, shared

HERE = Path(__file__).parent
POLNEAR = SHARED / "data/quotes/polnear"
NAME = re.compile(r"\[([^\]]+)\]")


def passages() -> list[tuple[str, list[tuple[int, int]], list[tuple[str, str]]]]:
    """Text, spans of persons' names, and the expected quotations as first words and speaker."""
    content = (HERE / "quotes_own.txt").read_text("utf-8")
    return [parsed(block.strip("\n")) for block in content.split("\n----\n")[1:]]


def parsed(block: str) -> tuple[str, list[tuple[int, int]], list[tuple[str, str]]]:
    marked, *expected = block.split("\n>> ")
    people: list[tuple[int, int]] = []
    text = ""
    done = 0
    for match in NAME.finditer(marked):
        text += marked[done : match.start()] + match[1]
        people.append((len(text) - len(match[1]), len(text)))
        done = match.end()
    pairs = [tuple(line.strip().rsplit(" = ", 1)) for line in expected]
    return text + marked[done:], people, [(first, speaker) for first, speaker in pairs]


def scored() -> tuple[float, list[str]]:
    """F1 over (quotation, speaker) pairs, and what was wrong, a line each."""
    right = wanted = given = 0
    wrong: list[str] = []
    for text, people, expected in passages():
        found = quotes(text, people)
        pairs = [(q.text, text[slice(*q.named)] if q.named else "nobody") for q in found]
        wanted, given = wanted + len(expected), given + len(pairs)
        hits = sum(
            quoted.startswith(first) and speaker == who
            for (first, who), (quoted, speaker) in zip(expected, pairs, strict=False)
        )
        right += hits
        if not hits == len(expected) == len(pairs):
            wrong.append(f"{text!r}: wanted {expected}, found {pairs}")
    return 2 * right / (wanted + given), wrong


def test_quotations_and_speakers_reach_the_floor(floors: Floors) -> None:
    """Quotations with their speakers, or with nobody, are found at least as well as floors.json pins."""
    f1, wrong = scored()
    floors.hold("quotes/own", f1, "\n".join(wrong))


def test_there_are_enough_passages() -> None:
    """The passages are forty or more, so that the measure means something."""
    assert len(passages()) >= 40


@dataclass
class Tally:
    """Counts over PolNeAR: spans wanted, found and right; speakers wanted, given and right."""

    wanted: int = 0
    found: int = 0
    exact: int = 0
    speakers: int = 0
    given: int = 0
    right: int = 0
    names: int = 0
    named: int = 0
    rightly: int = 0


def parts(quote: Quote) -> Iterator[Span]:
    """The spans of a quotation's paragraphs, without the marks that open them anew; PolNeAR's are one a paragraph."""
    for match in re.finditer(r"[^\n\r]+", quote.text):
        said = match[0]
        start = quote.start + match.start() + len(said) - len(said.lstrip(" “\"«‘'`"))
        yield start, quote.start + match.end()


def count(tally: Tally, annotated: Annotated, gold: list[Gold]) -> None:
    """Lays what was found in one text beside the gold."""
    found = {span: quote for quote in annotated.quotes for span in parts(quote)}
    people = [(m.start, m.end) for m in annotated.mentions if m.kind == "person"]
    text = annotated.article.text
    tally.wanted += len(gold)
    tally.found += sum(len(WORD.findall(text[slice(*span)])) >= LEAST_WORDS for span in found)
    tally.exact += sum(one.span in found for one in gold)
    for one in gold:
        if one.source:
            overlaps = max(found, key=lambda span: shared(span, [one.span]), default=None)
            quote = found[overlaps] if overlaps and shared(overlaps, [one.span]) else None
            told, named = (quote.source, quote.named) if quote else (None, None)
            tally.speakers += 1
            tally.given += told is not None
            tally.right += told is not None and shared(told, one.source) > 0
            if any(shared(person, one.source) for person in people):
                tally.names += 1
                tally.named += named is not None
                tally.rightly += named is not None and shared(named, one.source) > 0


@pytest.fixture(scope="module")
def tally(tmp_path_factory: pytest.TempPathFactory) -> Tally:
    if not POLNEAR.is_dir():
        pytest.skip("../shared/data/quotes/polnear is not here")
    counted = Tally()
    engine, gazetteer = load_engine(), load_gazetteer(str(tmp_path_factory.mktemp("state")))
    for number, (text, gold) in enumerate(documents(POLNEAR)):
        article = Article(str(number), "polnear.txt", "0" * 64, 1, 1, "", text)
        count(counted, annotate(article, engine, gazetteer), gold)
    return counted


def test_quotation_spans_of_polnear(tally: Tally, floors: Floors) -> None:
    """Direct quotations of five words and more are found with their exact spans: F1."""
    floors.hold("quotes/polnear-spans", 2 * tally.exact / (tally.wanted + tally.found))


def test_speakers_of_polnear(tally: Tally, floors: Floors) -> None:
    """The words for a speaker lie in PolNeAR's source: of all quotations with one, and of all speakers given."""
    floors.hold("quotes/polnear-speakers", tally.right / tally.speakers)
    floors.hold("quotes/polnear-speakers-precision", tally.right / tally.given)


def test_names_of_polnear(tally: Tally, floors: Floors) -> None:
    """Where the source holds a person's name, a name in it is the speaker's."""
    floors.hold("quotes/polnear-names", tally.rightly / tally.names)
    floors.hold("quotes/polnear-names-precision", tally.rightly / tally.named)
