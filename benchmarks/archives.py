"""Archives of any size from real articles: paragraphs mixed, words and names replaced, dated five a day.

A copy of an article with other names would be a reprint to the program. So each article is put together from
paragraphs of several, and three in ten of its longer words give way to others with the same ending. Well-known names
stay; rare ones get new surnames, of which there are ever more, but ever more slowly (Heaps' law), and few are often
met (Zipf's).
"""

from __future__ import annotations

import random
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import islice
from pathlib import Path

from builder import scaffold

A_DAY = 5
FIRST_DAY = date(1970, 1, 1)
HEAPS = 0.7  # names grow as this power of their mentions
WELL_KNOWN = 4  # a name that so many articles of the source have stays as it is
REPLACED = 0.3  # of longer words
OUTLETS = ("harbour-times", "the-courier", "evening-lantern", "coast-review", "northern-wire")

_NAME = re.compile(r"(?<=[a-z,;] )[A-Z][a-z]+(?: [A-Z][a-z]+){1,2}\b")
_WORD = re.compile(r"\b[a-z]{5,}\b")
_STARTS = "b d f g h k l m n p r s t v z br dr kr st tr".split()
_VOWELS = "a e i o u ai ou".split()
_ENDS = "n r s l m t ski dov rez berg man ton".split()


@dataclass(frozen=True, slots=True)
class Source:
    """Real articles to make others of: headlines, paragraphs by article and all, what names and words they have."""

    headlines: Sequence[str]
    articles: Sequence[Sequence[str]]
    paragraphs: Sequence[str]  # each as often as articles have it, so that those made are as long as the real ones
    known: frozenset[str]
    words: dict[str, Sequence[str]]


def source(folder: Path) -> Source:
    """Read the articles of a folder: plain text, paragraphs parted by blank lines, perhaps an address on top."""
    headlines, articles = [], []
    for path in sorted(folder.rglob("*.txt")):
        text = re.sub(r"https?://\S+", "", path.read_bytes().decode("utf-8", "ignore"))
        blocks = [" ".join(block.split()) for block in re.split(r"\n\s*\n", text)]
        body = [block for block in blocks if len(block) > 80]
        if body and "\0" not in text:
            first = text.strip().partition("\n")[0].strip()
            headlines.append(first if len(first) <= 120 else " ".join(first.split()[:9]).rstrip(",.;:"))
            articles.append(body)
    names = Counter(name for body in articles for name in {n for text in body for n in _NAME.findall(text)})
    words: dict[str, list[str]] = defaultdict(list)
    for body in articles:
        for word in _WORD.findall(" ".join(body)):
            words[word[-2:]].append(word)
    known = frozenset(name for name, count in names.items() if count >= WELL_KNOWN)
    return Source(headlines, articles, [text for body in articles for text in body], known, dict(words))


class _Surnames:
    """A stream of invented surnames: new ones ever more rarely, old ones the likelier the more they were met."""

    def __init__(self, chance: random.Random) -> None:
        self._chance, self._met, self._all = chance, list[str](), set[str]()

    def __call__(self) -> str:
        fresh = HEAPS * max(1, len(self._met)) ** (HEAPS - 1)
        name = self._coined() if not self._met or self._chance.random() < fresh else self._chance.choice(self._met)
        self._met.append(name)
        return name

    def _coined(self) -> str:
        draw = self._chance.choice
        while True:
            middle = "".join(draw(_STARTS) + draw(_VOWELS) for _ in range(self._chance.randint(1, 3)))
            name = (middle + draw(_STARTS) + draw("aeiou") + draw(_ENDS)).capitalize()
            if name not in self._all:
                self._all.add(name)
                return name


def articles(of: Source, seed: int = 0) -> Iterator[tuple[str, str]]:
    """Seeds without end, path and text, always the same for one source and seed."""
    chance = random.Random(seed)
    surnames = _Surnames(chance)
    number = 0
    while True:
        day = FIRST_DAY + timedelta(days=number // A_DAY)
        outlet = OUTLETS[chance.randrange(len(OUTLETS))]
        yield f"{outlet}/{day:%Y-%m}/{number:07}.txt", _article(of, day, surnames, chance)
        number += 1


def _article(of: Source, day: date, surnames: _Surnames, chance: random.Random) -> str:
    lead = chance.randrange(len(of.articles))
    length = len(chance.choice(of.articles))
    paragraphs = [of.articles[lead][0], *(chance.choice(of.paragraphs) for _ in range(length - 1))]
    given: dict[str, str] = {}
    text = [_renamed(_reworded(paragraph, of, chance), of, given, surnames) for paragraph in paragraphs]
    headline = _renamed(_reworded(of.headlines[lead], of, chance), of, given, surnames)
    return f"{headline}\n\n{day:%B} {day.day}, {day.year}\n\n" + "\n\n".join(text) + "\n"


def _reworded(text: str, of: Source, chance: random.Random) -> str:
    def other(match: re.Match[str]) -> str:
        return chance.choice(of.words[match[0][-2:]]) if chance.random() < REPLACED else match[0]

    return _WORD.sub(lambda match: other(match) if match[0][-2:] in of.words else match[0], text)


def _renamed(text: str, of: Source, given: dict[str, str], surnames: _Surnames) -> str:
    for name in dict.fromkeys(_NAME.findall(text)):
        surname = name.split()[-1]
        if name not in of.known and surname not in given:
            given[surname] = surnames()
    if not given:
        return text
    return re.sub(rf"\b(?:{'|'.join(map(re.escape, given))})\b", lambda match: given[match[0]], text)


def lay(folder: Path, of: Source, count: int, more: int = 10, seed: int = 0) -> list[tuple[str, str]]:
    """Lay an archive of so many articles; the seeds of those that would come next are returned."""
    scaffold.lay(str(folder))
    stream = articles(of, seed)
    for path, text in islice(stream, count):
        write(folder, path, text)
    return list(islice(stream, more))


def write(folder: Path, path: str, text: str) -> None:
    """Put one seed into an archive."""
    target = folder / "seeds" / path
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(text, "utf-8")
