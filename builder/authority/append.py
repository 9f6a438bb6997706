"""Adds entries to ``authority/names.yml`` as a person would, at its end; nothing that stands there is touched."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path

import yaml

from builder.authority.ledger import entries_of
from builder.config import Config
from builder.errors import AuthorityError
from builder.model import Problem, Source, Subject

FILE = "authority/names.yml"
HEAD = "# Decisions about names, replayed at every build; README.md in this folder tells how to write them.\n"

_PLAIN = re.compile(r"(?!(?:true|false|yes|no|null|on|off|y|n|~)$)[^\W\d_][\w ./()’'–-]*[\w.)]|[\d-]+", re.I)


@dataclass(frozen=True, slots=True)
class Entry:
    """Keys with their values as YAML, in order."""

    keys: tuple[tuple[str, str], ...]

    def block(self, indent: str = "") -> str:
        """As an item of a list, a line for each key."""
        first, *rest = (f"{key}: {value}\n" for key, value in self.keys)
        return "".join([f"{indent}- {first}", *(f"{indent}  {line}" for line in rest)])


def decision_entry(judgement: str, left: Subject, right: Subject, source: Source) -> Entry:
    """``same``, ``not_same`` or ``undecided`` of two names."""
    return _entry(judgement, f"[{_subject(left)}, {_subject(right)}]", source)


def correction_entry(subject: Subject, name: str, source: Source) -> Entry:
    """What an entity is to be called."""
    return _entry("entity", _subject(subject), source, ("name", _scalar(name)))


def append(config: Config, entry: Entry) -> str:
    """Add an entry and return where it stands: ``authority/names.yml:12``. Raises AuthorityError."""
    path = Path(config.root) / FILE
    before = path.read_bytes() if path.is_file() else HEAD.encode()
    parted = before if before.endswith(b"\n") or not before else before + b"\n"
    after = parted + entry.block(_indent(before)).encode()
    old, new = entries_of(before, FILE), entries_of(after, FILE)
    if len(new) <= len(old) or new[: len(old)] != old or isinstance(new[-1], Problem):
        raise AuthorityError(
            f"{FILE}: nothing can be added at its end, where its list must go on; add this yourself: "
            + " / ".join(entry.block().splitlines())
        )
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_name(f".{path.name}.new")
    fresh.write_bytes(after)
    fresh.replace(path)
    return f"{FILE}:{len(parted.splitlines()) + 1}"


def _indent(data: bytes) -> str:
    """How far the file's list is set in."""
    try:
        root = yaml.compose(data, yaml.BaseLoader)
    except (yaml.YAMLError, UnicodeDecodeError):
        return ""
    return " " * root.start_mark.column if isinstance(root, yaml.SequenceNode) and not root.flow_style else ""


def _entry(what: str, value: str, source: Source, *more: tuple[str, str]) -> Entry:
    signed = (("who", source.who), ("when", source.when), ("why", source.why))
    return Entry(((what, value), *more, *((key, _scalar(text)) for key, text in signed if text)))


def _subject(subject: Subject) -> str:
    if subject.id and not subject.article:
        return subject.id
    called = f"id: {subject.id}" if subject.id else f"{subject.kind}: {_scalar(subject.name)}"
    return f"{{{called}, in: {_scalar(subject.article)}}}" if subject.article else f"{{{called}}}"


def _scalar(text: str) -> str:
    """A value that YAML reads as this text."""
    return text if _PLAIN.fullmatch(text) else json.dumps(text, ensure_ascii=False)
