"""Plain text: as it stands, below front matter if it has any."""

from __future__ import annotations

from builder.read import front_matter
from builder.read.document import Document


def read(text: str) -> Document:
    """Plain text is its own document."""
    return front_matter.take(text)
