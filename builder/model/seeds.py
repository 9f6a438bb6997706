"""What arrives: seeds, the articles in them, and the problems met on the way."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "warning", "note"]


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """Trouble with one seed or one article; the rest of the archive is built all the same."""

    path: str
    line: int
    severity: Severity
    code: str
    message: str


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A seed as decoded text: line ends are single newlines, front matter is in ``metadata``."""

    path: str
    sha256: str
    media_type: str
    text: str
    first_line: int = 1
    metadata: tuple[tuple[str, tuple[str, ...]], ...] = ()

    def stated(self, key: str) -> tuple[str, ...]:
        """The front matter's values under a key, lower case; empty where it says nothing."""
        return dict(self.metadata).get(key, ())


@dataclass(frozen=True, slots=True)
class Caption:
    """A photograph's caption and whom it is credited to."""

    text: str
    credit: str | None = None


@dataclass(frozen=True, slots=True)
class Article:
    """One article as it stands in its seed. ``text`` is its body alone: paragraphs parted by a blank line."""

    id: str
    seed: str
    sha256: str
    first_line: int
    last_line: int
    title: str
    text: str
    deck: str | None = None
    byline: tuple[str, ...] = ()
    dateline: str | None = None
    outlet: str | None = None
    section: str | None = None
    captions: tuple[Caption, ...] = ()
    credits: tuple[str, ...] = ()
    corrections: tuple[str, ...] = ()
    source_url: str | None = None
    stated_date: str | None = None
    language: str = "en"


def fields(article: Article) -> tuple[tuple[str, str], ...]:
    """The article's fields that can hold mentions, by name, in reading order."""
    head = [("title", article.title), ("dateline", article.dateline or "")]
    captions = [(f"caption:{n}", caption.text) for n, caption in enumerate(article.captions)]
    return tuple((name, text) for name, text in [*head, *captions, ("text", article.text)] if text)


def field_text(article: Article, name: str) -> str:
    """The text of one field, or an empty string where the article has none."""
    return dict(fields(article)).get(name, "")
