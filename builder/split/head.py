"""An article's head: URL, section, headline, deck, byline, date, dateline and pictures above its prose."""

from __future__ import annotations

import re

from builder.model import Caption
from builder.split import bylines, captions, datelines, lines
from builder.split.boundaries import dated, is_prose, joined, prose_follows
from builder.split.draft import Draft
from builder.split.headlines import capitals, headline_like, unnumbered
from builder.split.pieces import Piece, citation, date_line
from builder.split.words import OUTLET_WORDS, SECTIONS

_LONGEST_DECK = 320
_FEWEST_LETTERS = 4
_PREFIX = re.compile(r"([A-Z][A-Z -]{2,30}):\s+(?=\S)")
# Whom a press release wants to be asked, above its headline.
_CONTACT = re.compile(r"(?:(?:Media|Press|News) )?(?:[Cc]ontacts?|CONTACTS?|Tel|Phone|E-?mail)\.?\s?:\s*\S.{0,150}")
_NEAR = 1500
_SHORTEST_LEAD = 60


def take(pieces: tuple[Piece, ...], draft: Draft) -> int:
    """Fill a draft from the pieces above an article's prose; returns where that prose begins."""
    for index, piece in enumerate(pieces):
        taken = _text(pieces, index, draft) if piece.kind == "text" else _furniture(pieces, index, draft)
        if not taken:
            return index
    return len(pieces)


def _furniture(pieces: tuple[Piece, ...], index: int, draft: Draft) -> bool:
    """Take a piece whose kind shows by itself; False where it belongs to the prose."""
    piece = pieces[index]
    if piece.kind in {"rule", "number", "end"}:
        return True
    if piece.kind == "url":
        return _url(piece, draft)
    if piece.kind == "header":
        return _header(piece, draft)
    if piece.kind == "heading":
        return _heading(piece, draft)
    if piece.kind == "section":
        return _section(pieces, index, draft)
    if piece.kind == "photo":
        draft.pictures.append(captions.credit_line(piece.text) or piece.text)
        return True
    return _said(piece, draft)


def _said(piece: Piece, draft: Draft) -> bool:
    text = piece.text
    if piece.kind == "byline":
        draft.byline = draft.byline or bylines.parse(text) or ()
    elif piece.kind == "date":
        draft.date = draft.date or date_line(text)
    elif piece.kind == "citation":
        draft.cite(citation(text))
    elif piece.kind == "dateline":
        if draft.dateline:
            return False
        draft.dateline = datelines.alone(text)
    elif piece.kind == "caption":
        draft.add_caption(captions.caption(text) or Caption(text))
    elif piece.kind == "correction":
        draft.corrections.append(text)
    elif not draft.byline and bylines.office(text):
        draft.byline = (text.rstrip("."),)
    else:
        draft.credits.append(text)
    return True


def _url(piece: Piece, draft: Draft) -> bool:
    if draft.url and draft.url != piece.text and draft.title:
        return False
    draft.url = draft.url or piece.text
    return True


def _header(piece: Piece, draft: Draft) -> bool:
    text = piece.text
    if piece.field == "byline":
        draft.byline = draft.byline or bylines.names(text) or (text,)
    elif piece.field == "url" and not lines.URL.fullmatch(text):
        return True
    elif piece.field != "nothing":
        name = {"outlet": "cited"}.get(piece.field, piece.field)
        setattr(draft, name, getattr(draft, name) or text)
    return True


def _heading(piece: Piece, draft: Draft) -> bool:
    if draft.title and draft.title.casefold() != piece.text.casefold():
        return False
    draft.title = draft.title or piece.text
    return True


def _section(pieces: tuple[Piece, ...], index: int, draft: Draft) -> bool:
    below = [piece for piece in pieces[index + 1 : index + 2] if piece.kind in {"text", "heading", "byline", "date"}]
    if not draft.title and len(pieces) > index + 1 and (below or pieces[index + 1].kind != "text"):
        draft.section = draft.section or pieces[index].text.rstrip(": ").strip("[]()*")
        return True
    if draft.title and not draft.section:
        draft.section = pieces[index].text.rstrip(": ").strip("[]()*")
        return True
    return False


def _text(pieces: tuple[Piece, ...], index: int, draft: Draft) -> bool:
    text = pieces[index].text
    if draft.title and text.casefold() == draft.title.casefold():
        return True  # front matter said it already
    if not draft.title and _CONTACT.fullmatch(text):
        draft.credits.append(text)
        return True
    if not draft.title:
        return _name_first(pieces, index, draft) or _headline(pieces, index, draft)
    if draft.byline and bylines.office(text):
        return True  # what the author is, below the name
    signed = None if draft.byline else bylines.signed(text) or (bylines.office(text) and (text,))
    if signed:
        draft.byline = signed
        return True
    return _caption(pieces, index, draft) or _unlabelled(pieces, index, draft) or _deck(pieces, index, draft)


def _name_first(pieces: tuple[Piece, ...], index: int, draft: Draft) -> bool:
    """A byline above the prose where a URL stands for the headline."""
    if not draft.url or index > 2:
        return False
    signed = bylines.signed(pieces[index].text)
    if signed and any(map(is_prose, pieces[index + 1 : index + 2])):
        draft.byline = signed
        return True
    return _unlabelled(pieces, index, draft)


def _unlabelled(pieces: tuple[Piece, ...], index: int, draft: Draft) -> bool:
    """A name alone on a line: a headline's words come back in the lead, an author's do not."""
    text = pieces[index].text
    if draft.title and capitals(text) and capitals(draft.title):
        return False  # old headlines come in several decks of capitals
    if draft.byline or index + 1 >= len(pieces) or not bylines.bare(text):
        return False
    below = " ".join(piece.text for piece in pieces[index + 1 : index + 5])[:_NEAR].casefold()
    words = [word for word in text.casefold().split() if len(word) >= _FEWEST_LETTERS]
    next_ = pieces[index + 1]
    heads = is_prose(next_) or next_.kind in {"date", "dateline", "photo"} or bylines.office(next_.text)
    if not words or not heads or any(word.strip(".") in below for word in words):
        return False
    draft.byline = (text,)
    return True


def _headline(pieces: tuple[Piece, ...], index: int, draft: Draft) -> bool:
    text, below = pieces[index].text, pieces[index + 1 : index + 3]
    if not headline_like(text) and not capitals(text) and not (len(text) <= 110 and _headed_below(below)):
        return False
    if dated(text) and len(text) > _SHORTEST_LEAD:
        return False
    if _masthead(text, below):
        draft.cited, draft.masthead = text, True
        return True
    if _label(text, below):
        draft.section = draft.section or text
        return True
    prefix = _PREFIX.match(text)
    if prefix and prefix[1].lower() in SECTIONS and not draft.section:
        draft.section, text = prefix[1], text[prefix.end() :]
    draft.title = unnumbered(text)
    return True


def _masthead(text: str, below: tuple[Piece, ...]) -> bool:
    """Whether a paper's own name heads the file: its date stands below, and a headline below that."""
    words = [word.strip(".,") for word in text.split()]
    named = 2 <= len(words) <= 6 and words[-1].lower() in OUTLET_WORDS and all(word[0].isupper() for word in words)
    dated_page = len(below) > 1 and below[0].kind == "date" and below[1].kind == "text"
    return named and dated_page and (headline_like(below[1].text) or capitals(below[1].text))


def _label(text: str, below: tuple[Piece, ...]) -> bool:
    """Whether a word or two in capitals are a section's own name: a headline in ordinary letters stands below."""
    if len(text.split()) > 2 or not text.isupper() or not text.replace(" ", "").isalpha() or len(below) < 2:
        return False
    head, next_ = below[0].text, below[1]
    if below[0].kind != "text" or not headline_like(head) or head.isupper() or len(head.split()) < 4:
        return False
    return next_.kind in {"byline", "dateline", "date"} or (next_.kind == "text" and is_prose(next_))


def _headed_below(below: tuple[Piece, ...]) -> bool:
    """Whether a byline or a dateline follows, so that what stands above it cannot be prose."""
    for piece in below[:1]:
        if piece.kind in {"byline", "dateline", "date", "citation"}:
            return len(below) > 1
        if piece.kind == "text" and bylines.bare(piece.text):
            return any(next_.kind == "date" or bylines.office(next_.text) for next_ in below[1:2])
        return piece.kind == "text" and (dated(piece.text) or bylines.signed(piece.text) is not None)
    return False


def _deck(pieces: tuple[Piece, ...], index: int, draft: Draft) -> bool:
    text, below = pieces[index].text, pieces[index + 1 : index + 3]
    if len(text) > _LONGEST_DECK or dated(text) or draft.dateline or not prose_follows(pieces, index + 1):
        return False
    old = capitals(text) and (draft.deck is None or capitals(draft.deck))
    if draft.deck and not old:
        return False
    open_ended = text.rstrip("\"'”’)] ")[-1:] not in {".", ":", ";", ","} and text[:1] not in "-–—•*·"
    dated_only = below[0].kind == "date" and not lines.DATED.match(below[0].text)
    if not (old or open_ended or (_headed_below(below) and not dated_only) or _pictured_below(below)):
        return False
    draft.deck = f"{draft.deck} {text}" if draft.deck else text
    return True


def _pictured_below(below: tuple[Piece, ...]) -> bool:
    return len(below) > 1 and below[0].kind == "photo"


def _caption(pieces: tuple[Piece, ...], index: int, draft: Draft) -> bool:
    """A caption below its credit line; prose must be left behind it."""
    if not draft.pictures or pieces[index - 1].kind != "photo" or not prose_follows(pieces, index + 1):
        return False
    together = joined(pieces, index)
    if not captions.reads_as_caption(pieces[index].text, doubled=draft.doubled(), joined=together):
        return False
    draft.add_caption(Caption(pieces[index].text, draft.pictures[-1]))
    draft.pictures.clear()
    return True
