"""The shipped engine, from passages to names."""

from __future__ import annotations

import shutil
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builder.config import NameChoice
from builder.engines import DATA, fingerprint, load_engine
from builder.engines.onnx import MODEL, SUMS, TOKENIZER
from builder.errors import EngineError
from builder.model import NameEngine

PASSAGES = (
    "Aroha Tamihana’s Harbour Workers' Union met in Rotterdam.",
    "GDAŃSK, Poland",
    "Khalid al- Mansouri, of the Desert Rescue Committee (DRC), told the BBC so.",
    "Cafe\u0301 owner Zoe\u0301 Lefe\u0300vre 😀 left Zu\u0308rich.\r\n\r\nShe went to\u00a0Lyon.",
    "Ra\u00adbat\u200b and \u202eCairo\u202c; “Ann Roe” said: ‘No.’",
    "\x00\ufeff Tokyo\u2028Osaka \ud800 𝔓𝔞𝔯𝔦𝔰 漢字 الرباط",
    "",
    "\n\n",
)


@pytest.fixture(scope="module")
def engine() -> NameEngine:
    return load_engine()


def test_names_are_found_where_they_stand(engine: NameEngine) -> None:
    """Each passage has its own names, with their kinds, quoting the text exactly."""
    text = PASSAGES[2]
    _, spans = engine(["No name here.", text])
    assert [(text[s.start : s.end], s.kind) for s in spans] == [
        ("Khalid al- Mansouri", "person"),
        ("Desert Rescue Committee", "organisation"),
        ("DRC", "organisation"),
        ("BBC", "organisation"),
    ]


texts = st.one_of(st.sampled_from(PASSAGES), st.text(max_size=80))


@settings(max_examples=60, deadline=None)
@given(passages=st.lists(st.one_of(texts, st.lists(texts, max_size=4).map(" ".join)), max_size=4))
def test_spans_quote_any_text(engine: NameEngine, passages: list[str]) -> None:
    """Whatever the characters, spans lie in their passage, in order, do not overlap, hold a letter, and come again."""
    found = engine(passages)
    assert len(found) == len(passages)
    for text, spans in zip(passages, found, strict=True):
        assert all(a.end <= b.start for a, b in pairwise(spans))
        for span in spans:
            assert 0 <= span.start < span.end <= len(text)
            assert any(char.isalpha() for char in text[span.start : span.end])
            assert not text[span.start].isspace()
            assert not text[span.end - 1].isspace()
            assert 0 <= span.confidence <= 1
    assert engine(passages) == found


def test_other_articles_change_nothing(engine: NameEngine) -> None:
    """An article's names are the same whatever was read before it, and in another process's engine."""
    article = list(PASSAGES)
    alone = engine(article)
    engine(["Ximena Recabarren left Quito. " * 200])
    engine([PASSAGES[0], "A b c."])
    assert engine(article) == alone == load_engine()(article)


def test_text_without_a_space_is_read(engine: NameEngine) -> None:
    """A million characters without a space, or of emoji, are read at once and hold no name."""
    assert engine(["x" * 1_000_000, "😀" * 1_000_000, "“" * 100_000]) == [[], [], []]


def test_a_long_sentence_is_read_in_parts(engine: NameEngine) -> None:
    """A sentence longer than the model's window is read to its end."""
    text = f"{'the grey road went on and on ' * 60}until Rotterdam"
    (spans,) = engine([text])
    assert text[spans[-1].start : spans[-1].end] == "Rotterdam"


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    for name in (MODEL, TOKENIZER, SUMS):
        shutil.copy(DATA / name, tmp_path / name)
    return tmp_path


@pytest.mark.parametrize("name", [MODEL, TOKENIZER])
def test_a_changed_model_is_refused(copied: Path, name: str) -> None:
    """A file that is not the one listed is refused in one line that names it and the mend."""
    (copied / name).write_bytes((copied / name).read_bytes() + b" ")
    with pytest.raises(EngineError, match=rf"^\S*{name}: is not the file that SHA256 .*; install [^\n]*$"):
        load_engine(NameChoice(model=str(copied)))


@pytest.mark.parametrize("name", [MODEL, TOKENIZER, SUMS])
def test_a_missing_model_is_told(copied: Path, name: str) -> None:
    """A file that is missing is told in one line that names it and the mend."""
    (copied / name).unlink()
    with pytest.raises(EngineError, match=rf"^\S*{name}: [^\n]*; install [^\n]*$"):
        load_engine(NameChoice(model=str(copied)))


def test_the_fingerprint_follows_the_model(copied: Path) -> None:
    """The fingerprint is the same for the same files and another for another model."""
    assert fingerprint(NameChoice(model=str(copied))) == fingerprint()
    sums = copied / SUMS
    sums.write_text(sums.read_text("ascii").replace("0", "1"), "ascii")
    assert fingerprint(NameChoice(model=str(copied))) != fingerprint()
