"""GLiNER as a name engine: any model of its kind, from a folder or from the local Hugging Face cache."""

from __future__ import annotations

import os
import re
import warnings
from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

from builder.engines.extras import digest, missing, unusable, versions
from builder.engines.stretches import Cost, readable, settled, stretches
from builder.model import Kind, NameEngine, NameSpan

DEFAULT = "urchade/gliner_small-v2.1"
KIND: dict[str, Kind] = {"person": "person", "location": "place", "facility": "place", "organization": "organisation"}
"""What the model is asked for, in the words that such models were trained on."""
THRESHOLD = 0.5
BATCH = 8
_LIBRARIES = ("gliner", "transformers", "torch")
_PUBLISHED = re.compile(r"[\w.-]+/[\w.-]+")
_PROMPT = 48
"""Pieces that the four labels and their marks take of the encoder's window."""
_WINDOW = 512
"""Pieces that every encoder reads, where its tokenizer does not say."""


def load(model: str) -> NameEngine:
    """The engine of a model's folder or published name; nothing is downloaded, and one thread is used.

    Raises EngineError where GLiNER or the model is missing.
    """
    versions("gliner", *_LIBRARIES)
    gliner = _model(model or DEFAULT)
    room, cost = _room(gliner)

    def engine(passages: Sequence[str]) -> Sequence[Sequence[NameSpan]]:
        return [settled(text, _found(gliner, text, room, cost)) for text in passages]

    return engine


def fingerprint(model: str) -> str:
    """The versions of GLiNER and what it runs on, and the model's bytes. Raises EngineError where one is missing."""
    return f"{versions('gliner', *_LIBRARIES)} {digest(_folder(model or DEFAULT))}"


def _folder(model: str) -> Path:
    """Where a model's files are: its own folder, or the copy that the Hugging Face cache holds."""
    if Path(model).is_dir():
        return Path(model)
    try:
        from huggingface_hub import snapshot_download
    except ImportError as error:
        raise missing("gliner", f"huggingface_hub cannot be imported ({error})") from None
    try:
        return Path(snapshot_download(model, local_files_only=True))
    except (OSError, ValueError):
        raise unusable("GLiNER", model, "neither a folder nor in the local cache", _mend(model)) from None


def _mend(model: str) -> str:
    another = "name another in extra.archive.names.model"
    return f"hf download {model}, or {another}" if _PUBLISHED.fullmatch(model) else another


def _model(model: str) -> Any:
    os.environ["HF_HUB_OFFLINE"] = "1"  # read when the library is first imported: a build asks no other host
    os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")
    folder = _folder(model)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # they speak to who makes models
        try:
            import torch
            from gliner import GLiNER
        except ImportError as error:
            raise missing("gliner", f"GLiNER cannot be imported ({error})") from None
        torch.set_num_threads(1)
        try:
            return GLiNER.from_pretrained(str(folder), local_files_only=True, map_location="cpu").eval()
        except (OSError, ValueError, KeyError, RuntimeError) as error:
            raise unusable("GLiNER", model, error, _mend(model)) from None


def _room(gliner: Any) -> tuple[int, Cost]:
    """How many pieces of text the model reads at once, and what a word takes of them (at least one)."""
    tokenizer = gliner.data_processor.transformer_tokenizer
    room = min(int(gliner.config.max_len), min(int(tokenizer.model_max_length), _WINDOW) - _PROMPT)

    @lru_cache(maxsize=1 << 16)
    def cost(word: str) -> int:
        return max(1, len(tokenizer.tokenize(word)))

    return room, cost


def _found(gliner: Any, text: str, room: int, cost: Cost) -> Iterator[NameSpan]:
    plain = readable(text)
    held: list[tuple[int, int]] = []
    for stretch in stretches(plain, room, cost):
        held.append(stretch)
        if len(held) == BATCH:
            yield from _read(gliner, plain, held)
            held = []
    yield from _read(gliner, plain, held)


def _read(gliner: Any, text: str, held: Sequence[tuple[int, int]]) -> Iterator[NameSpan]:
    if not held:
        return
    read = [text[start:end] for start, end in held]
    found = gliner.inference(read, list(KIND), flat_ner=True, threshold=THRESHOLD, batch_size=BATCH)
    for (start, _), names in zip(held, found, strict=True):
        for name in names:
            kind = KIND[name["label"]]
            yield NameSpan(start + name["start"], start + name["end"], kind, round(float(name["score"]), 3))
