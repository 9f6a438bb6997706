"""The shards in a site: written where the index changed, removed where they are stale, left alone otherwise."""

from __future__ import annotations

from pathlib import Path

from builder.config import Config, load
from builder.publish import write_shards
from builder.search import build_index
from builder.state import opened
from tests.unit.search.conftest import BRIDGE, CHOIR, DOCUMENTS, FERRY


def config_in(folder: Path) -> Config:
    (folder / "mkdocs.yml").write_text("site_name: x\n")
    return load(str(folder))


def files_in(config: Config) -> dict[str, bytes]:
    base = Path(config.site_dir)
    return {path.relative_to(base).as_posix(): path.read_bytes() for path in base.rglob("*") if path.is_file()}


def test_an_unchanged_index_writes_nothing(tmp_path: Path) -> None:
    """A second build leaves all shards as they are; a lost one is written again."""
    config = config_in(tmp_path)
    build_index(config.index_dir, DOCUMENTS)
    with opened(config.state_dir) as state:
        first = write_shards(config, state)
        again = write_shards(config, state)
        (Path(config.site_dir) / first.paths[0]).unlink()
        mended = write_shards(config, state)
    assert first.written == again.unchanged > 0
    assert again.written == again.removed == 0
    assert (mended.written, mended.paths) == (1, first.paths)


def test_incremental_equals_clean(tmp_path: Path) -> None:
    """Shards after additions and removals are those of a first build; files of others in the folder stay."""
    for name in ("grown", "clean"):
        (tmp_path / name).mkdir()
    grown, clean = config_in(tmp_path / "grown"), config_in(tmp_path / "clean")
    page = Path(grown.site_dir) / "search" / "index.html"
    with opened(grown.state_dir) as state:
        for documents in (DOCUMENTS, (BRIDGE,), (BRIDGE, FERRY, CHOIR)):
            build_index(grown.index_dir, documents)
            write_shards(grown, state)
            page.write_text("the search page")
    build_index(clean.index_dir, (BRIDGE, FERRY, CHOIR))
    with opened(clean.state_dir) as state:
        write_shards(clean, state)
    left = files_in(grown)
    assert left.pop("search/index.html") == b"the search page"
    assert left == files_in(clean)
