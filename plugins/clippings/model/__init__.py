"""Frozen values. Standard library only, no input or output."""
