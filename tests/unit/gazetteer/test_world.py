"""The whole gazetteer knows the world's places under the names that news gives them."""

import sqlite3
from pathlib import Path

import pytest

import builder.gazetteer as gazetteer
from builder.errors import StateError
from builder.gazetteer.tables import rows, several
from builder.model import Gazetteer, PlaceKind
from builder.vocabulary.slugs import slug


@pytest.mark.parametrize(
    ("name", "kind", "country"),
    [
        ("Syria", "country", "SY"),
        ("U.S.", "country", "US"),
        ("Britain", "country", "GB"),
        ("Burma", "country", "MM"),
        ("Kosovo", "country", "XK"),
        ("Calif.", "province", "US"),
        ("Ont.", "province", "CA"),
        ("Bavaria", "province", "DE"),
        ("Anderson County", "county", "US"),
        ("Kyiv", "capital", "UA"),
        ("Kiev", "capital", "UA"),
        ("Gdansk", "town", "PL"),
        ("Klaipeda", "town", "LT"),
        ("Tema", "town", "GH"),
        ("Hai Phong", "town", "VN"),
        ("Middle East", "region", None),
        ("Americas", "region", None),
        ("Federal Capital Territory", "province", "NG"),
        ("Arnhem Land", "region", "AU"),
        ("Baffin Island", "island", "CA"),
        ("West Bank", "region", "PS"),
        ("Euphrates", "water", None),
        ("Mount Everest", "mountain", None),
    ],
)
def test_names_of_the_news_are_known(world: Gazetteer, name: str, kind: PlaceKind, country: str | None) -> None:
    """Countries, states, provinces, counties, towns, regions and rivers are known by their usual names."""
    assert (kind, country) in {(place.kind, place.country) for place in world.known(name)}


def test_two_names_of_one_place_have_one_id(world: Gazetteer) -> None:
    """Old and new names lead to the same place."""
    for old, new in (("Kiev", "Kyiv"), ("Burma", "Myanmar"), ("Bombay", "Mumbai"), ("Saigon", "Ho Chi Minh City")):
        assert {p.id for p in world.known(old)} & {p.id for p in world.known(new)}, f"{old} and {new}"


def test_people_are_told_from_places(world: Gazetteer) -> None:
    """Demonyms lead to their country and are no places."""
    expected = {"Syrian": "SY", "Russians": "RU", "Ghanaian": "GH", "Dutch": "NL", "Lithuanian": "LT"}
    assert {word: world.demonym(word) for word in expected} == expected
    assert not world.known("Lithuanian")


def test_an_arabic_name_is_found_by_its_consonants(world: Gazetteer) -> None:
    """A transliteration that no table holds is found in its country."""
    assert "geonames:167611" in {bearer.toponym.id for bearer in world.alike("Maaret al-Numan", "SY")}


def test_every_place_is_on_the_earth(world: Gazetteer) -> None:
    """Every row of our own tables has coordinates on the earth, a kind that the model knows, and a known holder."""
    for row in rows("features"):
        assert -90 <= float(row["latitude"]) <= 90, row["name"]
        assert -180 <= float(row["longitude"]) <= 180, row["name"]
        assert row["kind"] in PlaceKind.__args__, row["name"]  # type: ignore[attr-defined] # a Literal's own values
        assert all(world.place(code) for code in several(row["codes"])), row["name"]
        assert f"backfile:{slug(row['name'])}" in {p.id for p in world.known(row["name"])}


def test_our_tables_speak_of_places_that_there_are(world: Gazetteer) -> None:
    """Every code that our tables of names, words and middles name is a place's."""
    for table in ("names", "demonyms", "middles"):
        for row in rows(table):
            known = row["place"].isdecimal() or world.place(row["place"]) or world.known(row["place"])
            assert known, f"{table}: {row['place']}"


def test_a_broken_file_is_made_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, world: Gazetteer) -> None:
    """A compiled file that cannot be read is replaced, and older ones beside it go."""
    made: list[Path] = []

    def compiled(path: Path, _: object) -> None:
        made.append(path)
        with sqlite3.connect(path) as connection:
            connection.execute("CREATE TABLE code (code TEXT)")
            connection.execute("INSERT INTO code VALUES ('SY')")
        connection.close()

    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path))
    monkeypatch.setattr(gazetteer, "write", compiled)
    folder = tmp_path / "backfile"
    folder.mkdir()
    (folder / "gazetteer-old.sqlite").write_text("old", "utf-8")
    (folder / f"gazetteer-{gazetteer.fingerprint()}.sqlite").write_text("not a database", "utf-8")
    gazetteer.load_gazetteer(str(tmp_path / "state"))
    gazetteer.load_gazetteer(str(tmp_path / "state"))
    assert len(made) == 1
    assert [path.name for path in folder.iterdir()] == [f"gazetteer-{gazetteer.fingerprint()}.sqlite"]


def test_without_a_place_to_keep_it_the_user_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where neither cache can be written, one line says so."""
    blocked = tmp_path / "file"
    blocked.write_text("", "utf-8")
    monkeypatch.setenv("XDG_CACHE_HOME", str(blocked))
    monkeypatch.setenv("LOCALAPPDATA", str(blocked))
    with pytest.raises(StateError, match="kept neither in"):
        gazetteer.load_gazetteer(str(blocked / "state"))
