"""Reads the quotations of PolNeAR: what stands in double marks inside an attribution's content, and its source."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

Span = tuple[int, int]
WORD = re.compile(r"\w[\w'’-]*")
# Marks paired within a line, by rules of their own: what is measured must not read them for us.
MARKED = re.compile(
    r"(?:“|\"|(?<!\S)''(?=\S)|``)(?P<said>(?:(?!'')[^“”\"\n\r])*)(?:[”\"]|''|(?=[\r\n])|$)",
)
LEAST_WORDS = 5


@dataclass(frozen=True)
class Gold:
    """A direct quotation of five words or more, without its marks, and the spans of its source; none where unknown."""

    span: Span
    source: tuple[Span, ...]


def documents(folder: Path) -> Iterator[tuple[str, list[Gold]]]:
    """Each text with its quotations; of several annotators the first by name."""
    annotations = {
        path.name.rpartition("_")[0]: path for path in sorted(folder.glob("attributions/*.ann"), reverse=True)
    }
    for path in sorted(folder.glob("text/*.txt")):
        with path.open(encoding="utf-8", newline="") as file:
            text = file.read()
        if path.stem in annotations:
            yield text, quotations(text, list(attributions(annotations[path.stem].read_text("utf-8"))))


def attributions(content: str) -> Iterator[dict[str, list[Span]]]:
    """The attributions of a brat standoff file: the spans of their Content, Source and Cue."""
    spans: dict[str, list[Span]] = {}
    for line in content.split("\n"):
        if line.startswith("T"):
            key, told = line.split("\t")[:2]
            places = re.findall(r"(\d+) (\d+)", told)
            spans[key] = [(int(start), int(end)) for start, end in places]
    for line in content.split("\n"):
        if line.startswith("E"):
            found: dict[str, list[Span]] = {}
            for role, _, key in (part.partition(":") for part in line.split("\t")[1].split()):
                found.setdefault(role.rstrip("0123456789"), []).extend(spans.get(key, []))
            yield found


def quotations(text: str, told: list[dict[str, list[Span]]]) -> list[Gold]:
    """Every marked stretch that lies at least half in a content, with the source of the shortest such content."""
    found = []
    for span in marked(text):
        holding = [one for one in told if shared(span, one.get("Content", [])) >= (span[1] - span[0]) / 2]
        holding.sort(key=lambda one: sum(end - start for start, end in one["Content"]))
        if holding:
            found.append(Gold(span, tuple(holding[0].get("Source", []))))
    return found


def marked(text: str) -> Iterator[Span]:
    """What stands in marks and has five words or more, without white space at its ends."""
    for match in MARKED.finditer(text):
        start, end = match.span("said")
        said = text[start:end]
        if len(WORD.findall(said)) >= LEAST_WORDS:
            yield start + len(said) - len(said.lstrip()), end - len(said) + len(said.rstrip())


def shared(span: Span, others: list[Span] | tuple[Span, ...]) -> int:
    """How many characters a span shares with some others."""
    return sum(max(0, min(span[1], end) - max(span[0], start)) for start, end in others)
