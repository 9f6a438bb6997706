"""Reads the package's own tables: CSV files with a header row, below comments that name their source."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from importlib.resources import files

FOLDER = "data"


def rows(table: str) -> Iterator[dict[str, str]]:
    """The rows of a table by column, without the comment lines."""
    path = files("builder.gazetteer") / FOLDER / f"{table}.csv"
    with path.open(encoding="utf-8") as file:
        yield from csv.DictReader(line for line in file if not line.startswith("#"))


def several(cell: str) -> list[str]:
    """The values of a cell that holds several, parted by bars."""
    return [value for value in cell.split("|") if value]
