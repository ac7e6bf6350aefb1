"""The history of an article's text: its versions in the order of time, and what differs between them."""
