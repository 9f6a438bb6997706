"""How well the shipped model finds names, as its card says: entity-exact F1 in hundredths, with the article's evidence.

The card is ``builder/engines/data/MODEL_CARD.md``; a test holds both to the same figures.
"""

from __future__ import annotations

Row = tuple[str, float, float, float, float]

NAMES_F1: tuple[Row, ...] = (
    ("worldwide newswire, dev (87 articles)", 92.9, 91.8, 84.1, 89.6),
    ("CoNLL-2003 testa (216 articles)", 97.6, 96.3, 92.4, 95.8),
)
"""For each test set: person, place, organisation, all."""
