"""The search index: the only package that imports Whoosh. Built from documents, asked with requests."""

from builder.search.address import request_of
from builder.search.answers import KINDS, SORTS, as_json, search
from builder.search.shards import shards
from builder.search.storage import build_index, fingerprint

__all__ = ["KINDS", "SORTS", "as_json", "build_index", "fingerprint", "request_of", "search", "shards"]
