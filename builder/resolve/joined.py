"""Names of one archive gathered into entities: compared in blocks, joined while nothing in either group says no."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import islice, product

from builder.resolve.block import Pair, pairs
from builder.resolve.compare import with_context
from builder.resolve.evidence import SAME
from builder.resolve.normalise import Name, Node, initialled
from builder.resolve.profiles import Context
from builder.resolve.references import NO_RULINGS, Join, Rulings

# Two groups join where their names are on the average as like as this.
_AVERAGE = 0.65
# Of two rivals who are not one person, a name joins neither unless it is likelier by this much.
_MARGIN = 0.03
_MEMBERS = 6
_TOLD = 0.1
_RULED = "A decision of the archive says so."


@dataclass(slots=True)
class _Court:
    """Every comparison made so far; asks for each pair once."""

    context: Context
    rulings: Rulings
    judged: dict[Pair, Join] = field(default_factory=dict)

    def judge(self, one: Node, other: Node) -> Join:
        pair = (min(one, other), max(one, other))
        if pair not in self.judged:
            self.judged[pair] = self._compared(*pair)
        return self.judged[pair]

    def _compared(self, one: Node, other: Node) -> Join:
        if self.rulings.apart(one, other):
            return Join(0.0, (_RULED,), "not same")
        if self.rulings.together(one, other):
            return Join(1.0, (_RULED,))
        left, right = (self.context.names[node] for node in (one, other))
        return with_context(left, right, self.context.beside(one, other))


def join_names(
    context: Context, rulings: Rulings = NO_RULINGS
) -> tuple[dict[Node, tuple[Node, Join]], dict[Pair, Join]]:
    """Where each name leads that another one stands for, and the verdicts that joined nothing: doubts and refusals."""
    court = _Court(context, rulings)
    named = {n for n, profile in context.profiles.items() if _comparable(n, profile.spellings)}
    names = {node: context.names[node] for node in named}
    for pair in pairs(names):
        court.judge(*pair)
    _unsettle_rivals(court)
    groups: dict[Node, tuple[Node, ...]] = {node: (node,) for node in context.profiles}
    for ruled in sorted(map(sorted, rulings.same)):
        _unite(groups, *(node for node in ruled if node in groups))
    likely = [(pair, join) for pair, join in court.judged.items() if join.judgement == "same"]
    for (one, other), join in sorted(likely, key=lambda item: (-item[1].score, item[0])):
        if groups[one] != groups[other]:
            objection = _objection(court, groups[one], groups[other])
            if objection:
                court.judged[one, other] = Join(0.5, (*join.reasons, objection), "undecided")
            else:
                _unite(groups, one, other)
    return _moves(court, groups), _refused(court, groups)


def _comparable(node: Node, spellings: Iterable[Name]) -> bool:
    """Names that say enough to be compared across an archive; initials and lone names need an article's company."""
    named = list(spellings)
    return bool(named) and (node[0] != "person" or (" " in node[1] and not any(map(initialled, named))))


def _unsettle_rivals(court: _Court) -> None:
    """``Nora Quist`` joins neither of ``Nora T. Quist`` and ``Nora B. Quist``, who are two."""
    near: dict[Node, dict[Node, float]] = defaultdict(dict)
    for (one, other), join in court.judged.items():
        if join.judgement == "same" and join.score < 1:
            near[one][other] = near[other][one] = join.score
    for pair in [pair for pair, join in court.judged.items() if join.judgement == "same" and join.score < 1]:
        rival = next(islice(_rivals(court, near, *pair), 1), None)
        if rival:
            why = f"“{court.context.names[rival].text}” is as likely, and is another."
            join = court.judged[pair]
            court.judged[pair] = Join(0.5, (*join.reasons, why), "undecided")


def _rivals(court: _Court, near: Mapping[Node, Mapping[Node, float]], one: Node, other: Node) -> Iterator[Node]:
    score = near[one][other]
    for name, meant in ((one, other), (other, one)):
        for rival, likely in sorted(near[name].items()):
            if rival != meant and likely >= score - _MARGIN and court.judge(meant, rival).judgement == "not same":
                yield rival


def _objection(court: _Court, one: tuple[Node, ...], other: tuple[Node, ...]) -> str:
    """Why two groups are not to be joined; nothing where they may."""
    crossed = list(product(one[:_MEMBERS], other[:_MEMBERS]))
    if any(court.rulings.apart(a, b) for a, b in product(one, other)):
        return "A decision of the archive keeps two of these names apart."
    judged = [(court.judge(a, b), a, b) for a, b in crossed]
    against = next(((a, b) for join, a, b in judged if join.judgement == "not same"), None)
    if against:
        names = " and ".join(f"“{court.context.names[node].text}”" for node in against)
        return f"{names}, which would be joined too, are not the same."
    mean = sum(join.score for join, _, _ in judged) / len(judged)
    return "" if mean >= _AVERAGE else "On the average the names that would be joined are too unlike."


def _unite(groups: dict[Node, tuple[Node, ...]], *nodes: Node) -> None:
    united = tuple(sorted({member for node in nodes for member in groups[node]}))
    groups.update(dict.fromkeys(united, united))


def _moves(court: _Court, groups: Mapping[Node, tuple[Node, ...]]) -> dict[Node, tuple[Node, Join]]:
    moves = {}
    for node, group in groups.items():
        head = min(group, key=lambda member: _rank(court.context, member))
        if node != head:
            join = court.judge(node, head)
            moves[node] = head, replace(join, judgement="same", score=max(join.score, _AVERAGE))
    return moves


def _rank(context: Context, node: Node) -> tuple[int, int, Node]:
    """The name of most articles leads; of equals the longest."""
    return -len(context.profiles[node].articles), -len(node[1]), node


def _refused(court: _Court, groups: Mapping[Node, tuple[Node, ...]]) -> dict[Pair, Join]:
    return {
        pair: replace(join, judgement="undecided") if join.score >= SAME else join
        for pair, join in sorted(court.judged.items())
        if groups[pair[0]] != groups[pair[1]] and join.score > _TOLD
    }
