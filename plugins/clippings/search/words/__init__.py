"""Word use: where the words of the lexicon stand, and which words an outlet has more than the others."""
