"""The days of publication and of change, from all that a page says of them."""
