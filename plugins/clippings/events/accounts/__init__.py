"""What several accounts of one event have in common, and where they part."""
