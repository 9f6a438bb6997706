"""The only place that escapes. Text from seeds reaches a page, a listing or a result through here.

Markdown has no escape for everything: HTML, entities, autolinks, snippets and template
expressions are defused too, so that hostile text shows as its own characters everywhere.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

Span = tuple[int, int, str]
"""Where a link stands in a text, and the page that it leads to."""

_HTML = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#x27;"})
_TITLE = str.maketrans({"\\": "&#92;", "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"})
# Backslashes where Python-Markdown knows them, since they read better; entities elsewhere.
_MARKDOWN = str.maketrans(
    {char: f"\\{char}" for char in "\\`*_{}[]#"}
    | {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
    | {char: f"&#{ord(char)};" for char in "|~^"}
)
HEAVY_LENGTH, HEAVY_ESCAPES = 1_000_000, 20_000
# Control characters; right-to-left and other overrides, which let a text rearrange what stands around it.
_NEVER = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ufeff\ufff9-\uffff\u2028\u2029\ud800-\udfff\u202a-\u202e\u2066-\u2069]"
)
_SPACE = re.compile(r"[^\S ]\s*| \s+")  # all but what one space is already
_LEFTWARD = re.compile(r"[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")  # Hebrew, Arabic, Syriac, Thaana, N’Ko
_quoted = json.JSONEncoder(ensure_ascii=False).encode
# What opens a list, a definition, an admonition or an underlined heading at the start of a line.
_LINE_START = re.compile(r"^(?:(?P<number>\d+)(?P<stop>[.)])|(?P<mark>[-+])|(?P<rare>[:=!?/]))")


def clean(text: str) -> str:
    """Text without control characters and direction overrides; line ends stay."""
    return text if text.isascii() and text.isprintable() else _NEVER.sub("", text)


def html(text: str) -> str:
    """Text as HTML, fit for element content and quoted attributes."""
    return clean(text).translate(_HTML)


@lru_cache(maxsize=1 << 14)  # names and headlines stand on many pages
def inline(text: str) -> str:
    """Text as Markdown on one line: shows as its own characters, whatever they are."""
    return _LINE_START.sub(_defuse, _fragment(text).strip(), count=1)


def isolated(text: str) -> str:
    """Text as ``inline`` has it; one with letters that run from right to left does not turn round what follows it."""
    return f"<bdi>{inline(text)}</bdi>" if _LEFTWARD.search(text) else inline(text)


def _fragment(text: str) -> str:
    """Escaped text that may stand within a line; runs of white space become one space."""
    one_line = _SPACE.sub(" ", clean(text))
    escaped = one_line.translate(_MARKDOWN).replace("==", "&#61;&#61;").replace("++", "&#43;&#43;")
    return escaped.replace("]:", "]&#58;")  # a link that opens a line would define an address


def linked(text: str, spans: Sequence[Span]) -> str:
    """Text on one line with links in place. ``spans`` do not overlap; offsets are in ``text``."""
    pieces: list[str] = []
    done = 0
    for start, end, href in sorted(spans):
        before = _fragment(text[done:start])
        if before.endswith("!"):  # a picture opens with these
            before = f"{before[:-1]}&#33;"
        pieces += [before, f"[{_fragment(text[start:end])}]({href})"]
        done = end
    line = "".join([*pieces, _fragment(text[done:])]).strip()
    return line if spans and line.startswith("[") else _LINE_START.sub(_defuse, line, count=1)


def anchored(name: str, line: str) -> str:
    """A line of Markdown that can be led to by a name of ours (``p3``)."""
    return f'<a id="{name}"></a>{line}'


def noted(text: str, name: str) -> str:
    """A link whose address stands below, under a name of ours: the text stays readable where many links are."""
    return f"[{inline(text)}][{name}]"


def note(name: str, href: str, title: str) -> str:
    """The address of ``noted`` links, and a text shown on hovering: the sentence that their words come from."""
    return f'[{name}]: {href} "{_SPACE.sub(" ", clean(title)).strip().translate(_TITLE)}"'


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table of cells that are Markdown on one line each; the first column names the rows."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


def changed(pieces: Iterable[tuple[str, bool, bool]]) -> str:
    """Words on one line with those struck that others have and those underlined that others have not.

    A piece is its words, whether they are here, and whether they are there.
    """
    shown = (_changed(_fragment(words), here, there) for words, here, there in pieces)
    return _LINE_START.sub(_defuse, "".join(shown).strip(), count=1)


def _changed(words: str, here: bool, there: bool) -> str:
    bare = words.strip()
    if (here and there) or not bare:
        return words
    tag = "ins" if here else "del"
    return words.replace(bare, f"<{tag}>{bare}</{tag}>", 1)


def heavy(text: str) -> bool:
    """Whether Python-Markdown would take minutes and gigabytes over a text: very long, or escapes all over."""
    return len(text) > HEAVY_LENGTH or sum(map(text.count, map(chr, _MARKDOWN))) > HEAVY_ESCAPES


def html_block(paragraphs: Iterable[tuple[str, Sequence[Span]]]) -> str:
    """Paragraphs with their links as one block of HTML, which Markdown hands through unread."""
    lines = (f'<p id="p{n}">{_anchored(text, spans)}</p>' for n, (text, spans) in enumerate(paragraphs, 1))
    return "\n".join(["<div>", *lines, "</div>"])


def _anchored(text: str, spans: Sequence[Span]) -> str:
    pieces: list[str] = []
    done = 0
    for start, end, href in sorted(spans):
        page = href.removesuffix(".md") + ".html"  # the renderer turns addresses in Markdown alone
        pieces += [html(text[done:start]), f'<a href="{html(page)}">{html(text[start:end])}</a>']
        done = end
    return _SPACE.sub(" ", "".join([*pieces, html(text[done:])])).strip()


def strong_in(before: str, name: str, after: str) -> str:
    """Text on one line with a name in bold between what stands before and after it."""
    line = f"{_fragment(before)}**{_fragment(name).strip()}**{_fragment(after)}".strip()
    return _LINE_START.sub(_defuse, line, count=1) if before.strip() else line


def _defuse(match: re.Match[str]) -> str:
    if match["number"]:
        return f"{match['number']}\\{match['stop']}"
    return f"\\{match['mark']}" if match["mark"] else f"&#{ord(match['rare'])};"


def link(text: str, href: str) -> str:
    """A Markdown link to one of our own pages; ``href`` comes from ``links`` and needs no escape."""
    return f"[{inline(text)}]({href})"


def file_link(text: str, href: str) -> str:
    """A link to a file of the site that stands in no folder of ``docs/``, where the renderer would look for it."""
    return f'<a href="{html(href)}">{html(text)}</a>'


def front_matter(meta: Mapping[str, object]) -> str:
    """YAML front matter; every text in double quotes, so that nothing in it is syntax."""
    lines = [f"{key}: {_yaml(value)}" for key, value in meta.items() if value not in (None, (), [], "")]
    return "\n".join(["---", *lines, "---", ""])


def _yaml(value: object) -> str:
    if isinstance(value, str):
        return _quoted(clean(value))
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{json.dumps(key)}: {_yaml(item)}" for key, item in value.items()) + "}"
    if isinstance(value, Iterable):
        return "[" + ", ".join(_yaml(item) for item in value) + "]"
    return json.dumps(value)
