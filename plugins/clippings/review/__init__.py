"""What an import left open, and an editor's decisions about it, written into the articles with their grounds."""
