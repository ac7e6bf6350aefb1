"""Saved pages to drafts: every field by candidates, each with where it stands, and the body as Markdown."""
