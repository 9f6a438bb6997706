"""How well names are found: annotated articles read from a folder, and what the engine finds held against them."""

from __future__ import annotations

from builder.evaluate.folder import read_gold
from builder.evaluate.gold import Gold, Name
from builder.evaluate.measure import Evaluation, Slip, as_json, measure
from builder.evaluate.score import Rates, Tally, total

__all__ = ["Evaluation", "Gold", "Name", "Rates", "Slip", "Tally", "as_json", "measure", "read_gold", "total"]
