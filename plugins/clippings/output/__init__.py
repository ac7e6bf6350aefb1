"""Pages and data to files: rendered, written whole, and removed when nothing makes them any more."""
