"""Same-event clusters: what joins articles, what parts them, and what people decide over both."""

from __future__ import annotations

import random

from hypothesis import given, settings
from hypothesis import strategies as st

from builder.model import Annotated, Archive, Article, Entity, Mention, Published, Source, Story, StoryDecision
from builder.relate import relate
from builder.relate.stories import stories

FIRE = (
    "Flames gutted the Kettering ropewalk on the Pella quay and {a} firemen fought until dawn to save the chandlery. "
    "The watchman Osric Pell woke the sailmakers asleep above the tarring shed. Captain Dunmore of the brigade said "
    "hemp and pitch had burned hottest. {b}"
)
ELECTION = (
    "Voters of Marrowby elected {a} mayor on {b}, the returning officer Hattie Quill declared at the corn exchange. "
    "Turnout in the borough reached a record and the ballot was recounted twice by lamplight. {c}"
)


def article(id_: str, text: str, date: str | None = None, outlet: str | None = None) -> Annotated:
    title = text.split(" and ")[0][:50]
    published = Published(date, "It is stated.", 0.98) if date else None
    return Annotated(Article(id_, f"seeds/{id_}.txt", "0" * 64, 1, 9, title, text, outlet=outlet), published=published)


def fillers(seed: int, number: int = 40) -> str:
    """Words that stand in no other article."""
    chance = random.Random(seed)
    return " ".join(
        "".join(chance.choices("bdfgklmnprstvz", k=3)) + "ath" + str(chr(97 + n % 26)) for n in range(number)
    )


def fire(number: int, date: str | None = None) -> Annotated:
    return article(f"fire{number}", FIRE.format(a=number + 9, b=fillers(number, 12)), date)


def stranger(number: int) -> Annotated:
    return article(f"other{number}", fillers(100 + number, 60).capitalize() + ".")


def archive(*articles: Annotated) -> Archive:
    return Archive(tuple(sorted(articles, key=lambda a: a.article.id)))


def groups(found: tuple[Story, ...]) -> list[tuple[str, ...]]:
    return sorted(story.articles for story in found)


def test_one_event_is_one_story() -> None:
    """Articles that tell of one event in their own words are one story, and the rest of the archive is in none."""
    found = stories(archive(*(fire(n) for n in range(4)), *(stranger(n) for n in range(20))))
    assert groups(found) == [("fire0", "fire1", "fire2", "fire3")]


def test_every_membership_has_its_reason() -> None:
    """Each article of a story has a sentence that names another of them and what the two share."""
    (story,) = stories(archive(fire(0, "1908-05-03"), fire(1, "1908-05-03")))
    assert len(story.reasons) == len(story.articles) == 2
    assert all("of the same date" in reason and "‘" in reason for reason in story.reasons)


def test_names_are_reasons() -> None:
    """Names that both articles have come first in the reason, as the archive calls them."""
    left, right = fire(0), fire(1)
    text = left.article.text
    at = text.index("Osric Pell")
    mention = Mention("person", "text", at, at + 10, "Osric Pell", 0.9, "person/osric-pell")
    at = right.article.text.index("Osric Pell")
    other = Mention("person", "text", at, at + 10, "Osric Pell", 0.9, "person/osric-pell")
    entity = Entity("person/osric-pell", "person", "Osric Pell", articles=("fire0", "fire1"))
    both = Annotated(left.article, (mention,)), Annotated(right.article, (other,))
    (story,) = stories(Archive(both, (entity,)))
    assert all("it names Osric Pell and has the words" in reason for reason in story.reasons)


def test_what_is_months_apart_is_no_one_event() -> None:
    """Two articles alike but dated months apart are not one story; without dates they are."""
    assert stories(archive(fire(0, "1908-05-03"), fire(1, "1908-09-20"))) == ()
    assert len(stories(archive(fire(0, "1908-05-03"), fire(1)))) == 1


def test_two_elections_of_one_town_are_two_stories() -> None:
    """What all of one group name and none of the other parts them, however much else they share."""
    first = [
        article(f"e{n}", ELECTION.format(a="Tobias Wren, a baker of Thistle Lane,", b="Tuesday", c=fillers(n, 14)))
        for n in range(6)
    ]
    second = [
        article(
            f"f{n}", ELECTION.format(a="Delia Marchbanks, a chemist of Upper Holm,", b="Friday", c=fillers(50 + n, 14))
        )
        for n in range(6)
    ]
    found = groups(stories(archive(*first, *second, *(stranger(n) for n in range(20)))))
    assert found == [tuple(f"{letter}{n}" for n in range(6)) for letter in "ef"]


def test_a_story_follows_an_earlier_one() -> None:
    """A later story that names the same people goes on from the earlier one, with a reason; not the other way round."""
    again = (
        "An inquiry into the Kettering ropewalk fire on the Pella quay heard the watchman Osric Pell and Captain "
        "Dunmore, and coroner Ines Fallow found a lantern to blame, so the insurers must pay the sailmakers. {}"
    )
    later = [article(f"later{n}", again.format(fillers(70 + n, 10)), "1908-06-20") for n in range(2)]
    some = [fire(0, "1908-05-03"), fire(1, "1908-05-03"), *later]
    people = {"person/osric-pell": "Osric Pell", "person/dunmore": "Dunmore"}
    named = [
        Annotated(a.article, tuple(_mention(a, key, name) for key, name in people.items()), published=a.published)
        for a in some
    ]
    ids = tuple(sorted(a.article.id for a in some))
    entities = tuple(Entity(key, "person", name, articles=ids) for key, name in sorted(people.items()))
    found = {
        story.articles[0]: story
        for story in stories(Archive(tuple(sorted(named, key=lambda a: a.article.id)), entities))
    }
    assert found["fire0"].follows == ()
    (follow,) = found["later0"].follows
    assert follow.story == found["fire0"].id
    assert "48 days later" in follow.reason
    assert "Osric Pell" in follow.reason


def _mention(annotated: Annotated, key: str, name: str) -> Mention:
    at = annotated.article.text.index(name)
    return Mention("person", "text", at, at + len(name), name, 0.9, key)


@settings(max_examples=25, deadline=None)
@given(st.permutations(range(9)))
def test_the_order_of_articles_does_not_matter(order: list[int]) -> None:
    """Whatever order articles come in, the same stories are found."""
    some = [*(fire(n) for n in range(3)), *(stranger(n) for n in range(6))]
    shuffled = relate(archive(*(some[n] for n in order)))
    assert shuffled.stories == relate(archive(*some)).stories


def decided(same: bool, left: str, right: str, line: int = 1) -> StoryDecision:
    return StoryDecision(left, right, same, Source("authority/stories.yml", line, why="the editor knows"))


def test_people_join_and_part() -> None:
    """What people say is one story is, with their reason, and what they say is not, is not."""
    some = archive(fire(0), fire(1), fire(2), stranger(0))
    told = relate(
        some, (), [decided(True, "fire0", "other0"), decided(False, "fire0", "fire2"), decided(False, "fire1", "fire2")]
    )
    assert groups(told.stories) == [("fire0", "fire1", "other0")]
    reason = dict(zip(told.stories[0].articles, told.stories[0].reasons, strict=True))["other0"]
    assert reason.startswith("A person decided (authority/stories.yml:1)")
    assert "the editor knows" in reason
    assert told.problems == ()


def test_decisions_that_contradict_each_other() -> None:
    """Of contradicting decisions neither counts, and a problem names both places."""
    some = archive(fire(0), stranger(0), stranger(1))
    told = relate(
        some,
        (),
        [
            decided(True, "fire0", "other0", 1),
            decided(True, "other0", "other1", 2),
            decided(False, "fire0", "other1", 3),
        ],
    )
    assert told.stories == ()
    (problem,) = told.problems
    assert (problem.path, problem.line) == ("authority/stories.yml", 3)
    assert "stories.yml:1" in problem.message
    assert "stories.yml:2" in problem.message


def test_a_decision_of_an_article_that_is_gone() -> None:
    """It counts for nothing, and is a problem at its line."""
    told = relate(archive(fire(0), fire(1)), (), [decided(False, "fire0", "gone", 7)])
    assert len(told.stories) == 1
    assert [(problem.line, "gone" in problem.message) for problem in told.problems] == [(7, True)]
