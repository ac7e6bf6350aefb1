"""How far a long build is, in one line of a terminal; nothing where nobody watches."""

import sys
from collections.abc import Callable
from time import monotonic
from typing import TextIO

Progress = Callable[[str, int, int], None]
"""Called with what is being done, how much of it is done, and how much there is."""
PATIENCE = 1.0
"""Seconds of work before a line is worth reading."""
CALM = 0.2
"""Seconds for which a line stands at least."""


def silent(doing: str, done: int, total: int) -> None:
    """For a pipe: what came of it is said at the end."""


class Line:
    """One line that is written over: what is being done, how fast, and how long it will take at that speed."""

    def __init__(self, stream: TextIO) -> None:
        self.stream = stream
        self.doing = ""
        self.began = self.told = 0.0
        self.shown = 0

    def __call__(self, doing: str, done: int, total: int) -> None:
        if doing != self.doing:
            self.doing, self.began = doing, monotonic()
        if done >= total:
            self.clear()
        elif (seconds := monotonic() - self.began) >= PATIENCE and done and monotonic() - self.told >= CALM:
            self.told = monotonic()
            line = told(doing, done, total, seconds)
            self.stream.write(f"\r{line.ljust(self.shown)}")  # spaces: not every console of Windows knows "\x1b[K"
            self.stream.flush()
            self.shown = len(line)

    def clear(self) -> None:
        """Take the line away, if one is shown."""
        if self.shown:
            self.stream.write(f"\r{' ' * self.shown}\r")
            self.stream.flush()
        self.shown = 0


def told(doing: str, done: int, total: int, seconds: float) -> str:
    """``examining: 2,500 of 10,000 · 640 a second · 12 s left``."""
    rate = done / seconds
    return f"{doing}: {done:,} of {total:,} · {rate:,.0f} a second · {(total - done) / rate:,.0f} s left"


def progress() -> Progress:
    """A line on a terminal; nothing in a pipe."""
    return Line(sys.stderr) if sys.stderr.isatty() else silent
