"""How papers print dates and who wrote."""
