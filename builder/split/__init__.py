"""A seed's text becomes its articles, each taken apart: headline, byline, dateline, captions, credits, body."""

from __future__ import annotations

from collections.abc import Mapping

from builder.model import Article, Problem, SourceFile
from builder.split import body, finish, head
from builder.split.boundaries import is_prose, segments
from builder.split.draft import Draft
from builder.split.layout import blocks
from builder.split.outlets import outlet
from builder.split.pieces import Piece, pieces

__all__ = ["split_seed"]

Segment = tuple[Piece, ...]


def split_seed(source: SourceFile, outlets: Mapping[str, str]) -> tuple[tuple[Article, ...], tuple[Problem, ...]]:
    """The articles of a seed in order, and what there is to say about them.

    ``outlets`` gives names of outlets by folder or host. Line numbers count in the original file.
    """
    found = segments(pieces(blocks(source.text, source.first_line)), titled=finish.titled(source))
    if not found:
        return (), (Problem(source.path, source.first_line, "error", "empty", "holds no article; add its text"),)
    found, problems = _without_masthead(source, found)
    articles: list[Article] = []
    page: Draft | None = None
    for number, segment in enumerate(found):
        draft, remarks = _draft(source, segment, first=number == 0)
        page = draft if draft.masthead else page
        draft.inherit(page)
        name = outlet(source, draft, outlets)
        body.sign_off(draft, name)
        articles.append(_article(source, segment, draft, name))
        problems += [Problem(source.path, segment[0].first, *remark) for remark in remarks]
    return tuple(finish.identified(source.path, articles)), tuple(problems)


def _without_masthead(source: SourceFile, found: tuple[Segment, ...]) -> tuple[tuple[Segment, ...], list[Problem]]:
    """A collection's own title is no article: it stands first, and no prose stands with it."""
    if len(found) < 3 or any(map(is_prose, found[0])):
        return found, []
    first, last = found[0][0].first, found[0][-1].last
    message = f"lines {first} to {last} head the collection and belong to no article"
    return found[1:], [Problem(source.path, first, "note", "masthead", message)]


def _draft(source: SourceFile, segment: Segment, *, first: bool) -> tuple[Draft, list[finish.Remark]]:
    said = finish.stated(source, first=first)
    draft = Draft(title=said.title)
    begins = head.take(segment, draft)
    body.take(segment[begins:], draft)
    finish.prefer(said, draft)
    return draft, [*finish.complete(draft), *finish.told(source, draft)]


def _article(source: SourceFile, segment: Segment, draft: Draft, name: str | None) -> Article:
    return Article(
        id="",  # given when the titles of the whole seed are known
        seed=source.path,
        sha256=source.sha256,
        first_line=segment[0].first,
        last_line=segment[-1].last,
        title=draft.title or "",
        text="\n\n".join(draft.paragraphs),
        deck=draft.deck,
        byline=draft.byline,
        dateline=draft.dateline,
        outlet=name,
        section=draft.section,
        captions=tuple(draft.captions),
        credits=tuple(dict.fromkeys(draft.credits)),
        corrections=tuple(draft.corrections),
        source_url=draft.url,
        stated_date=draft.date,
        language=draft.language,
    )
