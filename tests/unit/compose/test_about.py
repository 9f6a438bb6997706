"""builder/compose/about: what the page about the archive says of it."""

import re
from dataclasses import replace
from pathlib import Path

from builder.compose import Catalogue, compose_pages, data_files
from builder.compose.about import DATA, about_fragment
from builder.compose.catalogue import catalogue
from builder.compose.machine import Imprint
from builder.compose.machine.scores import NAMES_F1
from builder.model import Annotated, Archive, Article, Published

CARD = Path(__file__).parents[3] / "builder/engines/data/MODEL_CARD.md"


def article(number: int, outlet: str | None, edtf: str | None) -> Annotated:
    made = Article(f"{number}/x", "seeds/x.txt", "0" * 64, 1, 2, f"Lamp {number}", "It burns.", outlet=outlet)
    return Annotated(made, published=Published(edtf, "x", 0.9) if edtf else None)


def book() -> Catalogue:
    some = [("Courier", "2019-05-04"), ("Courier", "2021-01"), ("<b>*Lantern*</b>", "XXXX-03-01"), (None, None)]
    return catalogue(Archive(tuple(article(n, *one) for n, one in enumerate(some))), 200)


def test_it_counts_and_dates_the_archive() -> None:
    """Articles, outlets with their numbers, the first and last date, and how many have no certain day."""
    body = about_fragment(book(), Imprint("The Archive", "https://a.example/")).body
    assert "[4 articles](articles/index.md) from 2 outlets" in body
    assert "[Courier](outlets/courier.md) (2)" in body
    assert "- not known (1)" in body
    assert "published 4 May 2019 to January 2021" in body
    assert "[without a certain day of publication](dates/undated.md): 3 articles" in body
    assert "The Archive, 4 articles, 4 May 2019 to January 2021, https://a.example/." in body


def test_a_hostile_outlet_is_text() -> None:
    """Its name stands in the list as it is."""
    assert "[&lt;b&gt;\\*Lantern\\*&lt;/b&gt;]" in about_fragment(book(), Imprint()).body


def test_every_data_file_is_linked_with_a_word() -> None:
    """The page tells of each file of SITE/data/, and of no other."""
    assert DATA.keys() == data_files(book(), ()).keys()
    body = about_fragment(book(), Imprint()).body
    assert re.findall(r'<a href="data/([^"]+)">', body) == list(DATA)


def test_the_scores_are_those_of_the_models_card() -> None:
    """The figures with the article's evidence, for each test set; none are claimed for another engine."""
    said, name = {}, ""
    for row in CARD.read_text("utf-8").splitlines():
        cells = [cell.strip() for cell in row.strip("|").split("|")]
        name = cells[0] or name
        if len(cells) == 6 and cells[1] == "with the article's evidence":
            said[name] = tuple(map(float, cells[2:]))
    assert said == {name: scores for name, *rest in NAMES_F1 for scores in [tuple(rest)]}
    assert "| 89.6 |" in about_fragment(book(), Imprint()).body
    other = about_fragment(book(), Imprint(engine="spacy")).body
    assert "Names were found with spacy" in other
    assert "89.6" not in other


def test_a_page_is_made_where_none_is_written() -> None:
    """The same words as a page of its own, which a hand-written one replaces."""
    pages = {page.path: page for page in compose_pages(book(), "The Archive")}
    assert pages["about.md"].body.endswith(pages["articles/.about.md"].body)
    assert pages["about.md"].title == "About this archive"


def test_an_empty_archive_is_told_of_too() -> None:
    """Nothing is counted that is not there."""
    body = about_fragment(replace(catalogue(Archive(), 200)), Imprint()).body
    assert "[0 articles](articles/index.md)" in body
    assert "published" not in body
    assert "Where the articles come from" not in body
