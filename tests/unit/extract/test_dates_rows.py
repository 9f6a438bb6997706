"""builder/extract/dates: each rule reads its own example."""

from __future__ import annotations

import pytest

from builder.extract.dates import dates
from builder.extract.dates.finder import ROWS
from builder.extract.dates.row import Row
from builder.model import Article
from builder.vocabulary.anchored import settled
from builder.vocabulary.timeml import timexes


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.example[0])
def test_a_row_reads_its_example(row: Row) -> None:
    """The example beside each rule gives the TimeML value that stands with it."""
    text, values = row.example
    article = Article("a", "seeds/a.txt", "0", 1, 9, "", text)
    found = settled(dates(article), "2015-10-26")
    assert " ".join(date.timeml for date in found) == values
    assert all(timexes(date) for date in found)


def test_examples_are_told_apart() -> None:
    """No two rules share their example."""
    examples = [row.example[0] for row in ROWS]
    assert len(set(examples)) == len(examples)
