"""Versions of an article: their files, and what differs between texts."""
