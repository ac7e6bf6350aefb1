"""An archive that nobody wrote, as rich as real ones, of any size. `benchmarks/corpus.py` writes it to a folder.

The same arguments give the same bytes. Everything is made up, names and words too, and has the shape of what was
measured in real archives: lengths, names rare and common, quotations, repeated passages, several languages.
"""

SEED = 20261123
"""All chance begins here, with a word for what is made."""
