"""Finds a Chromium for the browser tests; run as a program, it installs one where it may and says where it is."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
MISSING = (
    "no Chromium for the browser tests: install one (Debian, Ubuntu: apt-get install chromium), "
    "or name yours in CHROMIUM"
)


def find() -> str | None:
    """The path of a Chromium: the one that CHROMIUM names, or the first known name of the system."""
    named = os.environ.get("CHROMIUM")
    return shutil.which(named) if named else next(filter(None, map(shutil.which, NAMES)), None)


def install() -> None:
    """Ask apt-get for one, where there is one and we are root."""
    if os.environ.get("CHROMIUM") or not shutil.which("apt-get") or os.geteuid():
        return
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in (["apt-get", "update"], ["apt-get", "install", "--yes", "--no-install-recommends", "chromium"]):
        subprocess.run(command, env=environment, stdout=subprocess.DEVNULL, check=False)


def main() -> int:
    """Say where a Chromium is, installing one if need be; without one, 1 under CI and a warning elsewhere."""
    if not find():
        install()
    path = find()
    print(path or MISSING, file=sys.stdout if path else sys.stderr)
    return 0 if path or os.environ.get("CI") != "true" else 1


if __name__ == "__main__":
    sys.exit(main())
