"""Texts of YAML and Markdown changed where the parser says something stands, with every other character as it was."""
