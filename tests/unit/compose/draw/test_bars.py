"""builder/compose/draw/bins and bars: counts over time, by whichever unit fits."""

from __future__ import annotations

from xml.etree import ElementTree as ET

from hypothesis import given, settings
from hypothesis import strategies as st

from builder.compose.draw.bars import LEADING, SPARK, histogram, middle, spark, strip
from builder.compose.draw.bins import MOST, binned, stretch

DATES = st.lists(
    st.one_of(
        st.dates().map(lambda day: day.isoformat()),
        st.dates().map(lambda day: day.isoformat()[:7]),
        st.dates().map(lambda day: day.isoformat()[:4]),
        st.just(""),
    ),
    max_size=30,
)


def _page(value: str) -> str:
    return f"../dates/{value}.html"


@given(DATES)
@settings(max_examples=60, deadline=None)
def test_every_dated_article_is_counted_once(dates: list[str]) -> None:
    """Bars and what is too loose for them add up to the articles with a date, in an unbroken row."""
    bins = binned(dates)
    told = [value for value in dates if value]
    assert (bins is None) == (not told)
    if bins:
        assert sum(bins.counts) + bins.loose == len(told)
        assert bins.values == stretch(bins.values[0], bins.values[-1])
        assert len(bins.values) <= MOST[bins.unit]
        assert bins.counts[0]
        assert bins.counts[-1]


def test_the_unit_follows_the_time() -> None:
    """A fortnight is drawn by day, two years by month, a lifetime by year."""
    assert getattr(binned(["2019-03-01", "2019-03-14"]), "unit", "") == "day"
    assert getattr(binned(["2019-03-01", "2021-03-14"]), "unit", "") == "month"
    assert getattr(binned(["1938-03-01", "2021-03-14"]), "unit", "") == "year"


def test_loose_dates_do_not_hide_the_others() -> None:
    """Where most have a day the bars are days, and the rest is told; where few have one, the bars are larger."""
    days = [f"2019-03-{day:02d}" for day in range(1, 10)]
    bins = binned([*days, "2019-03", "2019"])
    assert bins
    assert (bins.unit, bins.loose) == ("day", 2)
    assert "2 without a day" in strip([*days, "2019-03", "2019"], _page)
    assert getattr(binned([*days[:2], "2019-04", "2019-05"]), "unit", "") == "month"


def test_a_strip_links_its_fullest_bars() -> None:
    """At most a dozen bars are links, those of most articles; the others are drawn as one shape."""
    dates = [f"2019-{month:02d}-15" for month in range(1, 13)] + [f"2020-{month:02d}-15" for month in range(1, 13)] * 2
    svg = ET.fromstring(strip(dates, _page)).find("svg")
    assert svg is not None
    assert [link.get("href") for link in svg.findall("a")] == [
        f"../dates/2020-{m:02d}.html" for m in range(1, LEADING + 1)
    ]
    assert len(svg.findall("path")) == 1


def test_a_strip_tells_its_ends_and_its_height_in_words() -> None:
    """Below the strip stand the first bar, the fullest and the last."""
    drawn = strip(["2019-03-01", "2019-03-09", "2019-03-09", "2019-03-14"], _page)
    caption = ET.fromstring(drawn).find("figcaption")
    assert caption is not None
    assert [span.text for span in caption] == ["1 March 2019", "most: 9 March 2019, 2", "14 March 2019"]
    assert "3 a day" not in drawn


def test_a_strip_of_few_bars_has_slim_ones() -> None:
    """Two days are two marks in time, not two walls; each stands in the middle of its share of the width."""
    svg = ET.fromstring(strip(["2019-03-01", "2019-03-02"], _page)).find("svg")
    assert svg is not None
    width = float((svg.get("viewBox") or "").split()[2])
    bars = [path.get("d") or "" for path in svg.iter("path")]
    assert [float(bar.partition("h")[2].partition("v")[0]) / width < 0.05 for bar in bars] == [True, True]
    lefts = [float(bar[1:].split()[0]) for bar in bars]
    assert lefts[1] - lefts[0] == width / 2


def test_one_moment_is_no_strip() -> None:
    """Articles of one day, or of no known day, draw nothing."""
    assert strip(["2019-03-01", "2019-03-01"], _page) == ""
    assert strip(["", ""], _page) == ""
    assert histogram([], _page) == ""


def test_histogram_has_a_bar_for_each_month_with_articles() -> None:
    """Months without articles leave a gap; over long spans a bar is a year. All bars are links."""
    drawn = histogram(["2019-01-03", "2019-01-04", "2019-03-01", "2019-03"], _page)
    assert drawn.count("<a ") == 2
    assert "March 2019: 2" in drawn
    years = histogram(["1999-01-03", "2019-03-01"], _page)
    assert 'href="../dates/1999.html"' in years
    assert years.count("<text") <= 15


@given(st.lists(st.integers(700_000, 740_000), min_size=1, max_size=60), st.data())
@settings(deadline=None, max_examples=50)
def test_a_spark_stays_in_its_line(days: list[int], data: st.DataObject) -> None:
    """A tiny strip has at most SPARK bars and holds no text; outside the archive's time there is none."""
    first, last = middle(days)
    assert first <= last
    drawn = spark(days, first, last)
    assert drawn.count("M") <= SPARK
    assert (drawn == "") == (first == last)
    assert spark(days, last + 50_000, last + 60_000) == ""


def test_outliers_do_not_squeeze_sparks() -> None:
    """One article of a century before does not set the time that tiny strips show."""
    assert middle([100, *range(700_000, 700_099)])[0] >= 700_000
