"""builder/compose/machine/citations: an article in words, BibTeX, RIS and CSL-JSON, whatever its headline holds."""

import json
import re
import string
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.compose import Catalogue
from builder.compose.machine import Imprint
from builder.compose.machine.bylines import bodies
from builder.compose.machine.citations import Citation, as_bibtex, as_csl, as_ris, as_words, citation, formats

HERE = Imprint("The Harbour Archive", "https://papers.example/a/")
UNBRACED = re.compile(r"(?<!\\)[$&%#_~^]|\\(?![a-zA-Z$&%#_])")


def cited(book: Catalogue, key: str = "a.txt/lamp", imprint: Imprint = HERE) -> Citation:
    return citation(book.articles[key], book.path(key), imprint, bodies(book))


def test_in_words(book: Catalogue) -> None:
    """Who, what, in which paper, when, where it is kept, and its address where that is known."""
    assert as_words(cited(book)) == (
        "Per Moen and Lamp Wire Staff, “Hull mourns a lamp”, Harbour Times, 4 May 2019, in The Harbour Archive "
        "(seeds/a b.md, lines 1–9), https://papers.example/a/articles/2019/hull-mourns-a-lamp.html"
    )
    assert as_words(cited(book, "c.txt/x", Imprint("News"))) == "“Index”, undated, in News (seeds/c.txt, lines 1–2)"


def test_as_bibtex(book: Catalogue) -> None:
    """A body's name and the headline stand in braces; what is not known has no field."""
    assert as_bibtex(cited(book)) == (
        "@article{harbour-times-2019-hull-mourns,\n  author = {Per Moen and {Lamp Wire Staff}},\n"
        "  title = {{Hull mourns a lamp}},\n  journal = {Harbour Times},\n  year = {2019},\n  month = {05},\n"
        "  day = {04},\n  url = {https://papers.example/a/articles/2019/hull-mourns-a-lamp.html},\n"
        "  language = {en},\n  note = {The Harbour Archive},\n}\n"
    )
    assert as_bibtex(cited(book, "c.txt/x", Imprint("N"))).startswith("@misc{index,\n  title = {{Index}},\n  language")


def test_as_ris(book: Catalogue) -> None:
    """One tag a line, the type first and the end last."""
    lines = as_ris(cited(book)).splitlines()
    assert lines[:6] == [
        "TY  - NEWS", "TI  - Hull mourns a lamp", "AU  - Per Moen", "AU  - Lamp Wire Staff", "T2  - Harbour Times",
        "PY  - 2019",
    ]  # fmt: skip
    assert "DA  - 2019/05/04/" in lines
    assert lines[-1] == "ER  - "


def test_as_csl(book: Catalogue) -> None:
    """One item of a newspaper, its date in numbers."""
    (item,) = json.loads(as_csl(cited(book)))
    assert item["type"] == "article-newspaper"
    assert item["issued"] == {"date-parts": [[2019, 5, 4]]}
    assert item["author"] == [{"literal": "Per Moen"}, {"literal": "Lamp Wire Staff"}]


def test_a_vague_date_is_cited_vaguely(book: Catalogue) -> None:
    """Words may say about when; figures say only what holds in any case."""
    vague = cited(book, "b.txt/index")
    assert ", about June 2019, " in as_words(vague)
    assert "year = {2019}" in as_bibtex(vague)
    assert "month" not in as_bibtex(vague)
    assert "DA  - 2019///" in as_ris(vague)
    assert json.loads(as_csl(vague))[0]["issued"] == {"date-parts": [[2019]]}


def bibtex_fields(entry: str) -> dict[str, str]:
    """The fields of an entry, read as BibTeX reads them: by counting braces."""
    fields: dict[str, str] = {}
    rest = entry.partition(",\n")[2]
    while match := re.match(r"\s*([a-z]+) = \{", rest):
        depth, at = 1, match.end()
        while depth:
            depth += {"{": 1, "}": -1}.get(rest[at], 0)
            at += 1
        fields[match[1]] = rest[match.end() : at - 1]
        assert rest[at] == ","
        rest = rest[at + 1 :]
    assert rest.strip() == "}"
    return fields


@pytest.mark.parametrize("key", ["d.txt/h", "a.txt/lamp"])
def test_no_text_breaks_out_of_its_field(book: Catalogue, key: str) -> None:
    """Braces, line ends and tags of a hostile headline stay within the field that they stand in."""
    one = cited(book, key)
    assert {"title", "language", "note"} <= bibtex_fields(as_bibtex(one)).keys()
    assert all(re.fullmatch(r"[A-Z][A-Z0-9]  - .*", line) for line in as_ris(one).split("\n")[:-1])
    assert [line for line in as_ris(one).split("\n") if line.startswith("ER  -")] == ["ER  - "]
    assert len(json.loads(as_csl(one))) == 1


@given(st.text(st.one_of(st.sampled_from(string.printable), st.characters()), max_size=400))
def test_any_headline_is_one_field(title: str) -> None:
    """Whatever the headline, BibTeX's braces close, its own signs are escaped, RIS has its lines, JSON reads."""
    plain = Citation("k", " ".join(title.split()), ("Ann Vik",), frozenset(), "", "2019", "2019", "en", "A", "s", "")
    fields = bibtex_fields(as_bibtex(plain))
    assert not UNBRACED.search(re.sub(r"\\text[a-z]+\{\}", "", fields.get("title", "")))
    assert len(as_ris(plain).split("\n")) == 9 - (not plain.title)
    assert json.loads(as_csl(plain))[0].get("title", "") == plain.title


def test_an_endless_headline_is_cut(book: Catalogue) -> None:
    """A page does not carry a hostile headline four times over."""
    endless = book.articles["c.txt/x"]
    long = replace(endless, article=replace(endless.article, title="word " * 9999, byline=("n" * 9999,) * 99))
    told = formats(citation(long, "articles/x.md", HERE, bodies(book)))
    assert sum(map(len, told.values())) < 20_000
