"""Seeds as they lie on disk: what is found, how it is decoded, and what is said of the rest."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.config import Config
from builder.errors import SeedsError
from builder.model import Problem, SourceFile
from builder.read import decode, markdown, read_seed, seed_paths
from builder.read.unreadable import Unreadable


def config(root: Path, **options: int) -> Config:
    return Config(root=str(root), site_name="Archive", seeds_dir=str(root / "seeds"), **options)  # type: ignore[arg-type] # all are numbers


def read(root: Path, data: bytes, name: str = "x.txt", **options: int) -> tuple[SourceFile | None, tuple[Problem, ...]]:
    (root / "seeds").mkdir(exist_ok=True)
    (root / "seeds" / name).write_bytes(data)
    return read_seed(config(root, **options), f"seeds/{name}")


def text(root: Path, data: bytes, name: str = "x.txt") -> str:
    source, _ = read(root, data, name)
    assert source
    return source.text


def test_seeds_are_listed_in_order(tmp_path: Path) -> None:
    """All .txt and .md files below the folder are seeds, hidden ones aside; others are noted."""
    for name in ("b.txt", "a/c.MD", ".hidden.txt", ".git/x.txt", "photo.png"):
        path = tmp_path / "seeds" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x")
    paths, problems = seed_paths(config(tmp_path))
    assert paths == ("seeds/a/c.MD", "seeds/b.txt")
    assert [(problem.path, problem.severity, problem.code) for problem in problems] == [
        ("seeds/photo.png", "note", "not-a-seed")
    ]
    assert ".txt or .md" in problems[0].message


def test_links_that_lead_outside_are_not_read(tmp_path: Path) -> None:
    """A link out of the seeds' folder is reported, one within it is read, linked folders are not followed."""
    (tmp_path / "seeds").mkdir()
    (tmp_path / "outside.txt").write_text("secret")
    (tmp_path / "seeds" / "a.txt").write_text("x")
    (tmp_path / "seeds" / "b.txt").symlink_to("a.txt")
    (tmp_path / "seeds" / "c.txt").symlink_to(tmp_path / "outside.txt")
    (tmp_path / "seeds" / "d.txt").symlink_to("gone.txt")
    (tmp_path / "seeds" / "loop").symlink_to(tmp_path / "seeds", target_is_directory=True)
    paths, problems = seed_paths(config(tmp_path))
    assert paths == ("seeds/a.txt", "seeds/b.txt")
    assert [problem.code for problem in problems] == ["outside-link", "not-a-file", "linked-folder"]


def test_a_missing_folder_is_one_line(tmp_path: Path) -> None:
    """Without a folder of seeds nothing can be done, and one line says what to do."""
    with pytest.raises(SeedsError, match=r"seeds: no folder of seeds; .*--seeds DIR$"):
        seed_paths(config(tmp_path))


@pytest.mark.parametrize(
    ("data", "remark"),
    [
        ("Gdańsk’s café".encode(), None),
        ("Gdańsk’s café".encode("utf-8-sig"), None),
        ("Gdańsk’s café".encode("utf-16"), None),
        (b"\xfe\xff" + "Gdańsk’s café".encode("utf-16-be"), None),
        ("Gdańsk’s café".encode("utf-16-le"), "UTF-16-LE"),
        ("Gdańsk’s café".encode("utf-16-be"), "UTF-16-BE"),
    ],
)
def test_unicode_is_read_in_all_its_forms(tmp_path: Path, data: bytes, remark: str | None) -> None:
    """UTF-8 and UTF-16 are read, with and without a mark; only what had to be assumed is said."""
    source, problems = read(tmp_path, data)
    assert source
    assert source.text == "Gdańsk’s café"
    assert source.sha256 == hashlib.sha256(data).hexdigest()
    assert [problem.code for problem in problems] == (["encoding"] if remark else [])
    assert not remark or remark in problems[0].message


def test_windows_text_is_read_and_said_to_be(tmp_path: Path) -> None:
    """Windows-1252 is recognised, and a note says at which line it showed."""
    words = "The mayor said nothing.\nThe café’s owner said “no” – twice – and closed the door.\n"
    source, problems = read(tmp_path, words.encode("cp1252"))
    assert source
    assert source.text == words
    assert [(problem.line, problem.severity, problem.code) for problem in problems] == [(2, "note", "encoding")]


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"a\r\nb\rc\nd", "a\nb\nc\nd"),
        (b"a\x00b" + b" word" * 50, "ab" + " word" * 50),
        (b"a\x07b\x0bc" + b" word" * 50, "ab c" + " word" * 50),
        (b"a\fb", "a\fb"),
        ("it’s “so” — ﬁne".encode(), "it’s “so” — ﬁne"),
    ],
)
def test_line_ends_and_control_characters_are_mended(tmp_path: Path, data: bytes, expected: str) -> None:
    """Line ends become newlines, control characters go; quotes, ligatures and form feeds stay."""
    assert text(tmp_path, data) == expected


def test_mojibake_is_mended_where_it_is_certain(tmp_path: Path) -> None:
    """Text decoded wrongly once is mended and the line is noted; everything else stays as it is."""
    source, problems = read(tmp_path, "Fine: São Paulo, 5 °C\nThe countryâ€™s cafÃ©s\n".encode())
    assert source
    assert source.text == "Fine: São Paulo, 5 °C\nThe country’s cafés\n"
    assert [(problem.line, problem.code) for problem in problems] == [(2, "mojibake")]


@pytest.mark.parametrize(
    ("data", "code", "says"),
    [
        (b"", "empty", "add the article's text"),
        (b" \n\x00\n", "empty", "add the article's text"),
        (b"---\ntitle: A\n---\n\n", "empty", "below its front matter"),
        (b"%PDF-1.7 ...", "binary", "a PDF"),
        (b"PK\x03\x04....", "binary", "ZIP"),
        (b"\x89PNG\r\n\x1a\n....", "binary", "PNG"),
        (bytes(range(256)) * 8, "binary", "binary data"),
        (b"\xff\xfea\x00\x00\xd8b\x00", "undecodable", "byte 2"),
        (b"x" * 101, "too-large", "max_seed_bytes"),
    ],
)
def test_a_bad_seed_is_one_error(tmp_path: Path, data: bytes, code: str, says: str) -> None:
    """A seed without text for us gives exactly one error with the mend, and nothing is raised."""
    source, problems = read(tmp_path, data, max_seed_bytes=100 if code == "too-large" else 10_000)
    assert source is None
    assert [(problem.path, problem.severity, problem.code) for problem in problems] == [("seeds/x.txt", "error", code)]
    assert says in problems[0].message


def test_a_seed_that_is_gone_is_one_error(tmp_path: Path) -> None:
    """A seed that cannot be opened is reported, not raised."""
    source, problems = read_seed(config(tmp_path), "seeds/gone.txt")
    assert (source, [problem.code for problem in problems]) == (None, ["unreadable"])


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_locked_seed_is_one_error(tmp_path: Path) -> None:
    """A seed without permission is reported with the mend."""
    read(tmp_path, b"x")
    (tmp_path / "seeds" / "x.txt").chmod(0)
    assert "permissions" in read_seed(config(tmp_path), "seeds/x.txt")[1][0].message


def test_front_matter_is_read_in_its_own_words(tmp_path: Path) -> None:
    """Values are texts as written, lists are several, keys are lower case, and the text's line is known."""
    source, problems = read(tmp_path, b"---\nTitle: A: b\n---\nText.\n", "broken.md")
    assert [problem.code for problem in problems] == ["front-matter"]
    assert source
    assert source.text == "Text.\n"
    source, problems = read(tmp_path, b"---\nTitle: Pool\nauthor: [A, B]\ndate: 2020-05-03\nempty:\n---\nText.\n")
    assert source
    assert source.metadata == (("title", ("Pool",)), ("author", ("A", "B")), ("date", ("2020-05-03",)))
    assert (source.text, source.first_line, problems) == ("Text.\n", 7, ())


def test_broken_front_matter_names_its_line(tmp_path: Path) -> None:
    """Front matter that is not YAML is left out and its line is named; an alias bomb is such."""
    _, problems = read(tmp_path, b"---\ntitle: x\nauthor: [A\n---\nText.\n")
    assert [(problem.line, problem.severity) for problem in problems] == [(3, "warning")]
    source, problems = read(tmp_path, b"---\na: &a [x]\nb: [*a, *a]\n---\nText.\n")
    assert source
    assert [(problem.line, problem.code) for problem in problems] == [(3, "front-matter")]


def test_a_rule_is_no_front_matter(tmp_path: Path) -> None:
    """Prose between two rules at the top of a file stays prose."""
    words = "---\nA text.\n---\nAnother.\n"
    assert text(tmp_path, words.encode()) == words


@pytest.mark.parametrize(
    ("given", "left"),
    [
        ("See the [plan](https://a.example/b_(c)).", "See the plan."),
        ("**Bold**, *leaning*, __bold__ and _leaning_ `code`", "Bold, leaning, bold and leaning code"),
        ("2 * 3 * 4 and snake_case_name", "2 * 3 * 4 and snake_case_name"),
        ("Title\n=====", "# Title\n"),
        ("![alt](a.png)", ""),
        ("> quoted", "quoted"),
        ("## Head ##", "## Head"),
        (r"\*kept\*", "*kept*"),
    ],
)
def test_markdown_gives_way_where_it_is_certain(given: str, left: str) -> None:
    """Marks go, words and lines stay; what may not be a mark stays as well."""
    assert markdown.read(given).text == left


def test_rich_text_is_read_and_noted(tmp_path: Path) -> None:
    """A word processor's rich text under a seed's name gives its words alone."""
    data = (
        rb"{\rtf1\ansi{\fonttbl\f0 Arial;}\f0 Pool to close\par\par The caf\'e9\'92s {\b owner} said \u8220?no\u8221?.}"
    )
    source, problems = read(tmp_path, data)
    assert source
    assert source.text == "Pool to close\n\nThe café’s owner said “no”."
    assert [problem.code for problem in problems] == ["rich-text"]


@given(st.binary(max_size=300))
def test_any_bytes_are_text_or_unreadable(data: bytes) -> None:
    """Whatever the bytes, decoding gives clean text or says why not."""
    try:
        found, _ = decode.text_of(data)
    except Unreadable as trouble:
        assert trouble.line >= 1
        assert str(trouble)
    else:
        assert found.strip()
        assert not set(found) & {"\x00", "\r", "\ufeff"}
