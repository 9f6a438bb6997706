"""How much of a text is read: bounds that no article reaches, so that a broken or hostile seed has an end."""

from __future__ import annotations

SEARCHED = 1_000_000
"""Characters of an article's text in which names, dates and quotations are sought: about 170,000 words."""
PARAGRAPH = 10_000
"""Characters of a paragraph on a page; the renderer's time grows with the square of a paragraph's length."""
