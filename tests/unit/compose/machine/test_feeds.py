"""builder/compose/machine/feeds: Atom as RFC 4287 has it, with days that are known alone."""

import re
from dataclasses import replace
from urllib.parse import urljoin
from xml.etree import ElementTree as ET

import feedparser
import pytest

from builder.compose import Catalogue, catalogue
from builder.compose.machine import Imprint, feeds
from builder.compose.machine.feeds import FEWEST, NEWEST, OWN, feed_of
from builder.model import Annotated, Archive, Article, Entity, Mention, Published

ATOM = "{http://www.w3.org/2005/Atom}"
INSTANT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")
URN = re.compile(r"urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")


def many(number: int) -> Catalogue:
    """So many articles that name one person, a day apart."""
    articles = tuple(
        Annotated(
            Article(f"{n:03}/x", f"seeds/{n}.txt", "0" * 64, 1, 2, f"Lamp {n}", "Ida Lund."),
            mentions=(Mention("person", "text", 0, 8, "Ida Lund", 0.9, "person/ida-lund"),),
            published=Published(f"2019-{1 + n // 28:02}-{1 + n % 28:02}", "x", 0.9),
        )
        for n in range(number)
    )
    lund = Entity("person/ida-lund", "person", "Ida Lund", articles=tuple(one.article.id for one in articles))
    return catalogue(Archive(articles, (lund,)), 200)


def faults(text: str) -> list[str]:
    """What RFC 4287 wants of a feed and of each entry, and is not there."""
    root = ET.fromstring(text)
    found = [] if root.tag == f"{ATOM}feed" else ["no feed"]
    for part in [root, *root.iter(f"{ATOM}entry")]:
        for name in ("id", "title", "updated"):
            found += [] if len(part.findall(f"{ATOM}{name}")) == 1 else [f"not one {name}"]
        found += [] if URN.fullmatch(part.findtext(f"{ATOM}id") or "") else ["id is no URN"]
        found += [date.text or "" for date in part.findall(f"{ATOM}updated") if not INSTANT.fullmatch(date.text or "")]
        authors = part.findall(f"{ATOM}author") or root.findall(f"{ATOM}author")
        found += [] if authors and all(one.findtext(f"{ATOM}name") for one in authors) else ["no author"]
        links = [link.get("rel") for link in part.findall(f"{ATOM}link")]
        found += [] if links.count("alternate") == 1 else ["not one alternate"]
    ids = [entry.findtext(f"{ATOM}id") for entry in root.iter(f"{ATOM}entry")]
    return found + ([] if len(set(ids)) == len(ids) else ["an id twice"])


def test_every_feed_is_what_the_rfc_wants(book: Catalogue, imprint: Imprint) -> None:
    """Well-formed, with all that is a must; feedparser reads it without complaint."""
    made = dict(feeds(book, imprint))
    assert sorted(made) == ["feeds/articles.xml", "feeds/people/ida-lund.xml", "feeds/stories/lamp.xml"]
    for text in made.values():
        assert faults(text) == []
        read = feedparser.parse(text)
        assert not read.bozo
        assert read.version == "atom10"


def test_entries_are_newest_first_and_the_feed_is_as_new_as_the_first(book: Catalogue, imprint: Imprint) -> None:
    """A month stands at its first day and was published on none; an article without a year is in no feed."""
    read = feedparser.parse(dict(feeds(book, imprint))["feeds/articles.xml"])
    assert [entry.updated[:10] for entry in read.entries] == ["2019-06-01", "2019-05-04", "2019-05-02"]
    assert [entry.get("published", "")[:10] for entry in read.entries] == ["", "2019-05-04", "2019-05-02"]
    assert read.feed.updated == read.entries[0].updated


def test_an_entry_tells_of_its_article(book: Catalogue, imprint: Imprint) -> None:
    """Headline, authors, deck, section, outlet, and the page, wherever the site stands."""
    lamp = feedparser.parse(dict(feeds(book, imprint))["feeds/articles.xml"]).entries[1]
    assert (lamp.title, lamp.summary, lamp.publisher) == ("Hull mourns a lamp", "A tower is locked", "Harbour Times")
    assert [author.name for author in lamp.authors] == ["Per Moen", "Lamp Wire Staff"]
    assert [tag.term for tag in lamp.tags] == ["Ports"]
    base = "https://papers.example/a/feeds/articles.xml"
    assert urljoin(base, lamp.link) == "https://papers.example/a/articles/2019/hull-mourns-a-lamp.html"


def test_a_hostile_text_is_text(book: Catalogue) -> None:
    """Markup of a seed is shown as its characters; control characters are gone."""
    harm = feedparser.parse(dict(feeds(book, Imprint("N")))["feeds/articles.xml"]).entries[2]
    assert harm.title_detail.type == "text/plain"
    assert harm.title.startswith('<script>alert(1)</script> & "q"')


def test_ids_hold(book: Catalogue) -> None:
    """They do not change with the articles beside them, and two archives have none in common."""

    def ids(book: Catalogue, imprint: Imprint) -> set[str]:
        return {entry.id for entry in feedparser.parse(dict(feeds(book, imprint))["feeds/articles.xml"]).entries}

    one = Imprint("One")
    assert ids(many(3), one) < ids(many(5), one)
    assert not ids(many(3), one) & ids(many(3), Imprint("Two"))
    assert ids(many(3), Imprint("One", "https://a.example/")) == ids(many(3), Imprint("Two", "https://a.example/"))


def test_feeds_are_bounded() -> None:
    """So many articles in the archive's, so many in a name's; a name of one article has none."""
    made = dict(feeds(many(NEWEST + 5), Imprint("N")))
    assert made["feeds/articles.xml"].count("<entry") == NEWEST
    assert made["feeds/people/ida-lund.xml"].count("<entry") == OWN
    assert feed_of(many(FEWEST), "person/ida-lund") == "feeds/people/ida-lund.xml"
    assert feed_of(many(FEWEST - 1), "person/ida-lund") == ""
    assert len(dict(feeds(many(FEWEST - 1), Imprint("N")))) == 1


def test_an_empty_archive_has_a_feed() -> None:
    """Its head links to it, so it is there."""
    (text,) = dict(feeds(catalogue(Archive(), 200), Imprint("N"))).values()
    assert faults(text) == []


@pytest.mark.parametrize("part", ["id", "updated", "title"])
def test_the_must_haves_are_looked_for(part: str) -> None:
    """A feed without one of them fails the check above."""
    (text, *_) = dict(feeds(many(2), Imprint("N"))).values()
    assert faults(re.sub(rf"<{part}>.*?</{part}>", "", text, count=1))


def test_order_does_not_matter(book: Catalogue) -> None:
    """The same archive in another order gives the same feeds."""
    entities = dict(reversed(list(book.entities.items())))
    again = replace(book, entities=entities, stories=dict(reversed(list(book.stories.items()))))
    assert list(feeds(again, Imprint("N"))) == list(feeds(book, Imprint("N")))
