"""builder/pipeline.py: one bad seed or article never stops the others."""

from pathlib import Path

import pytest

from builder import engines, extract, gather, pipeline
from builder.config import NameChoice, load
from builder.model import Article, NameEngine, SourceFile
from builder.split import split_seed
from builder.state import opened
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

    def bad_annotate(article: Article, *tools: object) -> object:
        if "unread" in article.seed:
            raise KeyError("x")
        return annotate(article, lexicon_engine({"Ida Lund": "person"}))

    monkeypatch.setattr(gather, "split_seed", bad_split)
    monkeypatch.setattr(pipeline, "annotate", bad_annotate)
    monkeypatch.setattr(pipeline, "_tools", lambda choice, folder: (None, None))
    report = pipeline.build(load(str(tmp_path)), pipeline.Options(until="write", jobs=1))
    faults = [problem for problem in report.problems if problem.code == "fault"]
    assert [problem.path for problem in faults] == ["seeds/unread.txt", "seeds/unsplit.txt"]
    assert all("\n" not in problem.message for problem in faults)
    assert report.articles == 2
    assert (tmp_path / "docs" / "people" / "ida-lund.md").is_file()


def test_the_chosen_engine_reads_and_another_reads_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The configuration's engine is loaded, its answers are kept, and another engine's are not taken for them."""
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "a.txt").write_text("Lamp goes out\n\nIda Lund left Oslo on a boat.\n")
    asked: list[NameChoice] = []

    def loaded(choice: NameChoice) -> NameEngine:
        asked.append(choice)
        return lexicon_engine({"Ida Lund": "person"} if choice.engine == "spacy" else {"Oslo": "place"})

    monkeypatch.setattr(engines, "load_engine", loaded)
    monkeypatch.setattr(engines, "fingerprint", lambda choice: f"{choice.engine} {choice.model}")
    found = []
    for engine in ("spacy", "spacy", "gliner"):
        (tmp_path / "mkdocs.yml").write_text(f"extra: {{archive: {{names: {{engine: {engine}, model: m}}}}}}")
        pipeline.build(load(str(tmp_path)), pipeline.Options(until="resolve", jobs=1))
        found.append((tmp_path / "site" / "data" / "entities.jsonl").read_text("utf-8"))
    assert asked == [NameChoice("spacy", "m"), NameChoice("gliner", "m")]
    assert "person/ida-lund" in found[0] == found[1]
    assert "place/oslo" in found[2]


def test_a_seed_is_split_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What a build has split the next one takes from the store, until the seed changes or is gone."""
    (tmp_path / "mkdocs.yml").write_text("site_name: x")
    (tmp_path / "seeds").mkdir()
    for name in ("one", "two"):
        (tmp_path / "seeds" / f"{name}.txt").write_text(f"Lamp goes out {name}\n\nIda Lund left Oslo, {name}.\n")
    split, asked = split_seed, []

    def counted(source: SourceFile, outlets: object) -> object:
        asked.append(source.path)
        return split(source, {})

    monkeypatch.setattr(gather, "split_seed", counted)
    config, options = load(str(tmp_path)), pipeline.Options(jobs=1)
    with opened(config.state_dir) as state:
        first = gather.gather(config, options, state)
        assert gather.gather(config, options, state) == first
        assert asked == ["seeds/one.txt", "seeds/two.txt"]
        (tmp_path / "seeds/two.txt").write_text("Lamp goes on\n\nIda Lund left Bergen.\n")
        (tmp_path / "seeds/one.txt").unlink()
        articles, *_ = gather.gather(config, options, state)
        assert [article.title for article in articles] == ["Lamp goes on"]
        (tmp_path / "seeds/one.txt").write_text("Lamp goes out one\n\nIda Lund left Oslo, one.\n")
        gather.gather(config, options, state)
    assert asked[2:] == ["seeds/two.txt", "seeds/one.txt"]
