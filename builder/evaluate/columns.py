"""Reads annotated articles in columns: a token and its tag a line, an empty line between sentences.

The form of CoNLL-2003 and its kin: separated by tabs or spaces, tags in BIO, BIOES or BILOU,
``-DOCSTART-`` before an article where a file holds several.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from builder.errors import GoldError
from builder.evaluate.gold import Gold, Name, Passage, annotated
from builder.evaluate.running import Place, running_text
from builder.model import Kind

_KINDS: dict[str, Kind] = dict.fromkeys(("per", "person"), "person")
_KINDS |= dict.fromkeys(("loc", "location", "gpe", "facility", "fac"), "place")
_KINDS |= dict.fromkeys(("org", "organization", "organisation"), "organisation")
_TAG = re.compile(r"O|[BIESLU]-\S+")
_ADDRESS = re.compile(r"https?://\S+")
_SNIFFED = 20
"""Lines from which a file without a telling name is known to be in columns."""


class Row(NamedTuple):
    """A token of a corpus, its tag, and its line; an empty token parts sentences."""

    line: int
    token: str
    tag: str


Sentence = list[Row]


def columns(path: str, content: str) -> Iterator[Gold]:
    """The annotated articles of a file. Raises GoldError at a line without a tag or with one that is none."""
    for sentences in articles(path, content):
        text, places = running_text([[row.token for row in sentence] for sentence in sentences])
        marks = (
            ("text", start, row.line)
            for sentence, spots in zip(sentences, places, strict=True)
            for row, (start, _) in zip(sentence, spots, strict=True)
        )
        yield annotated(path, [Passage("text", text, tuple(names(sentences, places)), tuple(marks))])


def in_columns(content: str) -> bool:
    """Whether each of a file's first lines ends in a tag, so that it cannot be prose."""
    rows = [_parts(line) for line in content.splitlines() if line.strip()][:_SNIFFED]
    return bool(rows) and all(len(row) > 1 and _TAG.fullmatch(row[-1]) for row in rows)


def articles(path: str, content: str) -> Iterator[list[Sentence]]:
    """The sentences of each article; a line that is only the address of an article is not of its text."""
    rows: list[Row] = []
    for row in _rows(path, content):
        if row.token == "-DOCSTART-":  # noqa: S105 - a mark of the format, no secret
            yield from _sentences(rows)
            rows = []
        else:
            rows.append(row)
    yield from _sentences(rows)


def _sentences(rows: Sequence[Row]) -> Iterator[list[Sentence]]:
    parts = [list(part) for held, part in groupby(rows, lambda row: bool(row.token)) if held]
    kept = [part for part in parts if not (len(part) == 1 and _ADDRESS.fullmatch(part[0].token))]
    if kept:
        yield kept


def _rows(path: str, content: str) -> Iterator[Row]:
    lines = [(number, _parts(line)) for number, line in enumerate(content.splitlines(), 1)]
    tagged = _tag_column([parts for _, parts in lines if parts])
    for number, parts in lines:
        if not parts or parts[0].startswith("-DOCSTART-"):
            yield Row(number, parts[0] if parts else "", "O")
            continue
        if len(parts) <= tagged:
            raise GoldError(
                f"{path}:{number}: “{parts[0]}” has no tag; write a tab and O, or B-PER and the like, after it"
            )
        if not _TAG.fullmatch(parts[tagged]):
            raise GoldError(f"{path}:{number}: “{parts[tagged]}” is no tag; write O, or B-, I-, E- or S- and a kind")
        yield Row(number, parts[0], parts[tagged])


def _parts(line: str) -> list[str]:
    """A line's columns; a token may hold spaces where tabs part them. Empty for a line without a token."""
    parts = [part.strip() for part in line.rstrip().split("\t")] if "\t" in line.strip() else line.split()
    return parts if parts and parts[0] else []


def _tag_column(rows: Sequence[Sequence[str]]) -> int:
    """The column that holds the names' tags: the first with kinds that are known, or else the last with tags.

    CoNLL-2003 has part of speech and phrase before it, nested corpora have inner names behind it.
    """
    width = max([2, *map(len, rows)])
    known, tags = [0] * width, [0] * width
    for row in rows:
        for column, value in enumerate(row[1:], 1):
            if _TAG.fullmatch(value):
                tags[column] += 1
                known[column] += value.partition("-")[2].lower() in _KINDS
    return max(range(1, width), key=lambda column: (known[column], tags[column], column))


def names(sentences: Sequence[Sequence[Row]], places: Sequence[Sequence[Place]]) -> list[Name]:
    """The names of an article by character, where its tokens stand at ``places``."""
    return [
        Name("text", row[first][0], row[last - 1][1], _KINDS[label.lower()])
        for sentence, row in zip(sentences, places, strict=True)
        for first, last, label in labelled([held.tag for held in sentence])
        if label.lower() in _KINDS
    ]


def labelled(tags: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """Runs of one label, whatever the scheme: first token, token after the last, label."""
    opened, held = 0, ""
    for place, tag in enumerate([*tags, "O"]):
        part, _, label = tag.partition("-")
        if held and (label != held or part in {"B", "S", "U"}):
            yield opened, place, held
            held = ""
        if label and not held:
            opened, held = place, label
        if held and part in {"E", "L", "S", "U"}:
            yield opened, place + 1, held
            held = ""
