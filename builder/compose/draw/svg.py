"""The few elements of SVG that drawings are made of; every text in them is escaped here, through ``markdown.html``."""

from __future__ import annotations

from collections.abc import Iterable
from unicodedata import combining, east_asian_width

from builder.compose.markdown import html

Attributes = dict[str, object]


def element(name: str, attributes: Attributes, *inner: str) -> str:
    """An element; ``inner`` is SVG already. A Python name's underscores stand for hyphens."""
    told = "".join([f' {key.replace("_", "-")}="{html(str(value))}"' for key, value in attributes.items()])
    return f"<{name}{told}>{''.join(inner)}</{name}>" if inner else f"<{name}{told}/>"


def words(name: str, text: str, attributes: Attributes | None = None) -> str:
    """An element that holds a text on one line and nothing else."""
    line = html(" ".join(text.split()))
    return element(name, attributes, line) if attributes else f"<{name}>{line}</{name}>"


def title(text: str) -> str:
    """What a pointer is told that rests on a shape."""
    return words("title", text)


def linked(href: str, *inner: str) -> str:
    """A link for pointers alone: beside each drawing the same links stand as a list, for keys and for voices."""
    return f'<a href="{html(href)}" tabindex="-1">{"".join(inner)}</a>'


def drawing(kind: str, size: tuple[float, float, float, float], inner: Iterable[str], **more: object) -> str:
    """An ``svg`` with its own class and view box. Assistive software reads what stands beside it instead."""
    box = " ".join(number(value) for value in size)
    return element("svg", {"class": kind, "viewBox": box, "aria-hidden": "true", **more}, *inner)


def figure(kind: str, label: str, svg: str, caption: str = "") -> str:
    """A drawing as a block of HTML of its own, which Markdown hands through unread. ``caption`` is HTML already."""
    told = element("figcaption", {}, caption) if caption else ""
    return element("figure", {"class": kind, "aria-label": label}, f"\n{svg}\n", f"{told}\n" if told else "")


def number(value: float) -> str:
    """A coordinate as it is written: a whole number where it is one, else one decimal."""
    written = f"{value:.1f}".removesuffix(".0")
    return "0" if written == "-0" else written


def shortened(text: str, room: int) -> str:
    """A name on one line in at most ``room`` columns, cut with an ellipsis where it is longer."""
    line = " ".join(text.split())
    if columns(line) <= room:
        return line
    kept, used = [], 1
    for char in line:
        used += columns(char)
        if used > room:
            break
        kept.append(char)
    return "".join(kept).rstrip(" ,.-–") + "…"


def columns(text: str) -> int:
    """How wide a text is in columns: wide characters take two, combining ones none."""
    if text.isascii():
        return len(text)
    return sum(0 if combining(char) else 2 if east_asian_width(char) in "WF" else 1 for char in text)
