"""Articles written with their names marked: {a person}, <a place>, [an organisation], {~one the engine doubts}."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest

from builder.model import Annotated, Archive, Article, Comparison, Entity, Kind, Mention
from builder.resolve import resolve

Tell = Callable[..., Annotated]

_MARKS = re.compile(r"\{(?P<person>[^}]+)\}|<(?P<place>[^>]+)>|\[(?P<organisation>[^\]]+)\]")
_KINDS: tuple[Kind, ...] = ("person", "place", "organisation")


def _marked(field: str, marked: str) -> tuple[str, tuple[Mention, ...]]:
    """A field's text without marks, and the mentions that the marks made."""
    text, done = "", 0
    mentions: list[Mention] = []
    for match in _MARKS.finditer(marked):
        kind = next(kind for kind in _KINDS if match[kind])
        name = match[kind].lstrip("~")
        text += marked[done : match.start()]
        confidence = 0.5 if match[kind].startswith("~") else 0.97
        mentions.append(Mention(kind, field, len(text), len(text) + len(name), name, confidence))
        text, done = text + name, match.end()
    return text + marked[done:], tuple(mentions)


def _told(id_: str, body: str, title: str = "A headline", dateline: str = "", **more: Any) -> Annotated:
    marked = {
        "title": _marked("title", title),
        "dateline": _marked("dateline", dateline),
        "text": _marked("text", body),
    }
    quotes = more.pop("quotes", ())
    article = Article(
        id=id_,
        seed=f"seeds/{id_}.txt",
        sha256="0" * 64,
        first_line=1,
        last_line=9,
        title=marked["title"][0],
        dateline=marked["dateline"][0] or None,
        text=marked["text"][0],
        **more,
    )
    return Annotated(article, tuple(m for _, mentions in marked.values() for m in mentions), quotes=quotes)


@pytest.fixture(scope="session")
def tell() -> Tell:
    """Makes an annotated article of an id and a marked text."""
    return _told


@dataclass(frozen=True)
class Resolved:
    """A resolved archive, asked by words."""

    archive: Archive

    def who(self, article: str, text: str, nth: int = 0) -> str | None:
        """The entity of the n-th mention with that text; None where that mention was dropped."""
        found = next(a for a in self.archive.articles if a.article.id == article)
        ids = [m.entity for m in found.mentions if m.text == text]
        return ids[nth] if nth < len(ids) else None

    def entity(self, id_: str) -> Entity:
        return next(entity for entity in self.archive.entities if entity.id == id_)

    def ids(self) -> list[str]:
        return [entity.id for entity in self.archive.entities]

    def comparison(self, right: str, left: str = "") -> Comparison:
        return next(c for c in self.archive.comparisons if c.right == right and left in c.left)


@pytest.fixture(scope="session")
def resolved() -> Callable[..., Resolved]:
    """Resolves some articles and lets a test ask who is who."""
    return lambda *articles: Resolved(resolve(articles))
