"""Likeness of texts: the rarer words that two accounts of one thing have in common."""
