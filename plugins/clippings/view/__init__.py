"""Values to what templates get. A template shows a view and decides nothing."""
