"""Who is named with whom, drawn: names below one another, and arcs between them."""
