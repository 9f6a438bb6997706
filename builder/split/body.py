"""An article's body: its paragraphs, freed of dateline, captions, corrections and closing credits."""

from __future__ import annotations

import re

from builder.model import Caption
from builder.split import bylines, captions, credit_lines, datelines
from builder.split.boundaries import joined, prose_follows
from builder.split.draft import Draft
from builder.split.pieces import Piece, citation, date_line

_SPEAKER = re.compile(r"[A-Z][\w.'’ -]{0,40}:\s")
_SHORTEST_LEAD = 40
_LONGEST_CAPTION = 400


def take(pieces: tuple[Piece, ...], draft: Draft) -> None:
    """Fill a draft from the pieces below an article's head."""
    pieces = pieces[: _tail(pieces, draft)]
    if pieces and not draft.dateline:
        pieces = _without_dateline(pieces, draft)
    for index, piece in enumerate(pieces):
        _paragraph(pieces, index, piece, draft)
    closing = credit_lines.trailing(draft.paragraphs[-1]) if draft.paragraphs else None
    if closing:
        draft.paragraphs[-1], agency = closing
        draft.credits.insert(0, agency)
    draft.credits.extend(dict.fromkeys(draft.pictures))


def sign_off(draft: Draft, outlet: str | None) -> None:
    """Take an outlet's own name off the end of a body, where it stands alone as a credit line does."""
    while outlet and len(draft.paragraphs) > 1 and draft.paragraphs[-1].strip("().—– ").casefold() == outlet.casefold():
        draft.credits.append(draft.paragraphs.pop())


def _tail(pieces: tuple[Piece, ...], draft: Draft) -> int:
    """Take what stands below the last paragraph; returns where that ends."""
    end = len(pieces)
    found: list[str] = []
    while end > 0 and _closes(pieces[end - 1], found, draft):
        end -= 1
    draft.credits.extend(reversed(found))
    draft.corrections.reverse()
    return end


def _closes(piece: Piece, found: list[str], draft: Draft) -> bool:
    text = piece.text
    if piece.kind in {"rule", "end", "number"}:
        return True
    if piece.kind == "credit":
        found.append(text)
    elif piece.kind == "correction":
        draft.corrections.append(text)
    elif piece.kind == "url" and draft.url in {None, text}:
        draft.url = text
    elif piece.kind == "date" and not draft.date:
        draft.date = date_line(text)
    elif piece.kind == "citation" and not draft.cited:
        draft.cite(citation(text))
    elif piece.kind == "byline" and not draft.byline:
        draft.byline = bylines.parse(text) or ()
    else:
        return False
    return True


def _without_dateline(pieces: tuple[Piece, ...], draft: Draft) -> tuple[Piece, ...]:
    first = next((index for index, piece in enumerate(pieces) if piece.kind == "text"), None)
    if first is None or first > 1:
        return pieces
    piece = pieces[first]
    found = datelines.opening(piece.text)
    if found is None or not _believed(found, pieces):
        return pieces
    draft.dateline = found.text
    freed = Piece("text", found.rest, piece.first, piece.last, piece.gap)
    return (*pieces[:first], freed, *pieces[first + 1 :])


def _believed(found: datelines.Dateline, pieces: tuple[Piece, ...]) -> bool:
    """Words before a dash or colon are a place only where nothing speaks against it."""
    if found.sure in {"date", "agency"}:
        return True
    if len(found.rest) < _SHORTEST_LEAD:
        return False
    if found.mark == ":":
        return sum(_SPEAKER.match(piece.text) is not None for piece in pieces[:40]) < 2
    sentence = re.split(r"[.!?][\"”’]?\s", found.rest, maxsplit=1)[0]
    return found.sure == "capitals" or f" {found.mark} " not in sentence


def _paragraph(pieces: tuple[Piece, ...], index: int, piece: Piece, draft: Draft) -> None:
    if piece.kind in {"rule", "end"}:
        return
    if piece.kind == "photo":
        _picture(pieces, index, draft)
    elif piece.kind == "caption":
        draft.add_caption(captions.caption(piece.text) or Caption(piece.text))
    elif piece.kind == "correction":
        draft.corrections.append(piece.text)
    elif not _captioned(pieces, index, draft):
        draft.paragraphs.append(piece.text)


def _picture(pieces: tuple[Piece, ...], index: int, draft: Draft) -> None:
    """A credit line among paragraphs: its caption is the short line right above it, or stands below."""
    credit = captions.credit_line(pieces[index].text) or pieces[index].text
    above = pieces[index - 1] if index else None
    adjacent = above and above.kind == "text" and pieces[index].gap == 0 and len(draft.paragraphs) > 1
    if above and adjacent and len(above.text) <= _LONGEST_CAPTION and draft.paragraphs[-1] == above.text:
        draft.add_caption(Caption(draft.paragraphs.pop(), credit))
    else:
        draft.pictures.append(credit)


def _captioned(pieces: tuple[Piece, ...], index: int, draft: Draft) -> bool:
    piece = pieces[index]
    if not draft.pictures or index == 0 or pieces[index - 1].kind != "photo" or piece.kind != "text":
        return False
    if not (draft.paragraphs or prose_follows(pieces, index + 1)) or not captions.reads_as_caption(
        piece.text, doubled=draft.doubled(), joined=joined(pieces, index)
    ):
        return False
    draft.add_caption(Caption(piece.text, draft.pictures[-1]))
    draft.pictures.clear()
    return True
