"""What may be shown of a text that may not: words that editors quote; and which pictures come with a text."""
