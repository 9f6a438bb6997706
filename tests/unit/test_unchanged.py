"""builder/unchanged.py: a build that has nothing to do says so at once, and only then."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from builder import engines, pipeline, unchanged
from builder.config import Config, load
from builder.model import Annotated, Article, BuildReport, Change, Problem
from builder.options import Options
from builder.state import AS_WRITTEN, State, files, opened, standing
from tests.conftest import lexicon_engine

REPORT = BuildReport(3, 2, 5, 7, 4, 1, (Problem("seeds/a.txt", 1, "note", "undated", "has no date"),), 9.5)
PAGE = '---\ntitle: Ida Lund\ngenerator: "backfile"\n---\n'
FILES = {
    "mkdocs.yml": "site_name: Lamps\ntheme:\n  name: backfile\n  custom_dir: overrides\n",
    "seeds/a.txt": "Lamp goes out\n\nIda Lund left Oslo.\n",
    "seeds/deep/b.txt": "Lamp goes on\n\nIda Lund came back.\n",
    "authority/names.yml": "- same: [person/ida-lund, person/i-lund]\n",
    "authority/permalinks": "person/ida-lund people/ida-lund.html\n",
    "overrides/main.html": "<p>Lamps</p>\n",
    "docs/about.md": "# About\n",
    "docs/index.md": PAGE,
    "docs/people/ida-lund.md": PAGE,
    "site/people/ida-lund.html": "<h1>Ida Lund</h1>\n",
    "site/data/articles.jsonl": "{}\n",
    ".backfile/index/segment": "words",
}


@pytest.fixture
def config(tmp_path: Path) -> Config:
    for name, text in FILES.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text)
    return load(str(tmp_path))


@pytest.fixture
def state(config: Config) -> Iterator[State]:
    with opened(config.state_dir) as state:
        finish(config, state)
        yield state


def finish(config: Config, state: State) -> None:
    """What a finished build leaves in the store."""
    state.remember(AS_WRITTEN, standing(config.docs_dir))
    unchanged.keep(config, state, unchanged.made_from(config), REPORT)


def told(config: Config, state: State, strict: bool = False) -> BuildReport | None:
    return unchanged.last_report(config, Options(strict=strict), state, unchanged.made_from(config))


def test_what_is_as_it_was_is_told_as_a_build_would(config: Config, state: State) -> None:
    """The report has the last one's counts and problems; all files are unchanged, and nothing has come or gone."""
    assert told(config, state) == replace(REPORT, written=0, unchanged=11, removed=0, seconds=0.0)
    changes = (Change("article", "gained", 1, ("a",)),)
    unchanged.keep(config, state, unchanged.made_from(config), replace(REPORT, changes=changes))
    again = told(config, state)
    assert again and again.changes == ()


def swapped(path: Path) -> None:
    """Other bytes of the same length."""
    path.write_bytes(bytes(byte ^ 1 for byte in path.read_bytes()))


@pytest.mark.parametrize("name", sorted(FILES))
@pytest.mark.parametrize("change", [swapped, Path.unlink], ids=["edited", "removed"])
def test_a_change_of_any_file_is_seen(config: Config, state: State, name: str, change: Callable[[Path], None]) -> None:
    """An edit that keeps a file's size, or its loss, is seen in all that a site is made from and all that it left."""
    path = Path(config.root) / name
    change(path)
    if name == "mkdocs.yml":  # without which there is no archive, and nothing is asked
        path.write_text(FILES[name].replace("Lamps", "Ships"))
    assert told(config, state) is None


@pytest.mark.parametrize(
    "name", ["seeds/c.txt", "seeds/c.pdf", "authority/dates.yml", "docs/more.md", "docs/people/x.md", "site/x.html"]
)
def test_a_new_file_is_seen(config: Config, state: State, name: str) -> None:
    """A seed, a decision or a page by hand that comes is built; so is an archive whose site got a file."""
    (Path(config.root) / name).write_text("Lamp sails\n\nIda Lund said no.\n")
    assert told(config, state) is None


def test_an_edit_that_hides_its_time_is_seen(config: Config, state: State) -> None:
    """Setting a seed's or a page's time of writing back does not hide that it was written to."""
    for name in ("seeds/a.txt", "docs/people/ida-lund.md", "site/data/articles.jsonl"):
        path = Path(config.root) / name
        before = path.stat()
        swapped(path)
        os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
        assert told(config, state) is None
        finish(config, state)


def test_times_alone_change_nothing_of_what_a_site_is_made_from(config: Config) -> None:
    """A checkout gives seeds, decisions and pages by hand new times; what a site is made from is known by its bytes."""
    before = unchanged.made_from(config)
    for name in ("seeds/a.txt", "authority/names.yml", "docs/about.md", "mkdocs.yml"):
        os.utime(Path(config.root) / name, (1, 1))
    assert unchanged.made_from(config) == before


def test_a_seed_that_bears_our_mark_is_a_seed(config: Config, state: State) -> None:
    """What tells generated pages from others says nothing of a seed, a decision or their folders' names."""
    path = Path(config.root) / "seeds" / "people" / "x.md"
    path.parent.mkdir()
    path.write_text(PAGE)
    assert told(config, state) is None
    finish(config, state)
    swapped(path)
    assert told(config, state) is None


def test_another_program_model_or_configuration_is_seen(
    config: Config, state: State, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The program, its libraries, the name model and the options given on the command line shape a site too."""
    assert told(replace(config, site_dir=f"{config.site_dir}2"), state) is None
    for owner, name in ((engines, "fingerprint"), (unchanged, "version"), (unchanged, "digest_files")):
        with monkeypatch.context() as patch:
            patch.setattr(owner, name, lambda *_: "another")
            assert told(config, state) is None
    assert told(config, state)


def test_an_unfinished_build_says_nothing(config: Config, state: State) -> None:
    """From the moment that a build begins until it has finished nothing is taken for finished."""
    unchanged.forget(state)
    assert told(config, state) is None


def test_a_strict_build_hears_warnings_again(config: Config, state: State) -> None:
    """Where the last rendering warned, a strict build renders again, as it must fail."""
    state.remember("site warnings", "a link leads nowhere")
    assert told(config, state)
    assert told(config, state, strict=True) is None


def test_pages_written_to_during_a_build_are_looked_at_again(config: Config, state: State) -> None:
    """Who writes into docs/ while a build renders it has written what that build may not have seen."""
    state.remember(AS_WRITTEN, standing(config.docs_dir))
    swapped(Path(config.docs_dir) / "people" / "ida-lund.md")
    unchanged.keep(config, state, unchanged.made_from(config), REPORT)
    assert told(config, state) is None


@pytest.mark.parametrize("content", [None, b"x" * 50], ids=["no file", "too large"])
def test_what_cannot_be_read_is_no_trouble(config: Config, state: State, content: bytes | None) -> None:
    """A broken link or a seed that is too large counts as what it is, and is seen when it is mended."""
    path, config = Path(config.root) / "seeds" / "c.txt", replace(config, max_seed_bytes=40)
    path.write_bytes(content) if content else path.symlink_to("nowhere.txt")
    finish(config, state)
    assert told(config, state)
    path.unlink()
    path.write_text("Lamp sails\n")
    assert told(config, state) is None


def test_links_that_lead_round_end(tmp_path: Path) -> None:
    """A folder that links lead to is entered once, even one that holds the link."""
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "x.md").write_text("x")
    (tmp_path / "a" / "round").symlink_to(tmp_path / "a")
    assert {file.name for file in files(str(tmp_path))} == {"a/x.md", "a/round/x.md"}
    assert standing(str(tmp_path / "nowhere")) == standing(str(tmp_path / "nowhere, too"))


def test_a_second_build_reads_nothing_and_tells_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The whole build: the second time its stages are not run, until someone writes to a page, which is restored."""
    (tmp_path / "mkdocs.yml").write_text("site_name: Lamps\nuse_directory_urls: false\n")
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "a.txt").write_text("Lamp goes out\n\nIda Lund left Oslo on a boat.\n")
    monkeypatch.setattr(engines, "load_engine", lambda _: lexicon_engine({"Ida Lund": "person"}))
    asked: list[str] = []
    extract = pipeline.extract

    def counted(
        config: Config, articles: list[Article], state: State, options: Options
    ) -> tuple[list[Annotated], list[Problem]]:
        asked.append("extract")
        return extract(config, articles, state, options)

    monkeypatch.setattr(pipeline, "extract", counted)
    config, options = load(str(tmp_path)), Options(jobs=1)
    first, second = pipeline.build(config, options), pipeline.build(config, options)
    assert asked == ["extract"]
    page = tmp_path / "docs" / "people" / "ida-lund.md"
    before = page.read_bytes()
    page.write_bytes(before.replace(b"Ida", b"Ada"))
    third = pipeline.build(config, options)
    assert (page.read_bytes(), third.written, asked) == (before, 1, ["extract"] * 2)
    fourth, asked[:] = pipeline.build(config, options), []
    assert not asked
    plain = [replace(report, seconds=0.0) for report in (second, fourth)]
    pipeline.build(config, replace(options, until="write"))
    full = pipeline.build(config, options)
    assert asked == ["extract"] * 2
    assert [*plain, replace(full, seconds=0.0)] == [plain[0]] * 3
    assert (first.problems, first.articles) == (full.problems, full.articles)
    pipeline.build(config, replace(options, clean=True))
    assert asked == ["extract"] * 3
