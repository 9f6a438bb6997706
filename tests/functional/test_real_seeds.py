"""The two real seed files, and some of the real articles, where ../shared is beside the project."""

import json
import shutil
from pathlib import Path

import pytest

from tests.conftest import SHARED, Command, broken_links

pytestmark = pytest.mark.skipif(not (SHARED / "seeds").is_dir(), reason="../shared/seeds is not here")


@pytest.fixture(scope="module")
def real(tmp_path_factory: pytest.TempPathFactory, backfile: Command) -> Path:
    folder = tmp_path_factory.mktemp("real") / "a"
    backfile("new", folder)
    shutil.copytree(SHARED / "seeds", folder / "seeds", dirs_exist_ok=True)
    done = backfile("build", "-C", folder)
    assert done.returncode == 0, done.stderr
    return folder


def records(folder: Path, name: str) -> list[dict]:  # type: ignore[type-arg] # JSON
    return [json.loads(line) for line in (folder / "site/data" / name).read_text("utf-8").splitlines()]


def test_three_articles_with_their_headlines(real: Path) -> None:
    """Headlines are the articles' own; captions and credit lines are not in the body."""
    articles = records(real, "articles.jsonl")
    assert sorted(a["title"] for a in articles) == [
        "France hosting Syria talks today",
        "Stop bombing us, Syrian rebels tell Russia",
        "Syrian rebels say Russia has to stop bombing before helping",
    ]
    for article in articles:
        for furniture in ("Photo by", "TRTWorld and agencies", "Residents ride motorcycles", "London/Beirut, Oct 26"):
            assert furniture not in article["text"]


def test_one_page_for_each_person(real: Path) -> None:
    """Spellings of one person meet in one entity across the files."""
    people = {e["name"]: e for e in records(real, "entities.jsonl") if e["kind"] == "person"}
    articles = {name: len(entity["articles"]) for name, entity in people.items()}
    assert [articles[n] for n in articles if "Lavrov" in n] == [3]
    assert [articles[n] for n in articles if "Rayyes" in n] == [2]
    assert [articles[n] for n in articles if "Assad" in n] == [2]
    assert [articles[n] for n in articles if "Fabius" in n] == [1]
    places = {e["name"] for e in records(real, "entities.jsonl") if e["kind"] == "place"}
    assert {"Aleppo", "Moscow", "Vienna"} <= places


def test_publication_dates_that_no_seed_states(real: Path) -> None:
    """All three are of one day, found from a caption, a shared quotation and the file that two stand in."""
    published = {a["title"]: a["published"] for a in records(real, "articles.jsonl")}
    assert {found["edtf"] for found in published.values()} == {"2015-10-26"}
    assert all(found["confidence"] > 0.8 and found["basis"] for found in published.values())


@pytest.mark.parametrize(
    ("seed", "words", "edtf"),
    [
        ("000", "Saturday", "2015-10-24"),
        ("000", "September 30", "2015-09-30"),
        ("000", "Earlier this month", "2015-10"),
        ("000", "Monday", "2015-10-26"),
        ("002", "Saturday", "2015-10-24"),
        ("002", "tomorrow", "2015-10-27"),
        ("002", "Friday", "2015-10-23"),
    ],
)
def test_relative_dates_are_days(real: Path, backfile: Command, seed: str, words: str, edtf: str) -> None:
    """What is counted from publication is resolved in the data, with its basis in backfile explain."""
    dates = [
        d for a in records(real, "articles.jsonl") if a["seed"]["path"].startswith(f"seeds/{seed}") for d in a["dates"]
    ]
    found = [date for date in dates if date["text"] == words]
    assert {date["edtf"] for date in found} == {edtf}
    (path,) = {path.name for path in (real / "seeds").glob(f"{seed}_*.txt")}
    told = backfile("explain", "-C", real, f"seeds/{path}").stdout
    assert f"“{words}” → {edtf}" in told
    assert all(date["basis"] in told for date in found)


def test_quotations_and_their_speakers(real: Path) -> None:
    """Each quotation is its speaker's, one that both outlets print is one, and an unnamed rebel's are nobody's."""
    quoted = [(a["id"], n, q) for a in records(real, "articles.jsonl") for n, q in enumerate(a["quotes"])]

    def those(words: str) -> list[tuple[str, int, dict]]:  # type: ignore[type-arg] # JSON
        return [(key, number, quote) for key, number, quote in quoted if words in quote["text"]]

    first, second = those("future cooperation")
    assert first[2]["speaker"] == second[2]["speaker"] == "person/issam-al-rayyes"
    assert first[2]["same_as"] == [f"{second[0]}#{second[1]}"]
    assert second[2]["same_as"] == [f"{first[0]}#{first[1]}"]
    assert {quote["speaker"] for _, _, quote in those("illogical")} == {None}
    assert len(those("illogical")) == 2
    assert [quote["speaker"] for _, _, quote in those("my killer")] == ["person/hassan-haj-ali"]
    assert [quote["speaker"] for _, _, quote in those("German")] == ["person/laurent-fabius"]


@pytest.mark.parametrize(
    ("words", "total"), [(["--person", "lavrov"], 3), (["--person", "rayyes"], 2), (["--place", "vienna"], 1)]
)
def test_search(real: Path, backfile: Command, words: list[str], total: int) -> None:
    """Persons and places are found by a part of their name."""
    assert json.loads(backfile("search", "-C", real, *words, "--json").stdout)["total"] == total


def test_real_articles_build_strictly(tmp_path: Path, shared_articles: Path, backfile: Command) -> None:
    """A sample of the real articles builds without an error and without a broken link."""
    backfile("new", tmp_path / "a")
    for path in sorted(shared_articles.glob("*.txt"))[::25]:
        shutil.copy(path, tmp_path / "a" / "seeds")
    done = backfile("build", "-C", tmp_path / "a", "--strict", "--json")
    assert done.returncode == 0, done.stderr
    articles = records(tmp_path / "a", "articles.jsonl")
    assert len(articles) == len(list((tmp_path / "a" / "seeds").glob("*.txt")))
    assert all(a["title"].strip() and a["text"].strip() for a in articles)
    assert list(broken_links(tmp_path / "a" / "site")) == []


@pytest.mark.parametrize(
    ("kind", "names"),
    [
        ("person", ["Rayyes", "Lavrov", "Assad", "Haj Ali", "Fabius"]),
        (
            "organisation",
            ["Free Syrian Army", "Southern Front", "Reuters", "BBC", "AFP", "Hezbollah", "Liwa Suqour al-Jabal"],
        ),
        ("place", ["Maaret al-Numan", "Idlib", "Aleppo", "Beirut", "Vienna"]),
    ],
)
def test_every_mention_has_its_kind(real: Path, kind: str, names: list[str]) -> None:
    """Wherever one of these names stands in an article's body or captions, it is a mention of its kind."""
    seen = set()
    for article in records(real, "articles.jsonl"):
        mentions = [m for m in article["mentions"] if m["field"] != "title"]
        for name in names:
            found = [m for m in mentions if name in m["text"]]
            seen |= {name for _ in found}
            assert {m["kind"] for m in found} <= {kind}, name
            assert sum(m["text"].count(name) for m in found if m["field"] == "text") == article["text"].count(name)
    assert seen == set(names)


def test_one_event_is_one_story_and_the_other_is_related(real: Path) -> None:
    """The two reports of what the rebels said are one story; the talks in Paris are another event, and related."""
    articles = {a["title"]: a for a in records(real, "articles.jsonl")}
    (story,) = records(real, "stories.jsonl")
    talks = articles["France hosting Syria talks today"]
    assert sorted(story["articles"]) == sorted(a["id"] for a in articles.values() if a is not talks)
    assert talks["story"] is None
    assert set(talks["related"]) <= set(story["articles"])
    assert talks["related"]
