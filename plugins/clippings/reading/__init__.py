"""Text to values. Each reader returns a Result; no files, no Pelican."""
