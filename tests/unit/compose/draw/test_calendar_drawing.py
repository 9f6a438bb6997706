"""builder/compose/draw/calendar: months and days shaded by number, each a link to its page."""

from __future__ import annotations

from datetime import date, timedelta
from xml.etree import ElementTree as ET

from builder.compose.draw import calendar
from builder.compose.draw.calendar import Dated


def _days(*values: str, published: int = 1) -> dict[str, Dated]:
    return {value: Dated(published, 0, f"{value}.html") for value in values}


def _hrefs(figure: str) -> list[str | None]:
    return [link.get("href") for link in ET.fromstring(figure).iter("a")]


def test_each_known_day_is_a_link() -> None:
    """Days with a page lead to it; all others are drawn as empty squares, a leap day too."""
    drawn = calendar.month("2020-02", _days("2020-02-01", "2020-02-29", "2020-03-01"), "February")
    assert _hrefs(drawn) == ["2020-02-01.html", "2020-02-29.html"]
    numbers = [text.text for text in ET.fromstring(drawn).iter("text")][7:]
    assert sorted(map(int, filter(None, numbers))) == list(range(1, 30))


def test_weeks_begin_on_monday() -> None:
    """The first of a month stands below its weekday: 1 July 2019 was a Monday, 1 September 2019 a Sunday."""
    assert 'd="M0 18h' in calendar.month("2019-07", _days("2019-07-01"), "July")
    assert f'd="M{6 * calendar.CELL} 18h' in calendar.month("2019-09", _days("2019-09-01"), "September")


def test_shades_follow_the_numbers() -> None:
    """A day that is only told of is an outline, the fullest day the darkest, one between them in between."""
    days = {
        "2019-07-01": Dated(0, 4, "a.html"),
        "2019-07-02": Dated(2, 0, "b.html"),
        "2019-07-03": Dated(40, 1, "c.html"),
    }
    drawn = calendar.month("2019-07", days, "July")
    links = list(ET.fromstring(drawn).iter("a"))
    shades = [path.get("class") for link in links for path in link.iter("path")]
    assert shades[0] == "h0"
    assert shades[2] == "h4"
    assert shades[1] in {"h1", "h2"}
    assert "3 July 2019: 40 published, named in 1" in drawn


def test_a_year_has_twelve_months() -> None:
    """All months of a year are drawn and named, those with a page as links; days of other years are left out."""
    known = _days("2019", "2019-02", "2019-02-03", "2018-12-31")
    drawn = calendar.year("2019", known, "2019")
    assert drawn.count("<svg") == 12
    assert _hrefs(drawn) == ["2019-02.html", "2019-02-03.html"]


def test_years_are_rows_of_months() -> None:
    """The newest year is on top; years of which articles only tell have no row."""
    months = {**_days("2019-05", "2021-01"), "1852-03": Dated(0, 3, "x.html")}
    drawn = calendar.years(months, "Months")
    assert _hrefs(drawn) == ["2021-01.html", "2019-05.html"]
    assert "1852" not in drawn


def test_nothing_known_draws_nothing() -> None:
    """Without a day in it a year or month has no calendar, without a month an archive has none."""
    assert calendar.year("2019", _days("2019-02"), "2019") == ""
    assert calendar.month("2019-02", _days("2018-02-01"), "February") == ""
    assert calendar.years(_days("2019"), "Months") == ""


def test_a_full_year_is_bounded() -> None:
    """A year with articles on every day takes less than 50 kB."""
    days = [(date(2020, 1, 1) + timedelta(n)).isoformat() for n in range(366)]
    assert len(calendar.year("2020", _days(*days), "2020").encode()) < 50_000
