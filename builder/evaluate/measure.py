"""Runs an engine over annotated articles, alone and with the evidence of the article as a build takes it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass
from functools import lru_cache

from builder.evaluate.gold import Gold, Name, bare
from builder.evaluate.score import Rates, Tallies, Tally, added, tallied, total
from builder.extract.names import names
from builder.model import Article, Gazetteer, Kind, NameEngine, field_text, fields


@dataclass(frozen=True, slots=True)
class Slip:
    """A name of the gold that was not found (``missed``), or one found that the gold has not (``extra``)."""

    path: str
    line: int
    fault: str
    kind: Kind
    text: str


@dataclass(frozen=True, slots=True)
class Evaluation:
    """How well names were found: by the engine alone, and with the article's evidence, whose slips are listed."""

    articles: int
    engine: Tallies
    evidence: Tallies
    slips: tuple[Slip, ...]


def measure(
    gold: Sequence[Gold],
    engine: NameEngine,
    tell: Callable[[int], None] = lambda _: None,
    gazetteer: Gazetteer | None = None,
) -> Evaluation:
    """Find the names of every gold article and hold them against its own; ``tell`` hears how many are done."""
    once = _remembering(engine)
    alone: list[Tallies] = []
    helped: list[Tallies] = []
    slips: list[Slip] = []
    for number, held in enumerate(gold, 1):
        found = _with_evidence(held.article, once, gazetteer)
        alone.append(tallied(held.names, _alone(held.article, once)))
        helped.append(tallied(held.names, found))
        slips += _slips(held, found)
        tell(number)
    return Evaluation(len(gold), added(alone), added(helped), tuple(slips))


def _remembering(engine: NameEngine) -> NameEngine:
    """The engine, which is asked once where both measures need the same passages."""
    answered = lru_cache(maxsize=4)(engine)
    return lambda passages: answered(tuple(passages))


def _alone(article: Article, engine: NameEngine) -> list[Name]:
    named = fields(article)
    answers = engine([text for _, text in named])
    return [
        bare(text, Name(field, span.start, span.end, span.kind))
        for (field, text), spans in zip(named, answers, strict=True)
        for span in spans
    ]


def _with_evidence(article: Article, engine: NameEngine, gazetteer: Gazetteer | None) -> list[Name]:
    mentions = names(article, engine, gazetteer)
    return [bare(field_text(article, m.field), Name(m.field, m.start, m.end, m.kind)) for m in mentions]


def _slips(gold: Gold, found: Sequence[Name]) -> Iterator[Slip]:
    for name in sorted(set(gold.names) ^ set(found), key=lambda name: (gold.line(name), name)):
        fault = "missed" if name in gold.names else "extra"
        text = field_text(gold.article, name.field)[name.start : name.end]
        yield Slip(gold.article.seed, gold.line(name), fault, name.kind, text)


def as_json(evaluation: Evaluation) -> dict[str, object]:
    """The evaluation as plain data: for each measure and kind, and for ``all``, the counts and rates."""
    return {
        "articles": evaluation.articles,
        "names": total(evaluation.evidence).gold,
        "engine": _measured(evaluation.engine),
        "evidence": _measured(evaluation.evidence),
        "slips": [asdict(slip) for slip in evaluation.slips],
    }


def _measured(tallies: Tallies) -> dict[str, object]:
    return {kind: _plain(tally) for kind, tally in [*tallies.items(), ("all", total(tallies))]}


def _plain(tally: Tally) -> dict[str, object]:
    counts = {"gold": tally.gold, "found": tally.found}
    return counts | {"exact": _rounded(tally.exact_rates()), "partial": _rounded(tally.partial_rates())}


def _rounded(rates: Rates) -> dict[str, float | None]:
    return {key: value if value is None else round(value, 4) for key, value in asdict(rates).items()}
