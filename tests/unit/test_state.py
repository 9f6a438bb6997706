"""builder/state.py: the store survives being lost or broken, and gives back what it was given."""

from pathlib import Path

import pytest

from builder.errors import StateError
from builder.model import Annotated, Article, Caption, DateMention, Mention, Problem, Quote, Relative, SourceFile
from builder.state import digest, extraction_key, opened, pack, pack_split, split_key, unpack, unpack_split

ARTICLE = Article("a", "seeds/a.txt", "0" * 64, 1, 3, "A title", "“We go now,” said Ida Lund.")
FOUND = Annotated(
    ARTICLE,
    (Mention("person", "text", 17, 25, "Ida Lund", 0.98),),
    (
        DateMention("title", 0, 1, "A", "2019", "a basis", "2019", "START"),
        DateMention("text", 1, 3, "We", "", "a weekday", "XXXX-WXX-6", "", Relative(target="XXXX-WXX-6", way="until")),
    ),
    (
        Quote(
            1, 10, "We go now", (17, 25), source=(17, 25), told=(1, 3), when=(4, 6), continues=True, how="It is named."
        ),
        Quote(1, 3, "We"),
    ),
)


def test_pack_and_unpack() -> None:
    """What extraction found comes back as it was."""
    assert unpack(ARTICLE, pack(FOUND)) == FOUND


def test_values_outlive_the_process(tmp_path: Path) -> None:
    """Extractions and fingerprints are there when the store is opened again; what is not needed is dropped."""
    with opened(str(tmp_path)) as state:
        state.keep_results("extract", {"x": b"1", "y": b"2"})
        state.remember("index", "abc")
    with opened(str(tmp_path)) as state:
        state.forget_results("extract", ["x"])
        assert state.results("extract", ["x", "y"]) == {"x": b"1"}
        assert state.results("split", ["x"]) == {}
        assert state.recall("index") == "abc"
        assert state.recall("nothing") is None


def test_a_broken_store_is_made_anew(tmp_path: Path) -> None:
    """A file that is no database costs the cache, not the build."""
    (tmp_path / "state.sqlite").write_bytes(b"not a database at all" * 100)
    with opened(str(tmp_path)) as state:
        state.keep_results("extract", {"x": b"1"})
        assert state.results("extract", ["x"]) == {"x": b"1"}


def test_one_build_at_a_time(tmp_path: Path) -> None:
    """While a build holds the store another is told to wait; afterwards it may go on."""
    with opened(str(tmp_path)), pytest.raises(StateError, match="another build"), opened(str(tmp_path)):
        pass
    with opened(str(tmp_path)) as state:
        state.remember("index", "abc")


def test_the_key_holds_all_that_shapes_an_extraction() -> None:
    """Text, title and code change the key; where the seed lies does not."""
    from dataclasses import replace

    key = extraction_key(ARTICLE, "code")
    assert key != extraction_key(ARTICLE, "other code")
    assert key != extraction_key(replace(ARTICLE, title="Another"), "code")
    assert key == extraction_key(replace(ARTICLE, id="b", seed="seeds/b.txt", first_line=7), "code")


def test_digest_tells_parts_apart() -> None:
    """Moving a letter from one part to the next changes the hash."""
    assert digest("ab", "c") != digest("a", "bc")


def test_a_split_seed_comes_back_as_it_was() -> None:
    """Articles with all their furniture, and problems, survive being stored; a lone surrogate too."""
    from dataclasses import replace

    full = replace(
        ARTICLE, byline=("A", "B"), captions=(Caption("c", "d"), Caption("e")), credits=("f",), title="\ud800"
    )
    problem = Problem("seeds/a.txt", 3, "note", "code", "a message")
    assert unpack_split(pack_split([ARTICLE, full], [problem])) == ((ARTICLE, full), (problem,))


def test_the_key_of_a_seed_holds_all_that_shapes_its_articles() -> None:
    """Text, place, front matter and code change it."""
    from dataclasses import replace

    source = SourceFile("seeds/a.txt", "0" * 64, "text/plain", "Text")
    others = [
        replace(source, path="seeds/b.txt"),
        replace(source, text="Other"),
        replace(source, metadata=(("title", ("T",)),)),
        replace(source, metadata=(("title", ("T", "U")),)),
    ]
    keys = {split_key(one, "code") for one in [source, *others]}
    assert len(keys | {split_key(source, "other")}) == 6
