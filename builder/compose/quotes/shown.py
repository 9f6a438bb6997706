"""A saying as Markdown: who said it to whom and when, its words, and where they are printed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from builder.compose.catalogue import Catalogue, dateline_of
from builder.compose.links import relative
from builder.compose.markdown import changed, inline, link
from builder.compose.paragraphs import anchors
from builder.compose.quotes.said import Printing, Saying
from builder.compose.quotes.variants import Variant, variants
from builder.vocabulary.edtf import display

KNOWN_BY = 9  # words by which a quotation is known in a list
PRINTED = 8  # places of one saying that are shown


def saying_items(book: Catalogue, here: str, said: Sequence[Saying], speaker: bool = True) -> Iterator[str]:
    """List items: speaker (a link), to whom, when, and the articles; then the words of the fullest printing.

    What one says in one article, or in the same ones, stands together.
    """
    for _, group in groupby(said, key=_occasion):
        same = list(group)
        where = f"in {places(book, here, same[0], same[0].printings)}"
        told = list(_circumstances(book, here, same[0]))
        line = ", ".join([*_speaker(book, here, same[0]), *told, where])
        if not speaker:
            line = f"I{where[1:]}" + (f" ({', '.join(told)})" if told else "")
        yield "\n\n".join([f"- {line}", *(_words(one.fullest.text) for one in same)])


def _occasion(one: Saying) -> tuple[object, ...]:
    return one.speaker, one.addressee, one.said, tuple(printing.article for printing in one.printings)


def compared(book: Catalogue, here: str, saying: Saying) -> str:
    """A list item with every wording of a saying: what one has and the fullest has not is underlined, else struck."""
    told = [*_speaker(book, here, saying), *_circumstances(book, here, saying)]
    first, *others = variants(saying)
    head = f"- {', '.join(told)}" if told else "- Speaker not named"
    lines = [head, _words(saying.fullest.text), f"    In {places(book, here, saying, first.printings)}."]
    lines += [f"    {_variant(book, here, saying, other)}" for other in others]
    return "\n\n".join(lines)


def opening(text: str) -> str:
    """How a quotation begins, to know it by."""
    words = text.rstrip(", ").split()
    return " ".join(words) if len(words) <= KNOWN_BY else f"{' '.join(words[:KNOWN_BY])} …"


def places(book: Catalogue, here: str, saying: Saying, printings: Sequence[Printing]) -> str:
    """Some articles that print a saying, each a link to the paragraph, with outlet, date, and another speaker."""
    shown = [_place(book, here, printing, saying.speaker) for printing in printings[:PRINTED]]
    more = len(printings) - len(shown)
    return "; ".join(shown) + (f"; and {more:,} more" if more else "")


def _place(book: Catalogue, here: str, printing: Printing, speaker: str) -> str:
    article = book.articles[printing.article].article
    address = relative(here, book.path(article.id)) + anchors(article.text)(printing.start)
    rest = [inline(article.outlet or ""), dateline_of(book.articles[article.id])]
    other = book.entities.get(printing.quotes[0].speaker or "")
    as_said_by = [f"as said by {inline(other.name)}"] if other and other.id != speaker else []
    return ", ".join([link(article.title, address), *(part for part in rest if part), *as_said_by])


def _variant(book: Catalogue, here: str, saying: Saying, variant: Variant) -> str:
    return f"In {places(book, here, saying, variant.printings)}: “{changed(variant.pieces)}”"


def _speaker(book: Catalogue, here: str, saying: Saying) -> Iterator[str]:
    entity = book.entities.get(saying.speaker)
    if entity:
        yield f"**{link(entity.name, relative(here, book.links.entities[entity.id]))}**"


def _circumstances(book: Catalogue, here: str, saying: Saying) -> Iterator[str]:
    """To whom it was said, and when, as far as an article tells."""
    addressee = book.entities.get(saying.addressee)
    if addressee:
        yield f"to {link(addressee.name, relative(here, book.links.entities[addressee.id]))}"
    if saying.said:
        yield f"said on {display(saying.said)}" if saying.said.count("-") == 2 else f"said in {display(saying.said)}"


def _words(text: str) -> str:
    paragraphs = [inline(part) for part in text.rstrip(", ").split("\n\n")]
    return "    > “" + "\n    >\n    > ".join(paragraphs) + "”"
