"""What `clippings new` makes: an archive of its own, and entries of one to fill in."""
