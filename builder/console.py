"""What a person reads on a terminal: progress, the closing report, results; plain lines where there is none."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn, TimeElapsedColumn
from rich.table import Table
from rich.text import Text

from builder.compose import Doubt
from builder.compose.evidence import Evidence
from builder.evaluate import Evaluation, Tally, total
from builder.model import BuildReport, Problem, SearchAnswer, SearchHit
from builder.options import Progress as Told
from builder.pipeline import Stage

SHOWN = 20  # problems listed after a build; `backfile check` lists all
VERBS = {
    "read": "Reading seeds",
    "extract": "Finding names",
    "resolve": "Resolving names",
    "write": "Writing pages",
    "index": "Indexing",
    "render": "Rendering",
    "evaluate": "Measuring names",
}


@contextmanager
def progress(wanted: bool) -> Iterator[Told]:
    """Progress bars on standard error, one a stage, where that is a terminal."""
    console = Console(stderr=True)
    if not wanted or not console.is_terminal:
        yield lambda *_: None
        return
    columns = (TextColumn("{task.description:<16}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    tasks: dict[str, TaskID] = {}
    with Progress(*columns, console=console, transient=True) as bars:

        def tell(stage: str, done: int, total: int) -> None:
            if stage not in tasks:
                tasks[stage] = bars.add_task(VERBS.get(stage, stage), total=total or None)
            bars.update(tasks[stage], completed=done, total=total or None)

        yield tell


def print_report(report: BuildReport, site: str, until: Stage) -> None:
    """The closing report of a build."""
    console = _console()
    pages = f"{report.written:,} files written, {report.unchanged:,} unchanged, {report.removed:,} removed"
    if not report.written and not report.removed:
        pages = f"Nothing changed: {report.unchanged:,} files are as they should be; nothing was written"
    print_problems(_worth_showing(report.problems))
    console.print(
        f"{report.articles:,} articles from {report.seeds:,} seeds, {report.entities:,} names, {report.seconds:.1f} s"
    )
    console.print(pages)
    if report.problems:
        console.print(f"{tally(report.problems)} (all of them: backfile check)")
    if until == "render":
        console.print(f"The site is in {site} (look at it: backfile serve)")


def tally(problems: Sequence[Problem]) -> str:
    """``Problems: 1 error, 3 notes``."""
    levels = Counter(problem.severity for problem in problems)
    told = [
        f"{levels[key]:,} {key}{'s' if levels[key] > 1 else ''}" for key in ("error", "warning", "note") if levels[key]
    ]
    return f"Problems: {', '.join(told)}" if told else "No problems"


def _worth_showing(problems: Sequence[Problem]) -> list[Problem]:
    return [problem for problem in problems if problem.severity != "note"][:SHOWN]


def print_problems(problems: Iterable[Problem]) -> None:
    """A line for each problem: what, where, the mend."""
    console = _console()
    colours = {"error": "red", "warning": "yellow", "note": "dim"}
    for problem in problems:
        line = Text(f"{problem.path}:{problem.line}: ")
        line.append(problem.severity, colours[problem.severity])
        line.append(f" [{problem.code}] {_printable(problem.message)}")
        console.print(line)


def print_doubts(doubts: Sequence[Doubt]) -> None:
    """Names that may be one: why, and the lines of which one is to be added to the decisions."""
    if doubts:
        print(f"\n{len(doubts):,} pairs of names to decide; add one of the lines to authority/names.yml:")
    for doubt in doubts:
        told = (*(f"  · {reason}" for reason in doubt.reasons), *(f"  {answer}" for answer in doubt.answers))
        head = f"{doubt.left}  ?  {doubt.right} ({doubt.name}), score {doubt.score:.2f}"
        print("\n".join(["", *map(_printable, (head, *told))]))


def print_explained(found: Sequence[Evidence]) -> None:
    """The evidence behind each article or entry, a blank line between two."""
    for number, one in enumerate(found):
        print("\n".join([*([""] if number else []), *map(_printable, one.lines)]))


def print_answer(answer: SearchAnswer) -> None:
    """Search results: a table on a terminal, a line each elsewhere."""
    console = _console()
    if console.is_terminal and answer.hits:
        console.print(_table(answer.hits))
    else:
        for hit in answer.hits:
            print("\t".join(_printable(part) for part in (hit.url, hit.title, hit.outlet or "", hit.published or "")))
    more = f", the first {len(answer.hits)} shown" if len(answer.hits) < answer.total else ""
    console.print(f"{answer.total:,} found{more}" if answer.total else "Nothing found")
    if answer.did_you_mean:
        console.print(Text(f"Did you mean: {_printable(answer.did_you_mean)}?"))


def _table(hits: Sequence[SearchHit]) -> Table:
    table = Table(show_lines=True, expand=True)
    for heading, ratio in (("Published", 2), ("Headline", 6), ("Outlet", 2)):
        table.add_column(heading, ratio=ratio)
    for hit in hits:
        words = Text(_printable(hit.title), "bold")
        snippet = Text.assemble(*((_printable(text), "reverse" if marked else "") for text, marked in hit.snippet))
        words.append("\n").append_text(snippet).append(f"\n{hit.url}", "dim")
        table.add_row(hit.published or "", words, Text(_printable(hit.outlet or hit.kind)))
    return table


def print_evaluation(measured: Evaluation, slips: bool) -> None:
    """Precision, recall and F1 of each kind, exact and partial; with ``slips``, a line for each before them."""
    console = _console()
    for slip in measured.slips if slips else ():
        name = _printable(" ".join(slip.text.split()))
        console.print(Text(f"{slip.path}:{slip.line}: {slip.fault} {slip.kind} “{name}”"))
    table = Table(box=None, pad_edge=False)
    table.add_column("")
    for heading in ("names", "found", "precision", "recall", "F1", "partial precision", "recall", "F1"):
        table.add_column(heading, justify="right")
    for heading, tallies in (("engine alone", measured.engine), ("with the article's evidence", measured.evidence)):
        table.add_row(Text(heading, "bold"))
        for kind, tally in [*tallies.items(), ("all", total(tallies))]:
            table.add_row(f"  {kind}", *_cells(tally))
    console.print(table)
    console.print(f"{measured.articles:,} articles, {total(measured.evidence).gold:,} names")


def _cells(tally: Tally) -> list[str]:
    rates = [tally.exact_rates(), tally.partial_rates()]
    shares = [share for rate in rates for share in (rate.precision, rate.recall, rate.f1)]
    return [f"{tally.gold:,}", f"{tally.found:,}", *("–" if share is None else f"{share:.1%}" for share in shares)]


def _printable(text: str) -> str:
    """Seeds hold control characters that a terminal would obey."""
    return "".join(char if char.isprintable() or char == " " else " " for char in text)


def _console() -> Console:
    console = Console(highlight=False, soft_wrap=True)
    return console if console.is_terminal else Console(highlight=False, soft_wrap=True, width=10_000)
