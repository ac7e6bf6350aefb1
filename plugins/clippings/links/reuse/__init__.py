"""Reused wording: words in a row that two texts have in common."""
