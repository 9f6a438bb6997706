"""What our own tables add to places of the libraries: English names, other names, words for people, better middles."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace

from builder.gazetteer.tables import rows, several
from builder.model import Toponym


@dataclass(frozen=True, slots=True)
class Row:
    """A place with its other names, the words for its people, and the code that others are filed under.

    ``called`` are names as good as its own, ``aliases`` whatever else its sources have.
    """

    toponym: Toponym
    aliases: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    code: str = ""
    called: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Own:
    """Our tables by a place's code, its number in GeoNames, or its name."""

    english: Mapping[str, str]
    names: Mapping[str, list[str]]
    words: Mapping[str, list[str]]
    middles: Mapping[str, tuple[float, float]]

    def added(self, row: Row) -> Row:
        """A place with all that our tables say of it."""
        asked = (row.code, row.toponym.name, row.toponym.id.partition(":")[2])
        names = [name for key in asked for name in self.names.get(key, ())]
        words = [word for key in asked for word in self.words.get(key, ())]
        place = row.toponym
        latitude, longitude = self.middles.get(row.code, (place.latitude, place.longitude))
        name = self.english.get(row.code, place.name)
        toponym = replace(place, name=name, latitude=round(latitude, 5), longitude=round(longitude, 5))
        return Row(toponym, row.aliases, (*row.adjectives, *words), row.code, (place.name, *names))


def own() -> Own:
    """Our tables, read once."""
    english: dict[str, str] = {}
    names: dict[str, list[str]] = defaultdict(list)
    words: dict[str, list[str]] = defaultdict(list)
    for row in rows("names"):
        names[row["place"]] += several(row["names"])
        if row["english"]:
            english[row["place"]] = row["english"]
    for row in rows("demonyms"):
        words[row["place"]] += several(row["words"])
    middles = {row["place"]: (float(row["latitude"]), float(row["longitude"])) for row in rows("middles")}
    return Own(english, names, words, middles)
