"""How to cite an article: in words, and as BibTeX, RIS and CSL-JSON, each escaped as its format asks."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass

from builder.compose.machine.bylines import IsBody, authors
from builder.compose.machine.days import published
from builder.compose.machine.imprint import Imprint, address
from builder.compose.markdown import clean
from builder.model import Annotated
from builder.vocabulary.edtf import display
from builder.vocabulary.slugs import slug

LONGEST = 300  # characters of a headline in a citation
_BIBTEX = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\textbraceleft{}",
        "}": r"\textbraceright{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        **{char: f"\\{char}" for char in "$&%#_"},
    }
)
_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Citation:
    """What is said of an article wherever it is cited.

    ``day`` is as programs have it, ``when`` the date in words; ``url`` is empty where the site's address is not known.
    """

    key: str
    title: str
    authors: tuple[str, ...]
    bodies: frozenset[str]
    outlet: str
    day: str
    when: str
    language: str
    archive: str
    place: str
    url: str


def citation(annotated: Annotated, path: str, imprint: Imprint, is_body: IsBody) -> Citation:
    """What there is to cite of an article whose page is ``path``."""
    article = annotated.article
    names, title, day = tuple(_line(name) for name in authors(article)), _line(article.title), published(annotated)
    key = [slug(article.outlet or "", 24), day[:4], slug(article.title, 12)]
    return Citation(
        key="-".join(part for part in key if part) or "article",
        title=title if len(title) <= LONGEST else f"{title[:LONGEST].rpartition(' ')[0] or title[:LONGEST]} …",
        authors=names,
        bodies=frozenset(name for name in names if is_body(name)),
        outlet=_line(article.outlet or ""),
        day=day,
        when=display(annotated.published.edtf) if annotated.published else "",
        language=article.language,
        archive=_line(imprint.name),
        place=f"{_line(article.seed)}, lines {article.first_line}–{article.last_line}",
        url=address(imprint, path, path) if imprint.site_url else "",
    )


def formats(cited: Citation) -> dict[str, str]:
    """The citation as ``text``, ``bibtex``, ``ris`` and ``csl``, and under ``key`` a name for its files."""
    return {
        "key": cited.key,
        "text": as_words(cited),
        "bibtex": as_bibtex(cited),
        "ris": as_ris(cited),
        "csl": as_csl(cited),
    }


def _line(text: str) -> str:
    return _SPACE.sub(" ", clean(text)).strip()


def as_words(cited: Citation) -> str:
    """``Ann Roe, “Headline”, Courier, 26 October 2015, in The Archive (seeds/x.txt, lines 1–18), https://…``."""
    names = cited.authors
    who = " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)
    where = f"in {cited.archive} ({cited.place})"
    parts = (who, f"“{cited.title}”", cited.outlet, cited.when or "undated", where, cited.url)
    return ", ".join(part for part in parts if part)


def as_bibtex(cited: Citation) -> str:
    """An entry of BibTeX: a body's name and the headline in braces, so that neither is taken apart."""
    year, month, day = [*cited.day.split("-"), "", ""][:3]
    fields = {
        "author": " and ".join(_bibtex_name(name, name in cited.bodies) for name in cited.authors),
        "title": f"{{{_bibtex(cited.title)}}}",
        "journal": _bibtex(cited.outlet),
        "year": year,
        "month": month,
        "day": day,
        "url": cited.url,
        "language": _bibtex(cited.language),
        "note": _bibtex(cited.archive),
    }
    kind = "article" if cited.outlet else "misc"
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items() if value]
    return "\n".join([f"@{kind}{{{cited.key},", *lines, "}", ""])


def _bibtex(text: str) -> str:
    return text.translate(_BIBTEX)


def _bibtex_name(name: str, body: bool) -> str:
    whole = body or "," in name or " and " in name.lower()
    return f"{{{_bibtex(name)}}}" if whole else _bibtex(name)


def as_ris(cited: Citation) -> str:
    """A record of RIS, a tag a line; names stand as they are printed."""
    year, month, day = [*cited.day.split("-"), "", ""][:3]
    tags = [
        ("TY", "NEWS"),
        ("TI", cited.title),
        *(("AU", name) for name in cited.authors),
        ("T2", cited.outlet),
        ("PY", year),
        ("DA", f"{year}/{month}/{day}/" if year else ""),
        ("LA", cited.language),
        ("DB", cited.archive),
        ("UR", cited.url),
    ]
    return "\n".join([*(f"{tag}  - {value}" for tag, value in tags if value), "ER  - ", ""])


def as_csl(cited: Citation) -> str:
    """A list of one item in CSL-JSON; a person's name is literal too, since nothing tells where it parts."""
    parts = [int(part) for part in cited.day.split("-") if part]
    item = {
        "id": cited.key,
        "type": "article-newspaper",
        "title": cited.title,
        "author": [{"literal": name} for name in cited.authors],
        "container-title": cited.outlet,
        "issued": {"date-parts": [parts]} if parts else None,
        "language": cited.language,
        "archive": cited.archive,
        "archive_location": cited.place,
        "URL": cited.url,
    }
    known = {key: value for key, value in item.items() if value}
    return json.dumps([known], ensure_ascii=False, separators=(",", ":"))
