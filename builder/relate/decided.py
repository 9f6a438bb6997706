"""What people decided about stories: articles that are of one, and articles that are not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from builder.model import Archive, Problem, Reprint, StoryDecision
from builder.relate.reprints import as_pairs
from builder.relate.stories import Settled


def settled(
    archive: Archive, decisions: Sequence[StoryDecision], reprints: Iterable[Reprint]
) -> tuple[Settled, tuple[Problem, ...]]:
    """The pairs that belong together or do not, decisions before reprints, and a problem for each that cannot hold.

    A decision of an article that is not there, or against what others decided, counts for nothing.
    """
    known = {annotated.article.id for annotated in archive.articles}
    sound = [one for one in decisions if {one.left, one.right} <= known and one.left != one.right]
    problems = [problem for one in decisions if (problem := _unknown(one, known))]
    together = _groups((one.left, one.right) for one in sound if one.same)
    denied = [one for one in sound if not one.same and together.get(one.left, one.left) == together.get(one.right)]
    problems += [_denied(one, _joining(one, sound, together)) for one in denied]
    doubtful = {together[one.left] for one in denied}
    joined = {_pair(one): _why(one) for one in sound if one.same and together[one.left] not in doubtful}
    parted = frozenset(_pair(one) for one in sound if not one.same and one not in denied)
    printed = {pair: why for pair, why in as_pairs(reprints).items() if pair not in joined and pair not in parted}
    return Settled(joined | printed, parted), tuple(dict.fromkeys(problems))


def _pair(one: StoryDecision) -> tuple[str, str]:
    low, high = sorted((one.left, one.right))
    return low, high


def _why(one: StoryDecision) -> str:
    said = f": {one.source.why}" if one.source.why else ""
    told = f"A person decided ({one.source}) that it is of one story with “{{other}}”"
    return told + said.replace("{", "{{").replace("}", "}}")


def _groups(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """For each article the first of all that are joined with it."""
    first: dict[str, str] = {}

    def origin(key: str) -> str:
        while first.setdefault(key, key) != key:
            key = first[key]
        return key

    for left, right in pairs:
        low, high = sorted((origin(left), origin(right)))
        first[high] = low
    return {key: origin(key) for key in first}


def _joining(one: StoryDecision, sound: Sequence[StoryDecision], together: Mapping[str, str]) -> Iterator[str]:
    """Where it is decided that the articles of a decision are of one story."""
    return (str(other.source) for other in sound if other.same and together[other.left] == together[one.left])


def _unknown(one: StoryDecision, known: set[str]) -> Problem | None:
    missing = sorted({one.left, one.right} - known)
    if not missing:
        return None
    said = f"{missing[0]}: no article has that id, so this decision counts for nothing; mend or remove it"
    return Problem(one.source.path, one.source.line, "warning", "story-decision", said)


def _denied(one: StoryDecision, where: Iterable[str]) -> Problem:
    places = ", ".join(dict.fromkeys(where))
    said = f"{one.left} and {one.right} cannot be of one story ({places}) and of two; neither counts; remove one"
    return Problem(one.source.path, one.source.line, "warning", "story-decision", said)
