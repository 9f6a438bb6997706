"""What is laid under an archive's own mkdocs.yml."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml

from builder.compose.links import LISTINGS
from builder.config import Config
from builder.render.settings import THEME_DIR, existing, overlay

PROJECT = Path(__file__).parents[3]


def archive(root: Path) -> Config:
    (root / "docs").mkdir(exist_ok=True)
    return Config(root=str(root), site_name="A", docs_dir=str(root / "docs"))


class _Loader(yaml.SafeLoader):
    """Reads ``!relative`` as its own words."""


_Loader.add_constructor("!relative", lambda loader, node: f"!relative {node.value}")


def stated(path: str = "mkdocs.yml") -> dict[str, Any]:
    text = (PROJECT / path).read_text("utf-8").replace("@NAME_IN_QUOTES@", '"A"')
    loaded: dict[str, Any] = yaml.load(text, _Loader)
    return loaded


def test_what_an_archive_states_is_kept(tmp_path: Path) -> None:
    """Its name, plugins, extensions, validation and navigation stand as written."""
    own = {
        "site_name": "B",
        "plugins": ["search"],
        "nav": [{"Start": "index.md"}],
        "validation": {"nav": {"not_found": "ignore"}},
        "markdown_extensions": ["pymdownx.snippets", "footnotes"],
        "extra": {"x": 1},
    }
    laid = overlay(own, archive(tmp_path))
    assert {key: laid[key] for key in own if key != "nav"} == {key: own[key] for key in own if key != "nav"}


def test_snippets_join_whatever_extensions_an_archive_states(tmp_path: Path) -> None:
    """The home page includes what was generated for it, so the extension for it is always there."""
    for extensions in (None, ["footnotes"], {"footnotes": None}, [{"toc": {"permalink": True}}]):
        laid = overlay({"markdown_extensions": extensions}, archive(tmp_path))["markdown_extensions"]
        names = [name for entry in laid for name in (entry if isinstance(entry, dict) else [entry])]
        assert names.count("pymdownx.snippets") == 1


def test_navigation_names_only_generated_pages_that_exist(tmp_path: Path) -> None:
    """Listings that an archive has no pages for are dropped at any depth; a wrong name of the owner's is not."""
    (tmp_path / "people").mkdir()
    (tmp_path / "people/index.md").write_text("# People")
    nav = [
        "quotes/index.md",
        {"People": "people/index.md"},
        {"More": [{"Quotes": "quotes/index.md"}]},
        {"Own": "typo.md"},
    ]
    assert existing(nav, tmp_path) == [{"People": "people/index.md"}, {"Own": "typo.md"}]


def test_the_owners_patterns_are_added_to_ours(tmp_path: Path) -> None:
    """Generated pages stay out of the navigation whatever else the owner keeps out."""
    laid = overlay({"not_in_nav": "/drafts/**", "exclude_docs": "/notes.md"}, archive(tmp_path))
    assert {"/drafts/**", *(f"/{folder}/**" for folder in LISTINGS)} <= set(laid["not_in_nav"].split())
    assert {"/notes.md", "/assets/javascripts/lunr/"} <= set(laid["exclude_docs"].split())


@pytest.mark.parametrize("path", ["mkdocs.yml", "builder/scaffold/archive/mkdocs.yml"])
def test_our_own_files_state_what_would_be_filled_in(tmp_path: Path, path: str) -> None:
    """This project's mkdocs.yml, a new archive's and the code say the same, so MkDocs alone renders the same site."""
    own, root = stated(path), archive(tmp_path)
    for page in [path for entry in own["nav"] for path in entry.values()]:
        (tmp_path / "docs" / page).parent.mkdir(exist_ok=True)
        (tmp_path / "docs" / page).touch()
    filled = overlay({}, root)
    for key in ("nav", "plugins", "validation", "use_directory_urls"):
        assert own[key] == filled[key], key
    for key in ("not_in_nav", "exclude_docs"):
        assert own[key].split()[: len(filled[key].split())] == filled[key].split(), key
    assert own["markdown_extensions"][-1]["pymdownx.snippets"] == {
        "base_path": "!relative $docs_dir",
        "check_paths": True,
    }


def test_the_theme_is_installed_under_the_name_that_the_file_gives() -> None:
    """``theme: name: backfile`` finds the theme's folder through the package's entry point."""
    points = tomllib.loads((PROJECT / "pyproject.toml").read_text("utf-8"))["project"]["entry-points"]
    assert points["mkdocs.themes"][stated()["theme"]["name"]] == "builder.render.theme"
    assert yaml.safe_load((THEME_DIR / "mkdocs_theme.yml").read_text("utf-8"))["extends"] == "material"
