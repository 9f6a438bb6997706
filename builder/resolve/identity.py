"""Who bears the names that were published, so that an entity keeps its id whatever its best name is now."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from builder.model import Decision, Permalink
from builder.resolve.normalise import Node
from builder.resolve.references import Settled
from builder.vocabulary.permanence import Remembered, ids, numbered
from builder.vocabulary.slugs import slug

NOTHING: Remembered[Node] = Remembered()


def remembered(
    permalinks: Iterable[Permalink],
    names: Sequence[Settled],
    decisions: Iterable[Decision] = (),
    void: frozenset[tuple[str, str]] = frozenset(),
) -> Remembered[Node]:
    """Look the published names up in the archive; ``void`` are those (id, article) that people say are another's.

    What is called the same as another gives way to that other: the first of a pair keeps its address.
    """
    ours = {one.id: one for one in permalinks if not one.id.startswith("story/") and one.known}
    wanted = {anchor for one in ours.values() for anchor in one.known}
    bearers = _bearers(names, wanted)
    votes = {
        key: Counter(
            node for anchor in one.known if (key, anchor[0]) not in void and (node := bearers.get(anchor)) is not None
        )
        for key, one in ours.items()
    }
    second = frozenset(decision.right.id for decision in decisions if decision.judgement == "same")
    return Remembered(ours, votes, second)


def entity_ids(
    names: Mapping[Node, str], published: Remembered[Node] = NOTHING
) -> tuple[dict[Node, str], dict[str, str]]:
    """The id of every node, and where ids lead that are no entity's any more; ``names`` are as the texts have them."""
    natural = {node: f"{node[0]}/{slug(name) or 'name'}" for node, name in names.items()}
    ordered = sorted(natural, key=lambda node: (natural[node], node))
    return ids({node: natural[node] for node in ordered}, published)


def _bearers(names: Iterable[Settled], wanted: set[tuple[str, str]]) -> dict[tuple[str, str], Node]:
    bearers: dict[tuple[str, str], Node] = {}
    articles = {article for article, _ in wanted}
    for settled in names:
        if settled.article in articles:
            named = [(r.found.mention.text, r.node) for r in settled.references if r.node]
            for called, (_, node) in zip(numbered(text for text, _ in named), named, strict=True):
                if (settled.article, called) in wanted:
                    bearers[settled.article, called] = node
    return bearers
