"""What newsrooms, wires and typists do to text, done to an article before the model reads it in training.

Each function takes a document and a source of chance and gives a document; spans go with their letters.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from random import Random

from training.names.corpora import Document, Span

Edit = tuple[int, int, str]
"""``text[start:end]`` gives way to other letters."""

_PARAGRAPH = re.compile(r"[^\n]+")
_CURLY = re.compile(r"(?<![\w])\"(?=\S)|\"")
_PLAIN = str.maketrans("“”‘’–—", "\"\"''--")
_STROKES = str.maketrans("øØłŁđĐıİħĦŧŦ", "oOlLdDiIhHtT")
_HYPHEN = re.compile(r"(?<=\w)-(?=\w)")
_ARTICLE = re.compile(r"\b(?:[aA]l|[eE]l|[aA]n|[aA]r|[aA]s|[aA]t|[aA]d|[aA]z|[bB]in|[uU]l)-(?=[A-Z])")
_STOP = re.compile(r"(?<=[a-z][.,]) (?=[A-Z])")
_DATES = ("", ", {} {}", " {} {}", ", {}. {}")
_MONTHS = ("Jan", "Feb", "March", "April", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec")
_AGENCIES = ("Reuters", "AP", "AFP", "dpa", "Xinhua", "TASS", "Bloomberg", "PTI", "Kyodo", "ANSA", "EFE", "IANS")
_RULES = (" - ", " -- ", " — ", " – ", ": ", " — ")


@dataclass(frozen=True, slots=True)
class Names:
    """Names to choose from, as the corpora have them: words of persons' names by place, and whole places."""

    first: tuple[str, ...]
    last: tuple[str, ...]
    places: tuple[str, ...]


def names_of(documents: Iterable[Document]) -> Names:
    """The names that some documents hold, each once, sorted."""
    spans = [(document.text[start:end], label) for document in documents for start, end, label in document.spans]
    people = [text.split() for text, label in spans if label == "PER" and text.istitle()]
    return Names(
        tuple(sorted({words[0] for words in people if len(words) > 1})),
        tuple(sorted({words[-1] for words in people if len(words) > 1})),
        tuple(sorted({text for text, label in spans if label == "LOC" and len(text) > 3 and text.istitle()})),
    )


def augmented(document: Document, chance: Random, names: Names) -> Document:
    """One article as it might have been sent in."""
    if chance.random() < 0.2:
        document = renamed(document, chance, names)
    document = recased(document, chance)
    if chance.random() < 0.25:
        document = with_dateline(document, chance, names)
    if chance.random() < 0.3:
        document = edited(document, _slips(document, chance))
    return chance.choice(_QUOTES)(document)


def edited(document: Document, edits: Sequence[Edit]) -> Document:
    """The document with edits that are in order and do not overlap; a span's end moves with what is put into it."""
    pieces, moved, done = [], [], 0
    for start, end, put in edits:
        pieces += [document.text[done:start], put]
        moved.append((start, end, len(put) - (end - start)))
        done = end

    def shifted(at: int, closing: bool) -> int:
        return at + sum(by for start, end, by in moved if end < at or (end == at and (closing or start < at)))

    spans = tuple((shifted(start, False), shifted(end, True), label) for start, end, label in document.spans)
    return Document("".join([*pieces, document.text[done:]]), spans)


def renamed(document: Document, chance: Random, names: Names) -> Document:
    """Every person under another name, the same throughout, so that the model learns from what stands around it."""
    given: dict[tuple[bool, str], str] = {}
    edits = []
    for start, end, label in document.spans:
        words = list(re.finditer(r"\S+", document.text[start:end])) if label == "PER" else []
        for number, word in enumerate(words):
            last = number == len(words) - 1
            if not word[0].istitle() or not word[0].isalpha() or (number and not last):
                continue
            other = given.setdefault((last, word[0]), chance.choice(names.last if last else names.first))
            edits.append((start + word.start(), start + word.end(), other))
    return edited(document, edits)


def recased(document: Document, chance: Random) -> Document:
    """Some paragraphs in capitals, in lower case or with Each Word Capitalised; the length stays."""
    share = chance.choice((0.0, 0.05, 0.15))
    pieces, done = [], 0
    for paragraph in _PARAGRAPH.finditer(document.text):
        pieces += [document.text[done : paragraph.start()], paragraph[0]]
        done = paragraph.end()
        if chance.random() < share:
            pieces[-1] = _cased(paragraph[0], chance.choice((str.upper, str.lower, _headline)))
    return Document("".join([*pieces, document.text[done:]]), document.spans)


def _cased(text: str, change: Callable[[str], str]) -> str:
    changed = change(text)
    return changed if len(changed) == len(text) else text


def _headline(text: str) -> str:
    return re.sub(r"(?<![\w'’])[a-z](?=\w{2})", lambda letter: letter[0].upper(), text)


def with_dateline(document: Document, chance: Random, names: Names) -> Document:
    """An agency's dateline before the first paragraph that is longer than a headline."""
    body = next((found for found in _PARAGRAPH.finditer(document.text) if len(found[0]) > 120), None)
    if body is None or "(" in body[0][:60]:
        return document
    place = chance.choice(names.places)
    place = place.upper() if chance.random() < 0.7 else place
    day = chance.choice(_DATES).format(chance.choice(_MONTHS), chance.randint(1, 28))
    agency, rule = chance.choice(_AGENCIES), chance.choice(_RULES)
    credit = f" ({agency})" if chance.random() < 0.7 else ""
    dateline = f"{place}{day}{credit}{rule}"
    at = body.start()
    added: list[Span] = [(at, at + len(place), "LOC")]
    if credit:
        added.append((at + len(place + day) + 2, at + len(place + day) + 2 + len(agency), "ORG"))
    moved = edited(document, [(at, at, dateline)])
    spans = ((s + len(dateline), e, label) if s == at else (s, e, label) for s, e, label in moved.spans)
    return Document(moved.text, tuple(sorted([*spans, *added])))


def _slips(document: Document, chance: Random) -> list[Edit]:
    """A typist's slips: a stray space after a hyphen or an Arabic article, or none after a stop."""
    found: dict[int, Edit] = {}
    for pattern, share, put in ((_STOP, 0.02, ""), (_HYPHEN, 0.05, "- "), (_ARTICLE, 0.3, None)):
        for slip in pattern.finditer(document.text):
            if chance.random() < share:
                found[slip.start()] = (slip.start(), slip.end(), f"{slip[0]} " if put is None else put)
    return list(_in_order(found.values()))


def _in_order(edits: Iterable[Edit]) -> Iterator[Edit]:
    done = -1
    for edit in sorted(edits):
        if edit[0] > done:
            yield edit
            done = edit[1]


def _straight(document: Document) -> Document:
    return Document(document.text.translate(_PLAIN), document.spans)


def _curled(document: Document) -> Document:
    text = re.sub(r'(?<![\w.,!?])"(?=\S)', "“", document.text).replace('"', "”")
    return Document(text.replace("'", "’"), document.spans)


def _without_strokes(document: Document) -> Document:
    return Document(document.text.translate(_STROKES), document.spans)


_QUOTES: tuple[Callable[[Document], Document], ...] = (_straight, _curled, _without_strokes, lambda same: same)
