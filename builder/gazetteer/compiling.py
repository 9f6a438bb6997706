"""Compiles the gazetteer into one SQLite file: places, their names by folded form, and consonants by country."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from pathlib import Path

from builder.gazetteer.own import Row
from builder.gazetteer.spelling import key, skeleton
from builder.model import Match

_TABLES = """
CREATE TABLE place (number INTEGER PRIMARY KEY, id TEXT, name TEXT, kind TEXT, latitude REAL, longitude REAL,
    country TEXT, province TEXT, county TEXT, population INTEGER);
CREATE TABLE name (key TEXT, place INTEGER, match TEXT, PRIMARY KEY (key, place, match)) WITHOUT ROWID;
CREATE TABLE likeness (skeleton TEXT, country TEXT, key TEXT, place INTEGER,
    PRIMARY KEY (skeleton, country, key, place)) WITHOUT ROWID;
CREATE TABLE code (code TEXT PRIMARY KEY, place INTEGER) WITHOUT ROWID;
"""
# Where names are written in another script, newspapers spell them as they hear them.
_TRANSLITERATED = frozenset(
    """AE AF AM BD BG BH BT BY CN CY DJ DZ EG EH ER ET GE GR IL IN IQ IR JO JP KG KH KP KR KW KZ LA LB LK LY MA ME MK MM
    MN MR MV NP OM PK PS QA RS RU SA SD SO SY TH TJ TM TN TW UA UZ YE""".split()
)


def write(path: Path, places: Iterable[Row]) -> None:
    """Compile places into a new file at ``path``."""
    connection = sqlite3.connect(path)
    try:
        connection.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;" + _TABLES)
        for number, row in enumerate(places, 1):
            _insert(connection, number, row)
        connection.commit()
    finally:
        connection.close()


def _insert(connection: sqlite3.Connection, number: int, row: Row) -> None:
    place = row.toponym
    where = (place.country, place.province, place.county, place.population)
    fields = (place.id, place.name, place.kind, place.latitude, place.longitude, *where)
    connection.execute(f"INSERT INTO place VALUES ({','.join('?' * 10)})", (number, *fields))  # noqa: S608 - marks
    names = set(_names(row))
    connection.executemany("INSERT INTO name VALUES (?, ?, ?)", sorted((k, number, m) for k, m in names))
    if row.code:
        connection.execute("INSERT OR IGNORE INTO code VALUES (?, ?)", (row.code, number))
    if place.country in _TRANSLITERATED and place.kind in {"town", "capital", "province"}:
        alike = {(skeleton(name), place.country, key(name), number) for name in (place.name, *row.called, *row.aliases)}
        connection.executemany(
            "INSERT OR IGNORE INTO likeness VALUES (?, ?, ?, ?)", sorted(row for row in alike if row[0])
        )


def _names(row: Row) -> Iterator[tuple[str, Match]]:
    own = {key(row.toponym.name), *map(key, row.called)} - {""}
    yield from ((name, "name") for name in own)
    yield from ((name, "alias") for name in {*map(key, row.aliases)} - own - {""})
    yield from ((key(word), "adjective") for word in row.adjectives)
