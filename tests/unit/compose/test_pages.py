"""builder/compose: articles, names, dates and listings as good plain Markdown."""

import json

import pytest

from builder.compose import Catalogue, as_text, catalogue, compose_pages, data_files, search_documents
from builder.compose.links import date_path, letter, relative
from builder.model import (
    Annotated,
    Archive,
    Article,
    Caption,
    DateMention,
    Entity,
    Mention,
    Page,
    Problem,
    Published,
    Quote,
    Related,
    Story,
)

TEXT = "Ida Lund left Oslo on 3 May 2019. Lund was tired.\n\n“We go now, all of us,” said Lund. Oslo slept."


def mention(text: str, entity: str, start: int = 0) -> Mention:
    at = TEXT.index(text, start)
    kind = "person" if entity.startswith("person") else "place"
    return Mention(kind, "text", at, at + len(text), text, 0.9, entity)  # type: ignore[arg-type] # one of the kinds


ONE = Annotated(
    Article(
        "a.txt/lamp",
        "seeds/a.txt",
        "0" * 64,
        1,
        9,
        "Lamp goes out",
        TEXT,
        deck="A tower is locked",
        byline=("Per Moen", "Jo Berg", "Ann Vik"),
        dateline="Oslo, May 4",
        outlet="Harbour Times",
        captions=(Caption("Ida Lund on the stairs", "Lamp Wire"),),
        corrections=("Correction: it was May.",),
    ),
    mentions=(
        mention("Ida Lund", "person/ida-lund"),
        mention("Oslo", "place/oslo"),
        mention("Lund", "person/ida-lund", 30),
        mention("Oslo", "place/oslo", 60),
    ),
    dates=(DateMention("text", TEXT.index("3 May"), TEXT.index("3 May") + 10, "3 May 2019", "2019-05-03", "in full"),),
    quotes=(Quote(TEXT.index("We go"), TEXT.index("We go") + 21, "We go now, all of us,", None, "person/ida-lund"),),
    published=Published("2019-05-04", "the dateline", 0.9),
)
TWO = Annotated(
    Article("b.txt/lamp", "seeds/b.txt", "1" * 64, 1, 2, "Lamp goes out", "Nothing else is known."),
    published=Published("2019-06", "the address", 0.5),
)
THREE = Annotated(Article("c.txt/index", "seeds/c.txt", "2" * 64, 1, 2, "Index", "A page called index."))
ARCHIVE = Archive(
    articles=(ONE, TWO, THREE),
    entities=(
        Entity(
            "person/ida-lund", "person", "Ida Lund", ("Lund",), ("keeper",), ("a.txt/lamp",), "2019-05-04", "2019-05-04"
        ),
        Entity("place/oslo", "place", "Oslo", (), (), ("a.txt/lamp",), "2019-05-04", "2019-05-04"),
    ),
    stories=(
        Story(
            "story/lamp", "Lamp goes out", ("a.txt/lamp", "b.txt/lamp"), ("One reason", "Another"), "2019-05-04", None
        ),
    ),
    related=(("a.txt/lamp", (Related("c.txt/index", ("place/oslo",)),)),),
)


@pytest.fixture(scope="module")
def book() -> Catalogue:
    return catalogue(ARCHIVE, 2)


@pytest.fixture(scope="module")
def pages(book: Catalogue) -> dict[str, Page]:
    return {page.path: page for page in compose_pages(book, "Archive")}


def test_first_mentions_are_linked_in_place(pages: dict[str, Page]) -> None:
    """The first mention of each name and date is a link; later ones are plain."""
    body = pages["articles/2019/lamp-goes-out.md"].body
    assert (
        "[Ida Lund](../../people/ida-lund.md) left [Oslo](../../places/oslo.md) "
        "on [3 May 2019](../../dates/2019-05-03.md)." in body
    )
    assert "said Lund. Oslo slept." in body


def test_an_article_reads_from_top_to_bottom(pages: dict[str, Page]) -> None:
    """Kicker, headline, deck, byline, caption, dateline and text come first; the apparatus follows a rule."""
    text, rule, apparatus = pages["articles/2019/lamp-goes-out.md"].body.partition("\n\n---\n\n")
    order = [
        "[Harbour Times](../../outlets/harbour-times.md) · [4 May 2019]",
        "# Lamp goes out",
        "*A tower is locked*",
        "By Per Moen, Jo Berg and Ann Vik",
        '> <a id="c1"></a>Ida Lund on the stairs *Photograph: Lamp Wire*',
        '**Oslo, May 4** — <a id="p1"></a>[Ida Lund]',
        "*Correction: it was May.*",
    ]
    places = [text.index(part) for part in order]
    assert places == sorted(places)
    assert rule
    for part in ("the dateline", "## The same event elsewhere", "## Related", "both name Oslo", "SHA-256 `000"):
        assert part in apparatus


def test_front_matter_names_what_the_article_names(pages: dict[str, Page]) -> None:
    """Title, date, outlet and names stand in the front matter as data."""
    text = as_text(pages["articles/2019/lamp-goes-out.md"])
    for line in (
        'title: "Lamp goes out"',
        'date: "2019-05-04"',
        'outlet: "Harbour Times"',
        'people: ["Ida Lund"]',
        'tags: ["Ida Lund", "Oslo"]',
    ):
        assert f"\n{line}\n" in text


def test_colliding_and_reserved_names_get_their_own_page(book: Catalogue) -> None:
    """One headline twice, and a headline that is a name of MkDocs, each have a page of their own."""
    paths = book.links.articles
    assert paths["a.txt/lamp"] == "articles/2019/lamp-goes-out.md"
    assert paths["b.txt/lamp"].startswith("articles/2019/lamp-goes-out-")
    assert paths["c.txt/index"] == "articles/undated/index-1.md"


def test_a_person_has_what_was_said_of_her(pages: dict[str, Page]) -> None:
    """A person's page holds roles, quotations, articles with the naming sentence, company and spellings."""
    body = pages["people/ida-lund.md"].body
    for part in (
        "*keeper*",
        "Person. Named 2 times in 1 article of 1 outlet, 4 May 2019.",
        "\n\n    > “We go now, all of us”",
        "> **Ida Lund** left Oslo on 3 May 2019.",
        "[Oslo](../places/oslo.md) (1)",
        "- Lund",
    ):
        assert part in body


def test_listings_are_paged(pages: dict[str, Page]) -> None:
    """Three articles at two a page are two pages that link to each other."""
    assert "Page 1 of 2 · [Next page](index/page-2.md)" in pages["articles/index.md"].body
    assert "[Previous page](../index.md) · Page 2 of 2" in pages["articles/index/page-2.md"].body


def test_days_months_and_years(pages: dict[str, Page]) -> None:
    """Each date has its page with what was published and what speaks of it."""
    assert "## Told of this day" in pages["dates/2019-05-03.md"].body
    assert "## Published then" in pages["dates/2019-05-04.md"].body
    assert "[4 May 2019](2019-05-04.md) (1 published)" in pages["dates/2019-05.md"].body
    assert "[Undated and uncertain](undated.md): 2 articles." in pages["dates/index.md"].body


def test_people_are_filed_by_their_last_name(pages: dict[str, Page]) -> None:
    """Ida Lund stands under L."""
    assert "[Ida Lund](../ida-lund.md) (1)" in pages["people/a-z/l.md"].body


def test_data_records_follow_the_contract(book: Catalogue) -> None:
    """Each data file is JSON Lines sorted by id; a problem stands as it was reported."""
    trouble = Problem("seeds/x.txt", 3, "error", "empty", "holds no text")
    files = {name: [json.loads(line) for line in rows] for name, rows in data_files(book, [trouble]).items()}
    assert [a["id"] for a in files["articles.jsonl"]] == ["a.txt/lamp", "b.txt/lamp", "c.txt/index"]
    assert files["articles.jsonl"][0]["story"] == "story/lamp"
    assert files["articles.jsonl"][2]["published"] is None
    assert files["stories.jsonl"][0]["url"] == "stories/lamp.html"
    assert files["problems.jsonl"] == [
        {"path": "seeds/x.txt", "line": 3, "severity": "error", "code": "empty", "message": "holds no text"}
    ]


def test_search_documents_know_all_spellings(book: Catalogue) -> None:
    """An article is found under every spelling of whom it names, and by its bounds in time."""
    documents = {document.id: document for document in search_documents(book)}
    assert documents["a.txt/lamp"].people == ("Ida Lund", "Lund")
    assert (documents["b.txt/lamp"].earliest, documents["b.txt/lamp"].latest) == ("2019-06-01", "2019-06-30")
    assert documents["c.txt/index"].earliest is None
    assert documents["story/lamp"].kind == "story"


@pytest.mark.parametrize(
    ("value", "path"),
    [("2019-05-03", "dates/2019-05-03.md"), ("2019-05~", "dates/2019-05.md"), ("194X", None), ("XXXX-05-03", None)],
)
def test_only_days_months_and_years_have_pages(value: str, path: str | None) -> None:
    """A decade or a day without a year has no page of its own."""
    assert date_path(value) == path


def test_links_and_letters() -> None:
    """Links are relative; names of other scripts are filed under their transliteration."""
    assert relative("articles/2019/a.md", "people/b.md") == "../../people/b.md"
    assert relative("index.md", "people/b.md") == "people/b.md"
    assert relative("people/a.md", "people/a.md") == "a.md"
    assert relative("people/a-z/a/page-2.md", "people/a-z/a.md") == "../a.md"
    assert relative("people/a.md", "people/a-z/a.md") == "a-z/a.md"
    assert (letter("Łódź"), letter("50 men"), letter("東京")) == ("L", "0-9", "D")
