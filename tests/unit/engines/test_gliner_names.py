"""GLiNER behind our callable."""

from __future__ import annotations

import json
import socket
from pathlib import Path

import pytest

from builder.config import NameChoice
from builder.engines import fingerprint, gliner_names, load_engine
from builder.errors import EngineError

pytestmark = pytest.mark.filterwarnings("default")  # its libraries warn of their own ways

TEXT = "Ama Osei met the Harbour Workers' Union in Gdańsk. Ida Lund left Oslo."


def test_a_model_is_loaded_offline_and_read(gliner_model: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A model's folder is enough: no host is asked, and each name has one of our kinds and GLiNER's score."""

    def refuse(*_: object) -> None:
        raise AssertionError("a host was asked")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    (spans,) = load_engine(NameChoice("gliner", str(gliner_model)))([TEXT])
    assert spans
    assert {span.kind for span in spans} <= set(gliner_names.KIND.values())
    assert all(span.confidence >= gliner_names.THRESHOLD for span in spans)


def test_labels_become_our_kinds(gliner_model: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What GLiNER finds under its labels is ours under our kinds, at the same words, trimmed."""
    import gliner

    told = {"Ama Osei": "person", "the Harbour Workers'": "organization", "Gdańsk": "location", "Oslo": "facility"}

    def infer(self: object, read: list[str], labels: list[str], **_: object) -> list[list[dict[str, object]]]:
        assert set(told.values()) <= set(labels)
        return [
            [
                {"start": text.index(name), "end": text.index(name) + len(name), "label": label, "score": 0.75}
                for name, label in told.items()
                if name in text
            ]
            for text in read
        ]

    engine = load_engine(NameChoice("gliner", str(gliner_model)))
    monkeypatch.setattr(gliner.model.BaseEncoderGLiNER, "inference", infer)
    (spans,) = engine([TEXT])
    assert [(TEXT[span.start : span.end], span.kind, span.confidence) for span in spans] == [
        ("Ama Osei", "person", 0.75),
        ("Harbour Workers", "organisation", 0.75),
        ("Gdańsk", "place", 0.75),
        ("Oslo", "place", 0.75),
    ]


def test_no_word_of_a_window_is_cut_off(gliner_model: Path, recwarn: pytest.WarningsRecorder) -> None:
    """A long text is handed over in windows that the model reads whole: it never has to truncate one."""
    load_engine(NameChoice("gliner", str(gliner_model)))([f"{TEXT} " * 40, "Gdańsk " * 400])
    assert [str(warning.message) for warning in recwarn if "truncated" in str(warning.message)] == []


def test_the_fingerprint_follows_the_model(gliner_model: Path, tmp_path: Path) -> None:
    """The libraries' versions and the model's bytes are in the fingerprint."""
    before = fingerprint(NameChoice("gliner", str(gliner_model)))
    assert before == fingerprint(NameChoice("gliner", str(gliner_model)))
    assert {"gliner", "transformers", "torch"} <= set(before.replace(",", "").split())
    (tmp_path / "gliner_config.json").write_text(json.dumps({}))
    assert fingerprint(NameChoice("gliner", str(tmp_path))) != before


@pytest.mark.parametrize("ask", [load_engine, fingerprint])
def test_a_missing_model_is_told_with_the_mend(gliner_model: Path, ask: object) -> None:
    """A name that is not in the local cache is one line that says how to get it; nothing is downloaded."""
    with pytest.raises(EngineError, match=r"^nobody/nothing: is no GLiNER model [^\n]*hf download nobody/nothing"):
        ask(NameChoice("gliner", "nobody/nothing"))  # type: ignore[operator] # one of the two above


def test_a_folder_that_is_no_model_is_told(gliner_model: Path, tmp_path: Path) -> None:
    """A folder without a model is one line that names it."""
    with pytest.raises(EngineError, match=rf"^{tmp_path}: is no GLiNER model [^\n]*; mend: name another[^\n]*$"):
        load_engine(NameChoice("gliner", str(tmp_path)))
