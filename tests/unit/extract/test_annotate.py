"""An article with everything that was found in it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from builder.extract import annotate
from builder.model import Article, Caption, DateMention, Mention, NameSpan, field_text

CAPITAL = re.compile(r"[A-Z]\w+(?: [A-Z]\w+)*")


def capitals(passages: Sequence[str]) -> list[list[NameSpan]]:
    return [[NameSpan(*match.span(), "person", 0.9) for match in CAPITAL.finditer(text)] for text in passages]


def test_an_article_is_annotated() -> None:
    """Names, dates and quotations come together: a month is no name, and the speaker is a mention."""
    text = "“it is closed,” said Ann Roe on May 4, 2010."
    found = annotate(Article("a", "s", "0", 1, 9, "", text), capitals)
    assert [m.text for m in found.mentions] == ["Ann Roe"]
    assert [d.edtf for d in found.dates] == ["2010-05-04"]
    (quote,) = found.quotes
    assert quote.named == (found.mentions[0].start, found.mentions[0].end)


words = st.sampled_from(
    ["Ann Roe", "said", "“", "”", "May 4, 2010", "General", "😀", "e\u0301", "\u200b", "\r\n", "\n\n", "Rabat", ","]
)
texts = st.lists(st.one_of(words, st.text(max_size=6)), max_size=20).map(" ".join)


@given(texts, texts, texts)
def test_every_span_quotes_its_source(title: str, caption: str, text: str) -> None:
    """Whatever the text, each span quotes its field, none cross within a field, and twice is once."""
    article = Article("a", "s", "0", 1, 9, title, text, dateline=caption, captions=(Caption(caption),))
    found = annotate(article, capitals)
    spans: list[Mention | DateMention] = [*found.mentions, *found.dates]
    assert all(field_text(article, span.field)[span.start : span.end] == span.text != "" for span in spans)
    assert all(text[quote.start : quote.end] == quote.text for quote in found.quotes)
    for left in spans:
        for right in spans:
            assert left is right or left.field != right.field or left.end <= right.start or right.end <= left.start
    assert annotate(article, capitals) == found
