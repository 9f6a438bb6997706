"""What became of articles and entries since the last site: gained, edited, merged, lost; as data and as Markdown."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from hashlib import blake2b

from builder.compose import Catalogue
from builder.model import BuildReport, Change, Problem

KINDS = {"article": "articles", "person": "people", "place": "places", "organisation": "organisations"}
KINDS |= {"story": "stories"}
WAYS = ("gained", "edited", "merged", "lost")
SHOWN = 20  # ids that are named of each kind of change, and problems

Published = Mapping[str, tuple[str, str]]
"""By id the kind, and what shows whether it is still the same: a hash of an article's words, nothing of others."""


def published(book: Catalogue) -> Published:
    """All that a site has an address for."""
    now = {key: ("article", _digest(one.article.title, one.article.text)) for key, one in book.articles.items()}
    now |= {key: (str(entity.kind), "") for key, entity in book.entities.items()}
    return now | dict.fromkeys(book.stories, ("story", ""))


def _digest(*texts: str) -> str:
    whole = "\0".join(texts).encode("utf-8", "surrogatepass")
    return blake2b(whole, digest_size=8).hexdigest()


def as_text(now: Published) -> str:
    """What is published as lines, sorted, to be held against the next build."""
    return "\n".join(json.dumps([key, *told]) for key, told in sorted(now.items()))


def from_text(text: str | None) -> Published:
    """What ``as_text`` wrote; nothing for nothing."""
    rows = (json.loads(line) for line in (text or "").splitlines())
    return {key: (kind, digest) for key, kind, digest in rows}


def compared(before: Published, now: Published, moved: Mapping[str, str]) -> tuple[Change, ...]:
    """How the site differs from the one before, by kind and way; ``moved`` is where ids lead that are gone."""
    ids: dict[tuple[str, str], list[str]] = defaultdict(list)
    for key in sorted(now):
        if key not in before:
            ids[now[key][0], "gained"].append(key)
        elif now[key][1] != before[key][1]:
            ids[now[key][0], "edited"].append(key)
    for key in sorted(before.keys() - now.keys()):
        ids[before[key][0], "merged" if key in moved else "lost"].append(
            f"{key} → {moved[key]}" if key in moved else key
        )
    wanted = ((kind, way) for kind in KINDS for way in WAYS if ids.get((kind, way)))
    return tuple(Change(kind, way, len(ids[kind, way]), tuple(ids[kind, way][:SHOWN])) for kind, way in wanted)


def as_markdown(report: BuildReport) -> str:
    """A build's report as Markdown, for the summary page of a CI job."""
    pages = f"{report.written:,} files written, {report.unchanged:,} unchanged, {report.removed:,} removed"
    head = f"## {report.articles:,} articles, {report.entities:,} names\n\n{pages}, in {report.seconds:.0f} s."
    return "\n\n".join([head, *_changes(report.changes), *_problems(report.problems)]) + "\n"


def _changes(changes: Sequence[Change]) -> Iterator[str]:
    if not changes:
        yield "No article and no name came, changed or went."
        return
    counts = {(one.kind, one.way): one.count for one in changes}
    rows = [f"| {' | '.join(['', *WAYS])} |", f"| --- |{' ---: |' * len(WAYS)}"]
    for kind, name in KINDS.items():
        rows.append(f"| {' | '.join([name, *(f'{counts.get((kind, way), 0):,}' for way in WAYS)])} |")
    yield "\n".join(rows)
    yield "\n".join(f"- {KINDS[one.kind]} {one.way}: {_named(one)}" for one in changes)


def _named(change: Change) -> str:
    more = f" and {change.count - len(change.ids):,} more" if change.count > len(change.ids) else ""
    return ", ".join(map(_code, change.ids)) + more


def _problems(problems: Sequence[Problem]) -> Iterator[str]:
    levels = Counter(problem.severity for problem in problems)
    told = [f"{levels[key]:,} {key}{'s' if levels[key] > 1 else ''}" for key in ("error", "warning", "note")]
    yield f"### Problems: {', '.join(one for one in told if not one.startswith('0')) or 'none'}"
    grave = [problem for problem in problems if problem.severity != "note"]
    if grave:
        lines = (f"{problem.path}:{problem.line}: {problem.severity}: {problem.message}" for problem in grave[:SHOWN])
        yield "\n".join(f"- {_code(line)}" for line in lines)


def _code(text: str) -> str:
    """Text as code: whatever a seed holds, nothing of it is a link, an element or another line."""
    plain = "".join(character if character.isprintable() else " " for character in text)
    return f"`{plain.replace('`', chr(39))}`"
