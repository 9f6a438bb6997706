"""spaCy as a name engine: any pipeline that sets ``doc.ents``, by the folder or the package that holds it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from builder.engines.extras import digest, missing, unusable, versions
from builder.engines.stretches import readable, settled, stretches
from builder.model import Kind, NameEngine, NameSpan

DEFAULT = "en_core_web_sm"
KIND: dict[str, Kind] = {
    "PERSON": "person",
    "PER": "person",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
    "ORG": "organisation",
}
"""The labels of OntoNotes and of spaCy's models for other languages; all others are no names here."""
SURE = 0.7
"""spaCy gives no probability of a name; about this share of its small English model's names are right in world news."""
ROOM = 2000
"""Words read at once; far under the million characters that spaCy refuses."""
_NEEDLESS = frozenset(
    "tagger morphologizer parser senter lemmatizer attribute_ruler textcat textcat_multilabel".split()
)
_RULERS = {"entity_ruler", "span_ruler"}
"""Their rules may ask for what the needless parts find."""
_LIBRARIES = ("spacy", "thinc")
_PACKAGE = re.compile(r"[A-Za-z_]\w*")


def load(model: str) -> NameEngine:
    """The engine of a pipeline's package or folder. Raises EngineError where spaCy or the pipeline is missing."""
    versions("spacy", *_LIBRARIES)
    nlp = _pipeline(model or DEFAULT)

    def engine(passages: Sequence[str]) -> Sequence[Sequence[NameSpan]]:
        return [settled(text, _found(nlp, text)) for text in passages]

    return engine


def fingerprint(model: str) -> str:
    """The versions of spaCy, and the bytes of the pipeline. Raises EngineError where either is missing."""
    return f"{versions('spacy', *_LIBRARIES)} {digest(_folder(model or DEFAULT))}"


def _folder(model: str) -> Path:
    """Where a pipeline's files are, without importing its package."""
    spec = find_spec(model) if _PACKAGE.fullmatch(model) and not Path(model).is_dir() else None
    places = list(spec.submodule_search_locations or ()) if spec else [model]
    if not places or not Path(places[0]).is_dir():
        raise unusable("spaCy", model, "there is no such package or folder", _mend(model))
    return Path(places[0])


def _mend(model: str) -> str:
    another = "name another in extra.archive.names.model"
    return f"python -m spacy download {model}, or {another}" if _PACKAGE.fullmatch(model) else another


def _pipeline(model: str) -> Any:
    _folder(model)
    try:
        import spacy
    except ImportError as error:
        raise missing("spacy", f"spaCy cannot be imported ({error})") from None
    try:
        nlp = spacy.load(model)
    except (OSError, ValueError, KeyError, ImportError) as error:
        raise unusable("spaCy", model, error, _mend(model)) from None
    made = {name: nlp.get_pipe_meta(name).factory for name in nlp.pipe_names}
    if not _RULERS & set(made.values()):
        nlp.select_pipes(disable=[name for name, factory in made.items() if factory in _NEEDLESS])
    return nlp


def _found(nlp: Any, text: str) -> Iterator[NameSpan]:
    plain = readable(text)
    for start, end in stretches(plain, ROOM, lambda _: 1):
        for name in nlp(plain[start:end]).ents:
            kind = KIND.get(name.label_)
            if kind:
                yield NameSpan(start + name.start_char, start + name.end_char, kind, SURE)
