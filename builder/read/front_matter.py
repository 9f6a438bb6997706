"""YAML front matter between two lines of ``---``: its values as text, in the words that stand there."""

from __future__ import annotations

import re
from collections.abc import Iterator

import yaml

from builder.read.document import Document
from builder.read.unreadable import Remark

_MOST_LINES = 200
_KEY = re.compile(r"[A-Za-z][\w -]{0,40}:(?:\s|$)")
_NOTHING = {"", "~", "null", "Null", "NULL"}


class _Loader(yaml.BaseLoader):
    """Reads every value as the text it is written as; aliases are refused, since they can swell without end."""

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        if self.check_event(yaml.AliasEvent):
            mark = self.get_mark()
            raise yaml.MarkedYAMLError(problem="aliases are not read here", problem_mark=mark)
        return super().compose_node(parent, index)


def take(text: str) -> Document:
    """Part a text from its front matter. Broken front matter is left out and remarked upon."""
    fences = _fences(text)
    if fences is None:
        return Document(text)
    head, body, lines = fences
    try:
        loaded = yaml.load(head, _Loader)  # noqa: S506 - a BaseLoader builds only texts, lists and mappings
    except (yaml.YAMLError, RecursionError) as error:
        return Document(body, lines + 1, remarks=(_broken(error, head),)) if _keyed(head) else Document(text)
    if loaded is not None and not isinstance(loaded, dict):
        return Document(text)
    return Document(body, lines + 1, tuple(_metadata(loaded or {})))


def _fences(text: str) -> tuple[str, str, int] | None:
    """What stands between the fences, what follows them, and how many lines they and it take."""
    if not re.match(r"---[ \t]*\n", text):
        return None
    lines = text.split("\n", _MOST_LINES)
    for number, line in enumerate(lines[1:_MOST_LINES], 1):
        if line.rstrip() in {"---", "..."}:
            return "\n".join(lines[1:number]), "\n".join(lines[number + 1 :]), number + 1
    return None


def _keyed(head: str) -> bool:
    return any(_KEY.match(line) for line in head.split("\n"))


def _broken(error: Exception, head: str) -> Remark:
    mark = getattr(error, "problem_mark", None)
    line = min(mark.line, head.count("\n")) + 2 if mark else 1
    reason = getattr(error, "problem", None) or "it is nested too deeply"
    message = f"front matter is not valid YAML ({reason}) and was left out; mend that line"
    return Remark(line, "warning", "front-matter", message)


def _metadata(loaded: dict[object, object]) -> Iterator[tuple[str, tuple[str, ...]]]:
    for key, value in loaded.items():
        texts = tuple(_texts(value))
        if texts:
            yield str(key).strip().lower(), texts


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        for item in value:
            yield from _texts(item)
    elif value is not None and str(value).strip() not in _NOTHING:
        yield " ".join(str(value).split())
