from __future__ import annotations

import random

from hypothesis import given
from hypothesis import strategies as st

from builder.model import Annotated, Archive, Article, Entity, Mention, Published, Quote
from builder.relate import relate
from builder.relate.related import MOST

LONG = "We shall keep the harbour open until the ice has gone"


def own_words(id_: str, number: int = 40) -> list[str]:
    """Words that no other article has, so that what it names is not all that it tells."""
    letters = "".join(chr(97 + int(char)) if char.isdigit() else char for char in id_)
    return [f"{letters}ly{chr(97 + n % 26)}{chr(97 + n // 26)}on" for n in range(number)]


def told(id_: str, names: str = "", date: str | None = None, quotes: tuple[str, ...] = ()) -> Annotated:
    """An article that names some people, one a word, and quotes somebody."""
    named = " ".join(f"{name.title()}." for name in names.split())
    text = f"{named} {' '.join(own_words(id_))}."
    article = Article(id_, f"seeds/{id_}.txt", "0" * 64, 1, 9, f"Headline {id_}", text)
    mentions = tuple(
        Mention("person", "text", text.index(n.title()), text.index(n.title()) + len(n), n.title(), 0.9, f"person/{n}")
        for n in names.split()
    )
    published = Published(date, "It is stated.", 0.9) if date else None
    return Annotated(article, mentions, (), tuple(Quote(0, len(q), q) for q in quotes), published)


def archive(*articles: Annotated) -> Archive:
    names = sorted({mention.entity or "" for a in articles for mention in a.mentions})
    entities = tuple(
        Entity(
            n,
            "person",
            n,
            articles=tuple(sorted(a.article.id for a in articles if n in {m.entity for m in a.mentions})),
        )
        for n in names
    )
    return Archive(tuple(sorted(articles, key=lambda a: a.article.id)), entities)


def others(some: Archive, article: str) -> list[str]:
    return [related.article for related in dict(relate(some).related).get(article, ())]


def crowd(count: int) -> list[Annotated]:
    """Articles that have nothing to do with each other, but all name one person."""
    return [told(f"z{n}", f"everybody own{n} self{n} also{n}") for n in range(count)]


def test_shared_rare_names_relate_articles() -> None:
    """Two articles that share rare names list each other, and the shared names, rarest first, are the reason."""
    some = archive(told("a", "everybody quist marrow"), told("b", "everybody quist marrow osei"), *crowd(10))
    found = dict(relate(some).related)
    assert [related.article for related in found["a"]] == ["b"]
    assert found["b"][0].shared == ("person/marrow", "person/quist", "person/everybody")


def test_common_names_relate_nothing() -> None:
    """A name that many articles share leads from none to another; articles without a relation are not listed."""
    assert relate(archive(*crowd(12))).related == ()


def test_one_shared_name_among_many_is_too_little() -> None:
    """Below the floor articles are not listed: one name of a dozen does not relate them."""
    left = told("a", "quist " + " ".join(f"left{n}x" for n in range(11)))
    right = told("b", "quist " + " ".join(f"right{n}x" for n in range(11)))
    assert others(archive(left, right, *crowd(10)), "a") == []


def test_the_strongest_come_first_and_no_more_than_six() -> None:
    """More shared names weigh more; the list ends after six."""
    twins = [told(f"t{n}", "quist marrow" + (" osei" if n == 3 else "")) for n in range(9)]
    found = others(archive(told("a", "quist marrow osei"), *twins, *crowd(30)), "a")
    assert found[0] == "t3"
    assert len(found) == MOST


def test_of_equals_the_nearer_in_time_come_first() -> None:
    """Equal strength is settled by days between, then by id; undated ones come last."""
    names = "quist marrow"
    some = archive(
        told("a", names, "2019-05-10"),
        told("b", names),
        told("c", names, "2019-01-01"),
        told("d", names, "2019-05-12"),
        told("e", names, "2019-05-08"),
        *crowd(30),
    )
    assert others(some, "a") == ["d", "e", "c", "b"]


@given(st.lists(st.sets(st.sampled_from([f"name{c}" for c in "abcdefghij"]), min_size=1, max_size=5), max_size=12))
def test_relations_keep_their_promises(groups: list[set[str]]) -> None:
    """Whatever the archive: nobody is related to itself or to a stranger, and every reason is shared by both."""
    articles = [told(f"a{n:02}", " ".join(sorted(group))) for n, group in enumerate(groups)]
    some = relate(archive(*articles))
    names = {a.article.id: {m.entity for m in a.mentions} for a in articles}
    for article, found in some.related:
        assert 0 < len(found) <= MOST
        assert len({related.article for related in found}) == len(found)
        for related in found:
            assert related.article != article
            assert set(related.shared) == names[article] & names[related.article] != set()


def test_order_does_not_matter_and_twice_is_once() -> None:
    """The order in which articles and entities were given changes nothing, nor does relating again."""
    articles = [told(f"a{n}", f"quist osei{n % 3} marrow{n % 4}", f"2019-05-{n + 1:02}", (LONG,)) for n in range(9)]
    shuffled = random.Random(5).sample(articles, len(articles))
    once = relate(archive(*articles))
    assert once == relate(archive(*shuffled)) == relate(once)
