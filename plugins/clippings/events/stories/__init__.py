"""Stories: articles of several outlets that tell of one event, put together by their words and by no editor."""
