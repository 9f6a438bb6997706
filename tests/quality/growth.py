"""How the time of resolution grows with an archive: ``python -m tests.quality.growth 10000 40000``.

The archive is invented: twice as many distinct names as articles, eight mentions an article, most names rare and a few
everywhere, families that many share, and one name in ten spelled in two ways.
"""

from __future__ import annotations

import math
import random
import sys
import time

from builder.model import Annotated, Article, Kind, Mention
from builder.resolve import resolve

_STARTS = "b d f g h k l m n p r s t v z br dr kr st tr".split()
_VOWELS = "a e i o u ai ou".split()
_ENDS = "n r s l m t ski dov rez berg man ton".split()
_MENTIONS = 8


def archive(articles: int, seed: int = 0) -> list[Annotated]:
    """An invented archive of so many articles and about twice as many distinct names."""
    chance = random.Random(seed)
    names = _names(2 * articles, chance)
    return [_article(number, names, chance) for number in range(articles)]


def _names(count: int, chance: random.Random) -> list[tuple[Kind, str]]:
    families = [_word(chance, 3) for _ in range(count // 4)]
    given = [_word(chance, 2) for _ in range(600)]
    names: list[tuple[Kind, str]] = []
    while len(names) < count:
        family = families[int(len(families) * chance.random() ** 2)]
        name = f"{chance.choice(given)} {family}"
        names.append(
            ("person", name) if chance.random() < 0.7 else ("organisation", f"{family} {_word(chance, 2)} Union")
        )
        if chance.random() < 0.1:
            names.append((names[-1][0], names[-1][1].replace("ou", "u").replace("ai", "ay")))
    return names


def _word(chance: random.Random, syllables: int) -> str:
    word = "".join(chance.choice(_STARTS) + chance.choice(_VOWELS) for _ in range(syllables - 1))
    return (word + chance.choice(_STARTS) + chance.choice("aeiou") + chance.choice(_ENDS)).capitalize()


def _article(number: int, names: list[tuple[Kind, str]], chance: random.Random) -> Annotated:
    text, mentions = "", []
    for place in range(_MENTIONS):
        # The first two cover every name; the others follow the skewed use of names in news.
        at = 2 * number + place if place < 2 else int(len(names) * chance.random() ** 4)
        kind, name = names[at]
        mentions.append(Mention(kind, "text", len(text), len(text) + len(name), name, 0.97))
        text += f"{name} met "
    article = Article(f"a{number:07}", f"seeds/{number}.txt", "", 1, 9, "A headline", text)
    return Annotated(article, tuple(mentions))


def seconds(articles: int) -> float:
    """How long so large an archive takes to resolve."""
    made = archive(articles)
    begun = time.perf_counter()
    resolve(made)
    return time.perf_counter() - begun


def exponent(small: int, large: int) -> tuple[float, float, float]:
    """The seconds of two sizes, and the power of the size by which time grows between them."""
    first, second = seconds(small), seconds(large)
    return first, second, math.log(second / first) / math.log(large / small)


if __name__ == "__main__":
    sizes = int(sys.argv[1]), int(sys.argv[2])
    times = exponent(*sizes)
    print(f"{sizes[0]} articles: {times[0]:.1f} s; {sizes[1]}: {times[1]:.1f} s; exponent {times[2]:.2f}")
