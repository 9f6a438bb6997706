"""Engines whose libraries are missing say so with the mend."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError

import pytest

from builder.config import Engine, NameChoice
from builder.engines import extras, fingerprint, load_engine
from builder.errors import EngineError


@pytest.mark.parametrize("engine", ["spacy", "gliner"])
@pytest.mark.parametrize("ask", [load_engine, fingerprint])
def test_a_missing_extra_is_one_line(engine: Engine, ask: object, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the library is not installed, one line names the option and what to install."""

    def absent(library: str) -> str:
        raise PackageNotFoundError(library)

    monkeypatch.setattr(extras, "version", absent)
    with pytest.raises(EngineError) as caught:
        ask(NameChoice(engine))  # type: ignore[operator] # one of the two above
    wanted = (
        f'extra.archive.names.engine is {engine}, but {engine} is not installed; mend: pip install "backfile[{engine}]"'
    )
    assert str(caught.value) == wanted
