"""Reads the corpora of names as running text with spans, as the engine will meet text: never as tokens.

CoNLL-2003 keeps its own labels. Of the worldwide newswire corpus, locations and facilities are places,
nationalities and products go with CoNLL's miscellany, dates and sums of money are no names, and a place
named with the one that holds it (*Toyota, Japan*) is two.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from builder.evaluate.columns import Sentence, articles, labelled
from builder.evaluate.running import Place, running_text

LABEL = {"PER": "PER", "LOC": "LOC", "ORG": "ORG", "MISC": "MISC"}
LABEL |= {"Person": "PER", "Location": "LOC", "Facility": "LOC", "Organization": "ORG"}
LABEL |= {"NORP": "MISC", "Misc": "MISC", "Product": "MISC"}

_FAR = 40
"""Characters between a token and the next, beyond which the text is another than the one that was annotated."""

Span = tuple[int, int, str]


@dataclass(frozen=True, slots=True)
class Document:
    """One article: its text, and the names in it by character, in order, none overlapping."""

    text: str
    spans: tuple[Span, ...]


def conll(path: Path) -> list[Document]:
    """The documents of a CoNLL-2003 file, their tokens set as running text."""
    return [_as_set(sentences) for sentences in articles(path.name, path.read_text("utf-8"))]


def worldwide(folder: Path, published: Path) -> list[Document]:
    """The articles of one part of the worldwide corpus, in the text as published where every token is found in it."""
    return [
        _as_published(sentences, published / f"{path.stem}.txt") or _as_set(sentences)
        for path in sorted(folder.glob("*.tsv"))
        for sentences in articles(path.name, _tagged(path.read_text("utf-8")))
    ]


def _tagged(content: str) -> str:
    """Columns in which a token that the annotators left without a tag is no name."""
    return "\n".join(
        f"{line.strip()}\tO" if line.strip() and "\t" not in line.strip() else line for line in content.splitlines()
    )


def _as_set(sentences: Sequence[Sentence]) -> Document:
    return _document(*running_text([[row.token for row in sentence] for sentence in sentences]), sentences)


def _as_published(sentences: Sequence[Sentence], path: Path) -> Document | None:
    """The sentences in the article as published; None where it is not there or a token is not found near."""
    if not path.is_file():
        return None
    text = path.read_text("utf-8")
    text = text.split("\n\n", 1)[1] if text.startswith("http") else text
    places: list[list[Place]] = []
    done = 0
    for sentence in sentences:
        row: list[Place] = []
        for _, token, _ in sentence:
            found = _near(token, text, done)
            if found is None:
                return None
            row.append(found)
            done = found[1]
        places.append(row)
    return _document(text, places, sentences)


def _near(token: str, text: str, start: int) -> Place | None:
    """Where a token stands soon after a place, whatever white space is in it."""
    letters = re.sub(r"\s", "", token)
    exact = text.find(letters, start, start + _FAR + len(letters))
    if exact >= 0:
        return exact, exact + len(letters)
    match = re.compile(r"\s*".join(map(re.escape, letters))).search(text, start, start + _FAR + 2 * len(token))
    return match.span() if match else None


def _document(text: str, places: Sequence[Sequence[Place]], sentences: Sequence[Sentence]) -> Document:
    spans = (
        (row[first][0], row[last - 1][1], LABEL[name])
        for sentence, row in zip(sentences, places, strict=True)
        for first, last, name in labelled([held.tag for held in sentence])
        if name in LABEL
    )
    return Document(text, tuple(part for span in spans for part in _apart(text, span)))


def _apart(text: str, span: Span) -> Iterator[Span]:
    """A place and the one that holds it as two spans; every other span as it is."""
    start, end, label = span
    comma = re.search(r"\s?,\s+(?=[^\W\d_a-z])", text[start:end]) if label == "LOC" else None
    if comma is None:
        yield span
        return
    yield start, start + comma.start(), label
    yield from _apart(text, (start + comma.end(), end, label))
