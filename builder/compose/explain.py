"""Why an article is as it is: its fields, its date of publication with all evidence, each date and name in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass

from builder.compose.catalogue import Catalogue
from builder.compose.explain_entity import mention_line
from builder.compose.links import url
from builder.model import Annotated, Archive, Article, DateMention, Dating, Mention
from builder.vocabulary.edtf import display

WIDTH = 13  # of the column that names a field


@dataclass(frozen=True, slots=True)
class Explained:
    """An article, the address of its page, and how it was dated."""

    annotated: Annotated
    page: str
    dating: Dating


def explained(archive: Archive, book: Catalogue, asked: str) -> tuple[Explained, ...]:
    """The articles that an id, the address of a page or the path of a seed stands for; empty where none does."""
    datings = {dating.article: dating for dating in archive.datings}
    wanted = asked.strip().removeprefix("./")
    return tuple(
        Explained(found, url(book.path(found.article.id)), _dating(datings, found))
        for found in archive.articles
        if wanted in _names(book, found.article)
    )


def _dating(datings: Mapping[str, Dating], found: Annotated) -> Dating:
    return datings.get(found.article.id) or Dating(found.article.id, found.published)


def as_data(found: Explained) -> dict[str, object]:
    """The dating of an article, the dates and the names in it, for a program."""
    return {
        "id": found.annotated.article.id,
        "title": found.annotated.article.title,
        "url": found.page,
        **{name: value for name, value in asdict(found.dating).items() if name != "article"},
        "dates": [asdict(mention) for mention in found.annotated.dates],
        "mentions": [asdict(mention) for mention in found.annotated.mentions],
    }


def as_lines(found: Explained) -> tuple[str, ...]:
    """All of it, for a person to read."""
    fields = (f"  {name:<{WIDTH}} {value}" for name, value in _fields(found) if value)
    dated = _published(found.annotated, found.dating)
    named = (*_dates(found.annotated.dates), "", *_names_in(found.annotated.mentions))
    return (found.annotated.article.title, *fields, "", *dated, "", *named)


def _names(book: Catalogue, article: Article) -> set[str]:
    page = book.path(article.id)
    return {article.id, f"seeds/{article.id}", article.seed, article.seed.removeprefix("seeds/"), page, url(page)}


def _fields(found: Explained) -> Iterator[tuple[str, str]]:
    article = found.annotated.article
    yield "id", article.id
    yield "page", found.page
    yield "seed", f"{article.seed}, lines {article.first_line} to {article.last_line}"
    yield "deck", article.deck or ""
    yield "byline", "; ".join(article.byline)
    yield "dateline", article.dateline or ""
    yield "stated date", article.stated_date or ""
    yield "outlet", article.outlet or ""
    yield "section", article.section or ""
    yield "credit", "; ".join(article.credits)
    for caption in article.captions:
        yield "caption", caption.text + (f" ({caption.credit})" if caption.credit else "")
    yield "corrections", " ".join(article.corrections)
    yield "address", article.source_url or ""
    yield "text", f"{len(article.text.split()):,} words, language {article.language}"


def _published(annotated: Annotated, dating: Dating) -> Iterator[str]:
    published = annotated.published
    if published:
        yield f"Published {published.edtf} ({display(published.edtf)}), confidence {published.confidence:.2f}"
        yield f"  {published.basis}"
    else:
        yield "Published: not known; no evidence is strong enough"
    for candidate in dating.candidates:
        yield f"  {candidate.score:.3f}  {candidate.edtf}"
        yield from (f"         · {reason}" for reason in candidate.reasons)
    yield from (f"  Contradiction: {sentence}" for sentence in dating.disagreements)


def _dates(mentions: Sequence[DateMention]) -> Iterator[str]:
    yield f"Dates named: {len(mentions)}" if mentions else "Dates named: none"
    for mention in mentions:
        value = mention.edtf or mention.timeml or "not settled"
        place = f"{mention.field} {mention.start}–{mention.end}"
        yield f"  “{' '.join(mention.text.split())}” → {value}  ({place})"
        yield f"         {mention.basis}"


def _names_in(mentions: Sequence[Mention]) -> Iterator[str]:
    yield f"Names: {len(mentions)}" if mentions else "Names: none"
    for mention in mentions:
        yield f"  {mention_line(mention)} → {mention.entity or 'nobody'}"
        if mention.reason:
            yield f"         · {mention.reason}"
