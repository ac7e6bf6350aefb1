"""Which field of an article is meant by the fields of other programs, and by the columns of tables."""
