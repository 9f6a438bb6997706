"""Small models of the optional engines, made here: nothing is downloaded, and what is not installed is skipped."""

from __future__ import annotations

import json
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

from builder.config import Engine, NameChoice
from builder.engines import load_engine
from builder.model import NameEngine

RULES = [
    {"label": "PERSON", "pattern": [{"LOWER": {"IN": ["ama", "ida"]}}, {"IS_TITLE": True}]},
    {"label": "GPE", "pattern": "Gdańsk"},
    {"label": "FAC", "pattern": [{"LOWER": "lindesnes"}, {"LOWER": "light"}]},
    {"label": "ORG", "pattern": [{"LOWER": "the"}, {"LOWER": "bbc"}]},
    {"label": "DATE", "pattern": "Monday"},
    {"label": "LOC", "pattern": [{"IS_ALPHA": True, "LENGTH": {">": 3}, "IS_UPPER": True}]},
]


@pytest.fixture(scope="session")
def spacy_model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A pipeline of rules in a folder."""
    if not find_spec("spacy"):
        pytest.skip("the extra spacy is not installed")
    import spacy

    pipeline = spacy.blank("en")
    pipeline.add_pipe("entity_ruler").add_patterns(RULES)
    folder = tmp_path_factory.mktemp("spacy") / "rules"
    pipeline.to_disk(folder)
    return folder


@pytest.fixture(scope="session")
def gliner_model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A GLiNER of random weights over a BERT of one layer, in a folder: it finds much, and means nothing by it."""
    if not find_spec("gliner"):
        pytest.skip("the extra gliner is not installed")
    import gliner
    import torch
    from transformers import BertConfig

    torch.manual_seed(7)
    base, made = tmp_path_factory.mktemp("bert"), tmp_path_factory.mktemp("gliner")
    pieces = letters()
    pieces.save_pretrained(base)
    size = {"hidden_size": 16, "num_hidden_layers": 1, "num_attention_heads": 2, "intermediate_size": 32}
    BertConfig(vocab_size=len(pieces), max_position_embeddings=256, **size).save_pretrained(base)
    config = {"model_name": str(base), "hidden_size": 16, "max_len": 60, "max_width": 4, "span_mode": "markerV0"}
    (made / "gliner_config.json").write_text(json.dumps({**config, "model_type": "gliner"}), "utf-8")
    model = gliner.GLiNER.from_config(str(made / "gliner_config.json"), backbone_from_pretrained=False)
    model.save_pretrained(str(made))
    model.data_processor.transformer_tokenizer.save_pretrained(str(made))
    return made


def letters() -> Any:
    """A tokenizer that cuts words into single letters."""
    from tokenizers import Tokenizer, models, normalizers, pre_tokenizers, processors
    from transformers import PreTrainedTokenizerFast

    marks = {f"{name}_token": f"[{name.upper()}]" for name in ("pad", "unk", "cls", "sep", "mask")}
    single = [chr(code) for code in range(33, 127)]
    known = [*marks.values(), *single, *(f"##{letter}" for letter in single)]
    pieces = Tokenizer(models.WordPiece({piece: n for n, piece in enumerate(known)}, unk_token="[UNK]"))
    pieces.normalizer = normalizers.BertNormalizer(lowercase=True)
    pieces.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    pieces.post_processor = processors.BertProcessing(("[SEP]", 3), ("[CLS]", 2))
    return PreTrainedTokenizerFast(tokenizer_object=pieces, model_max_length=256, **marks)


@pytest.fixture(scope="session", params=["backfile", "spacy", "gliner"])
def any_engine(request: pytest.FixtureRequest) -> NameEngine:
    """Each engine in turn; ours with its own model."""
    engine: Engine = request.param
    model = "" if engine == "backfile" else str(request.getfixturevalue(f"{engine}_model"))
    return load_engine(NameChoice(engine, model))
