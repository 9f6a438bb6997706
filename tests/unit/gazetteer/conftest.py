"""A small gazetteer compiled from invented rows of real places, and the whole one."""

from pathlib import Path

import pytest

from builder.gazetteer import load_gazetteer
from builder.gazetteer.asking import asked
from builder.gazetteer.compiling import write
from builder.gazetteer.own import Row
from builder.model import Gazetteer, Toponym

SYRIA = Toponym("geonames:163843", "Syria", "country", 35.0, 38.0, "SY", population=16_906_283)
IDLIB = Toponym("geonames:169387", "Idlib", "province", 35.83, 36.65, "SY", "SY.12", population=442_917)
TOWN = Toponym("geonames:169389", "Idlib", "town", 35.93, 36.63, "SY", "SY.12", population=128_840)
MAARRAT = Toponym("geonames:167611", "Ma‘arrat an Nu‘mān", "town", 35.65, 36.68, "SY", "SY.12")


@pytest.fixture(scope="session")
def small(tmp_path_factory: pytest.TempPathFactory) -> Gazetteer:
    path = tmp_path_factory.mktemp("gazetteer") / "small.sqlite"
    rows = [
        Row(SYRIA, ("Syrian Arab Republic",), ("Syrian",), "SY"),
        Row(IDLIB, ("Idlib Governorate",), (), "SY.12"),
        Row(TOWN, ("Edlib",)),
        Row(MAARRAT, ("Ma`arrat an Nu`man",)),
    ]
    write(path, rows)
    return asked(path)


@pytest.fixture(scope="session")
def world(tmp_path_factory: pytest.TempPathFactory) -> Gazetteer:
    folder: Path = tmp_path_factory.mktemp("world")
    return load_gazetteer(str(folder))
