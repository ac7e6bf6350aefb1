"""What an import is given, as single inputs: files, the members of zips, and what belongs to a saved page."""
