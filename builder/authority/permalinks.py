"""``authority/permalinks``: one line for each id that was published, sorted, the same bytes for the same ids.

    person/ann-roe   people/ann-roe.html   (nothing)             box.txt/a-headline=Ann Roe
    person/a-roe     people/a-roe.html     -> person/ann-roe     old.txt/a-lamp=A. Roe

The columns are parted by tabs; the articles of the fourth and on, and what they call the entity, tell which one it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from builder.config import Config
from builder.errors import AuthorityError
from builder.model import Permalink, Problem

PERMALINKS = "authority/permalinks"
HEAD = "# Ids and addresses that were published. Written by `backfile build`; commit it, and change nothing here.\n"

_ESCAPES = {"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r", "=": "\\="}
_UNESCAPE = re.compile(r"\\(.)")
_PLAIN = {"t": "\t", "n": "\n", "r": "\r"}
_FIRST_EQUALS = re.compile(r"(?<!\\)(?:\\\\)*=")
_URL = re.compile(r"(?:articles|people|places|organisations|stories)(?:/[a-z0-9_-]+)+\.html")


def as_text(permalinks: Iterable[Permalink]) -> str:
    """The whole file."""
    return HEAD + "".join(f"{_line(one)}\n" for one in sorted(permalinks, key=lambda one: one.id))


def read_permalinks(config: Config) -> tuple[tuple[Permalink, ...], tuple[Problem, ...]]:
    """The lines of the file, sorted by id, and a problem for each that cannot be read; no file is no line.

    Raises AuthorityError where the file itself cannot be read.
    """
    try:
        text = (Path(config.root) / PERMALINKS).read_bytes().decode()
    except FileNotFoundError:
        return (), ()
    except (OSError, UnicodeDecodeError) as error:  # a build would write over what it could not read
        said = getattr(error, "strerror", None) or "not UTF-8 text"
        raise AuthorityError(f"{PERMALINKS}: cannot be read ({said}); restore it from git") from None
    found: dict[str, Permalink] = {}
    addresses: set[str] = set()
    problems: list[Problem] = []
    for number, line in enumerate(text.split("\n"), 1):
        if not line or line.startswith("#"):
            continue
        one = _read(line)
        if not one or one.id in found or one.url in addresses:
            said = "is not an id and its address, or has one that stands above; restore the line from git, or remove it"
            problems.append(Problem(PERMALINKS, number, "warning", "bad-permalink", said))
            continue
        found[one.id] = one
        addresses.add(one.url)
    return tuple(found[key] for key in sorted(found)), tuple(problems)


def _line(one: Permalink) -> str:
    known = (f"{_escaped(article)}={_escaped(name)}" for article, name in one.known)
    columns = [_escaped(one.id), one.url, f"-> {_escaped(one.to)}" if one.to else "", *known]
    return "\t".join(columns).rstrip("\t")


def _read(line: str) -> Permalink | None:
    columns = line.rstrip("\r").split("\t")
    to = columns[2] if len(columns) > 2 else ""
    if len(columns) < 2 or not columns[0] or not _URL.fullmatch(columns[1]) or (to and not to.startswith("-> ")):
        return None
    known = tuple(_known(columns[3:]))
    return Permalink(_plain(columns[0]), columns[1], _plain(to.removeprefix("-> ")), known)


def _known(columns: Iterable[str]) -> Iterator[tuple[str, str]]:
    for column in columns:
        parted = _FIRST_EQUALS.search(column)
        if parted:
            yield _plain(column[: parted.end() - 1]), _plain(column[parted.end() :])


def _escaped(text: str) -> str:
    return "".join(_ESCAPES.get(char, char) for char in text)


def _plain(text: str) -> str:
    return _UNESCAPE.sub(lambda found: _PLAIN.get(found[1], found[1]), text)
