"""Sets the tokens of a corpus as running text, as a reader would have seen them."""

from __future__ import annotations

from collections.abc import Sequence

_TIGHT = frozenset(".,:;!?)]}%") | {"'s", "'S", "'re", "'ve", "'ll", "'m", "'d", "n't", "..."}
_TIGHT |= {word.replace("'", "’") for word in _TIGHT}
_SIGNS = {"-LRB-": "(", "-RRB-": ")", "-LSB-": "[", "-RSB-": "]", "``": '"', "''": '"'}
_RUNS_ON = 40
"""Characters: a shorter line is a headline, an item of a list or a row of results, whatever ends it."""

Place = tuple[int, int]


def running_text(sentences: Sequence[Sequence[str]]) -> tuple[str, list[list[Place]]]:
    """Tokens as running text, and where each stands. A line that ends in no stop is a paragraph of its own."""
    text = ""
    places: list[list[Place]] = []
    for tokens in sentences:
        runs_on = len(text) - text.rfind("\n") > _RUNS_ON and text.endswith((".", "?", "!", '"'))
        text += " " if runs_on else "\n\n" if text else ""
        text, row = _line(text, tokens)
        places.append(row)
    return text, places


def _line(text: str, tokens: Sequence[str]) -> tuple[str, list[Place]]:
    row: list[Place] = []
    glued, quoted = True, False
    for word in (_SIGNS.get(token, token) for token in tokens):
        mark = word == '"'
        possessive = word in {"'", "’"} and text.endswith("s")
        text += "" if glued or (mark and quoted) or possessive or word in _TIGHT else " "
        row.append((len(text), len(text) + len(word)))
        text += word
        quoted ^= mark
        glued = word in {"(", "[", "$"} or (mark and quoted)
    return text, row
