"""What is claimed of an outlet, as pages show it."""
