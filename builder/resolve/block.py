"""Which names are worth comparing: those that share a key of spelling or sound, and in large blocks only neighbours."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import combinations

from builder.resolve.normalise import Name, Node
from builder.resolve.people import name_words
from builder.resolve.sounds import phonetic, skeleton
from builder.resolve.things import content, core
from builder.resolve.variants import canonical, names_behind

Pair = tuple[Node, Node]
_LARGE = 24
_WINDOW = 6
_WORDS = 4


def pairs(names: Mapping[Node, Name]) -> Iterator[Pair]:
    """Pairs of nodes of one kind that share a key, each once, in order.

    A block of more than a few names is sorted and only near neighbours meet in it (Hernández and Stolfo 1995), so
    that the pairs grow with the names and not with their square.
    """
    blocks: dict[tuple[str, ...], list[Node]] = defaultdict(list)
    for node in sorted(names):
        for key in set(keys(names[node])):
            blocks[node[0], *key].append(node)
    met: set[Pair] = set()
    for key in sorted(key for key, block in blocks.items() if len(block) > 1):
        block = sorted(blocks[key], key=lambda node: (_turned(names[node]), node))
        reach = len(block) if len(block) <= _LARGE else _WINDOW
        for place, one in enumerate(block):
            met.update((min(one, other), max(one, other)) for other in block[place + 1 : place + 1 + reach])
    return iter(sorted(met))


def keys(name: Name) -> Iterator[tuple[str, ...]]:
    """The keys of a name: the sound of two of its words, or of all it says."""
    return _person_keys(name) if name.kind == "person" else _thing_keys(name)


def _person_keys(name: Name) -> Iterator[tuple[str, ...]]:
    words = [canonical(word) for word in name_words(name)][:_WORDS]
    if len(words) < 2:
        return
    first, last = words[0], words[-1]
    bones = [skeleton(word) for word in words]
    for one, other in combinations(range(len(words)), 2):
        if one == 0 or other == len(words) - 1:
            yield ("two", *sorted((bones[one], bones[other])))
    yield ("two", *sorted((bones[0], skeleton("".join(words[1:])))))
    yield ("two", *sorted((bones[-1], skeleton("".join(words[:-1])))))
    yield "family", last, phonetic(first)[:1]
    yield "short", last, first[:1]
    yield "given", first, last[:3]
    yield from (("called", last, mark) for mark in sorted(names_behind(words[0])))
    yield "heard", first, phonetic(last)


def _thing_keys(name: Name) -> Iterator[tuple[str, ...]]:
    words = content(name)
    yield "all", "".join(sorted("".join(words)))
    yield "core", *core(words)
    yield ("sound", *sorted(skeleton(word) for word in words))
    if 2 < len(words) <= _WORDS + 2:
        for place in range(len(words)):
            yield "but one", str(place), *words[:place], *words[place + 1 :]
    elif len(words) == 2:
        yield from (("begin", word, other[:3]) for word, other in (words, words[::-1]))


def _turned(name: Name) -> str:
    return " ".join(name.words[::-1]) if name.kind == "person" else " ".join(name.words)
