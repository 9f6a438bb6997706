"""Which place each name means: jointly over an article, its outlet and the archive, in a few rounds.

In every round each name's candidates are weighed by what they are, by what the words around say holds them, by where
the article's other places lie, and by where the outlet's other articles are set, which stands for the local lexicon
that its readers share (Lieberman, Samet and Sankaranarayanan, 2010). The chances of one round are the evidence of the
next.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from math import exp, log, log1p

from builder.model import Gazetteer, PlaceKind, Toponym
from builder.resolve.places.candidates import Candidate, alike, candidates
from builder.resolve.places.evidence import Known, Lie, Without, share
from builder.resolve.places.scenes import Scene, Spot

Find = Callable[[Spot], tuple[Candidate, ...]]

_ROUNDS = 4
_SHARP = log(10.0)
# Of what lies close, in the same province, and in the same country.
_ARTICLE = (1.6, 1.5, 1.5)
_HOME = (3.0, 3.0, 3.0)
_HELD, _NOT_HELD = 4.0, -1.0
_DATELINE = 2.0
_KNOWN = 4.7  # the prior of a town of fifty thousand
_HEARD, _SPOKEN = 0.2, 0.02  # of the places of an article, and the part of all places of an outlet


@dataclass(frozen=True, slots=True)
class Sense:
    """The place that a name means in an article, how likely (0 to 1), and the next likeliest."""

    candidate: Candidate
    confidence: float
    rival: Candidate | None = None
    held: bool = False

    @property
    def place(self) -> Toponym:
        """The place itself."""
        return self.candidate.place


@dataclass(slots=True)
class Called:
    """One name of an article: its mentions, its candidates and how likely each is now."""

    spots: tuple[Spot, ...]
    candidates: tuple[Candidate, ...]
    fixed: tuple[float, ...] = ()
    likely: tuple[float, ...] = ()
    weight: float = 1.0


@dataclass(slots=True)
class Setting:
    """One article's names, and where they lie."""

    scene: Scene
    names: dict[str, Called]
    lie: Lie = field(default_factory=Lie)


def senses(scenes: Sequence[Scene], gazetteer: Gazetteer) -> dict[tuple[str, str, int], Sense]:
    """The sense of every mention whose name the gazetteer knows, by article, field and start."""
    find = _asked(gazetteer)
    settings = [_setting(scene, gazetteer, find) for scene in scenes]
    for _ in range(_ROUNDS):
        _weigh(settings)
    for setting in settings:
        _find_alike(setting, gazetteer)
    homes = _weigh(settings)
    found: dict[tuple[str, str, int], Sense] = {}
    for setting in settings:
        away = Without(homes[setting.scene.outlet], setting.lie)
        for called in setting.names.values():
            sense = _sense(called) if called.candidates else None
            if sense and not _lonely(sense, Without(setting.lie, _own(called)), away):
                found |= {(setting.scene.article, spot.field, spot.start): sense for spot in called.spots}
    return found


def _asked(gazetteer: Gazetteer) -> Find:
    """What finds a name's candidates, the same for all articles that have the name."""
    known: dict[tuple[str, frozenset[PlaceKind]], tuple[Candidate, ...]] = {}

    def find(spot: Spot) -> tuple[Candidate, ...]:
        asked = spot.name, spot.kinds
        if asked not in known:
            known[asked] = candidates(spot, gazetteer)
        return known[asked]

    return find


def _lonely(sense: Sense, here: Without, away: Without) -> bool:
    """A little known place in a country that nothing else in the article or its outlet speaks of."""
    place = sense.place
    known = sense.held or sense.candidate.prior > _KNOWN or not place.country
    if known or here.total <= _HEARD:
        return False
    return here.near(place)[2] < _HEARD and away.near(place)[2] < max(_HEARD, _SPOKEN * away.total)


def _setting(scene: Scene, gazetteer: Gazetteer, find: Find) -> Setting:
    """One sense for each name of an article; names that are held by different places are told apart."""
    groups: dict[str, list[Spot]] = defaultdict(list)
    for spot in scene.spots:
        groups[spot.name.casefold()].append(spot)
    names: dict[str, Called] = {}
    for name, spots in groups.items():
        for part, some in enumerate(_parted(spots)):
            names[f"{name}#{part}"] = _called(some, gazetteer, find)
    setting = Setting(scene, names)
    _count(setting)
    return setting


def _parted(spots: Sequence[Spot]) -> Iterator[list[Spot]]:
    """Mentions of one name by what holds them; those of which nothing is said go with the first of which it is."""
    held: dict[tuple[str, ...], list[Spot]] = {}
    for spot in spots:
        if spot.holders:
            held.setdefault(spot.holders, []).append(spot)
    first = next(iter(held), ())
    for spot in spots:
        if not spot.holders:
            held.setdefault(first, []).append(spot)
    yield from held.values()


def _called(spots: Sequence[Spot], gazetteer: Gazetteer, find: Find) -> Called:
    said = max(spots, key=lambda spot: (len(spot.kinds) > 0, -spot.start))
    found = find(said)
    holders = {code for spot in spots for code in spot.holders}
    if not found and holders:
        found = alike(said, {code[:2] for code in holders}, gazetteer)
    weight = _DATELINE if any(spot.field == "dateline" for spot in spots) else 1.0
    called = Called(tuple(spots), found, weight=weight)
    _fix(called, holders)
    return called


def _fix(called: Called, holders: set[str]) -> None:
    """Weigh the candidates by themselves and by what holds them; where that fits none it says nothing."""
    fits = [_held(candidate.place, holders) for candidate in called.candidates]
    said = any(fits)
    called.fixed = tuple(
        c.prior + (0.0 if not said else _HELD if fit else _NOT_HELD)
        for c, fit in zip(called.candidates, fits, strict=True)
    )
    called.likely = _chances(called.fixed)


def _held(place: Toponym, holders: set[str]) -> bool:
    codes = {place.county, place.province, place.country} - {None}
    own = place.county or place.province if place.kind in {"province", "county"} else place.country
    inside = codes - {own} if place.kind in {"province", "county", "country"} else codes
    return bool(inside & holders)


def _chances(scores: Sequence[float]) -> tuple[float, ...]:
    if not scores:
        return ()
    top = max(scores)
    raw = [exp(_SHARP * max(score - top, -30.0)) for score in scores]
    total = sum(raw)
    return tuple(value / total for value in raw)


def _count(setting: Setting) -> None:
    setting.lie = Lie()
    for called in setting.names.values():
        for place, chance in _heard(called):
            setting.lie.add(place, chance)


def _heard(called: Called) -> Iterator[tuple[Toponym, float]]:
    """The likely places of a name, each with how much it counts."""
    for candidate, chance in zip(called.candidates, called.likely, strict=True):
        if chance > 0.01:
            yield candidate.place, chance * called.weight


def _weigh(settings: Sequence[Setting]) -> dict[str, Lie]:
    """One round: all chances anew from those of the last; tells where each outlet's articles were set before it."""
    homes: dict[str, Lie] = defaultdict(Lie)
    for setting in settings:
        homes[setting.scene.outlet].merge(setting.lie)
    known: dict[str, Known] = defaultdict(dict)
    away = (Without(homes[s.scene.outlet], s.lie, known[s.scene.outlet]) for s in settings)
    fresh = [_reweighed(*pair) for pair in zip(settings, away, strict=True)]
    for setting, chances in zip(settings, fresh, strict=True):
        for name, likely in chances.items():
            setting.names[name].likely = likely
        _count(setting)
    return homes


def _reweighed(setting: Setting, away: Without) -> dict[str, tuple[float, ...]]:
    found = {}
    known: Known = {}
    for name, called in setting.names.items():
        if len(called.candidates) < 2:  # certain from the first round on
            continue
        here = Without(setting.lie, _own(called), known)
        pairs = zip(called.candidates, called.fixed, strict=True)
        found[name] = _chances([fixed + _pull(candidate.place, here, away) for candidate, fixed in pairs])
    return found


def _own(called: Called) -> Lie:
    own = Lie()
    for place, chance in _heard(called):
        own.add(place, chance)
    return own


def _pull(place: Toponym, here: Without, away: Without) -> float:
    near = here.near(place)
    article = _ARTICLE[0] * log1p(near[0]) + _ARTICLE[1] * log1p(near[1]) + _ARTICLE[2] * log1p(near[2])
    if away.total <= 0:  # the outlet's only article, or one whose outlet is not known
        return article
    far = share(away.near(place), away.total)
    return article + (_HOME[0] * far[0] + _HOME[1] * far[1] + _HOME[2] * far[2])


def _find_alike(setting: Setting, gazetteer: Gazetteer) -> None:
    """Look unknown names up by their consonants, in the countries that the article names or lies in."""
    countries = sorted(setting.lie.countries, key=lambda code: (-setting.lie.countries[code], code))[:4]
    likely = [code for code in countries if setting.lie.countries[code] > 0.3]
    for called in setting.names.values():
        if not called.candidates:
            called.candidates = alike(called.spots[0], likely, gazetteer)
            _fix(called, set())


def _sense(called: Called) -> Sense:
    ranked = sorted(zip(called.likely, called.candidates, strict=True), key=lambda pair: (-pair[0], pair[1].place.id))
    holders = {code for spot in called.spots for code in spot.holders}
    best = ranked[0][1]
    return Sense(best, ranked[0][0], ranked[1][1] if len(ranked) > 1 else None, _held(best.place, holders))
