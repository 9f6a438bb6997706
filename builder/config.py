"""The configuration: MkDocs's own keys that matter here, and ours under ``extra.archive``.

| option | default | means |
| --- | --- | --- |
| `max_seed_bytes` | 20000000 | a larger seed is not read, and reported |
| `page_size` | 200 | entries on one page of a listing |
| `outlets` | {} | names of outlets by folder or host: `{batimes.com.ar: Buenos Aires Times}` |
| `names` | {engine: backfile} | what finds names: `engine` (`backfile`, `spacy`, `gliner`) and its `model` |
| `publish_seeds` | true | whether the site holds each seed as it arrived, for readers to compare and download |
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, get_args

import yaml

from builder.errors import ConfigError

Engine = Literal["backfile", "spacy", "gliner"]
ENGINES: tuple[Engine, ...] = get_args(Engine)
OPTIONS = ("max_seed_bytes", "page_size", "outlets", "names", "publish_seeds")


@dataclass(frozen=True, slots=True)
class NameChoice:
    """What finds names: a library, and the folder or published name of its model; empty is the usual one."""

    engine: Engine = "backfile"
    model: str = ""


@dataclass(frozen=True, slots=True)
class Config:
    """The options of one archive; ``root`` is its folder, the other paths are absolute too.

    ``overrides_dir`` is the archive's own templates and styles over the theme's: MkDocs's ``theme.custom_dir``.
    ``site_url`` is where the site will stand, with a slash at its end; empty where mkdocs.yml does not say.
    """

    root: str
    site_name: str
    seeds_dir: str = "seeds"
    docs_dir: str = "docs"
    site_dir: str = "site"
    max_seed_bytes: int = 20_000_000
    page_size: int = 200
    outlets: tuple[tuple[str, str], ...] = ()
    names: NameChoice = NameChoice()
    overrides_dir: str = ""
    site_url: str = ""
    publish_seeds: bool = True

    @property
    def state_dir(self) -> str:
        """Where the cache, the fingerprints and the index live."""
        return str(Path(self.root) / ".backfile")

    @property
    def index_dir(self) -> str:
        """Where the Whoosh index lives."""
        return str(Path(self.state_dir) / "index")


class _Loader(yaml.SafeLoader):
    """Reads MkDocs's own tags (``!ENV``, ``!relative``, ``!!python/name:``) as nothing: they are not for us."""


def _nothing(*_: object) -> None:
    return None


_Loader.add_multi_constructor("!", _nothing)
_Loader.add_multi_constructor("tag:yaml.org,2002:python/", _nothing)


def load(root: str, seeds: str | None = None, site: str | None = None) -> Config:
    """Read ``mkdocs.yml`` of an archive's folder.

    Raises ConfigError where the file is missing, is not YAML, or an option has a wrong value.
    """
    base = Path(root).resolve()
    path = base / "mkdocs.yml"
    keys = _read(path)
    options = _mapping(path, "extra.archive", _mapping(path, "extra", keys.get("extra")).get("archive"))
    _known(path, "extra.archive", options, OPTIONS)
    outlets = _mapping(path, "extra.archive.outlets", options.get("outlets"))
    return Config(
        root=str(base),
        site_name=str(keys.get("site_name") or "News archive"),
        seeds_dir=str(Path(seeds).resolve() if seeds else base / "seeds"),
        docs_dir=str(base / str(keys.get("docs_dir") or "docs")),
        site_dir=str(Path(site).resolve() if site else base / str(keys.get("site_dir") or "site")),
        max_seed_bytes=_positive(path, "max_seed_bytes", options),
        page_size=_positive(path, "page_size", options),
        outlets=tuple(sorted((str(key), str(name)) for key, name in outlets.items())),
        names=_names(path, options.get("names")),
        overrides_dir=_overrides(base, keys.get("theme")),
        site_url=_with_slash(keys.get("site_url")),
        publish_seeds=_whether(path, "publish_seeds", options, default=True),
    )


def _with_slash(address: object) -> str:
    """MkDocs itself complains of an address that is none."""
    return f"{address.rstrip('/')}/" if isinstance(address, str) and address.strip("/") else ""


def _overrides(base: Path, theme: object) -> str:
    stated = theme.get("custom_dir") if isinstance(theme, dict) else None
    return str(base / str(stated)) if stated else ""


def _read(path: Path) -> dict[str, Any]:
    try:
        loaded = yaml.load(path.read_text("utf-8"), _Loader)  # noqa: S506 - _Loader is a SafeLoader
    except FileNotFoundError:
        raise ConfigError(
            f"{path}: not found; run in an archive's folder, name one with -C DIR, or make one: backfile new DIR"
        ) from None
    except OSError as error:
        raise ConfigError(f"{path}: cannot be read ({error.strerror}); mend its permissions") from None
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        mark = getattr(error, "problem_mark", None)
        line = f":{mark.line + 1}" if mark else ""
        problem = getattr(error, "problem", None) or "it is not UTF-8 text"
        raise ConfigError(f"{path}{line}: not valid YAML: {problem}; mend that line") from None
    return _mapping(path, "the file", loaded)


def _mapping(path: Path, name: str, value: object) -> dict[str, Any]:
    if value is None:
        return {}
    if not isinstance(value, dict):
        raise ConfigError(f"{path}: {name} must be a mapping of keys to values, not {value!r}")
    return value


def _known(path: Path, name: str, given: dict[str, Any], known: tuple[str, ...]) -> None:
    unknown = sorted(str(key) for key in given if key not in known)
    if unknown:
        raise ConfigError(f"{path}: {name}.{unknown[0]} is no option; known are {', '.join(known)}")


def _names(path: Path, value: object) -> NameChoice:
    """The chosen engine; a model that is a folder, seen from mkdocs.yml, is given by its whole path."""
    given = _mapping(path, "extra.archive.names", value)
    _known(path, "extra.archive.names", given, ("engine", "model"))
    engine, model = given.get("engine") or "backfile", given.get("model") or ""
    if engine not in ENGINES:
        raise ConfigError(f"{path}: extra.archive.names.engine must be {' or '.join(ENGINES)}, not {engine!r}")
    if not isinstance(model, str):
        raise ConfigError(f"{path}: extra.archive.names.model must be a name or a folder, not {model!r}")
    folder = path.parent / model
    return NameChoice(engine, str(folder.resolve()) if model and folder.is_dir() else model)


def _whether(path: Path, name: str, options: dict[str, Any], *, default: bool) -> bool:
    value = options.get(name, default)
    if not isinstance(value, bool):
        raise ConfigError(f"{path}: extra.archive.{name} must be true or false, not {value!r}")
    return value


def _positive(path: Path, name: str, options: dict[str, Any]) -> int:
    default: int = {"max_seed_bytes": 20_000_000, "page_size": 200}[name]
    value = options.get(name, default)
    if not isinstance(value, int) or isinstance(value, bool) or value < 1:
        raise ConfigError(f"{path}: extra.archive.{name} must be a whole number above 0, not {value!r}")
    return value
