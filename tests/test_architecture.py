"""The house keeps its rules: pure stages touch nothing outside, functions and files stay small."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
BUILDER = ROOT / "builder"
PURE = ("split", "extract", "resolve", "relate", "compose", "vocabulary")
OUTSIDE = {
    "os",
    "io",
    "sys",
    "pathlib",
    "time",
    "random",
    "secrets",
    "socket",
    "subprocess",
    "urllib",
    "http",
    "requests",
}
OUTSIDE |= {
    "tempfile",
    "shutil",
    "glob",
    "fileinput",
    "sqlite3",
    "threading",
    "multiprocessing",
    "asyncio",
    "uuid",
    "locale",
}
CALLS = {"open", "input", "print", "eval", "exec", "hash"}  # hash of text differs from run to run
PURE_PARTS = {"urllib.parse"}  # it takes addresses apart and asks nobody
CLOCKS = {"now", "today", "utcnow", "fromtimestamp", "read_text", "read_bytes", "write_text", "write_bytes"}


def modules(*packages: str) -> list[Path]:
    return sorted(path for package in packages for path in (BUILDER / package).rglob("*.py"))


def trespasses(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name.split(".")[0] in OUTSIDE)
        elif isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] in OUTSIDE:
            if node.module not in PURE_PARTS:
                yield str(node.module)
        elif isinstance(node, ast.Call):
            if isinstance(node.func, ast.Name) and node.func.id in CALLS:
                yield f"{node.func.id}()"
            elif isinstance(node.func, ast.Attribute) and node.func.attr in CLOCKS:
                yield f".{node.func.attr}()"


def pure() -> list[Path]:
    """The modules of the pure stages, and those of evaluation that score: only its folder.py reads."""
    return modules(*PURE) + [path for path in modules("evaluate") if path.name != "folder.py"]


@pytest.mark.parametrize("path", pure(), ids=lambda path: str(path.relative_to(BUILDER)))
def test_pure_stages_touch_nothing_outside(path: Path) -> None:
    """A pure stage opens no file, reads no clock, asks no network and draws no random number."""
    assert not list(trespasses(ast.parse(path.read_text("utf-8"))))


def test_the_rule_would_see_a_trespass() -> None:
    """The check above finds what it looks for."""
    text = "import os\nfrom datetime import date\nwith open('x') as f: date.today()\n"
    assert sorted(trespasses(ast.parse(text))) == [".today()", "open()", "os"]


def test_import_contracts_hold() -> None:
    """Imports point down only, and one package alone imports each replaceable part."""
    tool = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run([str(tool)], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[-3000:]


def test_functions_and_files_stay_small() -> None:
    """No function is over 60 lines, nine in ten are under 30, and no file is over 300."""
    lengths = []
    for path in modules("."):
        text = path.read_text("utf-8")
        assert text.count("\n") <= 300, f"{path} is too long"
        nodes = ast.walk(ast.parse(text))
        lengths += [(node.end_lineno or 0) - node.lineno + 1 for node in nodes if isinstance(node, ast.FunctionDef)]
    assert max(lengths) <= 60
    assert sorted(lengths)[len(lengths) * 9 // 10] < 30
