"""Decisions taken at a terminal: checked against what is known and decided, then added to ``authority/names.yml``."""

from __future__ import annotations

import json
from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path

from builder.authority.append import append, correction_entry, decision_entry
from builder.authority.ledger import read_ledger
from builder.authority.subjects import HOW, parse_subject
from builder.config import Config
from builder.errors import AuthorityError
from builder.model import Decision, Judgement, Ledger, Source, Subject
from builder.resolve.contradictions import Chosen, contradictions

KEYS: dict[Judgement, str] = {"same": "same", "not same": "not_same", "undecided": "undecided"}


def judge(config: Config, judgement: Judgement, left: str, right: str, source: Source) -> str:
    """Write that two names are the same, or are not; returns where that stands (``authority/names.yml:3``).

    Raises AuthorityError where a name is none, is not known, or the opposite is decided already.
    """
    ledger, _ = read_ledger(config)
    one, other = (_subject(config, ledger, text) for text in (left, right))
    if one == other:
        raise AuthorityError(f"{one} is named twice; name two entries, or @ the article that means another")
    decision = Decision(one, other, judgement, source)
    for known in ledger.decisions:
        if known.judgement == judgement and {known.left, known.right} == {one, other}:
            return str(known.source)
    _agree(ledger, decision)
    return append(config, decision_entry(KEYS[judgement], one, other, source))


def rename(config: Config, asked: str, name: str, source: Source) -> str:
    """Write what an entity is to be called; its address stays. Returns where that stands. Raises AuthorityError."""
    words = " ".join(name.split())
    if not words:
        raise AuthorityError("the new name is empty; give one")
    ledger, _ = read_ledger(config)
    return append(config, correction_entry(_subject(config, ledger, asked), words, source))


def _subject(config: Config, ledger: Ledger, text: str) -> Subject:
    subject = parse_subject(text)
    if not subject:
        raise AuthorityError(f"{text!r} names nobody; {HOW}")
    known = {one.id for one in ledger.permalinks} | set(_built(config))
    if subject.id and known and subject.id not in known:
        near = get_close_matches(subject.id, sorted(known), 1, 0.4)
        mend = f"did you mean {near[0]}?" if near else "its ids are in SITE/data/entities.jsonl after a build"
        raise AuthorityError(f"{subject.id}: no entry of this archive has that id; {mend}")
    return subject


def _built(config: Config) -> Iterator[str]:
    """The ids of the last build's entities."""
    path = Path(config.site_dir) / "data" / "entities.jsonl"
    if path.is_file():
        with path.open(encoding="utf-8") as lines:
            yield from (str(json.loads(line)["id"]) for line in lines)


def _agree(ledger: Ledger, decision: Decision) -> None:
    """Raises AuthorityError where what is decided already says the opposite."""
    chosen = [_named(one) for one in (*ledger.decisions, decision)]
    before = {problem.message for problem in contradictions(chosen[:-1])}
    for problem in contradictions(chosen):
        if problem.message not in before:
            raise AuthorityError(f"nothing was written: {problem.message}")


def _named(decision: Decision) -> Chosen[Subject]:
    return Chosen(decision, frozenset({decision.left}), frozenset({decision.right}))
