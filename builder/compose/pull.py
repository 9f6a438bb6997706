"""Pull quotes: a few words of somebody whom the article quotes, set large within a long text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from builder.compose.catalogue import Catalogue
from builder.compose.markdown import html
from builder.model import Annotated, Quote

LONG = 350  # words of a text that bears a pull quote
APART = 700  # words of a text for each of them
SHORTEST, LONGEST = 7, 24  # words of one
_NESTED = re.compile(r"\n\n|[“”‘\"]|(?<!\w)'")  # a paragraph's end, or a quotation within it


def pulled(book: Catalogue, annotated: Annotated) -> Mapping[int, str]:
    """For the offset of a quotation in the text a block of HTML with its words.

    A voice of the article is chosen once, with its longest words that fit; never those of the first two paragraphs or
    of the last. Programs that read aloud pass over it, since the words are in the text.
    """
    article = annotated.article
    words = len(article.text.split())
    if words < LONG:
        return {}
    second = article.text.find("\n\n", article.text.find("\n\n") + 2)
    last = article.text.rfind("\n\n")
    able = [one for one in annotated.quotes if _fits(book, one) and 0 < second < one.start < last]
    return {one.start: _block(book, one) for one in _chosen(able, len(article.text), 1 + words // APART)}


def _fits(book: Catalogue, one: Quote) -> bool:
    whole = one.text.strip()
    return (
        one.speaker in book.entities
        and not one.continues
        and SHORTEST <= len(whole.split()) <= LONGEST
        and whole[:1].isupper()
        and not _NESTED.search(whole)
    )


def _chosen(able: Sequence[Quote], length: int, most: int) -> Iterator[Quote]:
    """The longest of each even share of the text, each speaker once."""
    heard: set[str | None] = set()
    for share in range(most):
        inside = [one for one in able if share * length <= one.start * most < (share + 1) * length]
        inside = [one for one in inside if one.speaker not in heard]
        if inside:
            best = max(inside, key=lambda one: (len(one.text), -one.start))
            heard.add(best.speaker)
            yield best


def _block(book: Catalogue, one: Quote) -> str:
    speaker = book.entities[one.speaker or ""].name
    text = one.text.strip().rstrip(",")
    return f'<div class="pull" aria-hidden="true"><p>“{html(text)}”</p><p>{html(speaker)}</p></div>'
