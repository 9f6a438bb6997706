"""Drawings: each a pure function from a few records to inline SVG, which needs no script, style or file beside it."""
