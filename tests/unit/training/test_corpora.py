"""Tests of training.names.corpora: tokens of a corpus become running text with spans."""

from __future__ import annotations

from pathlib import Path

from training.names.corpora import Document, conll, worldwide

CONLL = """-DOCSTART- -X- O O

LISBON NNP I-NP I-LOC

The DT I-NP O
Tagus NNP I-NP I-ORG
Bank NNP I-NP I-ORG
's POS B-NP O
chief NN I-NP O
, , O O
Rui NNP I-NP I-PER
Sabino NNP I-NP I-PER
, , O O
spoke VBD I-VP O
. . O O

-DOCSTART- -X- O O

Porto NNP I-NP I-LOC
beat VBD I-VP O
Braga NNP I-NP B-ORG
Rovers NNP I-NP I-ORG
"""

WORLDWIDE = """https://news.example/story\tO

Ana\tB-Person
Quintal\tI-Person
lives\tO
in\tO
Faro\tB-Location
,\tI-Location
Portugal\tI-Location
.\tO

Portuguese\tB-NORP
police\tO
raided\tO
the\tO
Dom\tB-Facility
Luis\tI-Facility
Bridge\tI-Facility
on\tO
Friday\tB-Date
.\tO
"""


def named(document: Document) -> list[tuple[str, str]]:
    return [(document.text[start:end], label) for start, end, label in document.spans]


def test_conll_columns_become_running_text(tmp_path: Path) -> None:
    """Tokens of CoNLL-2003 are set as a typist sets them, and every name quotes its own words."""
    path = tmp_path / "eng.train"
    path.write_text(CONLL, "utf-8")
    first, second = conll(path)
    assert first.text == "LISBON\n\nThe Tagus Bank's chief, Rui Sabino, spoke."
    assert named(first) == [("LISBON", "LOC"), ("Tagus Bank", "ORG"), ("Rui Sabino", "PER")]
    assert named(second) == [("Porto", "LOC"), ("Braga Rovers", "ORG")]


def test_worldwide_labels_are_reconciled(tmp_path: Path) -> None:
    """Facilities are places, nationalities are miscellany, dates are no names, a place and its country are two."""
    (tmp_path / "one.tsv").write_text(WORLDWIDE, "utf-8")
    (document,) = worldwide(tmp_path, tmp_path / "published")
    assert named(document) == [
        ("Ana Quintal", "PER"),
        ("Faro", "LOC"),
        ("Portugal", "LOC"),
        ("Portuguese", "MISC"),
        ("Dom Luis Bridge", "LOC"),
    ]


def test_worldwide_prefers_the_text_as_published(tmp_path: Path) -> None:
    """Where the article as published is there, spans stand in its own spacing and line ends."""
    (tmp_path / "one.tsv").write_text(WORLDWIDE, "utf-8")
    text = "Ana  Quintal lives in Faro, Portugal.\n\nPortuguese police raided the Dom Luis\nBridge on Friday."
    (tmp_path / "one.txt").write_text(f"https://news.example/story\n\n{text}", "utf-8")
    (document,) = worldwide(tmp_path, tmp_path)
    assert document.text == text
    assert named(document)[0] == ("Ana  Quintal", "PER")
    assert named(document)[-1] == ("Dom Luis\nBridge", "LOC")


def test_worldwide_falls_back_where_the_text_is_another(tmp_path: Path) -> None:
    """An article whose published text lacks a token is set from its tokens."""
    (tmp_path / "one.tsv").write_text(WORLDWIDE, "utf-8")
    (tmp_path / "one.txt").write_text("https://news.example/story\n\nSomething else altogether.", "utf-8")
    (document,) = worldwide(tmp_path, tmp_path)
    assert document.text.startswith("Ana Quintal lives in Faro, Portugal.")
