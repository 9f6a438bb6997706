"""An article's mentions as resolution reads them: edges trimmed, titles and what else stands around them noted."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from builder.model import Annotated, Mention, fields
from builder.resolve.completed import completed
from builder.resolve.normalise import CUT_TITLES, REGNAL, Name, Node, folded_word, read_name, title_run
from builder.vocabulary.names import FEMININE, MASCULINE

_EDGE = " \t\n\"“”„«»'‘’,;:()[]{}<>*_"
_PAIRS = (("(", ")"), ("[", "]"), ("“", "”"), ("«", "»"))
_LAST_WORDS = re.compile(r"(?<![\w’'.-])(?:[\w’'.-]+[ \n]){1,4}\Z")
_LAST_WORD = re.compile(r"[\w’'.-]+\Z")
_LOCATIVE = re.compile(r"\b(?:in|at|near|outside|inside|around|across|into|throughout)\s(?:the\s)?$", re.I)
_TOWARDS = re.compile(r"\b(?:from|to|off|towards?|via|reached|left)\s$", re.I)
_OWNED = re.compile(r"['’]s?\b")
_CONTAINED = re.compile(r",\s[A-Z][\w.]+(?:,|\.|\s[a-z])")
_OPENS = re.compile(r":\s|\s[-–—]{1,2}\s")
_SPEAKS = re.compile(
    r"\W{0,2}\s?(?:said|says|told|tells|added|warned|insisted|replied|announced|declared|argued|admitted|denied|vowed|"
    r"pledged|resigned|who)\b"
)
_PRONOUN = re.compile(r"\b(?:(?P<m>he|his|him|himself)|(?P<f>she|her|hers|herself))\b", re.I)
_KIN = re.compile(
    r"\b(?:(?P<f>wife|widow|(?:grand|step)?(?:mother|daughter)|sister|aunt|niece|mum)|"
    r"(?P<m>husband|widower|(?:grand|step)?(?:father|son)|brother|uncle|nephew|dad)),?\s\Z",
    re.I,
)
_WINDOW = 140


@dataclass(frozen=True, slots=True)
class Found:
    """A mention with its name taken apart, in reading order.

    ``titles`` are the folded titles in it or just before it; ``spelling`` is how an entity would be
    called after it; ``titled`` is its own full name where a title makes one (``Pope Francis``).
    """

    mention: Mention
    name: Name
    titles: tuple[str, ...]
    spelling: str
    titled: str = ""

    @property
    def node(self) -> Node:
        """Who the mention stands for where nothing else in the archive says so."""
        return (self.name.kind, self.titled) if self.titled else self.name.node

    @property
    def full(self) -> bool:
        """A name that can say by itself which person is meant."""
        return self.name.kind == "person" and (not self.name.lone or bool(self.titled))

    @property
    def gender(self) -> str:
        """``m``, ``f`` or nothing, as the titles have it."""
        words = {word for title in self.titles for word in title.split()}
        return "f" if words & FEMININE else "m" if words & MASCULINE else ""


@dataclass(frozen=True, slots=True)
class Reading:
    """An article's mentions in reading order (title, dateline, captions, text) and the fields they stand in."""

    article: str
    texts: Mapping[str, str]
    founds: tuple[Found, ...]

    def around(self, found: Found) -> str:
        """The field that a mention stands in."""
        return self.texts[found.mention.field]


def find(annotated: Annotated) -> Reading:
    """Read the mentions of an article; those that are only marks or a fragment with half a pair of them go."""
    texts = dict(fields(annotated.article))
    order = {name: place for place, name in enumerate(texts)}
    known = [m for m in annotated.mentions if m.field in texts]
    ordered = sorted(known, key=lambda m: (order[m.field], m.start, m.end))
    trimmed = [core for mention in ordered if (core := _trimmed(mention))]
    founds = tuple(read(mention, texts[mention.field]) for mention in completed(trimmed, texts))
    return Reading(annotated.article.id, texts, founds)


def read(mention: Mention, text: str) -> Found:
    """One mention, with the titles that stand just before it in its field's text."""
    name = read_name(mention.text, mention.kind)
    if mention.kind != "person":
        return Found(mention, name, (), name.text)
    before = _titles_before(text, mention.start)
    titles = (*map(folded_word, before), *name.titles)
    if name.lone and titles and titles[-1] in REGNAL:
        last = before[-1] if before and not name.titles else mention.text.split()[len(name.titles) - 1]
        return Found(mention, name, titles, f"{last} {name.text}", f"{titles[-1]} {name.key}")
    return Found(mention, name, titles, name.text)


def placed(found: Found, text: str) -> bool:
    """The sentence uses the word as a place: ``in Lincoln``, ``Lincoln, Nebraska``; not ``in Lincoln's view``.

    So does an article that begins with it as with a dateline: ``Lincoln: The council ...``.
    """
    start, end = found.mention.start, found.mention.end
    after = text[end : end + 40]
    if found.mention.text.endswith(("'s", "’s")) or _OWNED.match(after):
        return False
    opens = found.mention.field == "text" and start == 0 and _OPENS.match(after)
    return bool(opens or _LOCATIVE.search(text, max(0, start - 20), start) or _CONTAINED.match(after))


def towards(found: Found, text: str) -> bool:
    """The sentence may use the word as a place: ``from Lincoln``, which is said of people too."""
    start = found.mention.start
    return bool(_TOWARDS.search(text, max(0, start - 20), start))


def personal(found: Found, text: str) -> bool:
    """The sentence uses the word as a person: a title stands before it, or it speaks."""
    end = found.mention.end
    return bool(_titles_before(text, found.mention.start)) or bool(_SPEAKS.match(text, end, end + 20))


def pronoun(found: Found, text: str, stop: int) -> str:
    """``m`` or ``f`` as the first pronoun after a full name has it, before the next person's name at ``stop``."""
    end = found.mention.end
    match = _PRONOUN.search(text, end, min(stop, end + _WINDOW))
    return "" if not match else "m" if match["m"] else "f"


def kin(found: Found, text: str) -> str:
    """``m`` or ``f`` as the word of kinship just before a name has it: ``his daughter, Khoo Siew Lan``."""
    start = found.mention.start
    match = _KIN.search(text, max(0, start - 20), start)
    return "" if not match else "m" if match["m"] else "f"


def _titles_before(text: str, start: int) -> list[str]:
    if text[start - 1 : start] not in {" ", "\n"}:
        return []
    near = text[max(0, start - 60) : start - 1]
    if not _may_be_title(near[max(near.rfind(" "), near.rfind("\n")) + 1 :]):  # of most names at once
        return []
    match = _LAST_WORDS.search(text, max(0, start - 60), start)
    words = match[0].split() if match else []
    folded = [folded_word(word) for word in words]
    if not folded or folded[-1].rpartition(" ")[2] not in CUT_TITLES:
        return []
    for skip in range(len(words)):
        # A full stop ends a sentence unless the word before it is a title: "Mr. Kato", not "the general. Kato".
        run = words[skip:]
        if title_run([*folded[skip:], "name"]) == len(run) and not _stopped(run):
            return run
    return []


@lru_cache(maxsize=1 << 16)
def _may_be_title(token: str) -> bool:
    """Whether what stands between two spaces ends in a title's last word."""
    word = _LAST_WORD.search(token)
    return word is not None and folded_word(word[0]).rpartition(" ")[2] in CUT_TITLES


def _stopped(run: list[str]) -> bool:
    return any(word.endswith(".") and (len(word) > 5 or word.islower()) for word in run)


def _trimmed(mention: Mention) -> Mention | None:
    """The mention without stray quotes, brackets and commas at its edges; None where some are left inside."""
    text = mention.text
    left, right = len(text) - len(text.lstrip(_EDGE)), len(text.rstrip(_EDGE))
    if right <= left:
        return None
    if text[right : right + 1] in {")", "]"} and text.count("(", left, right) + text.count("[", left, right) == 1:
        right += 1
    if text[right : right + 1] in {"'", "’"} and text[right - 1] in "sS":
        right += 1
    core = text[left:right]
    if any(core.count(a) != core.count(b) for a, b in _PAIRS) or core.count('"') % 2:
        return None
    if (left, right) == (0, len(text)):
        return mention
    return replace(mention, start=mention.start + left, end=mention.start + right, text=core)
