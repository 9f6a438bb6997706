"""The time expressions of an article: rules as rows of tables, read without knowing the day of publication."""

from __future__ import annotations

from builder.extract.dates.finder import Expression, expressions
from builder.model import Article, DateMention, fields
from builder.vocabulary.timeml import approximate, edtf_of


def dates(article: Article) -> tuple[DateMention, ...]:
    """The time expressions of every field in reading order.

    What is stated outright has its EDTF value; a day without a year keeps it open (``XXXX-10-26``). What is counted
    from the publication day or from another date has none yet: ``builder.vocabulary.anchored.settled`` gives it one.
    """
    return tuple(_mention(name, text, expression) for name, text in fields(article) for expression in expressions(text))


def _mention(name: str, text: str, found: Expression) -> DateMention:
    reading = found.reading
    edtf = approximate(edtf_of(reading.timeml), reading.modifier)
    basis = f"{reading.basis}, in the dateline" if name == "dateline" and edtf else reading.basis
    value = reading.timeml or (reading.relative.target if reading.relative else "")
    return DateMention(
        name,
        found.start,
        found.end,
        text[found.start : found.end],
        edtf,
        basis,
        value,
        reading.modifier,
        reading.relative,
    )
