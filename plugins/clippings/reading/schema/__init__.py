"""What editors may write: the shapes of their files, what is refused and why, and the line where it stands."""
