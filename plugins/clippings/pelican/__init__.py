"""The one folder that knows Pelican: its signals, settings, readers and articles."""
