"""The search's scripts as they are served: all modules in two classic scripts, each after what it needs."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

import jinja2
import pytest
import yaml

from builder.render.settings import THEME_DIR
from tests.conftest import ROOT

SOURCES = THEME_DIR / "assets" / "javascripts" / "search"
SCRIPTS = ("assets/javascripts/search.js", "assets/javascripts/search-later.js")
MODULES = sorted(path.relative_to(SOURCES).with_suffix("").as_posix() for path in SOURCES.rglob("*.js"))


def served(name: str) -> str:
    loader = jinja2.FileSystemLoader(THEME_DIR)
    return jinja2.Environment(loader=loader, autoescape=False).get_template(name).render()


def order() -> list[str]:
    return [name for script in SCRIPTS for name in re.findall(r'"([\w/-]+)"', (THEME_DIR / script).read_text())]


def needed(module: str) -> list[str]:
    """The modules from which one imports, but for those that it fetches later."""
    folder = (SOURCES / module).parent
    paths = re.findall(r'^(?:import|\}) .*from "(.+)";$', (SOURCES / f"{module}.js").read_text("utf-8"), re.M)
    return [(folder / path).resolve().relative_to(SOURCES.resolve()).with_suffix("").as_posix() for path in paths]


def test_every_module_is_served_once_and_after_what_it_needs() -> None:
    """No module is forgotten or named twice, and none stands before one from which it imports."""
    listed = order()
    assert sorted(listed) == MODULES
    assert all(listed.index(other) < listed.index(module) for module in listed for other in needed(module))


@pytest.mark.parametrize("module", MODULES)
def test_modules_keep_to_what_can_be_joined(module: str) -> None:
    """Modules hold nothing of the templates' language, rename nothing, and export declarations alone."""
    text = (SOURCES / f"{module}.js").read_text("utf-8")
    assert not re.search(r"\{[{%#]", text)
    assert not re.search(r"^import .* as |^export (default|\{|\*|let)", text, re.M)
    assert len(text.splitlines()) <= 300


@pytest.mark.parametrize("module", MODULES)
def test_modules_run_under_a_strict_policy(module: str) -> None:
    """Nothing is made into code or markup from text."""
    text = (SOURCES / f"{module}.js").read_text("utf-8")
    assert not re.search(r"\beval\b|new Function|innerHTML|outerHTML|insertAdjacentHTML|document\.write", text)


@pytest.mark.parametrize("script", SCRIPTS)
def test_a_script_is_one_that_node_reads(script: str, tmp_path: Path) -> None:
    """What is served is a classic script: no import or export is left in it."""
    node = shutil.which("node")
    if not node:
        (pytest.fail if os.environ.get("CI") == "true" else pytest.skip)("node is not here; install Node 18 or later")
    text = served(script)
    assert not re.search(r"^\s*(import|export)\b", text, re.M)
    (tmp_path / "script.cjs").write_text(text, "utf-8")
    done = subprocess.run([node, "--check", tmp_path / "script.cjs"], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_mkdocs_makes_the_scripts() -> None:
    """Plain mkdocs build makes them too, since they are templates of the theme."""
    assert set(SCRIPTS) <= set(yaml.safe_load((THEME_DIR / "mkdocs_theme.yml").read_text())["static_templates"])


def test_types_are_sound() -> None:
    """TypeScript's checker, at its strictest, finds nothing in the modules' JSDoc."""
    folder = ROOT / "tests" / "browser"
    checker = folder / "node_modules" / ".bin" / "tsc"
    if not checker.exists():
        (pytest.fail if os.environ.get("CI") == "true" else pytest.skip)(f"no TypeScript; run npm ci in {folder}")
    done = subprocess.run([checker, "-p", folder], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
