"""Makes ``builder/relate/stories/common_words.py`` anew: ``python -m training.stories ARTICLES LGL TIMEBANK > …``.

ARTICLES is a folder of articles as text, LGL the Local-Global Lexicon's XML, TIMEBANK a folder of TimeML files. Only
counts of single words leave them.
"""

from __future__ import annotations

import re
import sys
import textwrap
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

from builder.relate.stories.words import stems

LEAST = 0.01
HEAD = '''"""How common English words are in news: the share of articles with each stem. Made by training.stories."""

from __future__ import annotations

_STEMS = {
'''
TAIL = """}

SHARES = {stem: share for share, stems in _STEMS.items() for stem in stems.split()}
"""


def texts(articles: Path, lgl: Path, timebank: Path) -> Iterator[str]:
    """The texts of three corpora."""
    for path in sorted(articles.glob("*.txt")):
        yield path.read_text("utf-8").partition("\n")[2]
    for node in ET.parse(lgl).iter("text"):  # noqa: S314 - a corpus that we were given
        yield node.text or ""
    for path in sorted(timebank.glob("*.tml")):
        yield re.sub(r"<[^>]+>", "", path.read_text("utf-8", errors="replace"))


def shares(all_texts: Iterator[str]) -> dict[float, list[str]]:
    """The stems of each share, a share being rounded to a power of the square root of two."""
    counted: Counter[str] = Counter()
    total = 0
    for text in all_texts:
        total += 1
        counted.update(set(stems(text)))
    levels: dict[float, list[str]] = defaultdict(list)
    for stem, count in sorted(counted.items()):
        share = count / total
        if share >= LEAST and stem.isascii() and len(stem) > 1 and stem.replace("'", "").isalpha():
            level = max(level for level in (2 ** (-step / 2) for step in range(14)) if level <= share * 1.19)
            levels[round(level, 4)].append(stem)
    return levels


def main() -> None:
    """Print the module."""
    levels = shares(texts(*(Path(argument) for argument in sys.argv[1:4])))
    print(HEAD, end="")
    for share in sorted(levels, reverse=True):
        lines = textwrap.wrap(" ".join(levels[share]), 100, break_on_hyphens=False, break_long_words=False)
        body = "\n    ".join(lines)
        print(f'    {share}: """{body}""",')
    print(TAIL, end="")


if __name__ == "__main__":
    main()
