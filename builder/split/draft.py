"""An article while it is being taken apart: what was found so far. It never leaves this stage."""

from __future__ import annotations

from dataclasses import dataclass, field

from builder.model import Caption
from builder.split.pieces import Citation


@dataclass(slots=True)
class Draft:
    """The fields of an ``Article``; ``pictures`` are credits whose captions have not been met yet.

    ``masthead`` says that ``cited`` and ``date`` head a page and hold for all articles below.
    """

    title: str | None = None
    subject: str | None = None
    deck: str | None = None
    byline: tuple[str, ...] = ()
    dateline: str | None = None
    date: str | None = None
    section: str | None = None
    url: str | None = None
    cited: str | None = None
    masthead: bool = False
    language: str = "en"
    captions: list[Caption] = field(default_factory=list)
    pictures: list[str] = field(default_factory=list)
    credits: list[str] = field(default_factory=list)
    corrections: list[str] = field(default_factory=list)
    paragraphs: list[str] = field(default_factory=list)

    def add_caption(self, caption: Caption) -> None:
        """Add a caption once: pages that show a picture twice carry its words twice."""
        if caption not in self.captions[-3:]:
            self.captions.append(caption)

    def cite(self, citation: Citation | None) -> None:
        """Take the paper and the date from the line that cites a clipping."""
        if citation:
            self.cited, self.date = citation.outlet, self.date or citation.date

    def inherit(self, page: Draft | None) -> None:
        """Take the paper and the day from the masthead of the page, where the article states none."""
        if page:
            self.cited, self.date = self.cited or page.cited, self.date or page.date

    def doubled(self) -> bool:
        """Whether the last picture's credit line stood there twice."""
        return len(self.pictures) > 1 and self.pictures[-1] == self.pictures[-2]
