"""builder/compose/cards.py and pull.py: what stands beside an article for a name, and what is set large in it."""

from __future__ import annotations

from builder.compose.cards import TOLD, cards, name_items
from builder.compose.catalogue import Catalogue, catalogue
from builder.compose.pull import LONG, pulled
from builder.model import Annotated, Archive, Article, Comparison, Entity, Mention, Published, Quote

LUND, OSLO = "person/ida-lund", "place/oslo"
HERE = "articles/2019/lamp.md"


def article(key: str, text: str, day: str, named: dict[str, str], quotes: tuple[Quote, ...] = ()) -> Annotated:
    mentions = tuple(
        Mention(
            "person" if entity == LUND else "place",
            "text",
            text.index(word),
            text.index(word) + len(word),
            word,
            1.0,
            entity,
        )
        for word, entity in named.items()
    )
    return Annotated(
        Article(key, f"seeds/{key}", "0" * 64, 1, 2, key.title(), text),
        mentions,
        (),
        quotes,
        Published(day, "told", 1.0),
    )


ONE = article("lamp", "Lund left Oslo.", "2019-05-04", {"Lund": LUND, "Oslo": OSLO})
TWO = article("stairs", "Ida Lund, keeper of the lamp, came.", "2019-06-01", {"Ida Lund": LUND})


def book(*joins: Comparison, roles: tuple[tuple[str, tuple[str, ...]], ...] = (("keeper", ("stairs",)),)) -> Catalogue:
    lund = Entity(
        LUND,
        "person",
        "Ida Lund",
        ("Lund",),
        tuple(role for role, _ in roles),
        ("lamp", "stairs"),
        "2019-05-04",
        "2019-06-01",
        spellings=(("Ida Lund", 1), ("Lund", 1)),
        described=roles,
    )
    oslo = Entity(
        OSLO,
        "place",
        "Oslo",
        (),
        (),
        ("lamp",),
        "2019-05-04",
        "2019-05-04",
        within=(("geonames:1", "Norway"),),
        spellings=(("Oslo", 1),),
    )
    return catalogue(Archive((ONE, TWO), (lund, oslo), joins), 50)


def test_a_name_tells_who_it_is_and_how_often() -> None:
    """Name, number of articles, role and strip on one line; where the role comes from, how often and when below it."""
    head, *more = cards(book())(HERE, ONE, LUND).split("\n")
    assert head.startswith("- [Ida Lund](../../people/ida-lund.md) (2) <svg")
    assert head.endswith("</svg> *keeper*")
    assert more[0] == "    - So called in [Stairs](stairs.md), 1 June 2019"
    assert more[1] == "    - Named in 2 articles, 4 May 2019 to 1 June 2019"


def test_the_article_s_own_word_for_someone_comes_first() -> None:
    """Where this article gives a role it is shown, and needs no source."""
    known = book(roles=(("captain", ("stairs",)), ("keeper", ("lamp", "stairs"))))
    text = cards(known)(HERE, ONE, LUND)
    assert "*keeper*" in text
    assert "So called" not in text


def test_a_place_tells_where_it_lies() -> None:
    """What holds it stands where others have a role; one article alone needs no strip."""
    assert cards(book())(HERE, ONE, OSLO).split("\n")[0] == "- [Oslo](../../places/oslo.md) (1) *Norway*"


def test_other_words_say_why_they_are_linked() -> None:
    """The comparison that joined this very mention speaks, else the one of the spelling, else the spelling is told."""
    own = Comparison("lamp#text:0", LUND, 0.9, ("“Lund” is her surname.",), "same")
    whole = Comparison("person:Lund", LUND, 0.8, ("One bears it.", "It is rare."), "same")
    apart = Comparison("lamp#text:0", LUND, 0.1, ("Never this.",), "not same")
    assert "Why it is linked: “Lund” is her surname." in cards(book(own, whole, apart))(HERE, ONE, LUND)
    assert "Why it is linked: One bears it. It is rare." in cards(book(whole))(HERE, ONE, LUND)
    assert cards(book())(HERE, ONE, LUND).endswith("    - Here as “Lund”")
    assert "Here as" not in cards(book())(HERE, TWO, LUND)


def test_an_article_of_many_names_tells_the_rest_in_brief() -> None:
    """The most mentioned unfold; those beyond stand with their number alone."""
    items = name_items(book(), cards(book()), HERE, ONE, [LUND] * TOLD + [OSLO])
    assert "\n" in items[TOLD - 1]
    assert items[TOLD] == "- [Oslo](../../places/oslo.md) (1)"


def spoken(*said: str, words: int = LONG, speaker: str | None = LUND) -> tuple[Catalogue, Annotated]:
    parts = [
        "First words.",
        "Second words.",
        *(f"So she said: “{one}” It rained." for one in said),
        "stone " * words,
        "End.",
    ]
    text = "\n\n".join(part.strip() for part in parts)
    quotes = tuple(Quote(text.index(one), text.index(one) + len(one), one, None, speaker) for one in said)
    return book(), article("speech", text, "2019-05-04", {}, quotes)


def test_words_of_a_named_voice_are_set_large() -> None:
    """A long text has the longest fitting words of a speaker, escaped, unread by screen readers."""
    short, long = (
        "We count the steps & <go> on each night,",
        "We counted every one of the steps again, and there were more.",
    )
    known, one = spoken(short, long)
    ((offset, block),) = pulled(known, one).items()
    assert one.article.text[offset:].startswith(long)
    assert 'aria-hidden="true"' in block
    assert f"“{long}”" in block
    known, one = spoken(short)
    (block,) = pulled(known, one).values()
    assert "“We count the steps &amp; &lt;go&gt; on each night”" in block


def test_most_texts_have_none() -> None:
    """A short text, a voice without a name, few words, and words from within a sentence are left in their place."""
    sound = "We count the steps every single night, all of them."
    assert pulled(*spoken(sound))
    assert not pulled(*spoken(sound, words=LONG // 2))
    assert not pulled(*spoken(sound, speaker=None))
    assert not pulled(*spoken("We count."))
    assert not pulled(*spoken(sound[0].lower() + sound[1:]))
    assert not pulled(*spoken("She said ‘go’ and so we counted the steps again."))
