"""What schema.org allows, of the types and properties that we use: which type has which property, and of what kind."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

SCHEMA = "https://schema.org/"
THING = frozenset("name alternateName description url sameAs potentialAction".split())
WORK = THING | {"temporalCoverage"}
WORK |= set("headline datePublished inLanguage author publisher isPartOf hasPart about mentions isBasedOn".split())
PROPERTIES = {
    "NewsArticle": WORK | {"articleSection", "wordCount", "dateline"},
    "CollectionPage": WORK,
    "WebSite": WORK,
    "Person": THING,
    "Organization": THING,
    "NewsMediaOrganization": THING,
    "Place": THING | {"geo", "address", "containedInPlace"},
    "GeoCoordinates": THING | {"latitude", "longitude"},
    "PostalAddress": THING | {"addressCountry"},
    "SearchAction": THING | {"target", "query-input"},
    "EntryPoint": THING | {"urlTemplate"},
}
BODIES = {"Organization", "NewsMediaOrganization"}
KINDS: dict[str, set[str]] = {
    "author": {"Person"} | BODIES,
    "publisher": {"Person"} | BODIES,
    "isPartOf": {"NewsArticle", "CollectionPage", "WebSite"},
    "hasPart": {"NewsArticle", "CollectionPage", "WebSite"},
    "about": set(PROPERTIES),
    "mentions": set(PROPERTIES),
    "geo": {"GeoCoordinates"},
    "address": {"PostalAddress"},
    "containedInPlace": {"Place"},
    "potentialAction": {"SearchAction"},
    "target": {"EntryPoint"},
}
ADDRESSES = {"url", "sameAs", "isBasedOn"}
NUMBERS = {"latitude", "longitude", "wordCount"}

_AS_ADDRESS = {name: {"@type": "@id"} for name in ADDRESSES}
CONTEXT = {"@context": {"@vocab": SCHEMA, "datePublished": {"@type": "Date"}, **_AS_ADDRESS}}


def loader(address: str, _: object) -> dict[str, Any]:
    """Stands for the network: schema.org's context as far as it is needed, and nothing else."""
    assert address.rstrip("/") == "https://schema.org"
    return {"contextUrl": None, "documentUrl": address, "document": CONTEXT}


def broken_rules(node: dict[str, Any], where: str = "") -> Iterator[str]:
    """What of an expanded node schema.org does not know, each as a line."""
    (kind,) = (one.removeprefix(SCHEMA) for one in node["@type"])
    here = f"{where}/{kind}"
    if kind not in PROPERTIES:
        yield f"{here}: no such type"
        return
    for key, values in node.items():
        if key.startswith("@"):
            continue
        name = key.removeprefix(SCHEMA)
        if name not in PROPERTIES[kind]:
            yield f"{here}: has no {name}"
        for value in values:
            yield from _broken_value(name, value, f"{here}.{name}")


def _broken_value(name: str, value: dict[str, Any], where: str) -> Iterator[str]:
    if name in KINDS:
        kinds = [one.removeprefix(SCHEMA) for one in value.get("@type", [])]
        if not set(kinds) & KINDS[name]:
            yield f"{where}: {kinds or value} is none of {sorted(KINDS[name])}"
        else:
            yield from broken_rules(value, where)
    elif name in ADDRESSES:
        if not value.get("@id", "").startswith(("https://", "http://")):
            yield f"{where}: {value} is no address"
    elif name in NUMBERS:
        if not isinstance(value.get("@value"), int | float):
            yield f"{where}: {value} is no number"
    elif not isinstance(value.get("@value"), str):
        yield f"{where}: {value} is no text"
