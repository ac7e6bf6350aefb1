"""Exports of press databases: many articles in one file, each with its fields from the labels of the export."""
