"""Why an input cannot be read."""


class Unreadable(Exception):
    """The reason, and what to try; ``part`` is which part of the input it is about, such as ``#3``."""

    def __init__(self, why: str, try_: str, part: str = "") -> None:
        super().__init__(why, try_, part)  # so that it can be pickled
        self.why, self.try_, self.part = why, try_, part
