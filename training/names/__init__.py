"""The training of the name model; nothing in builder imports it."""
