"""Captures of web pages, as crawlers and web archives write them."""
