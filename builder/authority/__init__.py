"""``authority/``: what people decided about an archive, read and added to, and the ids that were published."""

from __future__ import annotations

from builder.authority.deciding import judge, rename
from builder.authority.ledger import read_ledger
from builder.authority.permalinks import PERMALINKS, as_text
from builder.authority.subjects import who_am_i

__all__ = ["PERMALINKS", "as_text", "judge", "read_ledger", "rename", "who_am_i"]
