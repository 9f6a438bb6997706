"""Engines are measured on gold, alone and with the article's evidence, and every slip is listed."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from builder.errors import GoldError
from builder.evaluate import Slip, as_json, measure, read_gold
from builder.model import NameSpan
from tests.conftest import lexicon_engine

ARTICLE = "[Ida Lund](person) of [Bergen](place)\n\n"
ARTICLE += "Mr [Berg](person) of the [Lamp Guild](organisation) slept in [Moss](place).\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep/a.txt").write_text(ARTICLE, "utf-8")
    (tmp_path / "b.tsv").write_text("Ida\tB-PER\nLund\tI-PER\nleft\tO\n", "utf-8")
    (tmp_path / "eng.x").write_text("Moss NNP I-NP I-LOC\n", "utf-8")
    (tmp_path / "c.txt").write_text("Moss B-LOC\nsleeps O\n", "utf-8")
    (tmp_path / "README.md").write_text("[not](gold)", "utf-8")
    (tmp_path / ".hidden.txt").write_text("[not](gold)", "utf-8")
    return tmp_path


def test_a_folder_is_read_with_those_below(folder: Path) -> None:
    """Text in brackets and corpora in columns are read in the order of their paths; other files are not."""
    assert [Path(gold.article.seed).name for gold in read_gold(str(folder))] == ["b.tsv", "c.txt", "a.txt", "eng.x"]
    assert len(read_gold(str(folder / "b.tsv"))) == 1


def test_evidence_is_measured_beside_the_engine(folder: Path) -> None:
    """The engine's own spans are measured, and those that the evidence of the article leaves of them."""
    engine = lexicon_engine({"Ida Lund": "person", "Mr Berg": "person", "Lamp Guild": "place", "Moss": "place"})
    found = measure(read_gold(str(folder / "deep")), engine)
    assert (found.engine["person"].exact, found.engine["person"].partial) == (1, 2)
    assert (found.evidence["person"].exact, found.evidence["person"].partial) == (2, 2)
    path = str(folder / "deep/a.txt")
    assert found.slips == (
        Slip(path, 1, "missed", "place", "Bergen"),
        Slip(path, 3, "missed", "organisation", "Lamp Guild"),
        Slip(path, 3, "extra", "place", "Lamp Guild"),
    )


def test_the_engine_is_asked_once_an_article(folder: Path) -> None:
    """An engine costs time: alone and with evidence, it reads the same passages once."""
    asked: list[Sequence[str]] = []

    def engine(passages: Sequence[str]) -> Sequence[Sequence[NameSpan]]:
        asked.append(passages)
        return [[] for _ in passages]

    told: list[int] = []
    measure(read_gold(str(folder / "deep")), engine, told.append)
    assert (len(asked), told) == (1, [1])


def test_an_evaluation_is_plain_data(folder: Path) -> None:
    """As JSON there are counts and rates for each kind and for all, of the engine and with evidence."""
    data = as_json(measure(read_gold(str(folder)), lexicon_engine({"Moss": "place"})))
    assert (data["articles"], data["names"]) == (4, 8)
    assert data["evidence"]["place"] == {  # type: ignore[index] # it is a mapping
        "gold": 4,
        "found": 3,
        "exact": {"precision": 1.0, "recall": 0.75, "f1": 0.8571},
        "partial": {"precision": 1.0, "recall": 0.75, "f1": 0.8571},
    }
    assert data["engine"]["person"]["exact"] == {"precision": None, "recall": 0.0, "f1": 0.0}  # type: ignore[index] # as above


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("gone", None, "gone: not found; name a folder"),
        ("empty", {}, "empty: holds no annotated articles; put "),
        ("bare", {"a.txt": b"No name here.\n"}, "bare: no name is marked"),
        ("latin", {"a.txt": b"Caf\xe9 [Moss](place)"}, "a.txt: is not UTF-8 text"),
        ("wrong", {"a.txt": b"A [Moss](town)"}, "a.txt:1: “town” is no kind"),
    ],
)
def test_gold_that_cannot_be_read_is_told(
    tmp_path: Path, name: str, content: dict[str, bytes] | None, said: str
) -> None:
    """A missing, empty or unmarked folder, a file of bytes and a wrong kind are each one line with the mend."""
    folder = tmp_path / name
    if content is not None:
        folder.mkdir()
        for file, data in content.items():
            (folder / file).write_bytes(data)
    with pytest.raises(GoldError) as raised:
        read_gold(str(folder))
    assert said in str(raised.value)
    assert "\n" not in str(raised.value)
