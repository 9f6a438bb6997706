"""A better spelling for what was not found: the closest name or word of the index."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator

from whoosh.codec.base import Automata
from whoosh.support.levenshtein import damerau_levenshtein

from builder.model import SearchRequest
from builder.search.analysis import stem, words
from builder.search.evaluate import Evaluation, naming
from builder.search.parsing import ALIASES
from builder.search.schema import DEFAULT_FIELDS, NAME_FIELDS, STEMMED
from builder.search.snippets import Phrase

FEW = 3  # with fewer results, a word that is rare beside a near neighbour counts as misspelt
_RARE = 10  # times as frequent must that neighbour be
_MOST = 6  # words of a query that are looked up
_OPERATORS = frozenset({"AND", "OR", "NOT", "ANDNOT", "ANDMAYBE", "REQUIRE", "TO"})
_FIELDS = {other: name for name, others in ALIASES.items() for other in (name, *others)}
_FIELD = re.compile(r"(\w+):$")
_PLAIN = re.compile(r"\s*[^\W\d_]+(?:[\s'’-]+[^\W\d_]+){1,4}\s*")  # two to five words, as a name has


def did_you_mean(asked: Evaluation, request: SearchRequest, sought: frozenset[Phrase], total: int) -> str | None:
    """The query or the name spelt as the index knows it; None where nothing near is known.

    ``sought`` are the stems that the query asks for. A filter's name comes first, then a query
    that is one name as a whole, then its single words.
    """
    for name, given in _filters(request):
        if not naming(asked, name, given):
            return _closest_name(asked, (name,), given)
    whole = _closest_name(asked, NAME_FIELDS, request.query) if total == 0 and _PLAIN.fullmatch(request.query) else None
    return whole or _respelt(asked, request.query, {word for phrase in sought for word in phrase}, total)


def _filters(request: SearchRequest) -> Iterator[tuple[str, str]]:
    for name, values in zip(NAME_FIELDS, (request.person, request.place, request.organisation), strict=True):
        for value in values:
            yield name, value


def _respelt(asked: Evaluation, text: str, sought: set[str], total: int) -> str | None:
    pieces, done, tried = [], 0, 0
    for start, end, forms in words(text):
        if tried == _MOST or stem(forms[0]) not in sought or not _is_word(text, start, end):
            continue
        names = _asked_fields(text, start)
        known = max(_frequency(asked, name, forms[0]) for name in names)
        if not known or (total < FEW and known < FEW):
            tried += 1
            pieces += [text[done:start], _better(asked, names, forms[0], known) or text[start:end]]
            done = end
    respelt = "".join([*pieces, text[done:]])
    return respelt if respelt != text else None


def _asked_fields(text: str, start: int) -> tuple[str, ...]:
    """The fields that a query asks for the word at a place: the one before its colon, or the usual ones."""
    before = _FIELD.search(text, 0, start)
    name = _FIELDS.get(before[1].lower(), "") if before else ""
    return (name,) if name in DEFAULT_FIELDS else DEFAULT_FIELDS


def _is_word(text: str, start: int, end: int) -> bool:
    """Neither an operator, a field's name, a pattern's part nor a number."""
    beside = text[end : end + 1] + text[max(0, start - 1) : start]
    plain = text[start:end].isalpha() or "'" in text[start:end] or "’" in text[start:end]
    return plain and text[start:end] not in _OPERATORS and not set(beside) & set("*?") and text[end : end + 1] != ":"


def _better(asked: Evaluation, names: tuple[str, ...], word: str, known: int) -> str | None:
    """The nearest word of the fields as it is written there, names before prose; None where the word itself will do.

    A word that ``known`` documents have gives way only to a neighbour that is far more frequent.
    """
    found = []
    for name in names:
        for text, distance in _near(asked, name, word).items():
            frequency = _frequency(asked, name, text)
            if not known or (distance == 1 and frequency >= _RARE * known):
                found.append((distance, name in STEMMED, -frequency, text, name))
    if not found:
        return None
    _, is_prose, _, text, name = min(found)
    return text if is_prose else _written(asked, name, text)


def _near(asked: Evaluation, name: str, word: str) -> dict[str, int]:
    """The words of a field within the edits that a word of this length may have suffered, with their number."""
    most = 0 if len(word) < 3 else 1 if len(word) < 6 else 2
    lexicon = "surface" if name in STEMMED else name
    # the automaton counts two letters swapped as two edits; here they are one
    near = _within(asked, lexicon, word) if most else {word}
    edits = {text: damerau_levenshtein(text, word) for text in near}
    return {text: number for text, number in edits.items() if number <= most}


def _within(asked: Evaluation, lexicon: str, word: str) -> set[str]:
    """The words of a lexicon within two edits."""
    if lexicon == "surface":
        dfa = Automata.levenshtein_dfa(word, 2)
        return set(Automata.find_matches(dfa, _Listed(asked.searcher.surface())))
    leaves = asked.searcher.reader().leaf_readers()
    return {text for leaf, _ in leaves for text in leaf.terms_within(lexicon, word, 2)}


class _Listed:
    """A sorted list of words as Whoosh's automata walk through one."""

    def __init__(self, words: list[str]) -> None:
        self._words, self._at = words, 0

    def text(self) -> str | None:
        """The word that the walk has come to; None after the last."""
        return self._words[self._at] if self._at < len(self._words) else None

    def find(self, word: str) -> None:
        """Go to the first word that is not before this one."""
        self._at = bisect_left(self._words, word, self._at)


def _frequency(asked: Evaluation, name: str, text: str) -> int:
    return int(asked.searcher.reader().doc_frequency(name, stem(text) if name in STEMMED else text))


def _names(asked: Evaluation, name: str) -> Iterator[tuple[str, int]]:
    """The names of a field as written, and how many documents have each."""
    found: Counter[bytes] = Counter()
    for leaf, _ in asked.searcher.reader().leaf_readers():
        found.update({raw: info.doc_frequency() for raw, info in leaf.iter_prefix(f"{name}_written", "")})
    return ((raw.decode(), found[raw]) for raw in sorted(found))


def _written(asked: Evaluation, name: str, form: str) -> str:
    """A folded word of a name as the most frequent name that holds it writes it."""
    found = [
        (-frequency, written, written[start:end])
        for written, frequency in _names(asked, name)
        for start, end, forms in words(written)
        if form in forms
    ]
    return min(found)[2] if found else form


def _closest_name(asked: Evaluation, fields: tuple[str, ...], given: str) -> str | None:
    """The name whose words lie nearest to all the given ones; then the shortest, the most frequent, the first."""
    found = []
    for name in fields:
        options = [_near(asked, name, forms[0]) for *_, forms in words(given)]
        for written, frequency in _names(asked, name) if options and all(options) else ():
            forms = {form for *_, forms in words(written) for form in forms}
            edits = [min((near[form] for form in forms & near.keys()), default=None) for near in options]
            if None not in edits:
                found.append((sum(edit for edit in edits if edit), len(forms), -frequency, written))
    return min(found)[3] if found and min(found)[0] > 0 else None
