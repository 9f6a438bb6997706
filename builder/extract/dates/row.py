"""What a rule of the date tagger is: one row of a table, and what it reads."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from builder.model import Relative


@dataclass(frozen=True, slots=True)
class Reading:
    """What an expression means: its TimeML value, or what it is counted from; and a sentence that says why."""

    timeml: str = ""
    relative: Relative | None = None
    basis: str = ""
    modifier: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """A rule: the words that may open it, what it matches from there, how it is read, and an example.

    ``opens`` are words in lower case, ``#`` stands for figures. ``takes`` are the kinds of words before it that
    belong to it: ``the`` (an article), ``part`` (*early*, *the end of*), ``about`` (*nearly*, *at least*).
    The example is a text, and the TimeML value of its one expression in an article published on Monday 2015-10-26.
    """

    opens: str
    pattern: str
    read: Callable[[re.Match[str]], Reading | None]
    example: tuple[str, str]
    takes: str = "the part"
