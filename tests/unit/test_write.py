"""builder/write.py: differences only, atomic, and nothing of others removed."""

from pathlib import Path

from builder.compose import as_text
from builder.model import Page
from builder.write import Written, write_files, write_pages


def page(path: str, body: str = "words") -> tuple[str, str]:
    return path, as_text(Page(path, "A title", body))


def test_second_writing_changes_nothing(tmp_path: Path) -> None:
    """The same pages a second time leave every file untouched."""
    pages = [page("people/a.md"), page("articles/2019/b.md")]
    first = write_pages(str(tmp_path), pages)
    stamps = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*.md")}
    second = write_pages(str(tmp_path), pages)
    assert (first.written, first.unchanged, first.removed) == (2, 0, 0)
    assert (second.written, second.unchanged, second.removed) == (0, 2, 0)
    assert {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*.md")} == stamps


def test_pages_of_earlier_builds_go(tmp_path: Path) -> None:
    """A page that is no longer composed is removed with its empty folder."""
    write_pages(str(tmp_path), [page("articles/2019/b.md"), page("people/a.md")])
    report = write_pages(str(tmp_path), [page("people/a.md")])
    assert report.removed == 1
    assert not (tmp_path / "articles").exists()


def test_pages_by_hand_stay(tmp_path: Path) -> None:
    """A page that a person wrote is neither replaced nor removed, wherever it stands."""
    (tmp_path / "people").mkdir()
    for name in ("index.md", "people/a.md", "people/notes.md"):
        (tmp_path / name).write_text("# By hand\n")
    write_pages(str(tmp_path), [page("index.md"), page("people/a.md"), page("people/b.md")])
    assert (tmp_path / "index.md").read_text() == "# By hand\n"
    assert (tmp_path / "people/a.md").read_text() == "# By hand\n"
    assert (tmp_path / "people/notes.md").exists()
    assert (tmp_path / "people/b.md").exists()


def test_only_stray_files_that_are_named_go(tmp_path: Path) -> None:
    """A file that the last build did not write is kept."""
    (tmp_path / "CNAME").write_text("archive.example")
    write_files(str(tmp_path), [("a.html", b"a"), ("b.html", b"b")], lambda _: ())
    report = write_files(str(tmp_path), [("a.html", b"a")], lambda keep: {"a.html", "b.html"} - keep)
    assert (report.unchanged, report.removed) == (1, 1)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["CNAME", "a.html"]


def test_a_file_that_comes_twice_is_counted_once(tmp_path: Path) -> None:
    """Two callers may ask for one file with the same bytes: the report counts files."""
    twice = [("a.bin", b"1"), ("b.bin", b"2"), ("a.bin", b"1")]
    assert write_files(str(tmp_path), twice, lambda _: ()) == Written(2, 0, 0, ("a.bin", "b.bin"))
    assert write_files(str(tmp_path), twice, lambda _: ()) == Written(0, 2, 0, ("a.bin", "b.bin"))
