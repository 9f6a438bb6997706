"""Place names → places of the world: candidates of a gazetteer, weighed jointly. Pure."""

from __future__ import annotations

from builder.resolve.places.atlas import Atlas
from builder.resolve.places.jointly import Sense, senses
from builder.resolve.places.located import Located, locate
from builder.resolve.places.scenes import Scene, Spot, spot

__all__ = ["Atlas", "Located", "Scene", "Sense", "Spot", "locate", "senses", "spot"]
