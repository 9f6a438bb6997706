"""Reads a folder of annotated articles: ``*.txt`` with names in brackets, and corpora in columns."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from builder.errors import GoldError
from builder.evaluate.bracketed import bracketed
from builder.evaluate.columns import columns, in_columns
from builder.evaluate.gold import Gold

COLUMNS = (".tsv", ".conll", ".bio", ".iob", ".bioes")


def read_gold(folder: str) -> list[Gold]:
    """Every annotated article in a folder and those below it, in the order of their paths; or in one file.

    Raises GoldError, which names file and line, where one cannot be read, or where there is no name in all.
    """
    found = [gold for path in _paths(Path(folder)) for gold in _read(path)]
    if not any(gold.names for gold in found):
        raise GoldError(
            f"{folder}: no name is marked in its articles; mark them as [words](person), (place), (organisation)"
        )
    return found


def _paths(base: Path) -> list[Path]:
    if base.is_file():
        return [base]
    if not base.is_dir():
        raise GoldError(f"{base}: not found; name a folder of annotated articles")
    paths = [path for path in sorted(base.rglob("*")) if path.is_file() and _is_gold(path.relative_to(base))]
    if not paths:
        raise GoldError(f"{base}: holds no annotated articles; put *.txt, *.tsv, *.conll or eng.* there")
    return paths


def _is_gold(path: Path) -> bool:
    hidden = any(part.startswith(".") for part in path.parts)
    return not hidden and (path.suffix.lower() == ".txt" or _by_name(path))


def _by_name(path: Path) -> bool:
    return path.suffix.lower() in COLUMNS or path.name.startswith("eng.")


def _read(path: Path) -> Iterator[Gold]:
    try:
        content = path.read_text("utf-8-sig")
    except UnicodeDecodeError:
        raise GoldError(f"{path}: is not UTF-8 text; save it as UTF-8") from None
    except OSError as error:
        raise GoldError(f"{path}: cannot be read ({error.strerror}); mend its permissions") from None
    form = columns if _by_name(path) or in_columns(content) else bracketed
    yield from form(str(path), content)
