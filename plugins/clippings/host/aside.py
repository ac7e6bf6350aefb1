"""Work that a forked copy of this process does meanwhile."""

import os
import pickle
import signal
from collections.abc import Callable
from typing import Generic, NoReturn, TypeVar

from clippings.host.workers import begin

R = TypeVar("R")


class Aside(Generic[R]):
    """A function that a copy of this process works out. Its result is asked for once, or it is stopped."""

    def __init__(self, function: Callable[[], R]) -> None:
        self.function = function
        parent = os.getpid()
        reading, writing = os.pipe()
        self.child = os.fork()
        if not self.child:
            os.close(reading)
            self.work(writing, parent)
        os.close(writing)
        self.pipe = open(reading, "rb")  # noqa: PTH123, SIM115

    def work(self, writing: int, parent: int) -> NoReturn:
        """What the copy does; it leaves with 0 only when all of its result is written."""
        code = 1
        try:
            begin(parent)
            with open(writing, "wb") as pipe:
                pipe.write(pickle.dumps(self.function()))
            code = 0
        finally:
            os._exit(code)

    def result(self) -> R:
        """What the copy found. What it could not find is found here, so that an error comes up where it is heard."""
        with self.pipe as pipe:
            found = pipe.read()
        child, self.child = self.child, 0
        _, status = os.waitpid(child, 0)
        return self.function() if status else pickle.loads(found)

    def stop(self) -> None:
        """End the copy, if nobody has waited for its result."""
        self.pipe.close()
        if child := self.child:
            self.child = 0
            os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)
