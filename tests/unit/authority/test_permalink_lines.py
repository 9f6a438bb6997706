"""authority/permalinks: lines that are read back as they were written."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builder.authority import PERMALINKS, as_text, read_ledger
from builder.config import Config
from builder.errors import AuthorityError
from builder.model import Permalink

texts = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=12).filter(
    lambda text: not text.startswith("#")
)
lines = st.builds(
    Permalink,
    texts,
    st.integers(0, 999).map(lambda number: f"people/p-{number}.html"),
    st.just("") | texts,
    st.lists(st.tuples(texts, st.just("") | texts), max_size=3).map(tuple),
)


@settings(max_examples=200, deadline=None)
@given(st.lists(lines, unique_by=(lambda one: one.id, lambda one: one.url), max_size=5))
def test_what_is_written_is_read_back(some: list[Permalink]) -> None:
    """Any ids and names, tabs and line ends too, come back, sorted by id."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / PERMALINKS
        path.parent.mkdir()
        path.write_bytes(as_text(some).encode())
        ledger, problems = read_ledger(Config(folder, "News"))
    assert ledger.permalinks == tuple(sorted(some, key=lambda one: one.id))
    assert problems == ()


def test_spoiled_lines_are_told_and_left_out(tmp_path: Path) -> None:
    """A conflict mark, a foreign address and a repeated id are problems with their lines; the rest is read."""
    (tmp_path / "authority").mkdir()
    (tmp_path / PERMALINKS).write_text(
        "# head\nperson/a\tpeople/a.html\n<<<<<<< ours\nperson/b\t../../etc/passwd.html\nperson/c\t/etc/c.html\n"
        "person/a\tpeople/d.html\nperson/e\tpeople/a.html\nperson/f\tpeople/f.html\n"
    )
    ledger, problems = read_ledger(Config(str(tmp_path), "News"))
    assert [one.id for one in ledger.permalinks] == ["person/a", "person/f"]
    assert [problem.line for problem in problems] == [3, 4, 5, 6, 7]


def test_a_file_that_cannot_be_read_stops_everything(tmp_path: Path) -> None:
    """What a build would write over without having read it is an error with the mend."""
    (tmp_path / "authority").mkdir()
    (tmp_path / PERMALINKS).write_bytes(b"person/a\t\xff\n")
    with pytest.raises(AuthorityError, match=r"authority/permalinks.*restore it from git"):
        read_ledger(Config(str(tmp_path), "News"))
