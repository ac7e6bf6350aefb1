"""What `clippings explain` says: why articles are linked, and why others are not."""
