"""Trains the tagger: AdamW under bfloat16, with a moving average of the weights that is kept after each epoch."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator, Sequence
from copy import deepcopy
from dataclasses import asdict, dataclass
from pathlib import Path
from random import Random

import torch
from torch import nn
from torch.nn import functional

from training.names.augment import augmented, names_of
from training.names.corpora import Document
from training.names.model import Tagger, batch, packaged, pretrained
from training.names.score import scores
from training.names.windows import SILENT, Pieces, Sample, masked, samples, word_pieces


@dataclass(frozen=True, slots=True)
class Settings:
    """How one training is run; written into its log. The rate falls to nothing over ``epochs``; ``last`` ends earlier.

    On the development parts the averages no longer got better after the fourth epoch.
    """

    epochs: int = 8
    last: int = 4
    batch: int = 8
    rate: float = 2e-4
    head_rate: float = 2e-3
    warm: float = 0.06
    decay: float = 0.01
    average: float = 0.998
    hidden: float = 0.03
    seed: int = 11
    threads: int = 2


def train(settings: Settings, learn: Sequence[Document], tests: dict[str, Sequence[Document]], folder: Path) -> None:
    """Train to the end, resuming where it stopped: ``epoch-N.pt``, ``last.pt``, a line of ``log.jsonl`` an epoch."""
    torch.manual_seed(settings.seed)
    torch.set_num_threads(settings.threads)
    folder.mkdir(parents=True, exist_ok=True)
    pieces = word_pieces(packaged() / "tokenizer.json")
    tagger, names = pretrained(), names_of(learn)
    steps = settings.epochs * sum(1 for document in learn for _ in samples(document, pieces)) // settings.batch
    optimiser, pace = _optimiser(tagger, settings, steps)
    average, first = deepcopy(tagger), 0
    if (folder / "last.pt").is_file():
        first = _resume(folder, tagger, average, optimiser, pace)
    else:
        _write(folder, json.dumps(asdict(settings)))
    for epoch in range(first, settings.last):
        started, losses = time.monotonic(), []
        for some in _batches(learn, names, pieces, settings, epoch):
            losses.append(_step(tagger, some, optimiser))
            pace.step()
            _follow(average, tagger, min(settings.average, 1 - 1 / (10 + _taken(optimiser) / 4)))
        told = {"epoch": epoch + 1, "loss": sum(losses) / len(losses), "seconds": round(time.monotonic() - started)}
        told |= {name: scores(average, documents, pieces) for name, documents in tests.items()}
        _write(folder, json.dumps(told))
        torch.save(average.state_dict(), folder / f"epoch-{epoch + 1}.pt")
        _save(folder / "last.pt", epoch + 1, tagger, average, optimiser, pace)


def load(*paths: Path) -> Tagger:
    """A trained tagger, for reading alone; of several weights the mean (Wortsman and others, 2022)."""
    tagger = Tagger()
    states = [torch.load(path) for path in paths]
    tagger.load_state_dict({name: sum(state[name] for state in states) / len(states) for name in states[0]})
    return tagger.eval()


def _taken(optimiser: torch.optim.Optimizer) -> float:
    """How many steps an optimiser has taken."""
    state = next(iter(optimiser.state.values()), {})
    return float(state.get("step", 0))


def _write(folder: Path, line: str) -> None:
    print(line, flush=True)
    with (folder / "log.jsonl").open("a", encoding="utf-8") as log:
        log.write(f"{line}\n")


def _save(path: Path, epoch: int, tagger: Tagger, average: Tagger, *moving: torch.optim.Optimizer) -> None:
    states = [part.state_dict() for part in (tagger, average, *moving)]
    torch.save((epoch, *states), path.with_suffix(".new"))
    path.with_suffix(".new").replace(path)


def _resume(folder: Path, *parts: nn.Module) -> int:
    epoch, *states = torch.load(folder / "last.pt")
    for part, state in zip(parts, states, strict=True):
        part.load_state_dict(state)
    return int(epoch)


def _optimiser(tagger: Tagger, settings: Settings, steps: int) -> tuple[torch.optim.Optimizer, object]:
    """AdamW with a faster head, warmed up and then slowed down in a straight line."""
    new = {id(weight) for part in (tagger.head, tagger.shapes) for weight in part.parameters()}
    groups = [
        {
            "params": [w for w in tagger.parameters() if (id(w) in new) == fast and (w.ndim > 1) == heavy],
            "lr": settings.head_rate if fast else settings.rate,
            "weight_decay": settings.decay if heavy else 0.0,
        }
        for fast in (False, True)
        for heavy in (False, True)
    ]
    optimiser = torch.optim.AdamW([group for group in groups if group["params"]])
    warm = settings.warm * steps
    pace = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda step: min((step + 1) / warm, max(0.02, (steps - step) / (steps - warm)))
    )
    return optimiser, pace


def _batches(
    learn: Sequence[Document], names: object, pieces: Pieces, settings: Settings, epoch: int
) -> Iterator[list[Sample]]:
    read = []
    for number, document in enumerate(learn):
        chance = Random(f"{settings.seed} {epoch} {number}")
        changed = augmented(document, chance, names)
        read += [masked(sample, chance, settings.hidden) for _, sample in samples(changed, pieces)]
    order = Random(f"{settings.seed} {epoch}")
    order.shuffle(read)
    room = settings.batch * 20
    for at in range(0, len(read), room):
        some = sorted(read[at : at + room], key=lambda sample: len(sample.pieces))
        parts = [some[n : n + settings.batch] for n in range(0, len(some), settings.batch)]
        order.shuffle(parts)
        yield from parts


def _step(tagger: Tagger, some: Sequence[Sample], optimiser: torch.optim.Optimizer) -> float:
    tagger.train()
    pieces, shapes, seen, labels = batch(some)
    with torch.autocast("cpu", torch.bfloat16):
        marks = tagger(pieces, shapes, seen)
    loss = functional.cross_entropy(marks.float().flatten(0, 1), labels.flatten(), ignore_index=SILENT)
    optimiser.zero_grad()
    loss.backward()
    nn.utils.clip_grad_norm_(tagger.parameters(), 1.0)
    optimiser.step()
    return float(loss.detach())


@torch.no_grad()
def _follow(average: Tagger, tagger: Tagger, share: float) -> None:
    for slow, fast in zip(average.parameters(), tagger.parameters(), strict=True):
        slow.lerp_(fast, 1 - share)
