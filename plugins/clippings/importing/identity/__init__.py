"""Whether an article is there already: its record, its text, another version of it, or a text that is like it."""
