"""How names may be spelled that the register has in another way."""
