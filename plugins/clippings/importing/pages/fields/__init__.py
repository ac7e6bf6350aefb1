"""The fields of an article from its page: every place that says something of one, and which place is believed."""
