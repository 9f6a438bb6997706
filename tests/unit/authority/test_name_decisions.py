"""Judgements and corrections of names that people write in authority/*.yml."""

from __future__ import annotations

from pathlib import Path

import pytest

from builder.authority import read_ledger
from builder.config import Config
from builder.model import Correction, Decision, Ledger, Problem, Source, Subject

ANN, ROE = Subject("person/ann-roe"), Subject(kind="person", name="A. Roe")


def read(folder: Path, text: str) -> tuple[Ledger, tuple[Problem, ...]]:
    (folder / "authority").mkdir(exist_ok=True)
    (folder / "authority/names.yml").write_text(text, "utf-8")
    return read_ledger(Config(str(folder), "News"))


@pytest.mark.parametrize(
    "text",
    [
        "- same: [person/ann-roe, person: A. Roe]\n  who: M. Keats\n  when: 2026-11-24\n  why: one desk\n",
        '- {same: [person/ann-roe, "person: A. Roe"], who: M. Keats, when: 2026-11-24, why: one desk}\n',
        (
            "- why: one desk\n  when: 2026-11-24\n  who: M. Keats\n"
            "  same:\n    - id: person/ann-roe\n    - {person: A. Roe}\n"
        ),
    ],
)
def test_one_judgement_in_several_forms(tmp_path: Path, text: str) -> None:
    """A judgement may be written on one line or several, its names as text or as mappings."""
    ledger, problems = read(tmp_path, text)
    source = Source("authority/names.yml", 1, "M. Keats", "2026-11-24", "one desk")
    assert ledger.decisions == (Decision(ANN, ROE, "same", source),)
    assert problems == ()


def test_several_names_are_judged_in_pairs(tmp_path: Path) -> None:
    """Three names that are not the same are three pairs."""
    ledger, _ = read(
        tmp_path, "- not_same: [person/a, person/b, person/c @ box.txt/a-lamp]\n- undecided: [person/a, place/d]\n"
    )
    told = [(str(one.left), str(one.right), one.judgement, one.source.line) for one in ledger.decisions]
    assert told == [
        ("person/a", "person/b", "not same", 1),
        ("person/a", "person/c @ box.txt/a-lamp", "not same", 1),
        ("person/b", "person/c @ box.txt/a-lamp", "not same", 1),
        ("person/a", "place/d", "undecided", 2),
    ]


def test_all_that_may_be_corrected(tmp_path: Path) -> None:
    """Name, kind, aliases, roles, coordinates and identifiers, and what is no name."""
    ledger, problems = read(
        tmp_path,
        "- entity: place/tema\n  name: Tema\n  kind: place\n  alias: [Temma, Torman]\n  role: port\n"
        "  coordinates: [5.67, -0.02]\n  wikidata: Q190129\n  geonames: 2294700\n  viaf: 123\n"
        "- not_a_name: {person: Fresh Talks, in: box.txt/a-lamp}\n",
    )
    assert problems == ()
    assert ledger.corrections == (
        Correction(
            Subject("place/tema"),
            "Tema",
            "place",
            ("Temma", "Torman"),
            ("port",),
            (5.67, -0.02),
            (("geonames", "2294700"), ("viaf", "123"), ("wikidata", "Q190129")),
            source=Source("authority/names.yml", 1),
        ),
        Correction(
            Subject(kind="person", name="Fresh Talks", article="box.txt/a-lamp"),
            nameless=True,
            source=Source("authority/names.yml", 10),
        ),
    )


@pytest.mark.parametrize(
    ("entry", "word"),
    [
        ("same: [person/a]", "two names"),
        ("same: [person/a, nobody]", "nobody names nobody"),
        ("same: [person/a, animal/b]", "animal/b names nobody"),
        ("same: [person/a, {person: B, place: C}]", "names nobody"),
        ("same: [person/a, person/b], not_same: [person/a, person/b]", "one of"),
        ("who: me", "one of"),
        ("same: [person/a, person/b], when: yesterday", "no date"),
        ("same: [person/a, person/b], name: x", "means nothing beside same"),
        ("entity: person/a", "nothing is said"),
        ("entity: person/a, wikidata: 42", "Q64"),
        ("entity: person/a, geonames: x", "a number"),
        ("entity: person/a, kind: dog", "person, place, organisation"),
        ("entity: person/a, coordinates: [91, 0]", "latitude"),
        ("entity: person/a, coordinates: north", "latitude"),
        ("entity: person/a, nmae: x", "nmae"),
        ("entity: person/a, name: ''", "empty"),
        ("article: box.txt/a, date: soon", "not a day"),
    ],
)
def test_a_wrong_entry_is_told_and_the_others_count(tmp_path: Path, entry: str, word: str) -> None:
    """A wrong entry is one problem with its line and the mend; those around it count."""
    ledger, problems = read(tmp_path, f"- same: [person/x, person/y]\n- {{{entry}}}\n- not_a_name: person/z\n")
    assert [(problem.line, problem.code) for problem in problems] == [(2, "bad-decision")]
    assert word in problems[0].message
    assert len(ledger.decisions) == len(ledger.corrections) == 1
