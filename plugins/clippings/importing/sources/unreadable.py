"""Why an input cannot be read."""


class Unreadable(Exception):
    """The reason, and what to try."""

    def __init__(self, why: str, try_: str) -> None:
        super().__init__(why, try_)  # so that it can be pickled
        self.why, self.try_ = why, try_
