"""Why an entry is as it is: every mention of it, every join with its reasons, every near match that was not joined."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass

from builder.compose.catalogue import Catalogue, dateline_of, ordered
from builder.compose.excerpt import cut
from builder.compose.links import url
from builder.model import KINDS, Archive, Comparison, Entity, Mention, field_text


@dataclass(frozen=True, slots=True)
class Witness:
    """A mention, the article (an id) that it stands in, and the sentence around it."""

    article: str
    mention: Mention
    sentence: str

    @property
    def place(self) -> str:
        """The mention as comparisons call it: ``box.txt/a-headline#text:12``."""
        return f"{self.article}#{self.mention.field}:{self.mention.start}"


@dataclass(frozen=True, slots=True)
class Traced:
    """An entity, the address of its page, its mentions by article, and what joined it or was kept from it."""

    entity: Entity
    page: str
    mentions: tuple[Witness, ...]
    joins: tuple[Comparison, ...]
    kept_apart: tuple[Comparison, ...]


def asked_for(book: Catalogue, asked: str) -> tuple[str, ...]:
    """The entities (ids) that an id, an address or a name may mean; several where one name is of several.

    An id or address that was published and has moved stands for what it leads to.
    """
    wanted = " ".join(asked.split()).removeprefix("./")
    addresses = {one.url: one.id for one in book.permalinks}
    addresses |= {url(path): key for key, path in book.links.entities.items()}
    key = addresses.get(url(wanted.removesuffix(".html")), wanted)
    key = book.moved.get(key, key)
    return (key,) if key in book.entities else _called(book, wanted)


def _called(book: Catalogue, wanted: str) -> tuple[str, ...]:
    """Who is best known by a name (``Ann Roe``, ``person: Ann Roe``), else who is also written so."""
    kind, _, rest = wanted.partition(":")
    name = (rest.strip() if kind in KINDS else wanted).casefold()
    those = [entity for entity in book.entities.values() if kind not in KINDS or entity.kind == kind]
    best = [entity.id for entity in those if entity.name.casefold() == name]
    return tuple(sorted(best or [e.id for e in those if name in {alias.casefold() for alias in e.aliases}]))


def traced(archive: Archive, book: Catalogue, key: str) -> Traced:
    """Everything that made one entity, in time linear in the archive's comparisons and its own articles."""
    entity = book.entities[key]
    mentions = tuple(_witnesses(book, entity))
    own = {key, *_bare(book, entity), *(one.place for one in mentions)}
    touching = [one for one in archive.comparisons if one.right == key or one.left in own]
    likest = sorted(touching, key=lambda one: (not one.decided, -one.score, one.left, one.right, one.reasons))
    joins = tuple(one for one in likest if one.judgement == "same" and key in (one.left, one.right))
    kept_apart = tuple(one for one in likest if one.judgement != "same")
    return Traced(entity, url(book.links.entities[key]), mentions, joins, kept_apart)


def _bare(book: Catalogue, entity: Entity) -> Iterator[str]:
    """Its spellings as comparisons across articles call them, but for those that another entry is called by."""
    others = {other.name for other in book.entities.values() if other.kind == entity.kind and other.id != entity.id}
    return (f"{entity.kind}:{text}" for text in (entity.name, *entity.aliases) if text not in others)


def _witnesses(book: Catalogue, entity: Entity) -> Iterator[Witness]:
    for key in ordered(book, entity.articles):
        article = book.articles[key].article
        for mention in book.naming[key].get(entity.id, ()):
            sentence = "".join(cut(field_text(article, mention.field), mention.start, mention.end))
            yield Witness(key, mention, " ".join(sentence.split()))


def entity_data(found: Traced) -> dict[str, object]:
    """All of it for a program: the entity, its mentions, its joins, and what was kept apart."""
    return {
        **asdict(found.entity),
        "identifiers": dict(found.entity.identifiers),
        "url": found.page,
        "mentions": [
            {"article": one.article, **asdict(one.mention), "sentence": one.sentence} for one in found.mentions
        ],
        "joins": [asdict(one) for one in found.joins],
        "kept_apart": [asdict(one) for one in found.kept_apart],
    }


def entity_lines(book: Catalogue, found: Traced) -> tuple[str, ...]:
    """All of it, for a person to read."""
    entity = found.entity
    fields = [("id", entity.id), ("page", found.page), ("also", "; ".join(entity.aliases))]
    fields += [("described as", "; ".join(entity.roles))]
    told = (f"  {name:<13} {value}" for name, value in fields if value)
    parts = (_mentions(book, found.mentions), _compared(found, "Joined beyond equal names", found.joins))
    kept = _compared(found, "Not joined", found.kept_apart)
    return (entity.name, *told, *(line for part in (*parts, kept) for line in ("", *part)))


def _mentions(book: Catalogue, mentions: Sequence[Witness]) -> Iterator[str]:
    yield f"Mentions: {len(mentions):,}"
    before = ""
    for one in mentions:
        if one.article != before:
            yield "  " + ", ".join(part for part in (one.article, dateline_of(book.articles[one.article])) if part)
        before = one.article
        yield f"    {mention_line(one.mention)}"
        yield f"         {one.sentence}"
        if one.mention.reason:
            yield f"         · {one.mention.reason}"


def mention_line(mention: Mention) -> str:
    """A mention's words, its field and its span there, and how sure it is."""
    words = " ".join(mention.text.split())
    return f"“{words}”  ({mention.field} {mention.start}–{mention.end}, confidence {mention.confidence:.2f})"


def _compared(found: Traced, heading: str, comparisons: Sequence[Comparison]) -> Iterator[str]:
    yield f"{heading}: {len(comparisons):,}" if comparisons else f"{heading}: none"
    for one in comparisons:
        yield f"  {one.score:.2f}  {_pair(found.entity.id, one)}"
        yield from (f"         · {reason}" for reason in one.reasons)


def _pair(key: str, one: Comparison) -> str:
    """The other of the two, or the name and where it stands; what a person decided says so."""
    words = " ".join(one.spelling.split())
    left = one.spelling if one.decided and one.left == one.right else one.left
    if words and not one.decided:
        left = f"“{words}” in {one.left}" if "#" in one.left else f"“{words}” across the archive"
    told = left if one.right == key else f"{left} and {one.right}"
    verdict = {"same": "", "not same": "not the same", "undecided": "undecided"}[one.judgement]
    notes = [note for note in (verdict, "decided by a person" if one.decided else "") if note]
    return f"{told} ({', '.join(notes)})" if notes else told
