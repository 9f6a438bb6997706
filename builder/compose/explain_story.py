"""Why a story is one, and what its articles say otherwise; whose a quotation is, and where else it is printed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict

from builder.compose.catalogue import Catalogue, dateline_of
from builder.compose.links import url
from builder.compose.stories.notes import sentence
from builder.model import Fact, Quote, Story, Telling


def story_asked_for(book: Catalogue, asked: str) -> Story | None:
    """The story that an id, the address of its page or its headline stands for; of equal headlines the first."""
    wanted = " ".join(asked.split()).removeprefix("./")
    moved = book.moved.get(wanted, wanted)
    if moved in book.stories:
        return book.stories[moved]
    addresses = {url(path): key for key, path in book.links.stories.items()}
    titles = {story.title.casefold(): key for key, story in sorted(book.stories.items(), reverse=True)}
    key = addresses.get(url(wanted.removesuffix(".html"))) or titles.get(wanted.casefold())
    return book.stories[key] if key else None


def story_data(book: Catalogue, story: Story) -> dict[str, object]:
    """A story for a program: its articles with their reasons, and all facts with their tellings."""
    facts = book.facts.get(story.id, ())
    return {
        **asdict(story),
        "url": url(book.links.stories[story.id]),
        "facts": [{**asdict(fact), "differs": fact.differs} for fact in facts],
    }


def story_lines(book: Catalogue, story: Story) -> tuple[str, ...]:
    """The same for a person: the reasons of its articles, and what they say otherwise."""
    facts = book.facts.get(story.id, ())
    fields = [("id", story.id), ("page", url(book.links.stories[story.id]))]
    told = (f"  {name:<13} {value}" for name, value in fields)
    parts = (_articles(book, story), _line_of_stories(book, story), _differences(book, facts))
    return (story.title, *told, *(line for part in parts for line in ("", *part)), *_counts(facts))


def _articles(book: Catalogue, story: Story) -> Iterator[str]:
    yield f"Articles: {len(story.articles):,}"
    for key, reason in zip(story.articles, story.reasons, strict=True):
        annotated = book.articles[key]
        parts = (key, annotated.article.outlet or "", dateline_of(annotated))
        yield "  " + ", ".join(part for part in parts if part)
        yield f"         · {reason}"


def _line_of_stories(book: Catalogue, story: Story) -> Iterator[str]:
    """The earlier stories that it goes on from and the later ones that go on from it, each with its reason."""
    before = [(one.story, one.reason) for one in story.follows if one.story in book.stories]
    later = [book.stories[key] for key in book.follow_ups.get(story.id, ())]
    after = [(other.id, one.reason) for other in later for one in other.follows if one.story == story.id]
    for heading, others in (("Goes on from", before), ("Goes on in", after)):
        yield f"{heading}: {len(others):,}" if others else f"{heading}: nothing"
        for key, reason in others:
            yield f"  {key}, {book.stories[key].title}"
            yield f"         · {reason}"


def _differences(book: Catalogue, facts: tuple[Fact, ...]) -> Iterator[str]:
    found = [fact for fact in facts if fact.differs]
    yield f"Told otherwise: {len(found):,}" if found else "Told otherwise: nothing"
    for fact in found:
        entity = book.entities.get(fact.about)
        yield f"  {fact.label}{f' of {entity.name}' if entity else ''}"
        for one in fact.tellings:
            yield f"    {_telling(one)}"
            yield f"         {sentence(book, one)}"


def _telling(one: Telling) -> str:
    place = f"{one.article}, {one.field} {one.start}–{one.end}"
    mark = "≠" if one.differs else "="
    return f"{mark} {one.value}: “{' '.join(one.text.split())}”  ({place})"


def _counts(facts: tuple[Fact, ...]) -> Iterator[str]:
    shared = sum(len(fact.tellers) > 1 for fact in facts)
    yield f"Facts that more than one tells: {shared:,} of {len(facts):,}"


def quote_asked_for(book: Catalogue, asked: str) -> tuple[str, int] | None:
    """The article and number of a quotation that ``article-id#number`` stands for, as the data files write it."""
    article, mark, number = asked.strip().removeprefix("seeds/").rpartition("#")
    found = book.articles.get(article) if mark and number.isdecimal() else None
    return (article, int(number)) if found and int(number) < len(found.quotes) else None


def quote_data(book: Catalogue, article: str, number: int) -> dict[str, object]:
    """A quotation for a program, with the words that its spans stand for."""
    annotated = book.articles[article]
    quote = annotated.quotes[number]
    words = {name: _words(annotated.article.text, span) for name, span in _spans(quote).items()}
    return {"id": f"{article}#{number}", **asdict(quote), "words": words, "url": url(book.path(article))}


def quote_lines(book: Catalogue, article: str, number: int) -> tuple[str, ...]:
    """The same for a person: whose it is and why, to whom and when it was said, who else prints it."""
    annotated = book.articles[article]
    quote = annotated.quotes[number]
    fields = [("id", f"{article}#{number}"), ("page", url(book.path(article)))]
    fields += [("speaker", quote.speaker or "not known"), ("why", quote.how), ("to", quote.addressee or "")]
    fields += [(name, f"“{_words(annotated.article.text, span)}”") for name, span in _spans(quote).items()]
    also = tuple(f"  {key}" for key in quote.same_as)
    head = f"Also printed as: {len(also):,}" if also else "Also printed as: nowhere else"
    return (f"“{' '.join(quote.text.split())}”", *(f"  {n:<13} {v}" for n, v in fields if v), "", head, *also)


def _spans(quote: Quote) -> dict[str, tuple[int, int]]:
    spans = {"named as": quote.named, "attributed to": quote.source, "told": quote.told, "when": quote.when}
    return {name: span for name, span in spans.items() if span}


def _words(text: str, span: tuple[int, int]) -> str:
    return " ".join(text[slice(*span)].split())
