"""Derives the gazetteer's table of provinces and counties. Not part of the program."""
