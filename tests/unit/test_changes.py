"""builder/changes.py: what came, changed, moved and went since the last site."""

from builder.changes import as_markdown, as_text, compared, from_text
from builder.model import BuildReport, Change, Problem

BEFORE = {
    "a.txt/lamp": ("article", "1"),
    "a.txt/ferry": ("article", "2"),
    "person/a-roe": ("person", ""),
    "person/ann-roe": ("person", ""),
    "place/tema": ("place", ""),
}
NOW = {
    "a.txt/lamp": ("article", "3"),
    "b.txt/tide": ("article", "4"),
    "person/ann-roe": ("person", ""),
    "organisation/tema": ("organisation", ""),
}


def test_each_way_is_told_by_kind() -> None:
    """What is new was gained, what reads otherwise was edited, what leads elsewhere was merged, the rest lost."""
    assert compared(BEFORE, NOW, {"person/a-roe": "person/ann-roe"}) == (
        Change("article", "gained", 1, ("b.txt/tide",)),
        Change("article", "edited", 1, ("a.txt/lamp",)),
        Change("article", "lost", 1, ("a.txt/ferry",)),
        Change("person", "merged", 1, ("person/a-roe → person/ann-roe",)),
        Change("place", "lost", 1, ("place/tema",)),
        Change("organisation", "gained", 1, ("organisation/tema",)),
    )
    assert compared(NOW, NOW, {}) == ()


def test_what_was_published_is_read_as_it_was_written() -> None:
    """The lines give back what they were made of, whatever an id holds; no lines are nothing."""
    odd = {"a\tb\n.txt/ü": ("article", "1"), **BEFORE}
    assert from_text(as_text(odd)) == odd
    assert from_text(None) == {}


def test_a_summary_counts_names_and_warns() -> None:
    """The table has all counts, some ids are named, grave problems stand below, and nothing of a seed is Markdown."""
    changes = (Change("article", "gained", 30, ("a.txt/`x`|y",)), Change("person", "lost", 1, ("person/a",)))
    problems = (
        Problem("seeds/a.txt", 3, "warning", "code", "is `odd`\n<b>now</b>"),
        Problem("seeds/a.txt", 4, "note", "code", "is fine"),
    )
    told = as_markdown(BuildReport(1200, 2, 9, 4, 40, 0, problems, 1.25, changes))
    assert told.startswith("## 1,200 articles, 9 names\n\n4 files written, 40 unchanged, 0 removed, in 1 s.\n")
    assert "| articles | 30 | 0 | 0 | 0 |\n| people | 0 | 0 | 0 | 1 |" in told
    assert "- articles gained: `a.txt/'x'|y` and 29 more\n- people lost: `person/a`\n" in told
    assert told.endswith("### Problems: 1 warning, 1 note\n\n- `seeds/a.txt:3: warning: is 'odd' <b>now</b>`\n")


def test_a_summary_of_nothing_says_so() -> None:
    """Without a change and a problem the summary says that there are none."""
    told = as_markdown(BuildReport(3, 2, 9, 0, 40))
    assert "No article and no name came, changed or went." in told
    assert told.endswith("### Problems: none\n")
