"""The commands: parse, call, print, exit code."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from io import TextIOWrapper
from pathlib import Path
from typing import Any

import click

from builder import __version__, changes, console, curate, evaluate, pipeline, scaffold
from builder.config import load
from builder.curate import archive_option
from builder.engines import load_engine
from builder.errors import BuilderError
from builder.gazetteer import load_gazetteer
from builder.model import BuildReport, Problem, SearchRequest
from builder.search import KINDS, SORTS, as_json, search
from builder.serve import serve

FATAL = {"error", "warning"}  # what --strict does not let pass; notes only inform


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, "-V", "--version", prog_name="backfile")
def backfile() -> None:
    """Turn a folder of news articles into a static, searchable archive.

    Exit status: 0 done; 1 done, with problems that --strict makes fatal, or a check that failed;
    2 wrong use, or nothing could be done.
    """


@backfile.command("build")
@archive_option
@click.option("--seeds", metavar="DIR", help="Read seeds from another folder.")
@click.option("--site", metavar="DIR", help="Put the site into another folder.")
@click.option(
    "--until", type=click.Choice(pipeline.STAGES), default="render", show_default=True, help="Stop after a stage."
)
@click.option("--jobs", type=click.IntRange(1), metavar="N", help="Processes to use.  [default: the machine's cores]")
@click.option("--cluster", default="", metavar="tcp://HOST:PORT", help="Read articles on a Dask cluster.")
@click.option("--clean", is_flag=True, help="Forget earlier builds and do everything anew.")
@click.option("--strict", is_flag=True, help="Exit with 1 where there are errors or warnings.")
@click.option("--json", "as_data", is_flag=True, help="Print the report as JSON.")
@click.option("--summary", metavar="FILE", help="Add the report and what changed to a file, as Markdown.")
def build_command(
    root: str,
    seeds: str | None,
    site: str | None,
    until: pipeline.Stage,
    jobs: int | None,
    cluster: str,
    clean: bool,
    strict: bool,
    as_data: bool,
    summary: str | None,
) -> int:
    """Build the archive: from seeds to pages, an index and a site. Only what changed is written."""
    config = load(root, seeds, site)
    with console.progress(not as_data) as tell:
        options = pipeline.Options(until, clean, strict, jobs or pipeline.cores(), tell, cluster)
        report = pipeline.build(config, options)
    if summary:
        with Path(summary).open("a", encoding="utf-8", errors="backslashreplace") as file:
            file.write(changes.as_markdown(report))
    if as_data:
        _print_data(asdict(report))
    else:
        console.print_report(report, config.site_dir, until)
    return _status(report.problems, FATAL if strict else set())


@backfile.command("search")
@archive_option
@click.argument("query", default="")
@click.option("--person", multiple=True, metavar="NAME", help="Only articles that name this person.")
@click.option("--place", multiple=True, metavar="NAME", help="Only articles that name this place.")
@click.option("--organisation", multiple=True, metavar="NAME", help="Only articles that name this organisation.")
@click.option("--outlet", multiple=True, metavar="NAME", help="Only articles of this outlet.")
@click.option("--from", "since", metavar="DATE", help="Published on or after: 2015, 2015-10 or 2015-10-26.")
@click.option("--to", "until", metavar="DATE", help="Published on or before: 2015, 2015-10 or 2015-10-26.")
@click.option(
    "--kind",
    type=click.Choice(KINDS),
    help="Only pages of this kind.",
)
@click.option("--sort", type=click.Choice(SORTS), default="relevance", show_default=True)
@click.option("--limit", type=click.IntRange(1), default=20, show_default=True, help="Results to show.")
@click.option("--json", "as_data", is_flag=True, help="Print the answer as JSON.")
def search_command(root: str, as_data: bool, **asked: Any) -> int:
    """Ask the index. QUERY is in Whoosh's language, and may be left out where an option filters.

    "a phrase", person:lavrov, NOT, OR, syri*, published:[2015-10 TO 2015-11].
    """
    request = SearchRequest(**asked)
    if request == SearchRequest(sort=request.sort, limit=request.limit):
        raise click.UsageError("nothing to search for: give a QUERY or an option such as --person NAME")
    answer = search(load(root).index_dir, request)
    if as_data:
        _print_data(as_json(answer))
    else:
        console.print_answer(answer)
    return 0


@backfile.command("serve")
@archive_option
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True)
@click.option(
    "--host",
    default="127.0.0.1",
    show_default=True,
    help="Address to listen on; others than this machine can look only if told so.",
)
def serve_command(root: str, port: int, host: str) -> int:
    """Preview the site here, with search; rebuild when a seed changes. Ctrl-C ends it."""
    config = load(root)

    def rebuild() -> BuildReport:
        return pipeline.build(load(root), pipeline.Options())

    if not (Path(config.site_dir) / "index.html").is_file():
        click.echo("No site yet: building it first")
        console.print_report(rebuild(), config.site_dir, "render")
    serve(config, port, host, rebuild, click.echo)
    return 0


@backfile.command("check")
@archive_option
@click.option("--strict", is_flag=True, help="Exit with 1 where there are warnings too.")
@click.option("--json", "as_data", is_flag=True, help="Print the problems as JSON.")
def check_command(root: str, strict: bool, as_data: bool) -> int:
    """List what a curator should look at: unreadable seeds, undated articles, conflicting decisions, doubtful names.

    For names that may be one, each answer comes as a line to add to authority/names.yml.
    """
    with console.progress(not as_data) as tell:
        problems, doubts = pipeline.check(load(root), pipeline.Options(progress=tell))
    if as_data:
        told = {"problems": [asdict(problem) for problem in problems], "doubts": [asdict(doubt) for doubt in doubts]}
        _print_data(told)
    else:
        console.print_problems(problems)
        console.print_doubts(doubts)
        click.echo(console.tally(problems))
    return _status(problems, FATAL if strict else {"error"})


@backfile.command("explain")
@archive_option
@click.argument("asked", metavar="ID")
@click.option("--json", "as_data", is_flag=True, help="Print the evidence as JSON.")
def explain_command(root: str, asked: str, as_data: bool) -> int:
    """Tell why an article, a person, a place or an organisation is as it is.

    Of an article: its fields, its date of publication with all candidates, the dates and names in it. Of the others:
    every mention, each join with its score and reasons, each near match that was not joined.

    ID is an id (as in SITE/data/articles.jsonl or entities.jsonl: person/ann-roe), the address of a page, the path of
    a seed, or a name that only one entry bears.
    """
    with console.progress(not as_data) as tell:
        found = pipeline.explain(load(root), pipeline.Options(progress=tell), asked)
    if as_data:
        _print_data([one.data for one in found])
    else:
        console.print_explained(found)
    return 0


@backfile.command("evaluate")
@archive_option
@click.argument("gold_dir")
@click.option("--slips", is_flag=True, help="List each name that was missed or is not in the gold.")
@click.option("--json", "as_data", is_flag=True, help="Print the measures as JSON.")
def evaluate_command(root: str, gold_dir: str, slips: bool, as_data: bool) -> int:
    """Measure how well names are found in annotated articles: precision, recall and F1 of each kind.

    GOLD_DIR holds *.txt with names marked as [words](person), (place) or (organisation), or corpora in
    columns (*.tsv, *.conll, eng.*).
    """
    config = load(root)
    gold = evaluate.read_gold(gold_dir)
    with console.progress(not as_data) as tell:
        engine, gazetteer = load_engine(config.names), load_gazetteer(config.state_dir)
        measured = evaluate.measure(gold, engine, lambda done: tell("evaluate", done, len(gold)), gazetteer)
    if as_data:
        _print_data(evaluate.as_json(measured))
    else:
        console.print_evaluation(measured, slips)
    return 0


@backfile.command("new")
@click.argument("folder", metavar="DIR")
def new_command(folder: str) -> int:
    """Lay a fresh archive in DIR, which builds at once."""
    for path in scaffold.lay(folder):
        click.echo(f"made {path}")
    click.echo(f"Put articles into {Path(folder) / 'seeds'}, then: backfile build -C {folder}")
    return 0


for command in curate.COMMANDS:
    backfile.add_command(command)


def _print_data(value: object) -> None:
    """JSON on one line, in ASCII where the terminal cannot show more."""
    readable = (sys.stdout.encoding or "").lower().replace("-", "") == "utf8"
    click.echo(json.dumps(value, ensure_ascii=not readable))


def _status(problems: tuple[Problem, ...], fatal: set[str]) -> int:
    return int(any(problem.severity in fatal for problem in problems))


def main() -> None:
    """Run a command; every error is one line on standard error."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # a headline must not end a program in an ASCII terminal
    try:
        status = backfile.main(standalone_mode=False, prog_name="backfile")
    except click.exceptions.NoArgsIsHelpError as error:
        click.echo(error.format_message(), err=True)
        sys.exit(2)
    except click.ClickException as error:
        _fail(error.format_message())
    except BuilderError as error:
        _fail(str(error))
    except BrokenPipeError:
        sys.stderr.close()  # the reader of our output went away, which is no error
        sys.exit(0)
    except OSError as error:
        _fail(f"{error.filename or 'a file'}: {error.strerror or error}; mend that and run it again")
    except (click.Abort, KeyboardInterrupt):
        _fail("stopped; nothing is half written, run it again to go on", 130)
    sys.exit(status if isinstance(status, int) else 0)


def _fail(message: str, status: int = 2) -> None:
    click.echo(f"backfile: {' '.join(message.split())}", err=True)
    sys.exit(status)
