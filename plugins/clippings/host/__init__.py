"""Floor 3: the only floor that knows Pelican, the disk, the log and processes."""
