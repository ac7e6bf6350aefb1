"""What readers choose from before they ask anything: on the search page, and on that for comparing."""
