"""Which documents answer a query's tree, and how well: Whoosh's postings and BM25F, joined in one fixed order.

Whoosh's own matchers add scores in an order that depends on sizes, and some of its rewriting
loses clauses (``* AND word`` becomes everything); here each kind of node is one small function.
"""

from __future__ import annotations

import fnmatch
import re
from bisect import bisect_left
from collections.abc import Callable, Container, Iterator, Sequence
from dataclasses import dataclass, field
from functools import reduce
from itertools import takewhile
from typing import Any

from whoosh import query

from builder.search.analysis import GAP, stem, words
from builder.search.dates import InPeriod, Period
from builder.search.schema import STEMMED
from builder.search.storage import column

Scores = dict[int, float]
"""Documents by their number in the index, with their scores."""

MOST_SLOP = 50  # words that a phrase's words may lie apart
MOST_BOOST = 1000.0
_PARTS = re.compile(r"[\w'*?\u0300-\u036f]+")
_MARKS = re.compile(r"([*?])")


@dataclass(frozen=True, slots=True)
class Evaluation:
    """One question's view of the index; ``terms`` and ``lexicons`` remember what was read."""

    searcher: Any
    terms: dict[tuple[str, str], Scores] = field(default_factory=dict)
    lexicons: dict[tuple[str, str], list[str]] = field(default_factory=dict)


def everything(asked: Evaluation) -> Scores:
    """All documents, without a score."""
    return dict.fromkeys(range(asked.searcher.doc_count_all()), 0.0)


def scores(asked: Evaluation, tree: Any) -> Scores | None:
    """The documents that a tree matches; None where it asks for nothing, such as punctuation alone."""
    found = _HOW[type(tree)](asked, tree)
    boost = min(getattr(tree, "boost", 1.0), MOST_BOOST)
    if not found or boost == 1.0:
        return found
    return {number: min(score * boost, MOST_BOOST**4) for number, score in found.items()}


def _term(asked: Evaluation, tree: Any) -> Scores:
    return term_scores(asked, tree.fieldname, tree.text)


def term_scores(asked: Evaluation, name: str, text: str) -> Scores:
    """The documents with a term in a field, with Whoosh's BM25F for it."""
    known = asked.terms.get((name, text))
    if known is None:
        known = asked.terms[name, text] = dict(_postings(asked, name, text))
    return known


def _postings(asked: Evaluation, name: str, text: str) -> Iterator[tuple[int, float]]:
    if (name, text) in asked.searcher.reader():
        matcher = asked.searcher.postings(name, text)
        while matcher.is_active():
            yield matcher.id(), matcher.score()
            matcher.next()


def positions(asked: Evaluation, name: str, text: str, only: Container[int]) -> Iterator[tuple[int, Sequence[int]]]:
    """Each of some documents that has a term in a field, and where it stands there, in order."""
    if (name, text) in asked.searcher.reader():
        matcher = asked.searcher.reader().postings(name, text)
        while matcher.is_active():
            if matcher.id() in only:
                yield matcher.id(), matcher.value_as("positions")
            matcher.next()


def _phrase(asked: Evaluation, tree: Any) -> Scores | None:
    if len(tree.words) < 2:  # a quoted kind or id is one word, and those fields hold no positions
        return term_scores(asked, tree.fieldname, tree.words[0]) if tree.words else None
    terms = [term_scores(asked, tree.fieldname, word) for word in tree.words]
    shared = reduce(lambda left, right: left & right.keys(), terms[1:], set(terms[0]))
    distinct = dict.fromkeys(tree.words) if shared else {}
    places = {word: dict(positions(asked, tree.fieldname, word, shared)) for word in distinct}
    slop = min(tree.slop, MOST_SLOP)
    matching = (number for number in sorted(shared) if _follow([places[word][number] for word in tree.words], slop))
    return {number: sum(term[number] for term in terms) for number in matching}


def _follow(places: Sequence[Sequence[int]], slop: int) -> bool:
    """Whether words standing at these places follow each other somewhere, each at most ``slop`` places on."""
    ends = places[0]
    for following in places[1:]:
        befores = ((place, bisect_left(ends, place)) for place in following)
        ends = [place for place, before in befores if before and place - ends[before - 1] <= slop]
    return bool(ends)


def _all_of(asked: Evaluation, tree: Any) -> Scores | None:
    parts = [part for part in (scores(asked, child) for child in tree.subqueries) if part is not None]
    return reduce(_both, parts) if parts else None


def _any_of(asked: Evaluation, tree: Any) -> Scores | None:
    parts = [part for part in (scores(asked, child) for child in tree.subqueries) if part is not None]
    total: Scores = {}
    for part in parts:
        for number, score in part.items():
            total[number] = total.get(number, 0.0) + score
    return total if parts else None


def _both(left: Scores, right: Scores) -> Scores:
    return {number: score + right[number] for number, score in left.items() if number in right}


def _without(asked: Evaluation, tree: Any) -> Scores | None:
    excluded = scores(asked, tree.query)
    return None if excluded is None else _less(everything(asked), excluded)


def _less(left: Scores, right: Scores) -> Scores:
    return {number: score for number, score in left.items() if number not in right}


def _pair(join: Callable[[Scores, Scores], Scores]) -> Callable[[Evaluation, Any], Scores | None]:
    def joined(asked: Evaluation, tree: Any) -> Scores | None:
        left, right = scores(asked, tree.a), scores(asked, tree.b)
        return left if left is None or right is None else join(left, right)

    return joined


def _raised(left: Scores, right: Scores) -> Scores:
    return {number: score + right.get(number, 0.0) for number, score in left.items()}


def _kept(left: Scores, right: Scores) -> Scores:
    return {number: score for number, score in left.items() if number in right}


def _every(asked: Evaluation, _: Any) -> Scores:
    return everything(asked)


def _nothing(_: Evaluation, __: Any) -> None:
    return None


def _period(asked: Evaluation, tree: Any) -> Scores:
    return dict.fromkeys(within(asked, tree.asked), 0.0)


def within(asked: Evaluation, period: Period) -> list[int]:
    """The documents whose publication may lie in a period; never those without a date."""
    earliest, latest = (column(asked.searcher.reader(), name) for name in ("earliest", "latest"))
    return [number for number in everything(asked) if period.holds(earliest[number], latest[number])]


def _pattern(asked: Evaluation, tree: Any) -> Scores | None:
    written = f"{tree.text}*" if type(tree) is query.Prefix else tree.text
    parts = patterns(written)
    if not parts:
        return everything(asked) if "*" in written else None
    found = [_matching(asked, tree.fieldname, part) for part in parts]
    return dict.fromkeys(found[0].intersection(*found[1:]), 1.0)


def _matching(asked: Evaluation, name: str, pattern: str) -> set[int]:
    reader = asked.searcher.reader()
    terms = (term for term in expanded(asked, name, pattern) if (name, term) in reader)
    return {number for term in terms for number in reader.postings(name, term).all_ids()}


def patterns(written: str) -> tuple[str, ...]:
    """The words of a pattern, folded as the index's are, with their ``*`` and ``?``: ``al-Ray*`` is al and ray*."""
    return tuple(folded for part in _PARTS.findall(written) if (folded := _folded(part)).strip("*?"))


def _folded(part: str) -> str:
    return "".join(
        piece if piece in "*?" else "".join(forms[0] for *_, forms in words(piece)) for piece in _MARKS.split(part)
    )


def expanded(asked: Evaluation, name: str, pattern: str) -> list[str]:
    """The terms of a field that a folded pattern stands for, sorted.

    In prose it is held against the words as they were written; the terms are their stems.
    """
    lexicon = "surface" if name in STEMMED else name
    prefix = _MARKS.split(pattern, maxsplit=1)[0]
    fits = re.compile(fnmatch.translate(pattern)).match
    texts = _lexicon(asked, lexicon, prefix)
    return sorted({stem(text) if name in STEMMED else text for text in texts if fits(text)})


def _lexicon(asked: Evaluation, name: str, prefix: str) -> list[str]:
    known = asked.lexicons.get((name, prefix))
    if known is None:
        known = asked.lexicons[name, prefix] = list(_beginning(asked, name, prefix))
    return known


def _beginning(asked: Evaluation, name: str, prefix: str) -> Iterator[str]:
    if name != "surface":
        return (text.decode() for text in asked.searcher.reader().expand_prefix(name, prefix))
    surface = asked.searcher.surface()
    return takewhile(lambda text: text.startswith(prefix), surface[bisect_left(surface, prefix) :])


def naming(asked: Evaluation, field_name: str, given: str) -> set[int]:
    """The documents in which one name of a field has all the words of the given one."""
    found: set[tuple[int, int]] | None = None
    every = range(asked.searcher.doc_count_all())
    for _, _, forms in words(given):
        places = {
            (number, place // GAP) for number, all_ in positions(asked, field_name, forms[0], every) for place in all_
        }
        found = places if found is None else found & places
    return {number for number, _ in found or ()}


_HOW: dict[type, Callable[[Evaluation, Any], Scores | None]] = {
    query.Term: _term,
    query.Phrase: _phrase,
    query.Prefix: _pattern,
    query.Wildcard: _pattern,
    query.And: _all_of,
    query.Or: _any_of,
    query.Not: _without,
    query.AndNot: _pair(_less),
    query.AndMaybe: _pair(_raised),
    query.Require: _pair(_kept),
    query.Every: _every,
    InPeriod: _period,
    type(query.NullQuery): _nothing,
}
