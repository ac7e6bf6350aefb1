"""What is there already, changed by a command: an id in every place that names it, or a field of many articles."""
