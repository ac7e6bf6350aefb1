"""The live preview on this machine: watches the content, builds it again, serves it, and reloads open pages."""
