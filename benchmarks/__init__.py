"""How long builds take, how much memory and disk they need, and how that grows: ``python -m benchmarks --help``."""
