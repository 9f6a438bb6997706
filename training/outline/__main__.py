"""Derives ``builder/compose/draw/{coasts,borders}.py`` from Natural Earth 4.1 as the npm package world-atlas ships it.

    npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz
    python -m training.outline package/countries-50m.json

Natural Earth's data are in the public domain (https://www.naturalearthdata.com/about/terms-of-use/); the package's
own files are under the ISC licence. The outline is thinned to what a map a few hundred units wide can show.
"""

from __future__ import annotations

import json
import sys
import textwrap
from collections.abc import Iterable, Sequence
from pathlib import Path

from training.outline.thin import Point, area, thinned
from training.outline.topology import arcs, borders, land

OUT = Path(__file__).parents[2] / "builder/compose/draw"
UNIT = 10  # to a degree: one decimal
COAST, BORDER = 0.16, 0.22  # degrees that a line may stray
SMALLEST = 0.5  # square degrees: smaller islands are left out
SOUTHERNMOST = -60  # Antarctica is left out: no newspaper is printed there
HEADER = '''\
"""The world's {what}, from Natural Earth (https://www.naturalearthdata.com), which is public domain.

Made by ``python -m training.outline``; change nothing here by hand. Between two semicolons stands a
{line}: longitude and latitude of its first point in tenths of a degree, then the steps to the next.
"""

'''


def main(path: Path) -> None:
    """Write both tables."""
    topology = json.loads(path.read_text("utf-8"))
    whole = arcs(topology)
    coasts = land(topology, [thinned(arc, COAST) for arc in whole])
    _write("coasts", "ring of land", [ring for ring in coasts if area(ring) >= SMALLEST and _inhabited(ring)])
    _write("borders", "stretch of a border", [thinned(whole[number], BORDER) for number in borders(topology)])


def _write(what: str, line: str, lines: Iterable[Sequence[Point]]) -> None:
    rows = sorted({row for line in lines if (row := _steps(line))}, key=lambda row: (-len(row), row))
    wrapped = textwrap.fill("; ".join(rows), 118, break_on_hyphens=False)
    table = f'{what.upper()} = """\\\n{wrapped}\n"""\n'
    (OUT / f"{what}.py").write_text(HEADER.format(what=what, line=line) + table, "utf-8")


def _inhabited(ring: Sequence[Point]) -> bool:
    return max(latitude for _, latitude in ring) > SOUTHERNMOST


def _steps(line: Sequence[Point]) -> str:
    """The first point and the steps to the others, without those that lead nowhere; empty for a single point."""
    steps: list[int] = []
    here = (0, 0)
    for longitude, latitude in line:
        there = (round(longitude * UNIT), round(latitude * UNIT))
        if there != here or not steps:
            steps += [there[0] - here[0], there[1] - here[1]]
        here = there
    return " ".join(map(str, steps)) if len(steps) > 2 else ""


if __name__ == "__main__":
    main(Path(sys.argv[1]))
