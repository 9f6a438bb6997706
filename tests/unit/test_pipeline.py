"""builder/pipeline.py: one bad seed or article never stops the others."""

from pathlib import Path

import pytest

from builder import engines, extract, pipeline
from builder.config import load
from builder.model import Article, SourceFile
from builder.split import split_seed
from tests.conftest import lexicon_engine


def test_a_fault_in_one_seed_or_article_is_a_problem(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """When splitting or reading names fails, the fault is told with its seed and everything else is built."""
    (tmp_path / "mkdocs.yml").write_text("site_name: x")
    (tmp_path / "seeds").mkdir()
    for name in ("good", "unsplit", "unread"):
        (tmp_path / "seeds" / f"{name}.txt").write_text(
            f"Lamp goes out {name}\n\nIda Lund left Oslo on a boat, {name}.\n"
        )
    split, annotate = split_seed, extract.annotate

    def bad_split(source: SourceFile, outlets: object) -> object:
        if "unsplit" in source.path:
            raise ValueError("cannot\nsplit")
        return split(source, {})

    def bad_annotate(article: Article, engine: object) -> object:
        if "unread" in article.seed:
            raise KeyError("x")
        return annotate(article, lexicon_engine({"Ida Lund": "person"}))

    monkeypatch.setattr(pipeline, "split_seed", bad_split)
    monkeypatch.setattr(pipeline, "annotate", bad_annotate)
    monkeypatch.setattr(engines, "load_engine", lambda: None)
    report = pipeline.build(load(str(tmp_path)), pipeline.Options(until="write", jobs=1))
    faults = [problem for problem in report.problems if problem.code == "fault"]
    assert [problem.path for problem in faults] == ["seeds/unread.txt", "seeds/unsplit.txt"]
    assert all("\n" not in problem.message for problem in faults)
    assert report.articles == 2
    assert (tmp_path / "docs" / "people" / "ida-lund.md").is_file()
