"""One small archive, compared whole: every page of docs/ and every data file, byte for byte."""

import shutil
from pathlib import Path

import pytest

from builder import engines, pipeline
from builder.config import load
from builder.model import Kind
from tests.conftest import lexicon_engine

HERE = Path(__file__).parent
NAMES: dict[str, Kind] = {
    "Ida Lund": "person",
    "Lund": "person",
    "Per Moen": "person",
    "Ama Osei": "person",
    "Kofi Osei": "person",
    "Osei": "person",
    "Łukasz Gdański": "person",
    "Gdański": "person",
    "Coastal Lamp Trust": "organisation",
    "CLT": "organisation",
    "Harbour Times": "organisation",
    "Lindesnes": "place",
    "LINDESNES": "place",
    "Norway": "place",
    "Oslo": "place",
    "Gdańsk": "place",
    "Gdansk": "place",
}


def tree(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in folder.rglob("*") if path.is_file()
    }


def test_golden_archive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> None:
    """The same seeds give the same pages and data, to the byte."""
    monkeypatch.setattr(engines, "load_engine", lambda choice: lexicon_engine(NAMES))
    monkeypatch.setattr(engines, "fingerprint", lambda choice: "lexicon")
    shutil.copytree(HERE / "archive", tmp_path, dirs_exist_ok=True)
    pipeline.build(load(str(tmp_path)), pipeline.Options(until="write", jobs=1))
    made = {**{f"docs/{k}": v for k, v in tree(tmp_path / "docs").items()}, **tree(tmp_path / "site")}
    expected = HERE / "expected"
    if request.config.getoption("--update-golden"):
        shutil.rmtree(expected, ignore_errors=True)
        for name, text in made.items():
            (expected / name).parent.mkdir(parents=True, exist_ok=True)
            (expected / name).write_text(text, "utf-8")
    golden = tree(expected)
    assert sorted(made) == sorted(golden)
    for name, text in made.items():
        assert text == golden[name], f"{name} differs"
