"""docs/ → site/: the only package that imports MkDocs and Material, and the theme that they render with."""

from builder.render.mkdocs_site import render_site, versions

__all__ = ["render_site", "versions"]
