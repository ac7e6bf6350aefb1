"""Claims that others make of outlets, brought in from their files, and confirmed by an editor."""
