"""Every file of ``split/`` is a case: a text, and what should be found in it. Its form: split/README.md."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from builder.model import Article, SourceFile
from builder.read import decode, front_matter, markdown
from builder.split import split_seed

CASES = sorted((Path(__file__).parent / "split").glob("*.txt"))
INPUT, EXPECTED = "----- input -----\n", "\n----- expected -----\n"
KEYS = (
    "headline", "deck", "byline", "dateline", "outlet", "section", "caption", "credit", "correction", "date", "url",
    "first paragraph", "last paragraph", "paragraphs", "lines",
)  # fmt: skip
Stated = dict[str, list[str]]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_text_is_taken_apart_as_the_case_says(case: Path) -> None:
    """A text comes apart into the articles and fields that its case states."""
    given, expected = case.read_text("utf-8").split(EXPECTED)
    articles, _ = split_seed(source(given), {})
    number, blocks = stated(expected)
    differences = list(compare(articles, number, blocks))
    assert not differences, "\n".join([f"{case.name}:", *differences])


def test_there_are_cases() -> None:
    """The cases are found, and are as many as the project promises."""
    assert len(CASES) >= 48


def source(given: str) -> SourceFile:
    """The input as ``read`` would hand it on, at the path that the case names."""
    head, _, text = given.rpartition(INPUT)
    path = re.search(r"^path: (\S+)", head)
    name = path[1] if path else "seeds/case.txt"
    decoded, _ = decode.text_of(text.encode())
    document = markdown.read(decoded) if name.endswith(".md") else front_matter.take(decoded)
    return SourceFile(name, "0" * 64, "text/plain", document.text, document.first_line, document.metadata)


def stated(expected: str) -> tuple[int, list[Stated]]:
    """How many articles a case states, and the fields of each."""
    number, blocks = 0, []
    for block in re.split(r"\n\s*\n", expected.strip()):
        fields: Stated = {}
        for line in block.splitlines():
            key, _, value = line.partition(":")
            if key == "articles":
                number = int(value)
            else:
                assert key in KEYS, f"no such key: {key!r}; known are {', '.join(KEYS)}"
                fields.setdefault(key, []).append(value.strip())
        if fields:
            blocks.append(fields)
    return number or len(blocks), blocks


def compare(articles: tuple[Article, ...], number: int, blocks: list[Stated]) -> Iterator[str]:
    """What differs, in sentences."""
    if len(articles) != number:
        titles = "; ".join(article.title for article in articles)
        yield f"  articles: expected {number}, found {len(articles)}: {titles}"
    for place, (article, block) in enumerate(zip(articles, blocks, strict=False), 1):
        found = fields(article)
        for key, values in block.items():
            if found[key] != [value for value in values if value != "none"]:
                yield f"  article {place}, {key}:\n    expected {values}\n    found    {found[key]}"


def fields(article: Article) -> Stated:
    """An article's fields as a case writes them."""
    paragraphs = article.text.split("\n\n")
    one = {
        "headline": article.title,
        "deck": article.deck,
        "byline": "; ".join(article.byline),
        "dateline": article.dateline,
        "outlet": article.outlet,
        "section": article.section,
        "date": article.stated_date,
        "url": article.source_url,
        "first paragraph": paragraphs[0],
        "last paragraph": paragraphs[-1],
        "paragraphs": str(len(paragraphs)),
        "lines": f"{article.first_line}-{article.last_line}",
    }
    many = {
        "caption": [f"{caption.text} | {caption.credit or 'none'}" for caption in article.captions],
        "credit": list(article.credits),
        "correction": list(article.corrections),
    }
    return {key: [value] if value else [] for key, value in one.items()} | many
