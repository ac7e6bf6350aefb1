"""What editors did not mean to write, in an editor's words: where it stands, what it is, and what was meant."""
