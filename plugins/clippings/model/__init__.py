"""Floor 1: frozen values. Standard library only, no input or output."""
