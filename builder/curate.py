"""The commands of a curator: merge, split and rename write a decision for the next build to follow."""

from __future__ import annotations

import functools
from collections.abc import Callable
from datetime import date
from typing import Any

import click

from builder import authority
from builder.config import Config, load
from builder.model import Source


def archive_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """The option -C, which every command takes."""
    return click.option(
        "-C", "root", metavar="DIR", default=".", help="The archive's folder, with its mkdocs.yml.  [default: here]"
    )(command)


def signed(command: Callable[..., Any]) -> Callable[..., Any]:
    """The options that say who decided, when and why; the command gets them as its ``source``."""

    @functools.wraps(command)
    def with_source(root: str, who: str | None, when: str | None, why: str, **more: Any) -> int:
        told = authority.who_am_i(root) if who is None else who
        source = Source(who=told, when=when or date.today().isoformat(), why=why)
        click.echo(f"{command(load(root), source=source, **more)}; it counts from the next build on")
        return 0

    for option in (
        click.option("--why", default="", metavar="REASON", help="Why; it is kept with the decision."),
        click.option("--when", metavar="DATE", help="When it was decided.  [default: today]"),
        click.option("--who", metavar="NAME", help="Who decides.  [default: git's user.name, else $USER]"),
    ):
        with_source = option(with_source)
    return archive_option(with_source)


@click.command("merge")
@click.argument("first", metavar="A")
@click.argument("second", metavar="B")
@signed
def merge_command(config: Config, first: str, second: str, source: Source) -> str:
    """Decide that A and B are the same; A keeps its address, and B's leads there.

    Both are ids (person/ann-roe) or names (“person: Ann Roe”), and may end in “@ ARTICLE'S ID”.
    """
    return authority.judge(config, "same", first, second, source)


@click.command("split")
@click.argument("first", metavar="A")
@click.argument("second", metavar="B")
@signed
def split_command(config: Config, first: str, second: str, source: Source) -> str:
    """Decide that A and B are not the same: two names of one page, or a page and one article's use of its name.

    In the second case B is as A with the article: person/ann-roe “person/ann-roe @ box.txt/a-headline”.
    """
    return authority.judge(config, "not same", first, second, source)


@click.command("rename")
@click.argument("asked", metavar="ID")
@click.argument("name")
@signed
def rename_command(config: Config, asked: str, name: str, source: Source) -> str:
    """Decide what a person, place or organisation is called; the page's address stays as it is."""
    return authority.rename(config, asked, name, source)


COMMANDS = (merge_command, split_command, rename_command)
