"""The words of the interface: English in the program, each other language in one catalogue here, such as ``de.po``."""
