"""Lists of articles, by time, title and facet, and the ways through them."""
