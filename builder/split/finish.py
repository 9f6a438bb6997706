"""The last touches: what front matter says wins, nothing stays empty, every article gets its id."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from builder.model import Article, Severity, SourceFile
from builder.split import headlines
from builder.split.bylines import names
from builder.split.draft import Draft
from builder.vocabulary import languages
from builder.vocabulary.limits import SEARCHED
from builder.vocabulary.slugs import slug

# Which keys of front matter fill which field; those of the second table hold for every article of a seed.
_FIRST_ONLY = {
    "title": ("title", "headline"),
    "deck": ("deck", "standfirst", "description", "subtitle"),
    "dateline": ("dateline",),
    "url": ("url", "link", "source_url"),
}
_FOR_ALL = {"date": ("date", "published"), "section": ("section", "category")}
Remark = tuple[Severity, str, str]
_AUTHORS = ("byline", "author", "authors", "by")
_LANGUAGE = ("language", "lang")
_TAG = re.compile(r"([a-z]{2,3})(?:[-_][a-z0-9]+)*", re.I)


def stated(source: SourceFile, *, first: bool) -> Draft:
    """What front matter says of the first article of a seed, or of any later one."""
    draft = Draft()
    for field, keys in (_FIRST_ONLY | _FOR_ALL if first else _FOR_ALL).items():
        setattr(draft, field, _value(source, keys))
    authors = next(filter(None, map(source.stated, _AUTHORS)), ()) if first else ()
    draft.byline = tuple(name for author in authors for name in _authors(author))
    return draft


def titled(source: SourceFile) -> bool:
    """Whether front matter gives the seed's article its headline."""
    return _value(source, _FIRST_ONLY["title"]) is not None


def _value(source: SourceFile, keys: tuple[str, ...]) -> str | None:
    return next((source.stated(key)[0] for key in keys if source.stated(key)), None)


def _authors(author: str) -> tuple[str, ...]:
    bare = author.removeprefix("By ").removeprefix("by ")
    return names(bare) or (bare,)


def prefer(said: Draft, draft: Draft) -> None:
    """Let what front matter said win over what the text says."""
    for field in (*_FIRST_ONLY, *_FOR_ALL, "byline"):
        setattr(draft, field, getattr(said, field) or getattr(draft, field))


def complete(draft: Draft) -> Iterator[Remark]:
    """Fill what an article must have, title and text; yields severity, code and message of what was missing."""
    draft.title = draft.title or draft.subject
    if not draft.paragraphs and draft.deck:
        draft.paragraphs, draft.deck = [draft.deck], None
    if not draft.title:
        yield from _headed(draft)
    if not draft.paragraphs:
        draft.paragraphs.append(draft.title or "")
        yield "warning", "no-body", "has a headline and no text below it; add the article's text"
    length = sum(map(len, draft.paragraphs)) + 2 * len(draft.paragraphs) - 2
    if length > SEARCHED:
        message = f"has {length:,} characters; names, dates and quotations are sought in the first {SEARCHED:,}"
        yield "warning", "long", f"{message}; part it into articles"


def told(source: SourceFile, draft: Draft) -> Iterator[Remark]:
    """Say which language the text is in, as front matter has it or its words tell; a remark where not in English."""
    tag = _TAG.fullmatch(_value(source, _LANGUAGE) or "")
    draft.language = tag[1].lower() if tag else languages.language("\n\n".join(draft.paragraphs))
    if draft.language != languages.ENGLISH:
        which = languages.name(draft.language) or f"a language that is not known here ({draft.language})"
        yield "note", "language", f"is in {which}; names, dates and quotations are read as in English, so check them"


def _headed(draft: Draft) -> Iterator[Remark]:
    body = " ".join(draft.paragraphs) or _anything(draft)
    title = headlines.from_url(draft.url, body) if draft.url else None
    origin = "its URL" if title else "its first sentence"
    draft.title = title or headlines.from_sentence(body)
    yield "note", "no-headline", f"has no headline; its title was made from {origin}; write one above it if it is wrong"


def _anything(draft: Draft) -> str:
    """The words of an article that holds nothing but furniture, so that it can be named at all."""
    said = [caption.text for caption in draft.captions] + draft.corrections + draft.credits
    said += [*draft.byline, draft.dateline or "", draft.date or "", draft.section or "", draft.url or ""]
    return next(filter(None, said), "Untitled")


def identified(path: str, articles: list[Article]) -> Iterator[Article]:
    """The articles with their ids: the seed's path, then the title's slug, numbered where it repeats."""
    taken: set[str] = set()
    counts: Counter[str] = Counter()
    for number, article in enumerate(articles, 1):
        name = slug(article.title) or f"article-{number}"
        counts[name] += 1
        unique = name if counts[name] == 1 else f"{name}-{counts[name]}"
        while unique in taken:
            counts[name] += 1
            unique = f"{name}-{counts[name]}"
        taken.add(unique)
        yield replace(article, id=f"{path.removeprefix('seeds/')}/{unique}")
