"""spaCy behind our callable."""

from __future__ import annotations

from pathlib import Path

import pytest

from builder.config import NameChoice
from builder.engines import fingerprint, load_engine
from builder.errors import EngineError

TEXT = "On Monday Ama Osei of Gdańsk’s OSLO office rang the BBC from Lindesnes Light."


def test_labels_become_our_kinds(spacy_model: Path) -> None:
    """Persons, places of all sorts and organisations are found under our kinds, trimmed; other labels are not."""
    (spans,) = load_engine(NameChoice("spacy", str(spacy_model)))([TEXT])
    assert [(TEXT[span.start : span.end], span.kind) for span in spans] == [
        ("Ama Osei", "person"),
        ("Gdańsk", "place"),
        ("OSLO", "place"),
        ("BBC", "organisation"),
        ("Lindesnes Light", "place"),
    ]


def test_a_trained_recogniser_is_read_without_the_parts_it_does_not_need(tmp_path: Path, spacy_model: Path) -> None:
    """A pipeline with a tagger and a recogniser trained on two sentences finds what it was taught."""
    import spacy
    from spacy.training import Example

    pipeline = spacy.blank("en")
    pipeline.add_pipe("tagger").add_label("NOUN")  # type: ignore[attr-defined, unused-ignore] # a part has labels
    pipeline.add_pipe("ner")
    taught = ["Ama Osei sails.", "Ida Lund sails."]
    examples = [Example.from_dict(pipeline.make_doc(text), {"entities": [(0, 8, "PERSON")]}) for text in taught]
    optimiser = pipeline.initialize(lambda: examples)
    with pipeline.select_pipes(enable="ner"):
        for _ in range(30):
            pipeline.update(examples, sgd=optimiser)
    pipeline.to_disk(tmp_path / "taught")
    (spans,) = load_engine(NameChoice("spacy", str(tmp_path / "taught")))([taught[0]])
    assert [(span.start, span.end, span.kind) for span in spans] == [(0, 8, "person")]


def test_the_fingerprint_follows_the_pipeline(spacy_model: Path, tmp_path: Path) -> None:
    """The same files have the same fingerprint, and a changed one another; the library's version is in it."""
    before = fingerprint(NameChoice("spacy", str(spacy_model)))
    assert before.startswith("spacy 3.")
    assert before == fingerprint(NameChoice("spacy", str(spacy_model))) != fingerprint()
    (tmp_path / "meta.json").write_text("{}")
    assert fingerprint(NameChoice("spacy", str(tmp_path))) != before


def test_a_missing_pipeline_is_told_with_the_mend(spacy_model: Path) -> None:
    """A package that is not there is one line that says how to get it; nothing is downloaded."""
    for ask in (load_engine, fingerprint):
        with pytest.raises(
            EngineError, match=r"^xx_nothing: is no spaCy model [^\n]*python -m spacy download xx_nothing"
        ):
            ask(NameChoice("spacy", "xx_nothing"))


def test_a_folder_that_is_no_pipeline_is_told(spacy_model: Path, tmp_path: Path) -> None:
    """A folder without a pipeline is one line that names it."""
    with pytest.raises(EngineError, match=rf"^{tmp_path}: is no spaCy model [^\n]*; mend: name another[^\n]*$"):
        load_engine(NameChoice("spacy", str(tmp_path)))
