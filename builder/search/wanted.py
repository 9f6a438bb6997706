"""What to mark in a result: the words and phrases that a query asks for, as stems."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from whoosh import query

from builder.model import SearchRequest
from builder.search.analysis import stem, words
from builder.search.evaluate import Evaluation, expanded, patterns
from builder.search.schema import DEFAULT_FIELDS, STEMMED
from builder.search.snippets import Phrase
from builder.vocabulary.names import PARTICLES, TITLES

_MOST = 500  # words that a pattern marks


def wanted(asked: Evaluation, tree: Any) -> frozenset[Phrase]:
    """The phrases of a tree that a matching text may hold; nothing of what it excludes."""
    return frozenset(_phrases(asked, tree))


def _phrases(asked: Evaluation, tree: Any) -> Iterator[Phrase]:
    if isinstance(tree, query.Term | query.Phrase):
        texts = tree.words if isinstance(tree, query.Phrase) else [tree.text]
        if texts and tree.fieldname in DEFAULT_FIELDS:
            yield tuple(_stemmed(tree.fieldname, text) for text in texts)
    elif isinstance(tree, query.Prefix | query.Wildcard):
        yield from _expansions(asked, tree)
    elif isinstance(tree, query.AndNot):
        yield from _phrases(asked, tree.a)
    elif not isinstance(tree, query.Not):
        for child in tree.children():
            yield from _phrases(asked, child)


def _expansions(asked: Evaluation, tree: Any) -> Iterator[Phrase]:
    if tree.fieldname not in DEFAULT_FIELDS:
        return
    for part in patterns(f"{tree.text}*" if isinstance(tree, query.Prefix) else tree.text):
        for text in expanded(asked, tree.fieldname, part)[:_MOST]:
            yield (_stemmed(tree.fieldname, text),)


def _stemmed(name: str, text: str) -> str:
    return text if name in STEMMED else stem(text)


def named(request: SearchRequest) -> frozenset[Phrase]:
    """The words of the names that a request filters by, without titles and particles where others are left."""
    names = [*request.person, *request.place, *request.organisation]
    return frozenset((stem(word),) for name in names for word in _telling(name))


def _telling(name: str) -> list[str]:
    forms = [forms[0] for *_, forms in words(name)]
    return [form for form in forms if form not in PARTICLES | TITLES] or forms
