"""The theme ``backfile``: Material's skeleton with our own templates, one stylesheet and two small scripts."""
