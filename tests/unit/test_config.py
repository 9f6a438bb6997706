"""builder/config.py: mkdocs.yml is read, and what is wrong in it is said in one line."""

from pathlib import Path

import pytest

from builder.config import NameChoice, load
from builder.errors import ConfigError


def archive(folder: Path, text: str) -> str:
    (folder / "mkdocs.yml").write_text(text)
    return str(folder)


def test_defaults(tmp_path: Path) -> None:
    """A configuration with a name alone is enough."""
    config = load(archive(tmp_path, "site_name: The Archive\n"))
    assert (config.site_name, config.page_size, config.max_seed_bytes) == ("The Archive", 200, 20_000_000)
    assert config.seeds_dir == str(tmp_path / "seeds")


def test_options_and_tags_of_mkdocs(tmp_path: Path) -> None:
    """Our options are read beside MkDocs's own tags."""
    text = "docs_dir: pages\nx: !relative $docs_dir\ny: !ENV HOME\n"
    text += "extra:\n  archive:\n    page_size: 5\n    outlets: {a: B}\n"
    config = load(archive(tmp_path, text))
    assert (config.page_size, config.outlets, config.docs_dir) == (5, (("a", "B"),), str(tmp_path / "pages"))


def test_where_the_site_stands_and_whether_it_holds_the_seeds(tmp_path: Path) -> None:
    """The address has one slash at its end, or is empty where it is not known; seeds are put out unless one says no."""
    for stated, wanted in (
        ("https://a.example/x", "https://a.example/x/"),
        ("https://a.example/", "https://a.example/"),
    ):
        assert load(archive(tmp_path, f"site_url: {stated}\n")).site_url == wanted
    plain = load(archive(tmp_path, "site_url:\n"))
    assert (plain.site_url, plain.publish_seeds) == ("", True)
    assert not load(archive(tmp_path, "extra: {archive: {publish_seeds: false}}")).publish_seeds


def test_the_name_engine_is_chosen(tmp_path: Path) -> None:
    """Ours is usual; a model's folder is found from mkdocs.yml, and any other model goes by its name."""
    assert load(archive(tmp_path, "site_name: x")).names == NameChoice("backfile", "")
    (tmp_path / "mine").mkdir()
    for model, wanted in (("mine", str(tmp_path / "mine")), ("en_core_web_md", "en_core_web_md")):
        text = f"extra: {{archive: {{names: {{engine: spacy, model: {model}}}}}}}"
        assert load(archive(tmp_path, text)).names == NameChoice("spacy", wanted)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("extra: {archive: {page_size: many}}", "page_size must be a whole number"),
        ("extra: {archive: {max_seed_bytes: 0}}", "max_seed_bytes must be a whole number"),
        ("extra: {archive: {pagesize: 5}}", "pagesize is no option"),
        ("extra: {archive: {names: spacy}}", "names must be a mapping"),
        ("extra: {archive: {names: {engine: nltk}}}", "names.engine must be backfile or spacy or gliner, not 'nltk'"),
        ("extra: {archive: {names: {engine: [spacy]}}}", "names.engine must be backfile or spacy or gliner"),
        ("extra: {archive: {names: {model: 3}}}", "names.model must be a name or a folder, not 3"),
        ("extra: {archive: {names: {modell: x}}}", "names.modell is no option; known are engine, model"),
        ("extra: {archive: {publish_seeds: 1}}", "publish_seeds must be true or false, not 1"),
        ("extra: [1]", "extra must be a mapping"),
        ("a: [1", "mkdocs.yml:1"),
    ],
)
def test_wrong_values_are_one_line(tmp_path: Path, text: str, message: str) -> None:
    """The error names the file, the key and what it should be."""
    with pytest.raises(ConfigError) as caught:
        load(archive(tmp_path, text))
    assert message in str(caught.value)
    assert "mkdocs.yml" in str(caught.value)
    assert "\n" not in str(caught.value)


def test_no_configuration(tmp_path: Path) -> None:
    """Where there is no mkdocs.yml the error says how to make one."""
    with pytest.raises(ConfigError, match="backfile new"):
        load(str(tmp_path))
