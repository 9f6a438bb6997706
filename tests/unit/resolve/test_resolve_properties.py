from __future__ import annotations

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from builder.model import Annotated
from builder.resolve import resolve

SURNAMES = ("Quist", "al-Hadi", "Lincoln", "King", "Osei")
GIVEN = ("Ada", "Daniel", "N.", "Tarik", "Nora T.")
UNIONS = ("Harbour Workers Union", "Highland Weather Unit", "HWU", "Harbour")

_person = st.one_of(
    st.tuples(st.sampled_from(GIVEN), st.sampled_from(SURNAMES)).map(" ".join),
    st.sampled_from(SURNAMES),
).map(lambda name: f"{{{name}}}")
_titled = st.tuples(st.sampled_from(("", "Mr ", "Ms ", "Governor ", "King ", "in ")), _person).map("".join)
_place = st.sampled_from(("<Lincoln>", "in <Lincoln>", "<~Quist>", "<Oslo>", "<US>", "<United States>"))
_thing = st.sampled_from([f"[{name}]" for name in UNIONS] + ["[Harbour Workers Union] (HWU)", "[~Lincoln]"])
_sentence = st.lists(st.one_of(_titled, _place, _thing), min_size=1, max_size=4).map(lambda s: " met ".join(s) + ".")
_body = st.lists(_sentence, min_size=1, max_size=3).map(" Then ".join)
_bodies = st.lists(_body, min_size=1, max_size=5)


def _archive(tell: Any, bodies: list[str]) -> list[Annotated]:
    return [tell(f"s{n}", body, stated_date=f"{n + 1} May 2019") for n, body in enumerate(bodies)]


@settings(max_examples=60, deadline=None)
@given(bodies=_bodies, seed=st.randoms(use_true_random=False))
def test_the_order_of_articles_does_not_matter(tell: Any, bodies: list[str], seed: Any) -> None:
    """Any order of the same articles gives the same archive, and so does running twice."""
    articles = _archive(tell, bodies)
    shuffled = list(articles)
    seed.shuffle(shuffled)
    assert resolve(articles) == resolve(shuffled) == resolve(articles)


@settings(max_examples=60, deadline=None)
@given(bodies=_bodies)
def test_an_unrelated_article_changes_nobody_else(tell: Any, bodies: list[str]) -> None:
    """An article that shares no name with the others leaves their entities and mentions as they were."""
    articles = _archive(tell, bodies)
    stranger = tell("z", "Judge {Petra Velde} of the [Lagoon Ferry Company] came to <Turku>. {Velde} left.")
    before, after = resolve(articles), resolve([*articles, stranger])
    assert set(before.entities) <= set(after.entities)
    assert before.articles == after.articles[:-1]


@settings(max_examples=60, deadline=None)
@given(bodies=_bodies)
def test_mentions_and_entities_agree(tell: Any, bodies: list[str]) -> None:
    """Every mention kept quotes its text and has an entity that lists the article; every entity has a mention."""
    archive = resolve(_archive(tell, bodies))
    entities = {entity.id: entity for entity in archive.entities}
    assert len(entities) == len(archive.entities)
    named = set()
    for annotated in archive.articles:
        for mention in annotated.mentions:
            assert mention.entity
            entity = entities[mention.entity]
            assert entity.kind == mention.kind
            assert annotated.article.id in entity.articles
            assert annotated.article.text[mention.start : mention.end] == mention.text
            named.add((mention.entity, annotated.article.id))
    assert named == {(entity.id, article) for entity in archive.entities for article in entity.articles}
    assert all(comparison.right in entities and comparison.reasons for comparison in archive.comparisons)
