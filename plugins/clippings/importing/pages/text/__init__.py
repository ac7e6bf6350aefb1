"""The text of an article from its page, without what stands around it."""
