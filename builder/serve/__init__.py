"""The local server: shows the site, answers ``/api/search`` from the index, rebuilds when an input changes."""

from __future__ import annotations

import errno
import ipaddress
import os
import socket
import sys
import threading
from collections.abc import Callable, Iterator, Mapping
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, cast

from builder import authority
from builder.config import Config
from builder.errors import BuilderError, ServeError
from builder.model import BuildReport
from builder.serve.replies import Reply, Shown, reply

POLL = 1.0  # seconds between two looks at the inputs

Signature = Mapping[str, tuple[int, int, int]]
"""What tells that a file changed: by path its time of change, size and inode."""


def serve(
    config: Config,
    port: int,
    host: str,
    rebuild: Callable[[], object],
    echo: Callable[[str], None],
) -> None:
    """Serve the archive until Ctrl-C, and rebuild it whenever a seed, a decision or mkdocs.yml changes.

    ``echo`` gets one line an event. Raises ServeError where the port or host cannot be had.
    """
    with server(config, port, host) as running:
        stop = threading.Event()
        threading.Thread(target=watch, args=(config, rebuild, echo, stop), daemon=True).start()
        echo(f"{address(running)} shows {config.site_dir}; Ctrl-C stops")
        try:
            running.serve_forever()
        except KeyboardInterrupt:
            echo("stopped")
        finally:
            stop.set()


class Server(ThreadingHTTPServer):
    """A server bound to its address, which asks no name service who it is."""

    daemon_threads = True

    def __init__(self, at: tuple[str, int], shown: Shown) -> None:
        self.address_family = socket.AF_INET6 if ":" in at[0] else socket.AF_INET
        self.shown = shown
        super().__init__(at, Handler)

    def server_bind(self) -> None:
        """Bind without HTTPServer's reverse look-up of the host's name."""
        self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        self.socket.bind(self.server_address)
        self.server_address = self.socket.getsockname()
        self.server_name, self.server_port = str(self.server_address[0]), int(self.server_address[1])

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A reader that hangs up is no event; anything else is ours to mend, and shown."""
        if not isinstance(sys.exception(), ConnectionError | TimeoutError):
            super().handle_error(request, client_address)


def server(config: Config, port: int, host: str = "127.0.0.1") -> Server:
    """A server bound to a host and port (0: any free one), not yet running. Raises ServeError."""
    shown = Shown(Path(config.site_dir), config.index_dir, is_loopback(host))
    try:
        return Server((host, port), shown)
    except (OSError, OverflowError) as error:
        raise ServeError(_refusal(host, port, error)) from None


def _refusal(host: str, port: int, error: Exception) -> str:
    if isinstance(error, socket.gaierror):
        return f"host {host!r} is not known; name an address of this machine: --host 127.0.0.1"
    if isinstance(error, OSError) and error.errno == errno.EADDRINUSE:
        return f"port {port} is in use; choose another: --port {port + 1 if port < 65535 else 8000}"
    if isinstance(error, OverflowError):
        return f"port {port} does not exist; choose one from 1024 to 65535: --port 8000"
    return f"cannot serve at {host} port {port} ({error}); choose another: --port 8000"


def address(running: Server) -> str:
    """The address that a browser opens."""
    name = f"[{running.server_name}]" if ":" in running.server_name else running.server_name
    return f"http://{name}:{running.server_port}/"


def is_loopback(host: str) -> bool:
    """Whether a host, with or without brackets, is this machine alone."""
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return host.lower().rstrip(".") == "localhost"


class Handler(BaseHTTPRequestHandler):
    """One request: a file of the site, or a search."""

    server_version, sys_version = "backfile", ""
    timeout = 30  # seconds that a silent reader may keep a thread

    def do_GET(self) -> None:
        """Answer with the page, or JSON under /api/."""
        self._answer()

    def do_HEAD(self) -> None:
        """The same answer without its body."""
        self._answer()

    def log_message(self, *_: object) -> None:
        """Silence: the terminal is for builds."""

    def _answer(self) -> None:
        shown = cast("Server", self.server).shown
        if shown.loopback and not is_loopback(_host_name(self.headers.get("Host", ""))):
            # A page elsewhere whose name was made to point here (DNS rebinding) must not read the archive.
            self._send(Reply(HTTPStatus.MISDIRECTED_REQUEST, "text/plain; charset=utf-8", b"ask for localhost\n"))
            return
        names = ("Range", "If-Range") if self.command == "GET" else ()
        asked = {name: self.headers[name] for name in names if name in self.headers}
        self._send(reply(shown, self.path, asked))

    def _send(self, answer: Reply) -> None:
        self.send_response(answer.status)
        self.send_header("Content-Type", answer.media_type)
        self.send_header("Content-Length", str(len(answer.body)))
        self.send_header("Cache-Control", "no-cache")
        self.send_header("X-Content-Type-Options", "nosniff")
        for name, value in answer.headers.items():
            self.send_header(name, value)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(answer.body)


def _host_name(header: str) -> str:
    return header[: header.find("]") + 1] if header.startswith("[") else header.partition(":")[0]


def watch(
    config: Config,
    rebuild: Callable[[], object],
    echo: Callable[[str], None],
    stop: threading.Event,
    poll: float = POLL,
) -> None:
    """Rebuild whenever the inputs changed and then stood still for one look, until told to stop."""
    built = seen = signature(config)
    while not stop.wait(poll):
        now = signature(config)
        if now == seen and now != built:
            changed = sorted(path for path in now.keys() | built.keys() if now.get(path) != built.get(path))
            built = now
            echo(f"{_named(config, changed)} changed: {_outcome(rebuild)}")
        seen = now


def signature(config: Config) -> Signature:
    """The state of every file of the seeds, the decisions and mkdocs.yml, without reading one.

    Permalinks are not among them: every build writes them.
    """
    written = str(Path(config.root, authority.PERMALINKS))
    return {path: state for path, state in _states(config) if path != written}


def _states(config: Config) -> Iterator[tuple[str, tuple[int, int, int]]]:
    root = Path(config.root)
    inputs = [root / "mkdocs.yml"]
    for folder in (config.seeds_dir, str(root / "authority")):
        inputs += [Path(place, name) for place, _, names in os.walk(folder) for name in names]
    for path in inputs:
        try:
            state = path.stat()
        except OSError:  # gone between the listing and the look
            continue
        yield str(path), (state.st_mtime_ns, state.st_size, state.st_ino)


def _named(config: Config, changed: list[str]) -> str:
    more = f" and {len(changed) - 1} more" if len(changed) > 1 else ""
    return os.path.relpath(changed[0], config.root) + more


def _outcome(rebuild: Callable[[], object]) -> str:
    try:
        result = rebuild()
    except BuilderError as error:
        return f"not rebuilt: {error}"
    except (Exception, SystemExit) as error:  # whatever a build dies of, the preview lives on
        return f"not rebuilt: {type(error).__name__}: {' '.join(str(error).split())}"
    if isinstance(result, BuildReport):
        counted = f"{result.articles} articles, {result.written} files written, {result.removed} removed"
        return f"rebuilt: {counted}, {len(result.problems)} problems in {result.seconds:.1f} s"
    return "rebuilt" if result is None else f"rebuilt: {' '.join(str(result).split())}"
