"""Where one article ends and the next begins, in files that hold several.

A line that reads as a headline is not enough: subheads read alike. A new article needs a strong
sign: a separator, a clippings header, a URL or header block as above the first article, a dateline
or byline below the headline, or the end of an article (an agency's line, an end mark) above it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from builder.split import bylines, credit_lines, datelines
from builder.split.headlines import capitals, headline_like
from builder.split.pieces import Piece

_FAR = 7
_HEAD = 50
_LONGEST_DECK = 300
_WIDE_GAP = 3
_LONGEST_SIGN_OFF = 4
_STRONG = frozenset({"date", "agency"})
_COUNTED = re.compile(r"\d\s*(?:of|/)\s*\d", re.I)


def segments(pieces: tuple[Piece, ...], *, titled: bool = False) -> tuple[tuple[Piece, ...], ...]:
    """The pieces of each article, in order. ``titled`` says that front matter names the article."""
    starts = list(_starts(pieces, _article_level(pieces, titled=titled)))
    return tuple(pieces[start:end] for start, end in pairwise([*starts, len(pieces)]) if start < end)


def _starts(pieces: tuple[Piece, ...], level: int) -> Iterator[int]:
    yield 0
    last, told = 0, False
    for index, piece in enumerate(pieces):
        if index > last and _opens(pieces, index, level, told=told):
            last, told = _with_preface(pieces, index, last + 1), False
            yield last
        told = told or is_prose(piece)


def is_prose(piece: Piece) -> bool:
    """Whether a piece tells the news itself rather than heading it."""
    return piece.kind == "text" and not headline_like(piece.text) and not capitals(piece.text)


def prose_follows(pieces: tuple[Piece, ...], index: int) -> bool:
    """Whether prose stands at a place or within a head's length below it."""
    return any(map(is_prose, pieces[index : index + _HEAD]))


def joined(pieces: tuple[Piece, ...], index: int) -> bool:
    """Whether a piece stands right below the one above it, and a gap parts the two from what follows."""
    return pieces[index].gap == 0 and (index + 1 == len(pieces) or pieces[index + 1].gap > 0)


def dated(text: str) -> bool:
    """Whether a paragraph opens with a dateline beyond doubt."""
    found = datelines.opening(text)
    if not found:
        return False
    return found.sure in _STRONG or (found.sure == "capitals" and found.mark[:1] in {"—", "–", "-"})


def _opens(pieces: tuple[Piece, ...], index: int, level: int, *, told: bool) -> bool:
    piece = pieces[index]
    if piece.kind == "number":
        return bool(_COUNTED.search(piece.text)) or (told and _heads(pieces, index + 1))
    if piece.kind == "heading":
        return (told or level == piece.level) and (0 < piece.level <= level or _evidence(pieces, index))
    if not told:
        return False
    if piece.kind == "header":
        return pieces[index - 1].kind != "header" and _titles(pieces, index)
    if piece.kind == "citation":
        return _heads(pieces, index + 1) or pieces[0].kind == "citation"
    if piece.kind == "url":
        return _url_opens(pieces, index)
    return piece.kind in {"text", "caption"} and _headline_opens(pieces, index)


def _article_level(pieces: tuple[Piece, ...], *, titled: bool) -> int:
    """At which level of heading articles begin; 0 where headings are subheads only."""
    headings = [piece for piece in pieces if piece.kind == "heading"]
    if titled or not headings:
        return 0
    top = min(piece.level for piece in headings)
    tops = [piece for piece in headings if piece.level == top]
    below = [piece.level for piece in headings if piece.level > top]
    head = next(index for index, piece in enumerate(pieces) if piece.kind == "heading")
    if len(tops) == 1 and len(below) > 1 and _directly_headed(pieces, head, min(below)):
        return min(below)  # a newsletter's own title stands above the titles of its articles
    opening = not any(is_prose(piece) for piece in pieces[:head])
    return top if top == 1 or opening else 0


def _directly_headed(pieces: tuple[Piece, ...], head: int, level: int) -> bool:
    for piece in pieces[head + 1 :]:
        if piece.kind == "heading":
            return piece.level == level
        if is_prose(piece):
            return False
    return False


def _titles(pieces: tuple[Piece, ...], index: int) -> bool:
    for piece in pieces[index : index + 20]:
        if piece.kind != "header":
            return False
        if piece.field == "title":
            return True
    return False


def _url_opens(pieces: tuple[Piece, ...], index: int) -> bool:
    """A URL opens an article where one opened the file too, or a headline stands below it."""
    if not any(is_prose(piece) for piece in pieces[index + 1 : index + 1 + _FAR]):
        return False
    if pieces[index].text in {pieces[index - 1].text, pieces[0].text}:
        return False
    as_first = pieces[0].kind == "url" and pieces[index].gap > 0 and pieces[index + 1].gap > 0
    return (as_first and not pieces[index - 1].text.endswith(":")) or _evidence(pieces, index)


def _headline_opens(pieces: tuple[Piece, ...], index: int) -> bool:
    piece = pieces[index]
    parted = _parted(pieces, index)
    if parted and dated(piece.text):
        return True
    if not _headed(piece.text) or _signs_off(pieces, index):
        return False
    if _evidence(pieces, index):
        return True
    if index + 1 >= len(pieces) or not _leads(pieces, index + 1):
        return False
    return parted or _closed(pieces[index - 1]) or _wide_gap(pieces, index)


def _signs_off(pieces: tuple[Piece, ...], index: int) -> bool:
    """Whether a short line belongs to what stands above it: the wider gap is below, and a headline follows there."""
    if index + 1 >= len(pieces) or len(pieces[index].text.split()) > _LONGEST_SIGN_OFF:
        return False
    below = pieces[index + 1]
    return below.gap > pieces[index].gap and below.kind == "text" and _headed(below.text)


def _headed(text: str) -> bool:
    return headline_like(text) or capitals(text)


def _heads(pieces: tuple[Piece, ...], index: int) -> bool:
    if index >= len(pieces):
        return False
    piece = pieces[index]
    if piece.kind in {"url", "citation", "heading", "header", "dateline"}:
        return True
    return piece.kind == "text" and (_headed(piece.text) or dated(piece.text))


def _leads(pieces: tuple[Piece, ...], index: int) -> bool:
    """Whether prose follows soon, with nothing but an article's head before it."""
    for piece in pieces[index : index + _FAR]:
        if is_prose(piece):
            return True
        if piece.kind in {"rule", "number", "url", "heading"}:
            return False
    return False


def _parted(pieces: tuple[Piece, ...], index: int) -> bool:
    """Whether a rule, an end mark or a new page stands above, with at most a section label between."""
    for _ in range(_FAR):
        if index == 0 or pieces[index].paged or pieces[index - 1].kind not in {"section", "date"}:
            break
        index -= 1
    return pieces[index].paged or (index > 0 and pieces[index - 1].kind in {"rule", "end"})


def _closed(piece: Piece) -> bool:
    if piece.kind == "credit":
        return not piece.text.lower().startswith(("source", "©", "copyright"))
    return piece.kind == "end" or (piece.kind == "text" and credit_lines.trailing(piece.text) is not None)


def _wide_gap(pieces: tuple[Piece, ...], index: int) -> bool:
    """Blank lines part articles where they are many and the file's first article has a headline."""
    first = next((piece for piece in pieces[:_HEAD] if piece.kind not in {"rule", "section", "number"}), None)
    headed = first is not None and first.kind in {"text", "heading"} and _headed(first.text)
    return headed and pieces[index].gap >= _WIDE_GAP and len(pieces[index].text.split()) > 3


def _evidence(pieces: tuple[Piece, ...], index: int) -> bool:
    """Whether a dateline, a byline or a stated date stands between this headline and its first prose."""
    decks = 0
    for place in range(index + 1, min(index + _FAR, len(pieces))):
        piece = pieces[place]
        if piece.kind in {"byline", "dateline", "citation"}:
            return place + 1 < len(pieces)
        if piece.kind == "date":
            near = place == index + 1 and place + 1 < len(pieces) and pieces[index].gap > 0
            return near and re.search(r"\d{4}", piece.text) is not None
        if piece.kind == "text":
            if dated(piece.text) or bylines.signed(piece.text):
                return True
            decks += 1
            if decks > 2 or len(piece.text) > _LONGEST_DECK or not _decklike(piece.text):
                return False
        elif piece.kind not in {"photo", "caption", "section"}:
            return False
    return False


def _decklike(text: str) -> bool:
    return capitals(text) or text.rstrip("\"'”’)] ")[-1:] not in {".", ":", ","}


def _with_preface(pieces: tuple[Piece, ...], index: int, earliest: int) -> int:
    """Where an article begins that has a section label or a clipping's number above its headline."""
    while index > earliest and pieces[index - 1].kind in {"section", "number"}:
        index -= 1
    return index
