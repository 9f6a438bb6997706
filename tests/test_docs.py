"""Docs move with the code: an undocumented command or option fails here."""

import dataclasses
import re
from pathlib import Path

import click
import pytest

from builder import __version__, config
from builder.cli import backfile
from builder.config import Config

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text("utf-8")
MKDOCS_OWN = {"site_url"}
OPTIONS = [
    field.name
    for field in dataclasses.fields(Config)
    if field.default is not dataclasses.MISSING and field.name not in MKDOCS_OWN
]


@pytest.mark.parametrize("name", sorted(backfile.commands))
def test_commands_are_documented(name: str) -> None:
    """Every command stands in README's table with every option it takes but -C, and has a help text."""
    command = backfile.commands[name]
    row = re.search(rf"^\| `backfile {name}.*$", README, re.MULTILINE)
    assert row, f"README has no row for backfile {name}"
    assert command.help
    for option in command.params:
        if isinstance(option, click.Option) and option.opts[0] != "-C":
            assert f"`{option.opts[0]}" in row[0], f"README does not tell of backfile {name} {option.opts[0]}"


@pytest.mark.parametrize("name", [name for name in OPTIONS if not name.endswith("_dir")])
def test_options_are_documented(name: str) -> None:
    """Every option of extra.archive stands in README and beside its default in config.py."""
    assert f"| `{name}` |" in README
    assert f"| `{name}` |" in (config.__doc__ or "")


def test_the_tree_in_architecture_is_the_tree() -> None:
    """Every module and room of builder/ is drawn in ARCHITECTURE.md."""
    drawn = (ROOT / "ARCHITECTURE.md").read_text("utf-8")
    rooms = [p.name + ("/" if p.is_dir() else "") for p in (ROOT / "builder").iterdir() if not p.name.startswith("__")]
    assert [room for room in rooms if f"── {room} " not in drawn] == []


def test_changelog_has_a_place_for_changes() -> None:
    """CHANGELOG keeps its form, and the version is a release or the first to come."""
    changes = (ROOT / "CHANGELOG.md").read_text("utf-8")
    assert "## [Unreleased]" in changes
    assert f"[{__version__}]" in changes or __version__ == "0.1.0"
