"""What the user must mend. Each is printed as one line, without a traceback.

    BuilderError
    ├── ConfigError     mkdocs.yml is missing, unreadable or holds a wrong value
    ├── AuthorityError  decisions of people contradict each other, or cannot be added to
    ├── SeedsError      there is no folder of seeds to read
    ├── EngineError     the name model is missing or not the one it should be
    ├── GoldError       annotated articles that cannot be read
    ├── ClusterError    no Dask, no scheduler, or a worker that is not like this machine
    ├── IndexMissing    a search before the first build
    ├── StateError      another build is running, or .backfile/ cannot be written
    ├── QueryError      a query or a date that cannot be read
    ├── RenderError     MkDocs could not render, or --strict met a warning
    ├── ServeError      the local server cannot start
    └── ScaffoldError   a new archive cannot be laid in that folder

Trouble with one seed is not here: it is a ``model.Problem``, and the build goes on.
"""

from __future__ import annotations


class BuilderError(Exception):
    """Base of all: ``str(error)`` says what, where and the mend."""


class ConfigError(BuilderError):
    """mkdocs.yml is missing, unreadable or holds a wrong value."""


class AuthorityError(BuilderError):
    """Decisions of people contradict each other, or cannot be added to."""


class SeedsError(BuilderError):
    """There is no folder of seeds to read."""


class EngineError(BuilderError):
    """The name model is missing or not the one it should be."""


class GoldError(BuilderError):
    """Annotated articles that cannot be read: the folder, a file, or a mark in a line."""


class ClusterError(BuilderError):
    """Dask is not installed, no scheduler or worker answers, or a worker is not like this machine."""


class IndexMissing(BuilderError):
    """A search before the first build."""


class StateError(BuilderError):
    """Another build is running, or ``.backfile/`` cannot be written."""


class QueryError(BuilderError):
    """A query or a date that cannot be read."""


class RenderError(BuilderError):
    """MkDocs could not render, or ``--strict`` met a warning."""


class ServeError(BuilderError):
    """The local server cannot start."""


class ScaffoldError(BuilderError):
    """A new archive cannot be laid in that folder."""
