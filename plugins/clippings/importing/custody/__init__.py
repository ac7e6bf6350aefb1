"""The files that articles were made of, kept byte for byte, and whether they are as they were."""
