"""Everything that decides whether something is done again, and the values that are kept from build to build."""
