"""What the last build left in .backfile/: results of stages by the hash of all that shaped them, and fingerprints."""

from builder.state.fingerprints import File, digest, digest_files, extraction_key, files, split_key, standing
from builder.state.packing import pack, pack_split, unpack, unpack_split
from builder.state.store import AS_WRITTEN, PUBLISHED, SITE_FILES, State, opened

__all__ = [
    "AS_WRITTEN",
    "PUBLISHED",
    "SITE_FILES",
    "File",
    "State",
    "digest",
    "digest_files",
    "extraction_key",
    "files",
    "opened",
    "pack",
    "pack_split",
    "split_key",
    "standing",
    "unpack",
    "unpack_split",
]
