"""For machines: what a page tells programs in its front matter, feeds, and how to cite."""

from builder.compose.machine.describing import describing
from builder.compose.machine.feeds import feeds
from builder.compose.machine.imprint import Imprint

__all__ = ["Imprint", "describing", "feeds"]
