"""The names of people: which part is the family name, and how they are sorted by it."""
