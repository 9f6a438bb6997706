"""YAML as nodes that know their lines: every value stays text as it was written, and a mistake is told where it is."""

from __future__ import annotations

from collections.abc import Iterator

import yaml

from builder.model import Problem


class BadEntry(Exception):
    """An entry that cannot be read; ``str(error)`` says what and the mend, ``line`` where."""

    def __init__(self, said: str, node: yaml.Node) -> None:
        super().__init__(said)
        self.line: int = node.start_mark.line + 1


def problem(path: str, line: int, said: str) -> Problem:
    """A mistake in a file of decisions."""
    return Problem(path, line, "warning", "bad-decision", said)


def pairs(node: yaml.Node) -> Iterator[tuple[str, yaml.Node, yaml.Node]]:
    """Keys as text, with their nodes and those of their values; nothing where the node is no mapping."""
    for key, value in node.value if isinstance(node, yaml.MappingNode) else ():
        if not isinstance(key, yaml.ScalarNode):
            raise BadEntry("a key here is not a word; write `key: value`", node)
        yield str(key.value).strip(), key, value


def text_of(node: yaml.Node, what: str) -> str:
    """A value as one line of text."""
    if not isinstance(node, yaml.ScalarNode):
        raise BadEntry(f"{what} must be one value, not a list or mapping", node)
    said = " ".join(str(node.value).split())
    if not said:
        raise BadEntry(f"{what} is empty; fill it in, or remove the key", node)
    return said


def texts_of(node: yaml.Node, what: str) -> tuple[str, ...]:
    """A value, or a list of values."""
    if isinstance(node, yaml.SequenceNode):
        return tuple(text_of(item, what) for item in node.value)
    return (text_of(node, what),)
