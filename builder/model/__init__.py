"""Every record that crosses a stage border.

    SourceFile → Article, Problem → Annotated → Archive → Page, SearchDocument → BuildReport

Records are frozen and hold tuples. Offsets count Unicode code points of the named
field, end exclusive; paths are relative to the archive, so ``field_text(article, m.field)[m.start:m.end] == m.text``.
"""

from __future__ import annotations

from builder.model.archive import Archive, Comparison, DateCandidate, DateDecision, Dating, Entity, Related, Story
from builder.model.decisions import (
    Correction,
    Decision,
    Headline,
    Judgement,
    Ledger,
    Permalink,
    Source,
    StoryDecision,
    Subject,
)
from builder.model.found import (
    KINDS,
    Annotated,
    DateMention,
    Kind,
    Mention,
    NameEngine,
    NameSpan,
    Published,
    Quote,
    Relative,
    Unit,
    Way,
)
from builder.model.pages import BuildReport, Change, Page, SearchDocument
from builder.model.places import Bearer, Gazetteer, Match, PlaceKind, Toponym
from builder.model.questions import SearchAnswer, SearchHit, SearchRequest
from builder.model.seeds import Article, Caption, Problem, Severity, SourceFile, field_text, fields
from builder.model.stories import FACT_KINDS, Fact, FactKind, Follow, Reprint, StoryFacts, Telling

__all__ = [
    "FACT_KINDS",
    "KINDS",
    "Annotated",
    "Archive",
    "Article",
    "Bearer",
    "BuildReport",
    "Caption",
    "Change",
    "Comparison",
    "Correction",
    "DateCandidate",
    "DateDecision",
    "DateMention",
    "Dating",
    "Decision",
    "Entity",
    "Fact",
    "FactKind",
    "Follow",
    "Gazetteer",
    "Headline",
    "Judgement",
    "Kind",
    "Ledger",
    "Match",
    "Mention",
    "NameEngine",
    "NameSpan",
    "Page",
    "Permalink",
    "PlaceKind",
    "Problem",
    "Published",
    "Quote",
    "Related",
    "Relative",
    "Reprint",
    "SearchAnswer",
    "SearchDocument",
    "SearchHit",
    "SearchRequest",
    "Severity",
    "Source",
    "SourceFile",
    "Story",
    "StoryDecision",
    "StoryFacts",
    "Subject",
    "Telling",
    "Toponym",
    "Unit",
    "Way",
    "field_text",
    "fields",
]
