"""Links from a story's page to the very sentences that its facts come from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from builder.compose.catalogue import Catalogue
from builder.compose.excerpt import cut
from builder.compose.links import relative
from builder.compose.markdown import note, noted
from builder.compose.paragraphs import anchors
from builder.model import Telling, field_text


@dataclass(frozen=True, slots=True)
class Notes:
    """The tellings that a page links to, each with the name that its address stands under at the page's end."""

    names: Mapping[Telling, str]

    def link(self, telling: Telling) -> str:
        """A telling's words as a link to their sentence."""
        return noted(telling.text, self.names[telling])


def notes(tellings: Iterable[Telling]) -> Notes:
    """Names for tellings in the order in which a page has them: ``f1``, then ``f2``."""
    return Notes({telling: f"f{number}" for number, telling in enumerate(dict.fromkeys(tellings), 1)})


def addresses(book: Catalogue, here: str, known: Notes) -> str:
    """Where every link leads, with the sentence to show: the last lines of a page."""
    return "\n".join(
        note(name, address(book, here, telling), sentence(book, telling)) for telling, name in known.names.items()
    )


def address(book: Catalogue, here: str, telling: Telling) -> str:
    """The paragraph or caption of an article that a telling stands in; its page where that is the headline."""
    page = relative(here, book.path(telling.article))
    if telling.field == "text":
        return page + anchors(book.articles[telling.article].article.text)(telling.start)
    kind, _, number = telling.field.partition(":")
    return f"{page}#c{int(number) + 1}" if kind == "caption" else page


def sentence(book: Catalogue, telling: Telling) -> str:
    """The sentence around a telling, on one line, cut where it is very long."""
    text = field_text(book.articles[telling.article].article, telling.field)
    return " ".join("".join(cut(text, telling.start, telling.end)).split())
