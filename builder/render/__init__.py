"""docs/ → site/: the only package that imports MkDocs and Material, and the theme that they render with."""

from builder.render.manifest import Manifest, as_text, from_text
from builder.render.mkdocs_site import Job, render_changes, render_site, versions

__all__ = ["Job", "Manifest", "as_text", "from_text", "render_changes", "render_site", "versions"]
