"""Whom a decision speaks of, as people write it: ``person/ann-roe``, ``person: Ann Roe @ box.txt/a-headline``."""

from __future__ import annotations

import getpass
import re
import subprocess
from typing import cast

import yaml

from builder.authority.nodes import BadEntry, pairs, text_of
from builder.model import KINDS, Kind, Subject

_FORM = re.compile(
    rf"(?:(?P<id>(?:{'|'.join(KINDS)})/[^\s@/]+)|(?P<kind>{'|'.join(KINDS)}):\s*(?P<name>\S.*?))(?:\s*@\s*(?P<article>\S.*))?"
)
HOW = "write an id (person/ann-roe) or a kind and a name (person: Ann Roe), and where one article is meant @ its id"


def parse_subject(text: str) -> Subject | None:
    """A subject as one line of text; None where it is none."""
    found = _FORM.fullmatch(" ".join(text.split()))
    if not found:
        return None
    kind = cast("Kind | None", found["kind"])
    return Subject(found["id"] or "", kind, found["name"] or "", found["article"] or "")


def subject_of(node: yaml.Node) -> Subject:
    """A subject of a file: one line of text, or a mapping of one kind and, where needed, ``in``. Raises BadEntry."""
    if isinstance(node, yaml.ScalarNode):
        found = parse_subject(str(node.value))
    else:
        found = _mapped({key: text_of(value, key) for key, _, value in pairs(node)})
    if not found:
        said = str(node.value) if isinstance(node, yaml.ScalarNode) else "this"
        raise BadEntry(f"{said} names nobody; {HOW}", node)
    return found


def _mapped(parts: dict[str, str]) -> Subject | None:
    where = parts.pop("in", "")
    if len(parts) != 1:
        return None
    ((key, value),) = parts.items()
    text = value if key == "id" else f"{key}: {value}"
    return parse_subject(f"{text} @ {where}" if where else text)


def who_am_i(root: str) -> str:
    """The person at the keyboard: git's user.name of that folder, else the system's name for them, else nothing."""
    try:
        asked = ["git", "-C", root, "config", "user.name"]
        told = subprocess.run(asked, capture_output=True, text=True, check=False, timeout=5)  # noqa: S603 - fixed words and a folder, no shell
        return told.stdout.strip() or getpass.getuser()
    except (OSError, KeyError, ImportError, subprocess.SubprocessError):
        return ""
