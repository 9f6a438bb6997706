"""The floors of floors.json: scores that must not fall, raised when asked, lowered only by an explicit flag."""

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

PATH = Path(__file__).parent / "floors.json"
MARGIN = 0.003
"""A floor lies so much below what was measured: processors sum a quantised model's layers a little differently."""


def renewed(floors: Mapping[str, float], measured: Mapping[str, float], lower: bool) -> dict[str, float]:
    """The floors after a measurement: raised where it is better, lowered only with ``lower``, sorted by name."""
    fresh = {key: math.floor(1000 * (value - MARGIN) + 1e-9) / 1000 for key, value in measured.items()}
    kept = {key: value if lower else max(value, floors.get(key, 0.0)) for key, value in fresh.items()}
    return dict(sorted({**floors, **kept}.items()))


@dataclass
class Floors:
    """The pinned floors, and what this run has measured."""

    pinned: Mapping[str, float]
    renewing: bool = False
    lowering: bool = False
    measured: dict[str, float] = field(default_factory=dict)

    def hold(self, key: str, score: float, why: object = "") -> None:
        """Assert that a score reaches its floor; a new score has none only while floors are renewed."""
        self.measured[key] = score
        if self.lowering or (self.renewing and key not in self.pinned):
            return
        assert key in self.pinned, f"{key} has no floor; measure it with --renew-floors"
        assert score >= self.pinned[key], f"{key}: {score:.4f} is below its floor of {self.pinned[key]}. {why}"

    def write(self, path: Path = PATH) -> None:
        """Write the renewed floors."""
        path.write_text(json.dumps(renewed(self.pinned, self.measured, self.lowering), indent=2) + "\n", "utf-8")
