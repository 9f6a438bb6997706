"""How well quotations and their speakers are found, on passages written for this project."""

from __future__ import annotations

import re
from pathlib import Path

from builder.extract.quotes import quotes
from tests.quality.floors import Floors

HERE = Path(__file__).parent
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
