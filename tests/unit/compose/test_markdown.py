"""builder/compose/markdown.py: text from seeds shows as its own characters, whatever they are."""

import html as entities
import re

import markdown as python_markdown
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from builder.compose.markdown import clean, front_matter, html, inline, isolated, link, linked

# More syntax than our own configuration turns on: an archive's owner may add extensions.
EXTENSIONS = [
    "tables",
    "attr_list",
    "md_in_html",
    "footnotes",
    "def_list",
    "admonition",
    "abbr",
    "toc",
    "pymdownx.snippets",
]
EXTENSIONS += [
    "pymdownx.tilde",
    "pymdownx.caret",
    "pymdownx.mark",
    "pymdownx.critic",
    "pymdownx.keys",
    "pymdownx.details",
]

HOSTILE = [
    "<script>alert(1)</script> {{ 7*7 }} [x](javascript:1) | *a*",
    "1. not a list",
    "- not a list either",
    "# no heading",
    "---",
    "===",
    '--8<-- "mkdocs.yml"',
    "!!! note",
    "??? note",
    "snake_case and __init__ and **bold** and `code`",
    "back\\slash \\* and &lt; &amp; &#60;",
    "[TOC]",
    ": a definition",
    "*[HTML]: an abbreviation",
    "[ref]: http://example.org",
    "^[note] [^1] {: .class } { .class }",
    "<!-- a comment --> <https://example.org> <a@example.org>",
    "~~gone~~ ==marked== ^up^ ++ctrl++ {++added++}",
    "a | b | c",
    "R&D at AT&T, $5 & 5 < 6 > 4",
    "/// caption",
]


def rendered(text: str) -> str:
    return python_markdown.markdown(text, extensions=EXTENSIONS)


def shown(page: str) -> str:
    """What a reader sees of a paragraph."""
    inner = re.fullmatch(r"<p>(.*)</p>", page, re.DOTALL)
    assert inner, page
    assert "<" not in inner[1], page
    return entities.unescape(inner[1])


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_shows_as_itself(text: str) -> None:
    """Whatever syntax a text imitates, a reader sees its characters and no markup comes of it."""
    assert shown(rendered(inline(text))) == text


@given(st.text(min_size=1))
def test_any_text_shows_as_itself(text: str) -> None:
    """Any text, once cleaned of control characters, is shown character by character."""
    escaped = inline(text)
    seen = " ".join(clean(text).split())
    assert (shown(rendered(escaped)) if escaped else "") == seen


@given(st.text(alphabet="ab <>&*_[](){}#|`\\-+=~^!.:1\"'\n\u202e\x00", min_size=1), st.data())
def test_links_in_place_change_no_character(text: str, data: st.DataObject) -> None:
    """A text with links in place reads the same as without them."""
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    page = rendered(linked(text, [(start, end, "x.md")]))
    plain = entities.unescape(re.sub(r"</?(?:p|a)\b[^>]*>", "", page))
    assert " ".join(plain.split()) == " ".join(clean(text).split())


def test_html_is_fit_for_an_attribute() -> None:
    """Quotes of both kinds, angles and ampersands become entities."""
    assert html("<a b='c' d=\"e\">&\x00") == "&lt;a b=&#x27;c&#x27; d=&quot;e&quot;&gt;&amp;"


def test_link_text_cannot_break_out() -> None:
    """A bracket in a link's text does not end it."""
    page = rendered(link("a](javascript:alert(1)) [b", "x.md"))
    assert page == '<p><a href="x.md">a](javascript:alert(1)) [b</a></p>'


@given(st.dictionaries(st.from_regex(r"key_[a-z]{1,4}", fullmatch=True), st.text(), max_size=4))
def test_front_matter_is_data(meta: dict[str, str]) -> None:
    """YAML reads back the very texts that went in, less control characters; empty ones are left out."""
    block = front_matter(meta)
    body = block.removeprefix("---\n").removesuffix("---\n")
    expected = {key: clean(value) for key, value in meta.items() if value}
    assert (yaml.safe_load(body) or {}) == expected


def test_words_that_run_leftward_are_kept_apart() -> None:
    """A Hebrew or Arabic name does not turn round the number after it; other names stand as they are."""
    assert isolated("צל העיר") == "<bdi>צל העיר</bdi>"
    assert isolated("<b>صدى") == "<bdi>&lt;b&gt;صدى</bdi>"
    assert isolated("Évora *") == inline("Évora *")
