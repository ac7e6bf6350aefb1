"""Families of copies: articles of which each has most of its words in common with another."""
