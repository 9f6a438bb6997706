"""Markdown: marks whose meaning is certain give way to the text they mark; lines keep their numbers."""

from __future__ import annotations

import re
from dataclasses import replace

from builder.read import front_matter
from builder.read.document import Document

_UNDERLINED = re.compile(r"^(?!#|>|[-*+] )(\S[^\n]{0,200})\n(=+|-{3,})[ \t]*$", re.M)

# What a mark looks like, and what is left of it. Applied in this order to each line.
_MARKS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"<!--[^\n]{0,1000}?-->"), ""),
    (re.compile(r"!\[[^\]\n]{0,500}\](?:\([^()\n]{0,1000}\)|\[[^\]\n]{0,100}\])"), ""),
    (re.compile(r"(?<!\\)\[([^\[\]\n]{1,500})\]\((?:[^()\n]|\([^()\n]{0,200}\)){0,1000}\)"), r"\1"),
    (re.compile(r"(?<!\\)\[([^\[\]\n]{1,500})\]\[[^\]\n]{0,100}\]"), r"\1"),
    (re.compile(r"<((?:https?://|mailto:)[^<>\s]{1,1000})>"), r"\1"),
    (re.compile(r"(?<![\\*])\*\*\*(?=\S)([^*\n]{1,1000}?)(?<=\S)\*\*\*(?!\*)"), r"\1"),
    (re.compile(r"(?<![\\*])\*\*(?=\S)([^*\n]{1,1000}?)(?<=\S)\*\*(?!\*)"), r"\1"),
    (re.compile(r"(?<![\\_\w])__(?=\S)([^_\n]{1,1000}?)(?<=\S)__(?![_\w])"), r"\1"),
    (re.compile(r"(?<![\\*\w])\*(?=[^\s*])([^*\n]{1,1000}?)(?<=[^\s*])\*(?![*\w])"), r"\1"),
    (re.compile(r"(?<![\\_\w])_(?=[^\s_])([^_\n]{1,1000}?)(?<=[^\s_])_(?![_\w])"), r"\1"),
    (re.compile(r"(?<![\\`])`([^`\n]{1,500})`(?!`)"), r"\1"),
)
_DEFINITION = re.compile(r"^ {0,3}\[[^\]\n]{1,100}\]:[ \t]+\S")
_QUOTED = re.compile(r"^ {0,3}(?:> ?)+")
_HEADING = re.compile(r"^( {0,3}#{1,6}[ \t]+\S.*?)[ \t]+#+[ \t]*$")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_HARD_BREAK = re.compile(r"(?: {2,}|\\)$")
_MARKING = re.compile(r"[\\*_`\[<>#]|  $")


def read(text: str) -> Document:
    """A Markdown file's text: headings stay marked with ``#``, for the split to find."""
    document = front_matter.take(text)
    headed = _UNDERLINED.sub(_as_heading, document.text)
    return replace(document, text="\n".join(_line(line) for line in headed.split("\n")))


def _as_heading(match: re.Match[str]) -> str:
    return f"{'#' if match[2][0] == '=' else '##'} {match[1]}\n"


def _line(line: str) -> str:
    if not _MARKING.search(line):
        return line
    if _DEFINITION.match(line):
        return ""
    line = _HEADING.sub(r"\1", _QUOTED.sub("", _HARD_BREAK.sub("", line)))
    for pattern, left in _MARKS:
        line = pattern.sub(left, line)
    return _ESCAPED.sub(r"\1", line)
