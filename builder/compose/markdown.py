"""The only place that escapes. Text from seeds reaches a page, a listing or a result through here.

Markdown has no escape for everything: HTML, entities, autolinks, snippets and template
expressions are defused too, so that hostile text shows as its own characters everywhere.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping

_HTML = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#x27;"})
# As entities these never start a construct of Markdown or of an extension of it, in any place of a line.
_MARKDOWN = str.maketrans({char: f"&#{ord(char)};" for char in "\\`*_{}[]<>&#|~^=$!"})
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ufeff\ufff9-\uffff\u2028\u2029\ud800-\udfff]")
# Right-to-left and other overrides let a text rearrange what stands around it.
_BIDI = re.compile(r"[\u202a-\u202e\u2066-\u2069]")
_LINE_START = re.compile(r"^(\s*)([-+:]|\d+(?=[.)]))", re.M)
_AUTOLINK = re.compile(r"(?i)\b(https?|ftps?|mailto|javascript|data|vbscript)(:)|\b(www)(\.)")
_MAGIC = re.compile(r"(?<=[@-])(?=[-\w])|(?<=\w)(?=@)")


def clean(text: str) -> str:
    """Text without control characters and direction overrides; line ends stay."""
    return _BIDI.sub("", _CONTROL.sub("", text))


def html(text: str) -> str:
    """Text as HTML, fit for element content and quoted attributes."""
    return clean(text).translate(_HTML)


def inline(text: str) -> str:
    """Text as Markdown on one line: shows as its own characters, whatever they are."""
    one_line = " ".join(clean(text).split())
    escaped = one_line.translate(_MARKDOWN)
    escaped = _LINE_START.sub(_defuse_start, escaped)
    return _AUTOLINK.sub(_defuse_link, escaped)


def _defuse_start(match: re.Match[str]) -> str:
    mark = match[2]
    return match[1] + (f"{mark}&#8203;" if mark[0].isdigit() else f"&#{ord(mark)};")


def _defuse_link(match: re.Match[str]) -> str:
    return f"{match[1]}&#58;" if match[1] else f"{match[3]}&#46;"


def link(text: str, href: str) -> str:
    """A Markdown link to one of our own pages; ``href`` comes from ``links`` and needs no escape."""
    return f"[{inline(text)}]({href})"


def front_matter(meta: Mapping[str, object]) -> str:
    """YAML front matter; every text in double quotes, so that nothing in it is syntax."""
    lines = [f"{key}: {_yaml(value)}" for key, value in meta.items() if value not in (None, (), [], "")]
    return "\n".join(["---", *lines, "---", ""])


def _yaml(value: object) -> str:
    if isinstance(value, str):
        return json.dumps(clean(value), ensure_ascii=False)
    if isinstance(value, Iterable):
        return "[" + ", ".join(_yaml(item) for item in value) + "]"
    return json.dumps(value)
