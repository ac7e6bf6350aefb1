"""The style guide: each macro of the theme with its documentation and its examples (`make styleguide`)."""
