"""Names of people, organisations, places and outlets in a text: which words are names, and whom they mean."""
