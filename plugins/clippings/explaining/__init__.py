"""What `clippings explain` says: why articles are linked or not, and whom names in a text mean."""
