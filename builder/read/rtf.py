"""Rich Text Format, which word processors save under any name: the text alone, marks dropped.

Source: the control words of the RTF 1.9.1 specification that carry text.
"""

from __future__ import annotations

import re
from dataclasses import replace

from builder.read import front_matter
from builder.read.document import Document
from builder.read.unreadable import Remark

_TOKEN = re.compile(r"\\([a-z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-f]{2})|\\([^a-z])|([{}])|[\r\n]+|([^\\{}\r\n]+)", re.I)
_SPOKEN = {"par": "\n", "line": "\n", "sect": "\n", "page": "\f", "tab": "\t", "emdash": "—", "endash": "–"}
_SPOKEN |= {"lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”", "bullet": "•", "cell": "\t", "row": "\n"}
_ESCAPED = {"~": "\u00a0", "_": "-", "\n": "\n", "\r": "\n", "\\": "\\", "{": "{", "}": "}"}
_SILENT = frozenset("fonttbl colortbl stylesheet info pict object header footer generator listtable themedata".split())


def read(text: str) -> Document:
    """The text of a rich text file; its lines are those of that text, and a note says so."""
    document = front_matter.take(_strip(text))
    note = Remark(1, "note", "rich-text", "is rich text; lines are counted in the text taken out of it")
    return replace(document, remarks=(*document.remarks, note))


def _strip(text: str) -> str:
    out: list[str] = []
    silent: list[bool] = [False]
    skip = 0
    for match in _TOKEN.finditer(text):
        word, number, code, sign, brace, run = match.groups()
        if brace:
            silent = [*silent, silent[-1]] if brace == "{" else silent[:-1] or [False]
        elif word in _SILENT or sign == "*":
            silent[-1] = True
        elif not silent[-1]:
            said = _said(word, number, code, sign, run)
            out.append(said[skip:])
            skip = 1 if word == "u" else max(0, skip - len(said))
    return "".join(out)


def _said(word: str | None, number: str | None, code: str | None, sign: str | None, run: str | None) -> str:
    if word == "u" and number:
        point = int(number) % 65536
        return "" if 0xD800 <= point < 0xE000 else chr(point)
    if word:
        return _SPOKEN.get(word, "")
    if code:
        return bytes.fromhex(code).decode("cp1252", "replace")
    return _ESCAPED.get(sign, "") if sign else run or ""
