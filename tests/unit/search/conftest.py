"""A tiny archive's documents and its index, shared by the tests of the search."""

from collections.abc import Callable

import pytest

from builder.model import SearchAnswer, SearchDocument, SearchRequest
from builder.search import build_index, search

BRIDGE = SearchDocument(
    id="2015-10-26-bridge",
    kind="article",
    url="articles/2015/bridge.html",
    title="Mayor of Gdańsk opens the new bridge",
    body="Zofia Król, the mayor of Gdańsk, opened a bridge on Monday. “We waited ten years,” she said.\n\n"
    "The bombing of the old bridge was remembered by O’Brien’s choir. It rained all the afternoon.",
    people=("Zofia Król", "Zofia Maria Król"),
    places=("Gdańsk",),
    outlet="Baltic Wire",
    published="2015-10-26",
    earliest="2015-10-26",
    latest="2015-10-26",
)
FERRY = SearchDocument(
    id="2015-11-ferry",
    kind="article",
    url="articles/2015/ferry.html",
    title="Ferry crews walk out",
    body="Issam al-Rayyes met Ama Mensah and Kofi Osei in Medellín. The U.S. envoy did not come.\n\n"
    "The Harbour Union asked for shorter nights.",
    people=("Ama Mensah", "Issam al-Rayyes", "Kofi Osei"),
    places=("Medellín", "United States", "U.S."),
    organisations=("Harbour Union", "HU"),
    outlet="Harbour Post",
    published="2015-11",
    earliest="2015-11-01",
    latest="2015-11-30",
)
CHOIR = SearchDocument(
    id="undated-choir",
    kind="article",
    url="articles/undated/choir.html",
    title="A <b>choir</b> & its {{ songs }}",
    body="Seán O'Brien sang for the visitors from Côte d'Ivoire. <script>alert(1)</script> stood on a poster.\n\n"
    "Rebels bombed a depot; bombs fell for an hour.",
    people=("Seán O'Brien",),
    places=("Côte d'Ivoire",),
)
PERSON = SearchDocument(
    id="person/zofia-krol",
    kind="person",
    url="people/zofia-krol.html",
    title="Zofia Król",
    body="mayor of Gdańsk\n\nZofia Maria Król",
)
STORY = SearchDocument(
    id="story/bridge", kind="story", url="stories/bridge.html", title="The bridge", body="Mayor opens the new bridge"
)
DOCUMENTS = (BRIDGE, FERRY, CHOIR, PERSON, STORY)

Ask = Callable[..., SearchAnswer]


@pytest.fixture(scope="session")
def archive_index(tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = str(tmp_path_factory.mktemp("archive") / ".backfile" / "index")
    build_index(folder, DOCUMENTS)
    return folder


@pytest.fixture(scope="session")
def ask(archive_index: str) -> Ask:
    """Ask the tiny archive: a query, and the request's other fields by name."""

    def asked(query: str = "", **others: object) -> SearchAnswer:
        return search(archive_index, SearchRequest(query, **others))  # type: ignore[arg-type] # named by the test

    return asked
