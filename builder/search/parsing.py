"""A question in Whoosh's query language, read into Whoosh's tree of it, whatever was typed."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

from whoosh import qparser, query

from builder.compose.markdown import clean
from builder.errors import QueryError
from builder.search.schema import DEFAULT_FIELDS, TITLE_BOOST, asked_schema
from builder.vocabulary.names import plain_quotes

LONGEST = 1000  # characters
MOST_WORDS = 60  # each may stand in every document
DEEPEST = 40  # brackets within brackets
MOST_PATTERNS = 8  # each may have to look at every word of the index

ALIASES = {
    "people": ("person",),
    "places": ("place",),
    "organisations": ("organisation", "org", "organization", "organizations"),
    "outlet": ("source",),
    "published": ("date",),
    "body": ("text",),
    "title": ("headline",),
}


@cache
def _parser() -> Any:
    parser = qparser.MultifieldParser(list(DEFAULT_FIELDS), asked_schema(), fieldboosts={"title": TITLE_BOOST})
    names = {field: (*others, *(name.capitalize() for name in (field, *others))) for field, others in ALIASES.items()}
    parser.add_plugin(qparser.FieldAliasPlugin(names))
    return parser


def parse(text: str) -> Any:
    """The tree of a query, not normalised. Raises QueryError, one line, for what cannot be read."""
    plain = plain_quotes(clean(text))
    if len(plain) > LONGEST:
        raise QueryError(f"the query has {len(plain)} characters; ask with {LONGEST} or fewer")
    try:
        tree = _parser().parse(plain, normalize=False)
        leaves = list(_leaves(tree))
    except QueryError:
        raise
    except Exception as error:  # a third party's parser on any text a person may type
        raise _unreadable(text, str(error)) from None
    for leaf in leaves:
        if leaf.error:
            raise leaf.error if isinstance(leaf.error, QueryError) else _unreadable(text, str(leaf.error))
        if isinstance(leaf, query.TermRange):
            raise QueryError("a range needs the field published, such as published:[2015-10 TO 2015-11]")
    _refuse_many(leaves)
    return tree


def _refuse_many(leaves: list[Any]) -> None:
    words = {word for leaf in leaves for word in getattr(leaf, "words", [getattr(leaf, "text", "")])}
    if len(words) > 2 * MOST_WORDS:  # a word may have a stemmed and an unstemmed form
        raise QueryError(f"the query has more than {MOST_WORDS} words; ask with fewer")
    if len({leaf.text for leaf in leaves if isinstance(leaf, query.Prefix | query.Wildcard)}) > MOST_PATTERNS:
        raise QueryError(f"the query has more than {MOST_PATTERNS} words with * or ?; ask with fewer")


def _unreadable(text: str, why: str) -> QueryError:
    shown = " ".join(clean(text).split())[:60]
    return QueryError(
        f"the query {shown!r} cannot be read ({' '.join(why.split())[:80]}); try plain words, or quote them"
    )


def _leaves(tree: Any, depth: int = 0) -> Iterator[Any]:
    if depth > DEEPEST:
        raise QueryError(f"the query nests more than {DEEPEST} brackets or NOTs; ask with fewer")
    if tree.is_leaf():
        yield tree
    for child in tree.children():
        yield from _leaves(child, depth + 1)
