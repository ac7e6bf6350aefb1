"""Clippings: an annotated press archive, searchable without a server."""

__version__ = "0.1.0"
