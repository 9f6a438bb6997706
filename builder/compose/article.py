"""The page of one article: its text with every first name linked in place, and what is known about it."""

from __future__ import annotations

from collections.abc import Iterator

from builder.compose.cards import Cards, name_items
from builder.compose.catalogue import Catalogue
from builder.compose.links import FOLDERS, date_path, relative
from builder.compose.listing import article_line, date_link
from builder.compose.markdown import Span, anchored, inline, link, linked
from builder.compose.mending import wrong_article
from builder.compose.paragraphs import anchors, paragraphs
from builder.compose.pull import pulled
from builder.compose.quotes.shown import opening, places
from builder.compose.undated import CERTAIN
from builder.model import KINDS, Annotated, Article, DateMention, Kind, Page
from builder.vocabulary.edtf import display, sort_key

TAGS = 5  # names among an article's tags
SHARED = 12  # quotations, and reprints, that are shown


def article_page(book: Catalogue, annotated: Annotated, card: Cards) -> Page:
    """One article as a page of Markdown: reading text, a rule, then the apparatus."""
    article = annotated.article
    here = book.path(article.id)
    seen: set[str] = set()
    text = _body(book, annotated, paragraphs(article.text, _spans(book, annotated, here, "text", seen)))
    head = [_kicker(book, annotated, here), f"# {inline(article.title)}", *_under_headline(article)]
    captions = _captions(book, annotated, here, seen)
    dateline = _dateline(book, annotated, here, seen)
    if dateline and text and not text[0].startswith("<div>"):
        text = [f"{dateline} — {text[0]}", *text[1:]]
    elif dateline:
        text = [dateline, *text]
    body = [*head, *captions, *text, *_below(article), "---", *_apparatus(book, annotated, here, card)]
    return Page(here, article.title, "\n\n".join(part for part in body if part), _meta(book, annotated))


def _body(book: Catalogue, annotated: Annotated, text: list[str]) -> list[str]:
    """The paragraphs, and the words that are set large: not beside those that hold them, but a paragraph before."""
    number = anchors(annotated.article.text)
    large = {int(number(offset).removeprefix("#p")) - 1: block for offset, block in pulled(book, annotated).items()}
    return [part for n, paragraph in enumerate(text, 1) for part in (large.get(n, ""), paragraph) if part]


def _meta(book: Catalogue, annotated: Annotated) -> tuple[tuple[str, object], ...]:
    article = annotated.article
    names = {kind: tuple(book.entities[key].name for key in _named(book, annotated, kind)) for kind in KINDS}
    return (
        ("template", "article.html"),
        ("kind", "article"),
        ("date", annotated.published.edtf if annotated.published else None),
        ("outlet", article.outlet),
        *((FOLDERS[kind], names[kind]) for kind in KINDS),
        ("tags", _tags(book, annotated)),
    )


def _tags(book: Catalogue, annotated: Annotated) -> tuple[str, ...]:
    """The section, then the names that the article mentions most."""
    section = annotated.article.section
    most = _most_mentioned(book, annotated)[:TAGS]
    return (*([section] if section else ()), *(book.entities[key].name for key in most))


def _kicker(book: Catalogue, annotated: Annotated, here: str) -> str:
    outlet, published = annotated.article.outlet, annotated.published
    parts = [link(outlet, relative(here, book.links.outlets[outlet]))] if outlet else []
    parts += [date_link(here, published.edtf, display(published.edtf))] if published else []
    parts += [inline(annotated.article.section)] if annotated.article.section else []
    return " · ".join(parts)


def _under_headline(article: Article) -> list[str]:
    deck = [f"*{inline(article.deck)}*"] if article.deck else []
    return deck + ([f"***By {inline(_series(article.byline))}***"] if article.byline else [])


def _series(names: tuple[str, ...]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def _dateline(book: Catalogue, annotated: Annotated, here: str, seen: set[str]) -> str:
    dateline = annotated.article.dateline
    return f"**{linked(dateline, _spans(book, annotated, here, 'dateline', seen))}**" if dateline else ""


def _captions(book: Catalogue, annotated: Annotated, here: str, seen: set[str]) -> Iterator[str]:
    for number, caption in enumerate(annotated.article.captions):
        text = linked(caption.text, _spans(book, annotated, here, f"caption:{number}", seen))
        credit = f"*Photograph: {inline(caption.credit)}*" if caption.credit else ""
        yield "> " + anchored(f"c{number + 1}", " ".join(part for part in (text, credit) if part))


def _below(article: Article) -> list[str]:
    """What stands at the foot of the text, as papers have it: the credit, then corrections."""
    credit = "; ".join(article.credits)
    return [f"*{inline(notice)}*" for notice in (credit, *article.corrections) if notice]


def _spans(book: Catalogue, annotated: Annotated, here: str, field: str, seen: set[str]) -> list[Span]:
    """The first mention of each entity and date not seen yet; what is found is added to ``seen``."""
    places = [
        (m.start, m.end, book.links.entities[m.entity]) for m in annotated.mentions if m.field == field and m.entity
    ]
    for date in annotated.dates:
        path = date_path(date.edtf) if date.field == field != "dateline" else None
        places += [(date.start, date.end, path)] if path else []
    spans, done = [], 0
    for start, end, path in sorted(places):
        if path not in seen and start >= done:
            seen.add(path)
            done = end
            spans.append((start, end, relative(here, path)))
    return spans


def _apparatus(book: Catalogue, annotated: Annotated, here: str, card: Cards) -> Iterator[str]:
    yield "## About this article"
    yield "\n".join(_about(book, annotated, here))
    yield from _elsewhere(book, annotated, here)
    yield from _printed(book, annotated, here)
    for kind in KINDS:
        named = _named(book, annotated, kind)
        if named:
            yield f"## {FOLDERS[kind].capitalize()}"
            yield "\n".join(name_items(book, card, here, annotated, named))
    yield from _dates(annotated, here)
    yield from _quoted(book, annotated, here)
    yield from _related(book, annotated, here)
    article = annotated.article
    yield "## Source"
    yield f"{inline(article.seed)}, lines {article.first_line} to {article.last_line}. SHA-256 `{article.sha256}`"
    yield from wrong_article(article)


def _about(book: Catalogue, annotated: Annotated, here: str) -> list[str]:
    article, published = annotated.article, annotated.published
    outlet = link(article.outlet, relative(here, book.links.outlets[article.outlet])) if article.outlet else "not known"
    when = "not known"
    if published:
        sure = "" if published.confidence >= CERTAIN else f" ({published.confidence:.0%} sure)"
        when = f"{date_link(here, published.edtf, display(published.edtf))}{sure}: {inline(published.basis)}"
    facts = [("Published", when), ("Outlet", outlet)]
    facts += [("Address", inline(article.source_url or "")), ("Length", f"{len(article.text.split()):,} words")]
    return [f"- {name}: {fact}" for name, fact in facts if fact]


def _dates(annotated: Annotated, here: str) -> Iterator[str]:
    named: dict[str, DateMention] = {}
    for date in annotated.dates:
        if date.field != "dateline" and date_path(date.edtf):
            named.setdefault(date.edtf, date)
    if named:
        yield "## Dates"
        yield "\n".join(f"- {_date(here, named[value])}" for value in sorted(named, key=sort_key))


def _date(here: str, mention: DateMention) -> str:
    """A date as a link; where it was reckoned, the words of the text and how."""
    whole = date_link(here, mention.edtf, display(mention.edtf))
    return f"{whole}: “{inline(mention.text)}”, {inline(mention.basis)}" if mention.relative else whole


def _elsewhere(book: Catalogue, annotated: Annotated, here: str) -> Iterator[str]:
    story = book.stories.get(book.story_of.get(annotated.article.id, ""))
    if story:
        yield "## The same event elsewhere"
        others = [key for key in story.articles if key != annotated.article.id]
        lines = [f"- {article_line(book, here, key)}" for key in others]
        whole = f"- {link('The whole story', relative(here, book.links.stories[story.id]))}"
        yield "\n".join([*lines, whole])


def _printed(book: Catalogue, annotated: Annotated, here: str) -> Iterator[str]:
    """Whose text it prints and how far, and who prints its own."""
    source = book.reprints.get(annotated.article.id)
    lines = [f"- The text of {article_line(book, here, source.of)}: {inline(source.reason)}"] if source else []
    copies = book.copies.get(annotated.article.id, ())
    lines += [f"- {article_line(book, here, key)}: {inline(book.reprints[key].reason)}" for key in copies[:SHARED]]
    lines += [f"- and {len(copies) - SHARED:,} more"] if len(copies) > SHARED else []
    if lines:
        yield "## Printed elsewhere too"
        yield "\n".join(lines)


def _quoted(book: Catalogue, annotated: Annotated, here: str) -> Iterator[str]:
    """The quotations that other articles print too: how each begins, and where it stands."""
    lines = []
    for one in book.said_in.get(annotated.article.id, ()):
        others = [printing for printing in one.printings if printing.article != annotated.article.id]
        if others:
            lines.append(f"- “{inline(opening(one.fullest.text))}”: {places(book, here, one, others)}")
    if lines:
        yield "## Quoted elsewhere too"
        yield "\n".join(lines[:SHARED])


def _related(book: Catalogue, annotated: Annotated, here: str) -> Iterator[str]:
    related = book.related.get(annotated.article.id, ())
    if related:
        yield "## Related"
        yield "\n".join(
            f"- {article_line(book, here, other.article)}; both name {inline(_series(_names(book, other.shared)))}"
            for other in related
        )


def _names(book: Catalogue, ids: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(book.entities[key].name for key in ids[:3])


def _named(book: Catalogue, annotated: Annotated, kind: Kind) -> list[str]:
    """The entities of a kind in an article, most mentioned first."""
    return [key for key in _most_mentioned(book, annotated) if book.entities[key].kind == kind]


def _most_mentioned(book: Catalogue, annotated: Annotated) -> list[str]:
    naming = book.naming[annotated.article.id]
    return sorted(naming, key=lambda key: (-len(naming[key]), book.entities[key].name, key))
