"""Derives the outline of the world that maps are drawn on. Not part of the program."""
