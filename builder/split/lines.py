"""Lines that are furniture, not prose: a table of what they look like and what they are called."""

from __future__ import annotations

import re

_DATE_WORDS = r"Published|Updated|Last updated|Last modified|Posted|Issued|Date|Dated|Released|First published"
_CREDIT_WORDS = r"Source|Sources|Credit|Credits|Agencies|Copyright"

# What opens a line that is never part of the paragraph above or below it.
_ALONE = re.compile(
    rf"""(?:https?://|www\.)\S+$
    | (?:[*=_~#.•·-]|\s){{3,}}$ | [—–]{{2,}}$
    | \#{{1,6}}\s
    | (?:By|BY|Words\ by|Story\ by|Text\ by|Written\ by|Reported\ by):?\s+\S{{1,40}}(?:\s\S{{1,40}}){{0,11}}$
    | (?:{_DATE_WORDS})\s?:
    | (?:Photos?|Photograph|Photographs|Picture|Pictures|Image|Images|Illustration)\s?(?:by|courtesy|:|/)
    | (?:{_CREDIT_WORDS})\s?:
    | (?:Headline|Title|Byline|Author|Section|Publication|Newspaper|Outlet|Paper|Page|Standfirst|Dateline|Deck
        |From|To|Cc|Reply-To|Subject|Link|Url|URL|Length|Edition|Desk|Keywords|Tags|Topic|Location)\s?:\s
    | (?:Correction|CORRECTION|Clarification)s?\b\s?[:(—–]
    | ©\ ?\S{1, 30}(?:\s\S{1, 30}){0, 6}$ | -30-$ | (?:ENDS|END|Ends)\.?$
    """,
    re.X,
)

_INITIALS = frozenset("hwBWSTRPIFE")  # what an entry of the table above begins with where it has no colon

URL = re.compile(r"(?:https?://|www\.)[^\s<>\"]{3,2000}")
RULE = re.compile(r"(?:\s*[*=_~#•·-]){3,}\s*$|[—–]{2,}$|§$|⁂$")
PAGE_MARK = re.compile(r"(?:Page |- ?)\d{1,4}(?: ?-| of \d{1,4})?$")
END = re.compile(r"[-–—*#(\[ ]{0,4}(?:30|ENDS?|Ends|End of (?:article|text|document|story))[-–—*#)\] .]{0,4}$")
NUMBER = re.compile(
    r"""[\[(<=*#\s-]{0,6}
    (?: (?:Article|Document|Clipping|Cutting|Item|Story|Text|Record|Report)\s(?:no\.?\s|number\s|\#)?\d{1,4}
        (?:\s?(?:of|/)\s?\d{1,5})?
      | \d{1,4}\sof\s\d{1,5}(?:\s(?:DOCUMENTS|ARTICLES|RESULTS|documents|articles))?
      | (?:No\.|\#)\s?\d{1,4} | \[\d{1,4}\] )
    [\])>=*#:.\s-]{0,6}$""",
    re.X | re.I,
)
HEADING = re.compile(r"(#{1,6})\s+(\S.*)$")
NUMBERED = re.compile(r"(?:\d{1,3}[.)]|\[\d{1,3}\]|\(\d{1,3}\))\s+(?=\S)")

# A header such as databases of clippings put above an article: its words, and the field that it fills.
_KEYS = {
    "title": "headline title",
    "deck": "standfirst deck subhead subheadline subtitle summary description",
    "byline": "byline author authors by reporter writer journalist",
    "date": "date published pubdate dated issued publication-date load-date publish-date",
    "outlet": "source publication newspaper outlet paper publisher",
    "section": "section category desk rubric",
    "dateline": "dateline location place",
    "url": "url link web",
    "subject": "subject",
    "": "page pages edition length language words copyright from to cc reply-to keywords tags topic id type column",
}
HEADER_FIELD = {word: field for field, words in _KEYS.items() for word in words.split()}
_HEADER = re.compile(r"\**([A-Za-z]{2,11}(?:[ -][A-Za-z]{2,8})?)\**\s?:\**\s+(\S.{0,500})$")

DATED = re.compile(rf"(?:{_DATE_WORDS})(?: on| at)?\s?:?\s+(\S.*)$", re.I)


def stands_alone(line: str) -> bool:
    """Whether a line is furniture that no hard wrap joins to its neighbours."""
    hinted = not line[0].isalpha() or ":" in line[:30] or line[0] in _INITIALS
    return hinted and len(line) < 2000 and _ALONE.match(line) is not None


def header(line: str) -> tuple[str, str] | None:
    """A header's field and its value; the field is empty where nothing of it is kept."""
    match = _HEADER.match(line) if ":" in line[:24] else None
    field = HEADER_FIELD.get(match[1].lower().replace(" ", "-")) if match else None
    return (field, match[2].strip()) if match and field is not None else None
