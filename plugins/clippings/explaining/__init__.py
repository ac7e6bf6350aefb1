"""What `clippings explain` says: why articles are linked, whom names mean, and how facts and labels are known."""
