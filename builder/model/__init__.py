"""Every record that crosses a stage border.

    SourceFile → Article, Problem → Annotated → Archive → Page, SearchDocument → BuildReport

Records are frozen and hold tuples. Offsets count Unicode code points of the named
field, end exclusive; paths are relative to the archive, so ``field_text(article, m.field)[m.start:m.end] == m.text``.
"""

from __future__ import annotations

from builder.model.archive import Archive, Comparison, Entity, Related, Story
from builder.model.found import KINDS, Annotated, DateMention, Kind, Mention, NameEngine, NameSpan, Published, Quote
from builder.model.pages import BuildReport, Page, SearchDocument
from builder.model.questions import SearchAnswer, SearchHit, SearchRequest
from builder.model.seeds import Article, Caption, Problem, Severity, SourceFile, field_text, fields

__all__ = [
    "KINDS",
    "Annotated",
    "Archive",
    "Article",
    "BuildReport",
    "Caption",
    "Comparison",
    "DateMention",
    "Entity",
    "Kind",
    "Mention",
    "NameEngine",
    "NameSpan",
    "Page",
    "Problem",
    "Published",
    "Quote",
    "Related",
    "SearchAnswer",
    "SearchDocument",
    "SearchHit",
    "SearchRequest",
    "Severity",
    "SourceFile",
    "Story",
    "field_text",
    "fields",
]
