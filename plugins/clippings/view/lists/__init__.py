"""Lists of articles besides those by date, and what leads to them."""
