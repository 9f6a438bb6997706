"""Corpora in columns become articles of running text with their names, or one line that says what is wrong."""

import pytest

from builder.errors import GoldError
from builder.evaluate.columns import columns, in_columns
from builder.evaluate.running import running_text

CONLL = """-DOCSTART- -X- O O

HARBOUR NN I-NP O
- : O O
LUND NNP I-NP I-PER
LEAVES VBZ I-VP O

Ida NNP I-NP I-PER
Lund NNP I-NP I-PER
left VBD I-VP O
the DT I-NP I-ORG
Lamp NNP I-NP I-ORG
Guild NNP I-NP I-ORG
's POS B-NP O
hall NN I-NP O
. . O O

-DOCSTART- -X- O O

Bergen NNP I-NP I-LOC
Norway NNP I-NP B-LOC
"""

NESTED = (
    "https://lamp.example/9\tO\n\n"
    "Oslo\tB-Organization\tB-Location\nFjord\tI-Organization\nLine\tE-Organization\n"
    "8 a.m.\tO\nPort\tB-Facility\nof\tI-Facility\nMoss\tE-Facility\tS-Location\nNorwegian\tS-NORP\n,\tO\n"
    "Berg\tS-Person\nMoe\tS-Person\n"
)


def named(content: str) -> list[list[tuple[str, str]]]:
    return [[(gold.article.text[n.start : n.end], n.kind) for n in gold.names] for gold in columns("x.tsv", content)]


def test_conll_2003_is_read() -> None:
    """The last column's tags count, documents part, neighbours under B- part, a leading article falls away."""
    assert named(CONLL) == [
        [("LUND", "person"), ("Ida Lund", "person"), ("Lamp Guild", "organisation")],
        [("Bergen", "place"), ("Norway", "place")],
    ]


def test_nested_bioes_is_read_by_its_first_tag() -> None:
    """Tabs part columns, the outer tag counts, a facility is a place, other kinds and a lone address are left out."""
    (gold,) = columns("x.tsv", NESTED)
    assert gold.article.text == "Oslo Fjord Line 8 a.m. Port of Moss Norwegian, Berg Moe"
    assert named(NESTED) == [
        [("Oslo Fjord Line", "organisation"), ("Port of Moss", "place"), ("Berg", "person"), ("Moe", "person")]
    ]


def test_names_know_their_lines() -> None:
    """A name's line is that of its first token."""
    gold, _ = columns("x.tsv", CONLL)
    assert [gold.line(name) for name in gold.names] == [5, 8, 12]


def test_bilou_and_other_spellings_of_kinds_are_read() -> None:
    """BILOU tags and GPE, FAC, PERSON, organization are known."""
    content = "Ida B-PERSON\nLund L-PERSON\nof O\nMoss U-GPE\nat O\nPier U-FAC\n"
    content += "for O\nOil B-organization\nCo L-organization\n"
    assert named(content) == [
        [("Ida Lund", "person"), ("Moss", "place"), ("Pier", "place"), ("Oil Co", "organisation")]
    ]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("Ida\tB-PER\nLund\n", r"x\.tsv:2: “Lund” has no tag"),
        ("Ida\tB-PER\n\nLund\tPER\n", r"x\.tsv:3: “PER” is no tag"),
        ("[Ida](person) left.\n", r"x\.tsv:1: “left\.” is no tag"),
    ],
)
def test_a_malformed_line_is_told(content: str, said: str) -> None:
    """A line without a tag, or with one that is none, is told with file, line and mend."""
    with pytest.raises(GoldError, match=said):
        list(columns("x.tsv", content))


def test_columns_are_known_by_their_look() -> None:
    """A file whose lines all end in tags is in columns; prose is not, not even with a line that ends in O."""
    assert in_columns(CONLL)
    assert in_columns(NESTED)
    assert not in_columns("Vitamin O\n\nThe [Guild](organisation) sells it.\n")
    assert not in_columns("")


def test_an_empty_file_has_no_articles() -> None:
    """White space alone is no article."""
    assert list(columns("x.tsv", "\n \n\t\n")) == []


def test_tokens_become_running_text() -> None:
    """Marks close up as a reader would see them, quotes and brackets pair, a headline is a paragraph of its own."""
    tokens = [
        "LAMP LIT".split(),
        [
            "``",
            "We",
            "do",
            "n't",
            "know",
            ",",
            "''",
            "Lund",
            "(",
            "72",
            ")",
            "said",
            ",",
            "as",
            "sailors",
            "'",
            "wives",
            "do",
            ".",
        ],
        "It is lit .".split(),
    ]
    text, places = running_text(tokens)
    assert text == "LAMP LIT\n\n\"We don't know,\" Lund (72) said, as sailors' wives do. It is lit."
    assert [text[slice(*place)] for place in places[2]] == ["It", "is", "lit", "."]
