from __future__ import annotations

from dataclasses import replace

import pytest

from builder.model import Article
from builder.resolve import published

PLAIN = Article("a", "seeds/a.txt", "0" * 64, 1, 9, "A headline", "A body.")
SITE = "https://example.org"


@pytest.mark.parametrize(
    ("stated", "dateline", "address", "edtf"),
    [
        ("12 March 2019", None, None, "2019-03-12"),
        ("Published on Tuesday, 12 March 2019 at 10:15", None, None, "2019-03-12"),
        ("2019", None, None, "2019"),
        (None, "ROTTERDAM, March 15, 2019", None, "2019-03-15"),
        (None, "Oslo, Oct 26", None, "XXXX-10-26"),
        (None, None, "/2022/07/26/a-title", "2022-07-26"),
        (None, None, "/2022/jul/26/a-title", "2022-07-26"),
        (None, None, "/news/2022-07-31/a-title", "2022-07-31"),
        (None, None, "/2022/07/a-title.html", "2022-07"),
        (None, None, "/stories/20220726.html", "2022-07-26"),
        (None, None, "/stories/202207260345.html", "2022-07-26"),
        (None, None, "/view.php?ud=20220725000767", "2022-07-25"),
        (None, None, "/a-title-2022/", None),
        (None, None, "/2022/13/45/a", None),
        (None, None, "/id/99999999", None),
        (None, "Oslo, Oct 26", "/2015/10/a-title", "2015-10-26"),
        (None, "Oslo, Oct 26", "/2015/11/a-title", "2015-11"),
        (None, "Oslo, Oct 26", "/2015/10/27/a-title", "2015-10-27"),
        ("2015", "Oslo, Oct 26", None, "2015-10-26"),
        ("October 2015", None, "/2015/10/27/a-title", "2015-10-27"),
        ("2019", "Oslo, Feb 29", None, "2019"),
        (None, None, None, None),
    ],
)
def test_published(stated: str | None, dateline: str | None, address: str | None, edtf: str | None) -> None:
    """The stated date, the dateline, the address, in that order, each making the other only more exact."""
    article = replace(PLAIN, stated_date=stated, dateline=dateline, source_url=SITE + address if address else None)
    found = published(article)
    assert (found.edtf if found else None) == edtf
    if found:
        assert found.basis.endswith(".")
        assert 0 < found.confidence < 1


def test_a_contradiction_lowers_the_confidence_and_is_told() -> None:
    """What the article states stands against its address, with less confidence and both sources named."""
    calm = published(replace(PLAIN, stated_date="12 March 2019"))
    doubted = published(replace(PLAIN, stated_date="12 March 2019", source_url=SITE + "/2020/01/02/a"))
    assert calm
    assert doubted
    assert doubted.edtf == calm.edtf
    assert doubted.confidence < calm.confidence
    assert "But:" in doubted.basis


def test_the_host_is_no_date() -> None:
    """Digits of a host or a fragment are not read as a date, and a broken address is no obstacle."""
    assert published(replace(PLAIN, source_url="https://20220726.example.org/a#2022-07-26")) is None
    assert published(replace(PLAIN, source_url="http://[broken/2022/07/26/a")) is not None
