"""Backfile: a folder of news articles becomes an archive that can be read, searched and trusted."""

__version__ = "0.1.0"
