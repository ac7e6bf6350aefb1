"""What the files of one import say of one another: links of notes, and relations of records. Known when all are in."""
