"""Quotations as readers see them: each saying once with its printings, by date and by speaker."""
