r"""Reads annotated articles in which names stand as ``[words](person)``, ``(place)`` or ``(organisation)``.

The first line is the headline where an empty line follows it; a line of four or more hyphens parts two
articles; lines that begin with ``#`` are comments. ``\[``, ``\]``, ``\#`` and ``\\`` are the signs themselves.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from builder.errors import GoldError
from builder.evaluate.gold import Gold, Name, Passage, annotated
from builder.model import KINDS
from builder.split.datelines import opening

_PARTS = re.compile(r"-{4,}\s*")
_MARK = re.compile(
    r"\\(?P<sign>[\\\[\]#])"
    r"|\[(?P<words>(?:\\[\\\[\]#]|\\(?![\\\[\]#])|\n(?!\s*\n)|[^\\\[\]\n])++)\]\((?P<kind>[^()\[\]\n]*)\)"
    r"|(?P<stray>[\[\]])"
)
_SIGN = re.compile(r"\\([\\\[\]#])")

Line = tuple[int, str]
"""The number of a line in its file, and the line."""


def bracketed(path: str, content: str) -> Iterator[Gold]:
    """The annotated articles of a file. Raises GoldError at a bracket or a kind that cannot be read."""
    for part in _parts(content):
        head, body = (part[:1], part[2:]) if len(part) > 2 and not part[1][1] else ([], part)
        yield annotated(path, [_passage(path, "title", head), *_filed(_passage(path, "text", body))])


def _parts(content: str) -> Iterator[list[Line]]:
    """The lines of each article, without comments, the empty ones around it and repeated ones within."""
    part: list[Line] = []
    for number, line in enumerate([*content.splitlines(), "----"], 1):
        if _PARTS.fullmatch(line):
            while part and not part[-1][1]:
                part.pop()
            if part:
                yield part
            part = []
        elif not line.startswith("#") and (line.strip() or (part and part[-1][1])):
            part.append((number, line.rstrip()))


def _passage(path: str, field: str, lines: Sequence[Line]) -> Passage:
    """A field's text without its marks, its names, and the offset at which each line begins."""
    marked = "\n".join(line for _, line in lines)
    text, done = "", 0
    names: list[Name] = []
    for match in _MARK.finditer(marked):
        text += marked[done : match.start()]
        done = match.end()
        if match["sign"]:
            text += match["sign"]
            continue
        words = _SIGN.sub(r"\1", match["words"] or "")
        kind = next((kind for kind in KINDS if kind == match["kind"]), None)
        if kind is None or not words.strip():
            line = lines[marked.count("\n", 0, match.start())][0]
            raise GoldError(f"{path}:{line}: {_fault(match)}")
        names.append(Name(field, len(text), len(text) + len(words), kind))
        text += words
    text += marked[done:]
    starts = [0, *(match.end() for match in re.finditer("\n", text))]
    marks = [(field, start, number) for start, (number, _) in zip(starts, lines, strict=False)]
    return Passage(field, text, tuple(names), tuple(marks))


def _filed(body: Passage) -> Iterator[Passage]:
    """A body with its dateline apart, as splitting parts them in a build."""
    cut = opening(body.text)
    if cut is None:
        yield body
        return
    at = len(body.text) - len(cut.rest)
    opens = [name._replace(field="dateline") for name in body.names if name.end <= len(cut.text)]
    yield Passage("dateline", cut.text, tuple(opens), (("dateline", 0, body.marks[0][2]),))
    behind = [name._replace(start=name.start - at, end=name.end - at) for name in body.names if name.start >= at]
    yield Passage(
        "text", cut.rest, tuple(behind), tuple((f, max(0, start - at), line) for f, start, line in body.marks)
    )


def _fault(match: re.Match[str]) -> str:
    if match["stray"]:
        return f"“{match[0]}” opens or closes no name; write [words](person), or \\{match[0]} for the sign itself"
    if match["kind"] in KINDS:
        return f"“{match[0]}” marks no words; write the name between the brackets"
    return f"“{match['kind']}” is no kind of name; known are {', '.join(KINDS)}"
