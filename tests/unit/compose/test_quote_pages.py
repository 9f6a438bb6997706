"""builder/compose/quotes/: each saying once with its places, by date, by speaker, its wordings compared."""

from __future__ import annotations

import pytest

from builder.compose import Catalogue, as_text, catalogue
from builder.compose.entity import entity_pages
from builder.compose.quotes.pages import ON_PAGE, ONE_PAGE, quote_pages, words_of
from builder.compose.quotes.said import sayings
from builder.compose.quotes.shown import compared, opening
from builder.compose.quotes.variants import variants
from builder.model import Annotated, Archive, Article, DateMention, Entity, Published, Quote

WORDS = "We shall keep the lamp burning until the ice has gone"
SHORT = "We shall keep the lamp lit until the ice has gone"


def article(id_: str, day: str, outlet: str, *quotes: Quote, dates: tuple[DateMention, ...] = ()) -> Annotated:
    text = "\n\n".join(f"“{quote.text}” said the keeper." for quote in quotes)
    placed = []
    at = 0
    for quote in quotes:
        start = text.index(quote.text, at)
        at = start + len(quote.text)
        placed.append(
            Quote(start, at, quote.text, None, quote.speaker, quote.same_as, addressee=quote.addressee,
                  when=quote.when, continues=quote.continues)
        )  # fmt: skip
    seed = Article(id_, f"seeds/{id_}", "0" * 64, 1, 9, f"Headline {id_}", text, outlet=outlet)
    published = Published(day, "stated", 0.9) if day else None
    return Annotated(seed, (), dates, tuple(placed), published)


def said(text: str, *same_as: str, by: str | None = "person/ida-lund", **more: object) -> Quote:
    return Quote(0, 0, text, None, by, same_as, **more)  # type: ignore[arg-type] # the record's own fields


ARTICLES = (
    article("a.txt/a", "2019-05-04", "Anchor", said(WORDS, "b.txt/b#0", addressee="organisation/beacon")),
    article("b.txt/b", "2019-05-05", "Beacon", said(SHORT, "a.txt/a#0"), said("The whale came", by="person/per-moen")),
    article("c.txt/c", "", "Courier", said("Nobody asked the whale", by=None)),
)
ENTITIES = (
    Entity("organisation/beacon", "organisation", "Beacon", articles=("a.txt/a",)),
    Entity("person/ida-lund", "person", "Ida Lund", articles=("a.txt/a", "b.txt/b")),
    Entity("person/per-moen", "person", "Per Moen", articles=("b.txt/b",)),
)


def book_of(articles: tuple[Annotated, ...], entities: tuple[Entity, ...] = ENTITIES, size: int = 50) -> Catalogue:
    return catalogue(Archive(articles, entities), size)


@pytest.fixture(scope="module")
def book() -> Catalogue:
    return book_of(ARTICLES)


def test_a_saying_stands_once_with_its_places(book: Catalogue) -> None:
    """What two articles print is one saying, with both places; what nobody is known to have said is none's."""
    ida = book.said_by["person/ida-lund"]
    assert [[one.article for one in saying.printings] for saying in ida] == [["a.txt/a", "b.txt/b"]]
    assert set(book.said_by) == {"person/ida-lund", "person/per-moen"}
    index = next(iter(quote_pages(book))).body
    assert index.count("the lamp") == 1
    assert "Headline a.txt/a](../articles/2019/headline-a-txt-a.md#p1), Anchor, 4 May 2019; [Headline b" in index
    assert "whale came" in index and "Nobody asked" not in index
    assert "1 of them stands in more than one article" in index


def test_whom_and_when_are_told(book: Catalogue) -> None:
    """A saying names to whom it was said, and the day that an article states for it, which orders it."""
    index = next(iter(quote_pages(book))).body
    assert "**[Ida Lund](../people/ida-lund.md)**, to [Beacon](../organisations/beacon.md), in [" in index
    day = DateMention("text", 54, 60, "Monday", "2019-04-29", "counted")
    told = article("d.txt/d", "2019-05-04", "Anchor", said(WORDS, when=(54, 60)), dates=(day,))
    (saying,) = sayings((told,))
    assert (saying.said, saying.date) == ("2019-04-29", "2019-04-29")
    assert "said on 29 April 2019" in next(iter(quote_pages(book_of((told,))))).body


def test_on_a_persons_page_the_speaker_is_not_named_again(book: Catalogue) -> None:
    """There each saying begins with where it stands, and to whom it was said comes behind."""
    (heading, items) = words_of(book, "people/ida-lund.md", book.entities["person/ida-lund"])
    assert heading == "## In their own words"
    assert items.startswith("- In [Headline a.txt/a](../articles/2019/headline-a-txt-a.md#p1), Anchor")
    assert "5 May 2019 (to [Beacon](../organisations/beacon.md))" in items


def test_sayings_stand_under_months_newest_first() -> None:
    """The listing goes from the newest month to the oldest; what has no date comes last."""
    days = ["2018-01-03", "2019-05-04", "2019-05-01", "", "2018"]
    articles = tuple(article(f"{n}.txt/x", day, "Anchor", said(f"Words {n} of mine")) for n, day in enumerate(days))
    body = next(iter(quote_pages(book_of(articles)))).body
    headings = [line for line in body.splitlines() if line.startswith("## ")]
    assert headings == ["## May 2019", "## January 2018", "## 2018", "## Without a date"]
    assert body.index("Words 1") < body.index("Words 2") < body.index("Words 0")


def test_parts_of_one_quotation_are_joined() -> None:
    """A quotation that its attribution parts is one saying in the order of its parts."""
    told = article("a.txt/a", "2019", "Anchor", said("We go now,"), said("all of us.", continues=True), said("Or not."))
    texts = [saying.fullest.text for saying in sayings((told,))]
    assert texts == ["We go now, all of us.", "Or not."]


def test_a_chain_of_likenesses_is_not_one_saying() -> None:
    """Two quotations that a third is like, but not each other, stay two sayings."""
    middle = said("The lamp burns and the whale sings all night", "a.txt/a#0", "c.txt/c#0")
    chain = (
        article(
            "a.txt/a", "2019", "Anchor", said("The lamp burns and the town sleeps until the day is here", "b.txt/b#0")
        ),
        article("b.txt/b", "2019", "Beacon", middle),
        article("c.txt/c", "2019", "Courier", said("Hear how the whale sings all night", "b.txt/b#0")),
    )
    assert len(sayings(chain)) == 2


def test_a_part_goes_with_the_whole_that_holds_it() -> None:
    """A short part of which only another short printing is known to be the same joins the whole that holds both."""
    whole = said("He asked for a belt, any belt. I gave him mine. He said no, a round one.", "b.txt/b#0")
    articles = (
        article("a.txt/a", "2019", "Anchor", whole),
        article(
            "b.txt/b", "2019", "Beacon", said("I gave him mine. He said no, a round one.", "a.txt/a#0", "c.txt/c#0")
        ),
        article("c.txt/c", "2019", "Courier", said("He said no, a round one.", "b.txt/b#0")),
    )
    (saying,) = sayings(articles)
    assert [one.article for one in saying.printings] == ["a.txt/a", "b.txt/b", "c.txt/c"]


def test_wordings_are_compared_word_by_word(book: Catalogue) -> None:
    """The fullest wording comes first; in another what it lacks is struck and what it adds is underlined."""
    (saying,) = book.said_by["person/ida-lund"]
    first, second = variants(saying)
    assert [one.article for one in first.printings] == ["a.txt/a"]
    assert "".join(words for words, here, _ in second.pieces if here).split() == SHORT.split()
    shown = compared(book, "stories/x.md", saying)
    assert "<del>burning</del> <ins>lit</ins> until" in shown
    assert shown.count("the lamp") == 2


def test_equal_words_are_one_wording() -> None:
    """Case, marks and spacing make no other wording."""
    articles = (
        article("a.txt/a", "2019", "Anchor", said(WORDS, "b.txt/b#0")),
        article("b.txt/b", "2019", "Beacon", said(f"{WORDS.upper()}!", "a.txt/a#0")),
    )
    (saying,) = sayings(articles)
    assert len(variants(saying)) == 1


def test_another_speaker_is_told() -> None:
    """Where one article says that another said it, the place tells whom."""
    articles = (
        article("a.txt/a", "2019-01-01", "Anchor", said(WORDS, "b.txt/b#0")),
        article("b.txt/b", "2019-01-02", "Beacon", said(WORDS, "a.txt/a#0", by="person/per-moen")),
    )
    book = book_of(articles)
    (saying,) = book.sayings
    assert saying.speaker == "person/ida-lund"
    assert "Beacon, 2 January 2019, as said by Per Moen" in compared(book, "stories/x.md", saying)


def test_who_said_much_has_a_page_of_their_own() -> None:
    """A person's page shows some quotations, and leads to all where they are more; the A–Z leads there too."""
    many = article("a.txt/a", "2019", "Anchor", *(said(f"Word {n} of the keeper") for n in range(ON_PAGE + 3)))
    book = book_of((many,), (Entity("person/ida-lund", "person", "Ida Lund", articles=("a.txt/a",)),))
    pages = {page.path: page.body for page in quote_pages(book)}
    own = pages["quotes/people/ida-lund.md"]
    assert own.count("    > “") == ON_PAGE + 3
    assert "[Ida Lund](people/ida-lund.md) (23)" in pages["quotes/speakers.md"]
    person = next(iter(entity_pages(book, book.entities["person/ida-lund"]))).body
    assert person.count("    > “Word") == ON_PAGE
    assert "[All 23 quotations](../quotes/people/ida-lund.md)" in person


def test_who_said_little_is_led_to_on_their_page(book: Catalogue) -> None:
    """The A–Z of speakers counts quotations and leads to the person's page."""
    speakers = next(page for page in quote_pages(book) if page.path == "quotes/speakers.md").body
    assert "## L\n\n- [Ida Lund](../people/ida-lund.md#in-their-own-words) (1)" in speakers


def test_very_many_speakers_have_a_page_for_each_letter() -> None:
    """Over some hundreds of speakers each letter has its pages, and the first page the most quoted."""
    people = tuple(Entity(f"person/p{n}", "person", f"Ada Q{n}", articles=("a.txt/a",)) for n in range(ONE_PAGE + 1))
    told = article(
        "a.txt/a", "2019", "Anchor", *(said(f"Word {n} of mine", by=f"person/p{n}") for n in range(len(people)))
    )
    pages = {page.path: page.body for page in quote_pages(book_of((told,), people))}
    assert "[Q](a-z/q.md)" in pages["quotes/speakers.md"]
    assert "quotes/a-z/q/page-2.md" in pages


def test_an_archive_without_speakers_says_so() -> None:
    """Where nobody is quoted by name the listing is one page that says it."""
    (page,) = quote_pages(book_of(ARTICLES[2:]))
    assert "No quotations with a named speaker" in page.body


def test_hostile_words_show_as_themselves() -> None:
    """A quotation full of markup is text on every page."""
    bad = said("<b>x</b> *y* [z](w) {{ q }} # and some more words")
    page = next(iter(quote_pages(book_of((article("a.txt/a", "2019", "Anchor", bad),)))))
    assert "&lt;b&gt;x&lt;/b&gt; \\*y\\* \\[z\\](w) \\{\\{ q \\}\\} \\#" in as_text(page)


def test_a_long_quotation_is_known_by_its_opening() -> None:
    """In a list a quotation is its first words."""
    assert opening("We go now,") == "We go now"
    assert (
        opening("one two three four five six seven eight nine ten") == "one two three four five six seven eight nine …"
    )
