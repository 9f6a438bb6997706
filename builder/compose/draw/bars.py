"""Counts over time as bars: the histogram of an archive, the strip of a name, the tiny one in a list."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from builder.compose.draw.bins import Bins, binned
from builder.compose.draw.svg import drawing, element, figure, linked, number, title, words
from builder.vocabulary.edtf import display

Address = Callable[[str], str]
"""From a day, month or year to the address of its page."""

WIDTH, HEIGHT, AXIS = 720, 96, 20
YEAR_LABEL = 48  # units that a year needs on the axis
STRIP, STEP = 40, 10  # a strip's height, and a bar's width with the gap after it
SLIM = 24  # a bar is no wider than it would be among so many
LEADING = 12  # bars of a strip that are links: those of most articles
SPARK, TALL = 24, 16  # bars and height of the tiny strip
MIDDLE = 0.95  # of the archive's articles lie in the time that tiny strips show


def histogram(dates: Iterable[str], address: Address) -> str:
    """Articles by month (or year, over long spans), each bar a link; empty where no date is so exact."""
    bins = binned(dates, ("month", "year"))
    if not bins:
        return ""
    step, most = WIDTH / len(bins.values), max(bins.counts)
    gap = min(2.0, step / 6)
    drawn = [
        _bar(value, count, address, _rectangle(n * step + gap / 2, step - gap, HEIGHT, HEIGHT * count / most))
        for n, (value, count) in enumerate(zip(bins.values, bins.counts, strict=True))
        if count
    ]
    axis = element("path", {"class": "axis", "d": f"M0 {HEIGHT}.5h{WIDTH}"})
    svg = drawing("histogram", (0, 0, WIDTH, HEIGHT + AXIS), [axis, *drawn, *_years(bins.values, step)])
    return figure("histogram", _summary(bins), svg)


def _years(values: Sequence[str], step: float) -> list[str]:
    starts = [(n * step, value[:4]) for n, value in enumerate(values) if n == 0 or value[:4] != values[n - 1][:4]]
    thin = max(1, -(-len(starts) * YEAR_LABEL // WIDTH))
    return [words("text", year, {"x": number(left), "y": HEIGHT + 15}) for left, year in starts[::thin]]


def strip(dates: Iterable[str], address: Address) -> str:
    """The days, months or years of some articles as a strip of bars; empty where all are of one.

    The fullest bars are links, and the figure tells first, last and most in words. It is drawn to be stretched to
    whatever width there is.
    """
    bins = binned(dates)
    if not bins or len(bins.values) < 2:
        return ""
    most = max(bins.counts)
    wide = min(STEP - 2, (STEP - 2) * len(bins.values) / SLIM)
    fullest = set(sorted(range(len(bins.counts)), key=lambda n: (-bins.counts[n], n))[:LEADING])
    plain, led = [], []
    for n, (value, count) in enumerate(zip(bins.values, bins.counts, strict=True)):
        shape = _rectangle((n + 0.5) * STEP - wide / 2, wide, STRIP, STRIP * count / most) if count else ""
        if count and n in fullest:
            led.append(_bar(value, count, address, shape))
        elif count:
            plain.append(shape)
    rest = [element("path", {"d": "".join(plain)})] if plain else []
    size = (0, 0, len(bins.values) * STEP, STRIP)
    svg = drawing("strip", size, [*rest, *led], preserveAspectRatio="none")
    return figure("strip", _summary(bins), svg, _ends(bins))


def _ends(bins: Bins) -> str:
    """What stands below a strip: its first bar, its fullest, its last."""
    most = max(bins.counts)
    when = bins.values[bins.counts.index(most)]
    middle = f"most: {display(when)}, {most:,}" if bins.counts.count(most) == 1 else f"at most {most:,} a {bins.unit}"
    loose = f"; {bins.loose:,} without a {bins.unit}" if bins.loose else ""
    return "".join(words("span", text) for text in (display(bins.values[0]), middle + loose, display(bins.values[-1])))


def _summary(bins: Bins) -> str:
    first, last = display(bins.values[0]), display(bins.values[-1])
    return f"Articles by {bins.unit}, {first} to {last}, at most {max(bins.counts):,} a {bins.unit}"


def _bar(value: str, count: int, address: Address, shape: str) -> str:
    return linked(address(value), title(f"{display(value)}: {count:,}"), element("path", {"d": shape}))


def _rectangle(left: float, wide: float, bottom: float, high: float) -> str:
    """A bar as path data, high enough to be seen."""
    tall = number(max(2.0, high))
    return f"M{number(left)} {number(bottom)}v-{tall}h{number(max(0.5, wide))}v{tall}"


def spark(days: Iterable[int], first: int, last: int) -> str:
    """Days (as ordinal numbers) between two others as a tiny strip, to stand within a line; empty where none is."""
    width = (last - first + 1) / SPARK
    counts = Counter(int((day - first) / width) for day in days if first <= day <= last)
    if not counts or last == first:
        return ""
    most = max(counts.values())
    bars = (_rectangle(n * 3, 2.5, TALL, TALL * counts[n] / most) for n in sorted(counts))
    return drawing("spark", (0, 0, SPARK * 3, TALL), [element("path", {"d": "".join(bars)})])


def middle(days: Sequence[int]) -> tuple[int, int]:
    """The first and last of the days that most lie between, a few early and late ones left out."""
    line = sorted(days)
    out = int(len(line) * (1 - MIDDLE) / 2)
    return line[out], line[-1 - out]
