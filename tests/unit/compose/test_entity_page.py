"""The page of an entry: roles with sources, spellings with counts, first and last mention, company; light if small."""

from __future__ import annotations

from dataclasses import replace

from builder.compose import Catalogue, catalogue
from builder.compose.entity import STRONGEST, entity_pages
from builder.model import Annotated, Archive, Article, Caption, Entity, Kind, Mention, Published

HAND = "authority/names.yml"


def told(key: str, day: str, text: str, *named: tuple[str, str], **more: object) -> Annotated:
    """An article that names entities: each pair is the words in its text and the entity behind them."""
    article = replace(Article(key, f"seeds/{key}", "0", 1, 1, f"Report *{key}*", text, outlet="Quay Post"), **more)  # type: ignore[arg-type] # fields of an article
    mentions = tuple(_mention(text, words, entity) for words, entity in named)
    return Annotated(article, mentions, published=Published(day, "stated", 1.0) if day else None)


def _mention(text: str, words: str, entity: str) -> Mention:
    kind: Kind = entity.partition("/")[0]  # type: ignore[assignment] # one of the kinds
    return Mention(kind, "text", text.index(words), text.index(words) + len(words), words, 0.9, entity)


RIJK, VLIE, BOARD = "person/ada-rijk", "place/vlie", "organisation/dyke-board"
ARTICLES = (
    told("a", "2019-03-01", "Ada Rijk, head of the Dyke Board, went to Vlie.", ("Ada Rijk", RIJK), ("Vlie", VLIE)),
    told("b", "2019-05-02", "Rijk spoke for the Dyke Board.", ("Rijk", RIJK), ("Dyke Board", BOARD)),
    told("c", "2019-04-02", "Engineer Ada Rijk slept in Vlie.", ("Ada Rijk", RIJK), ("Vlie", VLIE)),
    told("d", "", "Nobody dates what Rijk wrote.", ("Rijk", RIJK)),
)
ADA = Entity(
    RIJK,
    "person",
    "Ada Rijk",
    ("R. <b>Rijk</b>", "Rijk"),
    ("head of the *Dyke* Board", "engineer", "reader"),
    ("a", "b", "c", "d"),
    "2019-03-01",
    "2019-05-02",
    spellings=(("Ada Rijk", 2), ("Rijk", 2)),
    described=(("head of the *Dyke* Board", ("a", "b", "d")), ("engineer", ("c",))),
)
TOWN = Entity(VLIE, "place", "Vlie", (), (), ("a", "c"), "2019-03-01", "2019-04-02", spellings=(("Vlie", 2),))
DYKES = Entity(
    BOARD, "organisation", "Dyke Board", (), ("keeper",), ("b",), "2019-05-02", "2019-05-02", spellings=(("DB", 1),)
)


def _book(articles: tuple[Annotated, ...] = ARTICLES, entities: tuple[Entity, ...] = (DYKES, ADA, TOWN)) -> Catalogue:
    return catalogue(Archive(articles, entities), 200)


def _body(entity: Entity, book: Catalogue | None = None) -> str:
    return next(entity_pages(book or _book(), entity)).body


def test_roles_have_a_source_and_a_date() -> None:
    """Each role stands with the earliest dated article that gives it; what people added names their file."""
    part = _body(ADA).split("## Described as")[1].split("##")[0]
    first, second, third = part.strip().splitlines()
    assert first.startswith("- **head of the \\*Dyke\\* Board**, in [Report \\*a\\*](../articles/2019/")
    assert first.endswith("Quay Post, 1 March 2019, and in 2 more")
    assert second.endswith("2 April 2019")
    assert third == f"- **reader**, stated in `{HAND}`"


def test_spellings_have_counts() -> None:
    """The spellings found are listed with their mentions; an alias that people added has no count, and is escaped."""
    part = _body(ADA).split("## As found")[1].split("##")[0]
    assert part.strip().splitlines() == ["- Ada Rijk (2)", "- Rijk (2)", "- R. &lt;b&gt;Rijk&lt;/b&gt;"]


def test_first_and_last_mention_are_links() -> None:
    """The first and the last dated article are named; a single article is not told twice."""
    line = next(line for line in _body(ADA).splitlines() if line.startswith("First in "))
    first, last = line.split("; last in ")
    assert "report-a.md" in first
    assert "1 March 2019" in first
    assert "2 May 2019" in last
    assert "First in" not in _body(DYKES)


def test_articles_by_date_with_the_sentence() -> None:
    """The newest article comes first, the undated last, each with the sentence that names the entity in bold."""
    part = _body(ADA).split("## Articles")[1].split("\n---\n")[0]
    sentences = [line.strip() for line in part.splitlines() if ">" in line]
    assert sentences == [
        "> **Rijk** spoke for the Dyke Board.",
        "> Engineer **Ada Rijk** slept in Vlie.",
        "> **Ada Rijk**, head of the Dyke Board, went to Vlie.",
        "> Nobody dates what **Rijk** wrote.",
    ]


def test_a_caption_or_dateline_may_name_it() -> None:
    """Where the body does not name the entity, its caption is shown, else its dateline; a headline stands anyway."""
    words = {"caption:0": "Vlie at dusk.", "dateline": "Vlie, May 2"}
    base = told("e", "2019-01-01", "Rain.", dateline=words["dateline"], captions=(Caption(words["caption:0"]),))
    for field, text in words.items():
        article = replace(base, mentions=(Mention("place", field, 0, 4, "Vlie", 1.0, VLIE),))
        book = _book((article,), (replace(TOWN, articles=("e",)),))
        assert f"    > **Vlie**{text[4:]}" in _body(replace(TOWN, articles=("e",)), book)


def test_company_is_counted_in_articles() -> None:
    """Names of the same articles are ranked by how many they share; of each kind only the strongest are shown."""
    assert "## Appears with: places\n\n- [Vlie](../places/vlie.md) (2)" in _body(ADA)
    many = tuple(replace(TOWN, id=f"place/v{n:02}", name=f"V{n:02}", articles=("a",)) for n in range(STRONGEST + 5))
    named = replace(
        ARTICLES[0], mentions=(*ARTICLES[0].mentions, *(replace(ARTICLES[0].mentions[1], entity=e.id) for e in many))
    )
    body = _body(ADA, _book((named, *ARTICLES[1:]), (DYKES, ADA, TOWN, *many)))
    part = body.split("## Appears with: places")[1].split("##")[0]
    assert len(part.strip().splitlines()) == STRONGEST
    assert part.strip().startswith("- [Vlie]")
    assert "## Appears with: organisations" in body


def test_one_mention_makes_a_light_page() -> None:
    """Who is mentioned once is listed with the sentence and the way to mend it, without company or spellings."""
    body = _body(DYKES)
    for part in ("## Appears with", "## As found", "## Described as", "not_same"):
        assert part not in body
    for part in ("*keeper*", "Organisation. Named in 1 article", "for the **Dyke Board**", "## Something wrong?"):
        assert part in body
    assert len(body.encode()) < 1200
