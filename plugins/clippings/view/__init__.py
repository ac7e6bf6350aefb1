"""Floor 2: values to what templates get. A template shows a view and decides nothing."""
