"""Decisions taken at a terminal, added to authority/names.yml."""

from __future__ import annotations

from pathlib import Path

import pytest

from builder.authority import PERMALINKS, judge, read_ledger, rename
from builder.config import Config
from builder.errors import AuthorityError
from builder.model import Source

BY = Source(who="M. Keats", when="2026-11-24", why="one desk: the same")
MINE = "# by hand\n\n-   same: [person/x,person/y]   # spaces stay\n    why:   'as they are'\n"


def archive(folder: Path, text: str | None = None) -> tuple[Config, Path]:
    path = folder / "authority/names.yml"
    path.parent.mkdir()
    if text is not None:
        path.write_text(text, "utf-8")
    return Config(str(folder), "News", site_dir=str(folder / "site")), path


@pytest.mark.parametrize(
    "text", [None, "", MINE, MINE.rstrip("\n"), "# nothing yet", "  - same: [person/x, person/y]\n"]
)
def test_what_stood_there_stays(tmp_path: Path, text: str | None) -> None:
    """An entry is added at the end; every byte before it stays, and all of it is read."""
    config, path = archive(tmp_path, text)
    where = judge(config, "same", "person/ann-roe", 'person: "Nan" Roe, the [elder] @ box 1.txt/a: lamp', BY)
    after = path.read_text("utf-8")
    assert after.startswith("# Decisions about names" if text is None else text)
    ledger, problems = read_ledger(config)
    assert problems == ()
    last = ledger.decisions[-1]
    assert (last.judgement, str(last.left)) == ("same", "person/ann-roe")
    assert str(last.right) == 'person: "Nan" Roe, the [elder] @ box 1.txt/a: lamp'
    assert (last.source.who, last.source.when, last.source.why) == (BY.who, BY.when, BY.why)
    assert where == str(last.source)


@pytest.mark.parametrize("name", ["Ann Roe", "yes", "3.14", "a: b", "- x", "# no", "Ærø “Ö” 'q'", "null", "{{ 7*7 }}"])
def test_a_new_name_is_read_back_as_it_is(tmp_path: Path, name: str) -> None:
    """Whatever a name holds, it is not syntax."""
    config, _ = archive(tmp_path)
    rename(config, "person/ann-roe", name, BY)
    ledger, problems = read_ledger(config)
    assert [one.name for one in ledger.corrections] == [name]
    assert problems == ()


@pytest.mark.parametrize("text", ["[{same: [person/x, person/y]}]\n", "a: 2015\n", "- same: [\n"])
def test_a_file_that_cannot_go_on_is_left(tmp_path: Path, text: str) -> None:
    """Where nothing can be added at the end the file stays, and the error holds the entry."""
    config, path = archive(tmp_path, text)
    with pytest.raises(AuthorityError, match=r"names\.yml.*same: \[person/a, person/b\]"):
        judge(config, "same", "person/a", "person/b", BY)
    assert path.read_text("utf-8") == text


def test_the_opposite_of_what_is_decided_is_refused(tmp_path: Path) -> None:
    """A contradiction over two steps names every line and reason, and nothing is written."""
    config, path = archive(tmp_path, "- {same: [person/a, person/b], why: one hat}\n- {same: [person/b, person/c]}\n")
    before = path.read_bytes()
    with pytest.raises(AuthorityError) as refused:
        judge(config, "not same", "person/a", "person/c", BY)
    for part in ("authority/names.yml:1", "one hat", "authority/names.yml:2", BY.why, "the new decision"):
        assert part in str(refused.value)
    assert path.read_bytes() == before


def test_the_same_again_is_not_written_twice(tmp_path: Path) -> None:
    """A decision that stands already is found, whichever way round it is asked."""
    config, path = archive(tmp_path)
    first = judge(config, "not same", "person/a", "person/b", BY)
    before = path.read_bytes()
    assert judge(config, "not same", "person/b", "person/a", BY) == first
    assert path.read_bytes() == before


@pytest.mark.parametrize(("left", "said"), [("person/an-roe", "did you mean person/ann-roe"), ("Ann", "names nobody")])
def test_unknown_ids_are_refused(tmp_path: Path, left: str, said: str) -> None:
    """An id that was never published is told with the nearest one; what is no id or name says how to write one."""
    config, path = archive(tmp_path)
    (tmp_path / PERMALINKS).write_text("person/ann-roe\tpeople/ann-roe.html\nperson/b\tpeople/b.html\n")
    with pytest.raises(AuthorityError, match=said):
        judge(config, "same", left, "person/b", BY)
    with pytest.raises(AuthorityError, match="twice"):
        judge(config, "same", "person/b", "person/b", BY)
    with pytest.raises(AuthorityError, match="empty"):
        rename(config, "person/b", " ", BY)
    assert not path.exists()
