"""Places on a map of the world: which part of it is shown, where each place lies on that, and where its name stands."""
