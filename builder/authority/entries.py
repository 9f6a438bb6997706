"""One entry of a list of decisions: who is the same, what an entity is called, what is no name."""

from __future__ import annotations

import re
from itertools import combinations

import yaml

from builder.authority.dates import ArticleEntry, article_entry, sound
from builder.authority.nodes import BadEntry, pairs, text_of, texts_of
from builder.authority.subjects import subject_of
from builder.model import KINDS, Correction, Decision, Judgement, Kind, Source, StoryDecision, Subject

Read = Decision | Correction | ArticleEntry | StoryDecision

_JUDGEMENTS: dict[str, Judgement] = {"same": "same", "not_same": "not same", "undecided": "undecided"}
_STORIES = {"same_story": True, "not_same_story": False}
_NUMBERS = {"wikidata": r"Q[1-9]\d*", "geonames": r"\d+", "viaf": r"\d+"}
_SOURCE = frozenset({"who", "when", "why"})
_FACTS = frozenset({"name", "kind", "alias", "aliases", "role", "roles", "coordinates", *_NUMBERS})
_KNOWN = {
    **dict.fromkeys(_JUDGEMENTS, frozenset[str]()),
    **dict.fromkeys(_STORIES, frozenset[str]()),
    "entity": _FACTS,
    "not_a_name": frozenset[str](),
    "article": frozenset({"date", "headline"}),
}


def entries(node: yaml.Node, path: str) -> tuple[Read, ...]:
    """What one entry decides; a judgement of several names is one for each pair. Raises BadEntry."""
    parts = {key: value for key, _, value in pairs(node)}
    subjects = [key for key in _KNOWN if key in parts]
    if len(subjects) != 1:
        raise BadEntry(f"an entry has one of {', '.join(_KNOWN)}, and this has {len(subjects) or 'none'}", node)
    (what,) = subjects
    unknown = sorted(set(parts) - _KNOWN[what] - _SOURCE - {what})
    if unknown:
        known = sorted(_KNOWN[what] | _SOURCE)
        raise BadEntry(f"“{unknown[0]}” means nothing beside {what}; known are {', '.join(known)}", node)
    source = _source(parts, path, node.start_mark.line + 1)
    if what in _JUDGEMENTS:
        return _judged(parts[what], _JUDGEMENTS[what], source)
    if what in _STORIES:
        return _of_stories(parts[what], _STORIES[what], source)
    if what == "article":
        return (article_entry(text_of(parts[what], what), parts, source, node),)
    if what == "not_a_name":
        return tuple(Correction(subject, nameless=True, source=source) for subject in _subjects(parts[what]))
    return (_correction(subject_of(parts[what]), parts, source, node),)


def _source(parts: dict[str, yaml.Node], path: str, line: int) -> Source:
    told = {key: " ".join(str(parts[key].value).split()) for key in _SOURCE & set(parts) if _scalar(parts[key])}
    if told.get("when") and not sound(told["when"]):
        raise BadEntry(f"when: {told['when']} is no date; write 2026-11-24, or remove it", parts["when"])
    return Source(path, line, told.get("who", ""), told.get("when", ""), told.get("why", ""))


def _scalar(node: yaml.Node) -> bool:
    return isinstance(node, yaml.ScalarNode)


def _subjects(node: yaml.Node) -> list[Subject]:
    return [subject_of(item) for item in node.value] if isinstance(node, yaml.SequenceNode) else [subject_of(node)]


def _judged(node: yaml.Node, judgement: Judgement, source: Source) -> tuple[Decision, ...]:
    named = list(dict.fromkeys(_subjects(node)))
    if len(named) < 2:
        raise BadEntry("a judgement is of two names or more: [person/ann-roe, person/a-roe]", node)
    return tuple(Decision(left, right, judgement, source) for left, right in combinations(named, 2))


def _of_stories(node: yaml.Node, same: bool, source: Source) -> tuple[StoryDecision, ...]:
    """Of one story, or each of another: a list of articles' ids."""
    named = list(dict.fromkeys(texts_of(node, "a story")))
    if len(named) < 2:
        raise BadEntry("a judgement is of two articles or more: [box.txt/a-headline, other.txt/another]", node)
    return tuple(StoryDecision(left, right, same, source) for left, right in combinations(named, 2))


def _correction(subject: Subject, parts: dict[str, yaml.Node], source: Source, node: yaml.Node) -> Correction:
    if not _FACTS & set(parts):
        raise BadEntry(f"nothing is said of {subject}; add one of {', '.join(sorted(_FACTS))}", node)
    return Correction(
        subject,
        name=text_of(parts["name"], "name") if "name" in parts else "",
        kind=_kind(parts["kind"]) if "kind" in parts else None,
        aliases=_all(parts, "alias", "aliases"),
        roles=_all(parts, "role", "roles"),
        coordinates=_coordinates(parts["coordinates"]) if "coordinates" in parts else None,
        identifiers=tuple((key, _number(key, parts[key])) for key in sorted(_NUMBERS) if key in parts),
        source=source,
    )


def _all(parts: dict[str, yaml.Node], *keys: str) -> tuple[str, ...]:
    return tuple(text for key in keys if key in parts for text in texts_of(parts[key], key))


def _kind(node: yaml.Node) -> Kind:
    kind = text_of(node, "kind")
    if kind not in KINDS:
        raise BadEntry(f"kind: {kind} is none; write {', '.join(KINDS)}", node)
    return kind


def _number(key: str, node: yaml.Node) -> str:
    number = text_of(node, key)
    if not re.fullmatch(_NUMBERS[key], number):
        form = "Q and a number (Q64)" if key == "wikidata" else "a number"
        raise BadEntry(f"{key}: {number} is no identifier; write {form}", node)
    return number


def _coordinates(node: yaml.Node) -> tuple[float, float]:
    """Degrees of latitude and longitude: ``[51.5, -0.12]`` or ``51.5, -0.12``."""
    told = texts_of(node, "coordinates")
    parts = told if len(told) > 1 else told[0].split(",")
    try:
        latitude, longitude = map(float, parts)
    except ValueError:
        latitude, longitude = 91.0, 181.0
    if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):
        raise BadEntry("coordinates must be [latitude, longitude] in degrees: [51.5, -0.12]", node)
    return latitude, longitude
