"""``python -m training.names train RUN`` and ``export RUN FOLDER``: the shipped name model, made anew from corpora."""

from __future__ import annotations

import argparse
from dataclasses import replace
from pathlib import Path

from training.names.corpora import conll, worldwide
from training.names.export import export
from training.names.train import Settings, train

ROOT = Path(__file__).resolve().parents[2]


def main() -> None:
    """Parse, then train or export."""
    wish = _parser().parse_args()
    if wish.command == "export":
        export(wish.folder, *(wish.run / f"epoch-{number}.pt" for number in wish.epoch or (2, 3, 4)))
        return
    published, names = wish.data / "articles/worldwide", wish.data / "names"
    learn = worldwide(names / "worldwide/train", published) + conll(names / "conll2003/eng.train")
    tests = {
        "worldwide dev": worldwide(names / "worldwide/dev", published),
        "testa": conll(names / "conll2003/eng.testa"),
    }
    chosen = {name: getattr(wish, name) for name in ("epochs", "last", "seed", "threads")}
    train(replace(Settings(), **chosen), learn, tests, wish.run)


def _parser() -> argparse.ArgumentParser:
    usual = Settings()
    parser = argparse.ArgumentParser(prog="python -m training.names", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    one = commands.add_parser("train", help="train, or go on where a run was stopped")
    one.add_argument("run", type=Path, help="a folder for checkpoints and the log")
    one.add_argument("--data", type=Path, default=ROOT.parent / "shared" / "data", help="the folder of the corpora")
    one.add_argument("--epochs", type=int, default=usual.epochs)
    one.add_argument("--last", type=int, default=usual.last, help="the epoch after which to stop")
    one.add_argument("--seed", type=int, default=usual.seed)
    one.add_argument("--threads", type=int, default=usual.threads)
    other = commands.add_parser("export", help="write the mean of a run's weights as the model that ships")
    other.add_argument("run", type=Path)
    other.add_argument("folder", type=Path, nargs="?", default=ROOT / "builder" / "engines" / "data")
    other.add_argument("--epoch", type=int, action="append", help="an epoch whose weights count; repeatable (2, 3, 4)")
    return parser


if __name__ == "__main__":
    main()
