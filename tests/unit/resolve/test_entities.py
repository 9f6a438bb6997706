from __future__ import annotations

import re
from typing import Any

from builder.model import Quote


def test_roles_as_the_text_gives_them(tell: Any, resolved: Any) -> None:
    """A title before a full name and an apposition after it are roles; Mr and what follows a verb are not."""
    world = resolved(
        tell("a", "Foreign Minister {Ines Quist} met {Tarik al-Hadi}, a spokesman for the Harbour Union, on Monday."),
        tell("b", "Mr {Olaf Marrow}, who is the head of nothing, sat. {Lena Marrow}, mother of two, sang."),
    )
    assert world.entity("person/ines-quist").roles == ("Foreign Minister",)
    assert world.entity("person/tarik-al-hadi").roles == ("spokesman for the Harbour Union",)
    assert world.entity("person/olaf-marrow").roles == ()
    assert world.entity("person/lena-marrow").roles == ()


def test_an_apposition_that_names_another_is_no_role(tell: Any, resolved: Any) -> None:
    """In a list of people the next one's title is not the last one's role."""
    world = resolved(tell("a", "{Ines Quist}, Governor {Olaf Marrow}, and others came."))
    assert world.entity("person/ines-quist").roles == ()
    assert world.entity("person/olaf-marrow").roles == ("Governor",)


def test_first_and_last_are_the_dates_of_its_articles(tell: Any, resolved: Any) -> None:
    """The earliest and latest publication whose year is known; None where none is."""
    world = resolved(
        tell("a", "{Ines Quist} ran.", stated_date="3 May 2019"),
        tell("b", "{Ines Quist} ran.", stated_date="June 2018"),
        tell("c", "{Ines Quist} ran in <Oslo>.", dateline="Oslo, May 4"),
    )
    entity = world.entity("person/ines-quist")
    assert (entity.first, entity.last) == ("2018-06", "2019-05-03")
    assert world.entity("place/oslo").first is None


def test_slugs_that_collide_are_numbered_by_content(tell: Any, resolved: Any) -> None:
    """Different names with one slug get numbers in an order that does not depend on the seeds' order."""
    articles = [tell("a", "{Ou Lan} ran."), tell("b", "{Ou-Lan} swam."), tell("c", "{Öu “Lan} sat.")]
    ids = resolved(*articles).ids()
    assert ids == resolved(*reversed(articles)).ids()
    assert len(ids) == len(set(ids))
    world = resolved(tell("a", "The [C++ Circle] met."), tell("b", "The [C Circle] met."))
    assert world.ids() == ["organisation/c-circle", "organisation/c-circle-2"]


def test_the_name_is_the_full_form_not_the_frequent_short_one(tell: Any, resolved: Any) -> None:
    """However often the surname or acronym stands, the entity is called by its full name."""
    body = "{Ines Quist} and the [Harbour Workers Union] (HWU) met. {Quist} left. {Quist} wept. [HWU] won, [HWU] said."
    world = resolved(tell("a", body))
    assert [entity.name for entity in world.archive.entities] == ["Harbour Workers Union", "Ines Quist"]


def test_a_shouted_headline_does_not_name_an_entity(tell: Any, resolved: Any) -> None:
    """Capitals throughout are the layout's, and stay an alias."""
    world = resolved(tell("a", "Rain fell.", title="RAIN IN <GUATEMALA>"), tell("b", "Rain in <Guatemala>."))
    entity = world.entity("place/guatemala")
    assert (entity.name, entity.aliases) == ("Guatemala", ("GUATEMALA",))


def test_a_quote_gets_its_speaker(tell: Any, resolved: Any) -> None:
    """The person whose mention lies in the words that name the speaker; nobody where none does."""
    body = "{Ines Quist} ran. “We are glad,” {Quist} said. “We are not,” a man said."
    text = body.replace("{", "").replace("}", "")
    spans = [(text.index("We are glad"), text.index("Quist said")), (text.index("We are not"), text.index("a man"))]
    quotes = tuple(Quote(a, a + 10, text[a : a + 10], named=(b, b + 5)) for a, b in spans)
    world = resolved(tell("a", body, quotes=quotes))
    assert [quote.speaker for quote in world.archive.articles[0].quotes] == ["person/ines-quist", None]


def test_a_quote_gets_its_addressee(tell: Any, resolved: Any) -> None:
    """The person or organisation among the words for whom it was said to; nobody where they name none."""
    body = "“We are glad,” {Ines Quist} told the [Harbour Times]. “We are not,” she told reporters."
    text = re.sub(r"[{}\[\]]", "", body)
    told = [(text.index("the Harbour"), text.index(". “")), (text.index("reporters"), text.index("reporters") + 9)]
    quotes = tuple(Quote(1, 12, text[1:12], told=span) for span in told)
    world = resolved(tell("a", body, quotes=quotes))
    addressees = [quote.addressee for quote in world.archive.articles[0].quotes]
    assert addressees == ["organisation/harbour-times", None]


def test_spellings_are_counted_and_roles_remember_their_articles(tell: Any, resolved: Any) -> None:
    """Every mention counts for its spelling, without its possessive; a role has the articles that give it."""
    world = resolved(
        tell("a", "Foreign Minister {Ines Quist} met. {Quist's} hat fell. {Quist} left."),
        tell("b", "foreign minister {Ines Quist} sat."),
    )
    entity = world.entity("person/ines-quist")
    assert entity.spellings == (("Ines Quist", 2), ("Quist", 2))
    assert [(role.casefold(), articles) for role, articles in entity.described] == [("foreign minister", ("a", "b"))]
    assert entity.roles == tuple(role for role, _ in entity.described)


def test_a_town_that_opens_an_article_is_no_organisation(tell: Any, resolved: Any) -> None:
    """Where the archive knows a town, an article that begins with it as a dateline does means the town."""
    archive = resolved(
        tell("a", "The ferry stops in <Quistmouth> on Mondays. The harbour of <Quistmouth> is deep."),
        tell("b", "[Quistmouth]: The council has sold two boats to the [Heron Line]."),
    )
    assert archive.who("b", "Quistmouth") == "place/quistmouth"
