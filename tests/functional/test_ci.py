"""What `backfile new` lays for CI, run as CI would run it: in clean clones, with the cache of the last run restored."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.conftest import ROOT, Command

pytestmark = pytest.mark.skipif(not (shutil.which("git") and shutil.which("bash")), reason="needs git and bash")

FIRST = {
    "harbour-times/ferry.txt": "Ferry to Gdańsk sails again\n\nOSLO, May 4, 2019 — The ferry from Oslo to Gdańsk sails "
    "again, said Ama Osei of the Norlind Line.\n",
    "lamp.txt": "Lamp at Lindesnes stays lit\n\nOSLO, May 9, 2019 — Ida Lund locked the tower in Lindesnes on Thursday,"
    " and Ama Osei thanked her.\n",
    "empty.txt": "",
}
MORE = {
    "late.txt": "Harbour freezes\n\nTROMSØ, Jan 3, 2020 — Liv Strand walked on the harbour of Tromsø with Ida Lund.\n",
    "lamp.txt": "Lamp at Lindesnes goes out\n\nOSLO, May 9, 2019 — Ida Lund locked the tower in Lindesnes on "
    "Thursday.\n",
}


@pytest.fixture
def origin(tmp_path: Path, backfile: Command) -> Path:
    folder = tmp_path / "origin"
    assert backfile("new", folder).returncode == 0
    git(folder, "init", "--quiet", "--initial-branch=main")
    commit(folder, FIRST)
    return folder


def git(folder: Path, *words: str) -> str:
    who = ("-c", "user.name=Nobody", "-c", "user.email=nobody@news.example")
    done = subprocess.run(["git", *who, *words], cwd=folder, capture_output=True, text=True, check=True)
    return done.stdout


def commit(folder: Path, seeds: dict[str, str]) -> None:
    for name, text in seeds.items():
        path = folder / "seeds" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message", "Add articles")


def clone(origin: Path, name: str) -> Path:
    folder = origin.parent / name
    git(origin.parent, "clone", "--quiet", str(origin), str(folder))
    return folder


def run(folder: Path, tmp_path: Path) -> str:
    """Run the script of CI in a clone, with this very program as ``backfile``; its summary."""
    tools = tmp_path / "bin"
    tools.mkdir(exist_ok=True)
    command = tools / "backfile"
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m builder "$@"\n')
    command.chmod(0o755)
    calm = os.environ | {"PATH": f"{tools}:{os.environ['PATH']}", "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        ["bash", ".ci/build", "summary.md"], cwd=folder, env=calm, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return (folder / "summary.md").read_text("utf-8")


def restore(cached: list[str], source: Path, target: Path) -> None:
    """What a cache does: the same files, with the time of today."""
    for path in cached:
        shutil.copytree(source / path, target / path, copy_function=shutil.copyfile)


def workflow(folder: Path) -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.safe_load((folder / ".github/workflows/archive.yml").read_text("utf-8"))
    return loaded


def cached_paths(folder: Path) -> list[str]:
    steps = workflow(folder)["jobs"]["build"]["steps"]
    cache = next(step["with"] for step in steps if str(step.get("uses")).startswith("actions/cache@"))
    paths: list[str] = cache["path"].split()
    return paths


def product(folder: Path) -> dict[str, bytes]:
    paths = [path for part in ("docs", "site", "authority") for path in (folder / part).rglob("*") if path.is_file()]
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


def test_a_rebuild_from_the_cache_is_a_clean_build(origin: Path, tmp_path: Path) -> None:
    """Seeds are added, the cache is restored into a new clone, and the script leaves what it leaves without a cache."""
    first = clone(origin, "first")
    told = run(first, tmp_path)
    assert "| articles | 2 | 0 | 0 | 0 |" in told
    assert "### Problems: 1 error" in told
    assert "`seeds/empty.txt:1: error" in told
    assert "commit authority/permalinks" in told

    shutil.copy(first / "authority/permalinks", origin / "authority/permalinks")
    commit(origin, MORE)
    again, clean = clone(origin, "again"), clone(origin, "clean")
    restore(cached_paths(again), first, again)
    told = run(again, tmp_path)
    assert "| articles | 2 | 0 | 0 | 1 |" in told  # another headline is another article
    assert "`place/tromso`" in next(line for line in told.splitlines() if line.startswith("- places gained: "))
    assert "articles lost: `lamp.txt/lamp-at-lindesnes-stays-lit`" in told
    run(clean, tmp_path)
    assert product(again) == product(clean)
    assert "site/articles/2020/harbour-freezes.html" in product(again)

    shutil.copy(again / "authority/permalinks", origin / "authority/permalinks")
    commit(origin, {})
    last = clone(origin, "last")
    restore(cached_paths(last), again, last)
    told = run(last, tmp_path)
    assert "No article and no name came, changed or went." in told
    assert "commit authority/permalinks" not in told
    assert git(last, "status", "--porcelain").split() == ["??", "summary.md"]


def test_both_services_run_the_same_script(origin: Path) -> None:
    """GitHub and GitLab run `.ci/build` and nothing else that builds, one run at a time, and publish what it made."""
    told = workflow(origin)
    build, publish = told["jobs"]["build"], told["jobs"]["publish"]
    assert [step["run"] for step in build["steps"] if ".ci/build" in str(step.get("run"))] == [
        'bash .ci/build "$GITHUB_STEP_SUMMARY"'
    ]
    assert told["concurrency"] == {"group": "archive", "cancel-in-progress": False}
    assert told["permissions"] == {"contents": "read"}
    assert publish["needs"] == "build"
    assert publish["permissions"] == {"pages": "write", "id-token": "write"}
    uses = [str(step.get("uses")).partition("@")[0] for step in [*build["steps"], *publish["steps"]]]
    assert {"actions/upload-pages-artifact", "actions/deploy-pages"} <= set(uses)

    pages = yaml.safe_load((origin / ".gitlab-ci.yml").read_text("utf-8"))["pages"]
    assert [line for line in pages["script"] if ".ci/build" in line] == ["bash .ci/build summary.md"]
    assert pages["resource_group"] == "archive"
    assert {path.rstrip("/") for path in pages["cache"]["paths"]} == set(cached_paths(origin))
    assert set(pages["artifacts"]["paths"]) == {"public", "summary.md"}


def test_the_key_of_the_cache_names_all_that_shapes_an_archive(origin: Path) -> None:
    """The key holds the tools' versions and the hash of each tracked folder; what it falls back to is its beginning."""
    steps = workflow(origin)["jobs"]["build"]["steps"]
    cache = next(step["with"] for step in steps if str(step.get("uses")).startswith("actions/cache@"))
    assert "steps.tools.outputs.versions" in cache["key"]
    for path in ("mkdocs.yml", "seeds/**", "authority/**", "docs/**"):
        assert f"'{path}'" in cache["key"]
    assert all(cache["key"].startswith(beginning) for beginning in cache["restore-keys"].split("\n") if beginning)
    places = [n for n, step in enumerate(steps) if "pip" in str(step.get("run")) or step.get("id") == "tools"]
    assert max(places) < steps.index(next(step for step in steps if step.get("with") is cache))


def test_a_failed_build_leaves_the_last_good_site(origin: Path, backfile: Command) -> None:
    """Where rendering fails, no file of the site is touched; once that is mended, the site is what it should be."""
    assert backfile("build", "-C", origin).returncode == 0
    before = {path: text for path, text in product(origin).items() if path.startswith("site/")}
    commit(origin, MORE)
    page = origin / "docs" / "about.md"
    good = page.read_text("utf-8")
    page.write_text("---\ntemplate: not-there.html\n---\n# About\n")
    failed = backfile("build", "-C", origin)
    assert failed.returncode == 2
    assert failed.stderr.count("\n") == 1
    assert {path: text for path, text in product(origin).items() if path.startswith("site/")} == before
    page.write_text(good)
    assert backfile("build", "-C", origin).returncode == 0
    after = product(origin)
    assert "site/articles/2020/harbour-freezes.html" in after
    shutil.rmtree(origin / "site")
    shutil.rmtree(origin / ".backfile")
    assert backfile("build", "-C", origin).returncode == 0
    assert product(origin) == after
