"""Why an input cannot be read."""


class OfAnotherType(Exception):
    """What is told as a type that is not read, though its name is that of one: data as JSON or XML."""


class Unreadable(Exception):
    """The reason, and what to try; ``part`` is which part of the input it is about, such as ``#3``."""

    def __init__(self, why: str, try_: str, part: str = "") -> None:
        super().__init__(why, try_, part)  # so that it can be pickled
        self.why, self.try_, self.part = why, try_, part


class LeftOut(Unreadable):
    """What is no article, and no fault: told as skipped."""
