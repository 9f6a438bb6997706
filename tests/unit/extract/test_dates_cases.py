"""tests/cases/dates: expressions by example, written so that anybody can add one."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from builder.extract.dates import dates
from builder.model import Article
from builder.vocabulary.anchored import settled

FOLDER = Path(__file__).parents[2] / "cases" / "dates"
BRACKETED = re.compile(r"\[([^\]]+)\]")


def cases() -> list[tuple[str, str, str, str]]:
    """File and line, publication date, marked text, expected values."""
    rows = []
    for path in sorted(FOLDER.glob("*.txt")):
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
            if line.strip() and not line.startswith("#"):
                published, text, values = line.split("|")
                rows.append((f"{path.name}:{number}", published.strip(), text.strip(), values.strip()))
    return rows


@pytest.mark.parametrize(("where", "published", "marked", "values"), cases(), ids=[case[0] for case in cases()])
def test_an_expression_has_its_value(where: str, published: str, marked: str, values: str) -> None:
    """Each bracketed expression is found just there, with its value, and nothing else is found."""
    article = Article("a", "seeds/a.txt", "0", 1, 9, "", BRACKETED.sub(r"\1", marked))
    found = settled(dates(article), published or None)
    assert [date.text for date in found] == BRACKETED.findall(marked)
    assert " ".join(date.edtf or date.timeml for date in found).strip() == values


def test_there_are_enough_cases() -> None:
    """At least 250 expressions have an expected value."""
    assert sum(len(BRACKETED.findall(marked)) for _, _, marked, _ in cases()) >= 250
