"""The sides of a story: whose tellings stand beside each other, and what to call each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass

from builder.compose.catalogue import Catalogue, dateline_of
from builder.compose.listing import count
from builder.model import Fact, Story

MOST_SIDES = 8  # articles that stand side by side
SHORT = 40  # characters of a headline that names a side


@dataclass(frozen=True, slots=True)
class Sides:
    """The articles (ids) of a story that tell it in words of their own, and those of them in the table.

    ``copies`` are the others, by the one of its own that each prints. ``names`` are what to call each of its own: its
    outlet, with the date or headline where that has several.
    """

    own: tuple[str, ...]
    shown: tuple[str, ...]
    names: Mapping[str, str]
    copies: Mapping[str, tuple[str, ...]]


def breadth(book: Catalogue, story: Story) -> str:
    """``3 articles of 2 outlets``; where the outlet of some is not known, ``of 2 known outlets``."""
    outlets = {book.articles[key].article.outlet for key in story.articles}
    known = outlets - {None}
    told = f" of {count(len(known), 'outlet' if known == outlets else 'known outlet')}" if known else ""
    return f"{count(len(story.articles), 'article')}{told}"


def sides(book: Catalogue, story: Story) -> Sides:
    """The sides of a story, oldest first; in a large one those that share most facts with others are shown."""
    origin = {key: _origin(book, key, frozenset(story.articles)) for key in story.articles}
    own = tuple(key for key in story.articles if origin[key] == key)
    copies = {key: tuple(other for other in story.articles if origin[other] == key != other) for key in own}
    return Sides(own, _shown(book, book.facts.get(story.id, ()), own), _names(book, own), copies)


def _origin(book: Catalogue, article: str, among: Container[str]) -> str:
    """The article that one prints, and hardly adds to, as far back as the story has it; itself where it prints none."""
    seen = {article}
    while True:
        reprint = book.reprints.get(article)
        if not reprint or reprint.of not in among or reprint.of in seen:
            return article
        if not reprint.adds_little(len(book.articles[article].article.text)):
            return article
        article = reprint.of
        seen.add(article)


def _shown(book: Catalogue, facts: Sequence[Fact], own: Sequence[str]) -> tuple[str, ...]:
    if len(own) <= MOST_SIDES:
        return tuple(own)
    shared = Counter(key for fact in facts if len(fact.tellers) > 1 for key in fact.tellers)
    outlets = Counter(book.articles[key].article.outlet for key in own)
    first = {key: place for place, key in enumerate(own)}
    best = sorted(own, key=lambda key: (-shared[key] / outlets[book.articles[key].article.outlet], first[key]))
    return tuple(sorted(best[:MOST_SIDES], key=first.__getitem__))


def _names(book: Catalogue, articles: Sequence[str]) -> dict[str, str]:
    outlets = Counter(book.articles[key].article.outlet for key in articles)
    dated = Counter((book.articles[key].article.outlet, dateline_of(book.articles[key])) for key in articles)
    names = {}
    for key in articles:
        annotated = book.articles[key]
        outlet, day = annotated.article.outlet, dateline_of(annotated)
        if not outlet:
            names[key] = _short(annotated.article.title)
        elif outlets[outlet] == 1:
            names[key] = outlet
        else:
            names[key] = f"{outlet}, {day if day and dated[outlet, day] == 1 else _short(annotated.article.title)}"
    return names


def _short(title: str) -> str:
    plain = " ".join(title.split())
    return (
        plain if len(plain) <= SHORT else f"{plain[: plain.rfind(' ', 0, SHORT) if ' ' in plain[:SHORT] else SHORT]} …"
    )
