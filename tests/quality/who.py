"""Who is who in the sample archive (tests/gold/entities.csv), and how well found clusters agree with it (B³)."""

from __future__ import annotations

import csv
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterator, Mapping
from functools import cache
from pathlib import Path

from builder.evaluate import Gold, read_gold
from builder.model import Kind, field_text
from tests.conftest import ROOT

NAMES = ROOT / "tests/gold/names/sample"
TABLE = ROOT / "tests/gold/entities.csv"
Key = tuple[str, str, str, str]
Place = tuple[str, str, int, int]
"""A mention: its article's headline and text in one, its field, its start and end."""


@cache
def table() -> dict[Key, str]:
    """The entity by article, kind and spelling; by the number of the mention too where that decides."""
    with TABLE.open(encoding="utf-8", newline="") as lines:
        return {
            (row["article"], row["kind"], row["spelling"], row["nth"]): row["entity"] for row in csv.DictReader(lines)
        }


def told() -> Iterator[tuple[Gold, Place, Kind, Key]]:
    """Every mention of the sample's gold with the line of the table that says who it is."""
    for gold in read_gold(str(NAMES)):
        seen: Counter[tuple[str, str]] = Counter()
        stem = Path(gold.article.seed).stem
        for name in gold.names:
            spelling = field_text(gold.article, name.field)[name.start : name.end]
            seen[name.kind, spelling] += 1
            numbered = stem, name.kind, spelling, str(seen[name.kind, spelling])
            key = numbered if numbered in table() else (stem, name.kind, spelling, "")
            place = (gold.article.title + gold.article.text, name.field, name.start, name.end)
            yield gold, place, name.kind, key


def b_cubed(gold: Mapping[Place, Hashable], found: Mapping[Place, Hashable]) -> float:
    """B³ F1 (Bagga and Baldwin 1998); a mention that one side lacks counts as wrong there (Cai and Strube 2010)."""
    precision, recall = _agreement(found, gold), _agreement(gold, found)
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def _agreement(left: Mapping[Place, Hashable], right: Mapping[Place, Hashable]) -> float:
    """The share of a mention's cluster on the left that is with it on the right too, on the average."""
    groups: dict[Hashable, list[Place]] = defaultdict(list)
    for place, entity in left.items():
        groups[entity].append(place)
    total = 0.0
    for group in groups.values():
        kinds = Counter(right[place] for place in group if place in right)
        total += sum(count * count for count in kinds.values()) / len(group)
    return total / len(left)
