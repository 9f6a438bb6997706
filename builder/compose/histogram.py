"""A bar for each month (or year, over long spans) as inline SVG: drawn from counts alone, it holds no text of seeds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from builder.vocabulary.edtf import display

WIDTH, HEIGHT = 720, 96
MOST_BARS = 72  # more months than fit a phone: one bar a year


def histogram(months: Iterable[tuple[str, int]], address: Callable[[str], str]) -> str:
    """Counts by month (``2015-10``) as a row of bars, each a link to its month or year."""
    counts = Counter(dict(months))
    bars = _months(min(counts), max(counts))
    if len(bars) > MOST_BARS:
        counts = Counter({year: sum(n for m, n in counts.items() if m[:4] == year) for year in {m[:4] for m in counts}})
        bars = [f"{year:04d}" for year in range(int(min(counts)), int(max(counts)) + 1)]
    step = WIDTH / len(bars)
    most = max(counts.values())
    drawn = [
        _bar(value, counts[value], (number * step, step, most), address)
        for number, value in enumerate(bars)
        if counts[value]
    ]
    label = f"Articles from {display(bars[0])} to {display(bars[-1])}, at most {most} at once"
    head = f'<figure>\n<svg class="bf-histogram" viewBox="0 0 {WIDTH} {HEIGHT + 20}" role="group" aria-label="{label}">'
    axis = f'<line x1="0" y1="{HEIGHT + 0.5}" x2="{WIDTH}" y2="{HEIGHT + 0.5}"></line>'
    return "\n".join([head, axis, *drawn, *_years(bars, step), "</svg>", "</figure>"])


def _months(first: str, last: str) -> list[str]:
    start, stop = (int(value[:4]) * 12 + int(value[5:7]) - 1 for value in (first, last))
    return [f"{month // 12:04d}-{month % 12 + 1:02d}" for month in range(start, stop + 1)]


def _bar(value: str, count: int, place: tuple[float, float, int], address: Callable[[str], str]) -> str:
    left, step, most = place
    height = max(2.0, HEIGHT * count / most)
    gap = min(2.0, step / 6)
    title = f"{display(value)}: {count:,} article{'' if count == 1 else 's'}"
    shape = (
        f'x="{left + gap / 2:.2f}" y="{HEIGHT - height:.2f}" width="{max(0.5, step - gap):.2f}" height="{height:.2f}"'
    )
    return f'<a href="{address(value)}" aria-label="{title}"><title>{title}</title><rect {shape}></rect></a>'


def _years(bars: Sequence[str], step: float) -> list[str]:
    starts = [(n * step, value[:4]) for n, value in enumerate(bars) if n == 0 or value[:4] != bars[n - 1][:4]]
    thin = max(1, -(-len(starts) * 48 // WIDTH))  # a label needs about 48 units
    return [f'<text x="{left:.2f}" y="{HEIGHT + 15}">{year}</text>' for left, year in starts[::thin]]
