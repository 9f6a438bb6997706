"""How the time of relating grows with an archive: ``python -m tests.quality.story_growth 2000 20000 [FOLDER]``.

The archive is made by substitution from articles that tell of nothing real, or from a folder of real ones: each copy
keeps the common words and has a rare word replaced in most places, so that words are as rare as in news whatever the
size, and a tenth of the copies tell a story of several articles.
"""

from __future__ import annotations

import math
import random
import re
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from builder.model import Annotated, Archive, Article, Published
from builder.relate.reprints import reprints
from builder.relate.stories import stories
from builder.relate.stories.common_words import SHARES
from builder.relate.stories.words import stem

_WORD = re.compile(r"[^\W\d_]{3,}")
_VARIANTS = 400  # of a rare word
_LENGTH = 300  # words of an invented article
_TELLERS = 4  # articles of a story


def invented(number: int, chance: random.Random) -> list[str]:
    """Articles of common words in their shares and of rare ones, as news has them."""
    common = sorted(word for word in SHARES if len(word) > 2)
    shares = [SHARES[word] for word in common]
    return [
        " ".join(
            chance.choices(common, shares)[0]
            if chance.random() < 0.75
            else f"rare{int(4000 * chance.random() ** 2):x}q"
            for _ in range(_LENGTH)
        )
        for _ in range(number)
    ]


def archive(size: int, texts: Sequence[str], seed: int = 0) -> Archive:
    """So many articles, made of the texts by substitution."""
    chance = random.Random(seed)
    made: list[Annotated] = []
    while len(made) < size:
        text = texts[len(made) % len(texts)]
        variant, day = chance.randrange(10**6), f"2015-{chance.randrange(1, 13):02}-{chance.randrange(1, 28):02}"
        for _ in range(_TELLERS if chance.random() < 0.1 else 1):
            told = _substituted(text, variant, chance)
            article = Article(f"a{len(made):06}", f"seeds/{len(made)}.txt", "", 1, 9, told[:60], told)
            made.append(Annotated(article, published=Published(day, "", 0.9)))
    return Archive(tuple(made[:size]))


def _substituted(text: str, variant: int, chance: random.Random) -> str:
    def put(match: re.Match[str]) -> str:
        word = match[0]
        if SHARES.get(stem(word.lower())) or chance.random() < 0.3:
            return word
        return f"{word}{chr(97 + hash_of(word, variant) % 20)}{hash_of(word, variant) % _VARIANTS:x}"

    return _WORD.sub(put, text)


def hash_of(word: str, variant: int) -> int:
    """A number for a word of a copy, the same on every day."""
    return sum((place + 1) * ord(char) for place, char in enumerate(word)) * 31 + variant


def seconds(size: int, texts: Sequence[str]) -> float:
    """The processor time that stories and reprints of so large an archive take."""
    made = archive(size, texts)
    begun = time.process_time()
    stories(made)
    reprints(made)
    return time.process_time() - begun


def exponent(small: int, large: int, texts: Sequence[str]) -> tuple[float, float, float]:
    """The seconds of two sizes, and the power of the size by which time grows between them."""
    first, second = seconds(small, texts), seconds(large, texts)
    return first, second, math.log(second / first) / math.log(large / small)


if __name__ == "__main__":
    sizes = int(sys.argv[1]), int(sys.argv[2])
    folder = Path(sys.argv[3]) if len(sys.argv) > 3 else None
    own = [path.read_text("utf-8").partition("\n")[2] for path in sorted(folder.glob("*.txt"))] if folder else None
    times = exponent(*sizes, own or invented(800, random.Random(1)))
    print(f"{sizes[0]} articles: {times[0]:.1f} s; {sizes[1]}: {times[1]:.1f} s; exponent {times[2]:.2f}")
