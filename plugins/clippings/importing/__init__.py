"""Foreign files to article files. What is not known stays empty; every field says how it is known."""
