"""Two articles side by side, passage by passage: a page for pairs that the editors, or a story, put together."""
