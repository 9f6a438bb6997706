"""What else the page's engine tells: passages, counts, completions and better spellings, and how little it fetches."""

from __future__ import annotations

import gzip
from pathlib import Path
from typing import Any, ClassVar

import pytest

from builder.model import SearchDocument, SearchRequest
from builder.search import build_index, search, shards
from builder.search.shards.names import FEW
from tests.browser.serving import Handler, PlainHandler, WholeHandler, served
from tests.unit.search.conftest import DOCUMENTS
from tests.unit.search.shards.conftest import PLACES, question, run_node, sample_articles
from tests.unit.search.shards.test_parity import Asking


class Counting(Handler):
    """A host that remembers how much it sent of each pack: folder and bytes."""

    sent: ClassVar[list[tuple[str, int]]] = []

    def send_header(self, keyword: str, value: str) -> None:
        super().send_header(keyword, value)
        if keyword == "Content-Length" and self.path.endswith(".bin"):
            self.sent.append((self.path.split("/")[-2], int(value)))


@pytest.fixture(scope="module")
def tiny(tmp_path_factory: pytest.TempPathFactory, node: str, modules: Path) -> Any:
    """Ask the tiny archive of the search's tests through its shards."""
    folder = tmp_path_factory.mktemp("tiny")
    build_index(str(folder / "index"), DOCUMENTS)
    for path, content in shards(str(folder / "index")):
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
    return lambda *asked: run_node(node, modules, asked, folder)


@pytest.mark.parametrize(
    ("beginning", "kinds", "names"),
    [
        ("zof", None, ["Zofia Król"]),
        ("krol", None, ["Zofia Król"]),
        ("Kró", ["person"], ["Zofia Król"]),
        ("ma kr", None, ["Zofia Maria Król"]),
        ("ferry", None, []),
        ("harb", None, ["Harbour Post", "Harbour Union"]),
        ("harb", ["outlet"], ["Harbour Post"]),
        ("brid", None, ["The bridge"]),
        ("", None, []),
        ("!!", None, []),
    ],
)
def test_a_beginning_of_any_word_completes_a_name(tiny: Any, beginning: str, kinds: Any, names: list[str]) -> None:
    """Names are offered from any word of any spelling, without accents, each page once."""
    [answer] = tiny(question(beginning=beginning, **({"kinds": kinds} if kinds else {})))
    assert sorted(name["name"] for name in answer["completed"]) == sorted(names)


def test_another_spelling_leads_to_the_name_to_see(tiny: Any) -> None:
    """A name that is told of under another says which, and has that one's address and count."""
    [answer] = tiny(question(beginning="maria"))
    assert answer["completed"] == [
        {
            "kind": "person",
            "name": "Zofia Maria Król",
            "seeName": "Zofia Król",
            "url": "people/zofia-krol.html",
            "articles": 1,
        }
    ]


def test_passages_are_those_of_the_command(sample: Path, page: Any) -> None:
    """The page marks the same passage of an article as ``backfile search``."""
    for query in ("minister", '"in the"', "Syria OR London", "title:the", "person:a*"):
        [shown] = page([question(query, kind="article", more=["snippets"])])
        answer = search(str(sample / "index"), SearchRequest(query, kind="article"))
        theirs = ["".join(f"[{text}]" if marked else text for text, marked in hit.snippet) for hit in answer.hits]
        ours = ["".join(f"[{text}]" if marked else text for text, marked in pieces) for pieces in shown["snippets"]]
        assert ours == theirs


@pytest.mark.parametrize(
    ("asked", "better"),
    [
        ({"query": "krool"}, "Król"),
        ({"query": "person:krool"}, "person:Król"),
        ({"query": "Zofja Krol"}, "Zofia Król"),
        ({"query": "harbor unoin"}, "Harbour Union"),
        ({"query": "bombng depot"}, "bombing depot"),
        ({"query": "medelin NOT krool"}, "Medellín NOT krool"),
        ({"query": "", "person": ["Isam al Rayes"]}, "Issam al-Rayyes"),
        ({"query": "ferry"}, None),
        ({"query": "xylophonist"}, None),
        ({"query": "published:2031"}, None),
        ({"query": "krool*"}, None),
    ],
)
def test_a_misspelt_word_or_name_is_mended(tiny: Any, asked: dict[str, Any], better: str | None) -> None:
    """The page mends what the command mends."""
    [answer] = tiny(question(**asked, more=["better"]))
    assert answer["better"] == better


def test_counts_are_of_what_was_found(sample: Path, page: Any) -> None:
    """Each frequent name, month and year has the number of results that bear it."""
    [shown] = page([question("the", more=["facets"], limit=1000)])
    first = shown["facets"]["places"][0]
    [narrowed] = page([question("the", place=[first["name"]])])
    assert narrowed["total"] == first["count"]
    year = shown["facets"]["years"][0]
    [within] = page([question("the", since=year["year"], until=year["year"])])
    assert within["total"] >= year["count"] > 0
    assert sum(month["count"] for month in shown["facets"]["months"]) <= sum(
        one["count"] for one in shown["facets"]["years"]
    )
    assert [one["year"] for one in shown["facets"]["years"]] == sorted(one["year"] for one in shown["facets"]["years"])


def test_a_first_question_fetches_little(sample: Path, page: Any) -> None:
    """A word costs its shard and the cards of its best documents, a person a handful, and none of it is large."""

    def cost(answer: Any) -> tuple[int, int]:
        paths = [sample / "site" / "search" / f"{name}.js" for name in answer["fetched"]]
        return len(paths), sum(len(gzip.compress(path.read_bytes())) for path in paths)

    word, person = page([question("minister", limit=10)]), page([question(person=["Syria"], limit=10)])
    assert cost(word[0])[0] <= 3
    assert cost(word[0])[1] <= 20_000
    assert cost(person[0])[1] <= 25_000


def test_a_missing_shard_is_told_as_stale(tmp_path: Path, node: str, modules: Path) -> None:
    """What was removed since the page was opened ends in a failure that the page can tell, never in a wrong answer."""
    build_index(str(tmp_path / "index"), DOCUMENTS)
    for path, content in shards(str(tmp_path / "index")):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(content)
    for shard in (tmp_path / "search" / "terms").iterdir():
        shard.unlink()
    with pytest.raises(AssertionError, match="ENOENT"):
        run_node(node, modules, [question("bridge")], tmp_path)


def marked(answers: Any) -> list[str]:
    return ["".join(f"[{text}]" if mark else text for text, mark in pieces) for pieces in answers[0]["snippets"]]


def test_passages_come_from_parts_of_files(sample: Path, node: str, modules: Path) -> None:
    """From a host a page asks for less than 3 kB of a pack, and cuts the passages that it cuts from a whole one."""
    asked = question("minister", kind="article", limit=10, more=["snippets"])
    with served(sample / "site", Counting) as address:
        Counting.sent.clear()
        from_host = run_node(node, modules, [asked], sample / "site", f"{address}search/")
    assert marked(from_host) == marked(run_node(node, modules, [asked], sample / "site"))
    sizes = [size for folder, size in Counting.sent if folder == "bodies"]
    assert 0 < len(sizes) <= 10
    assert max(sizes) < 3000


@pytest.mark.parametrize("handler", [Handler, PlainHandler, WholeHandler])
def test_any_host_gives_the_same_results(sample: Path, node: str, modules: Path, handler: type[Handler]) -> None:
    """Whether a host sends several parts of a file, one, or none: the answers are those from whole files."""
    questions = Asking(sample_articles(), 5).questions(60)
    asked = [one | {"limit": 10 if number % 5 else 60} for number, one in enumerate(questions)]
    with served(sample / "site", handler) as address:
        from_host = run_node(node, modules, asked, sample / "site", f"{address}search/")
    from_disk = run_node(node, modules, asked, sample / "site")
    for host, disk in zip(from_host, from_disk, strict=True):
        del host["fetched"], disk["fetched"]
    assert from_host == from_disk


def test_scattered_results_come_in_one_request(sample: Path, node: str, modules: Path) -> None:
    """Cards of any ten results come as parts of one file, and where the words of a phrase stand as parts of another."""
    asked = question('"of the" city', limit=10)
    with served(sample / "site", Counting) as address:
        Counting.sent.clear()
        [answer] = run_node(node, modules, [asked], sample / "site", f"{address}search/")
    assert len(answer["hits"]) == 10
    assert sorted(folder for folder, _ in Counting.sent) == ["slots", "whereabouts"]
    assert dict(Counting.sent)["slots"] < 10_000
    assert {name.split("/")[0] for name in answer["fetched"]} == {"terms"}


def test_two_words_of_headlines_are_answered_at_once(tmp_path: Path, node: str, modules: Path) -> None:
    """Words that headlines have side by side bring the cards of what answers both, whichever of them comes first."""
    ferries = [
        SearchDocument(
            id=f"a/{number:02d}",
            kind="article",
            url=f"a/{number}.html",
            title="Ferry" if number % 9 else "Night ferry",
            body=f"The ferry {'sails at dawn ' * (number % 7)}past wharf {number}.",
        )
        for number in range(90)
    ]
    trams = [
        SearchDocument(f"b/{number:03d}", "article", f"b/{number}.html", "Tram", "A tram.") for number in range(400)
    ]
    build_index(str(tmp_path / "index"), [*ferries, *trams])
    for path, content in shards(str(tmp_path / "index")):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(content)
    forth, back = run_node(
        node, modules, [question("night ferry", limit=10), question("ferry night", limit=10)], tmp_path
    )
    expected = [hit.id for hit in search(str(tmp_path / "index"), SearchRequest("night ferry", limit=10)).hits]
    assert [hit["id"] for hit in forth["hits"]] == [hit["id"] for hit in back["hits"]] == expected
    assert sum(name.startswith("fronts/") for name in forth["fetched"]) == 1
    assert not any(name.startswith("cards/") for name in forth["fetched"])


def test_a_frequent_name_alone_needs_no_cards(sample: Path, page: Any) -> None:
    """The newest articles of a name come with the list of all of them."""
    shown = max(page([question(place=[name], limit=10) for name in PLACES]), key=lambda answer: answer["total"])
    assert shown["total"] > FEW
    assert not any(name.startswith(("cards/", "fronts/")) for name in shown["fetched"])
