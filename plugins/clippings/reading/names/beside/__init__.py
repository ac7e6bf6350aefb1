"""What stands beside a name in a text, and whether it makes something else of it."""
