"""How texts are compared, by every part alike; theme/scripts/text/ does the same from the same ``table.json``."""
