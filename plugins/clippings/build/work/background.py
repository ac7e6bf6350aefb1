"""Work that a forked copy of this process does meanwhile."""

import os
import pickle
import signal
from collections.abc import Callable
from contextlib import suppress
from typing import Generic, NoReturn, TypeVar

from clippings.build.work.processes import begin, may_fork

R = TypeVar("R")
NOBODY = -1


class Background(Generic[R]):
    """A function that a copy of this process works out, to be asked for its result, or stopped.

    What the copy could not find is found here, so that an error comes up where it is heard.
    """

    def __init__(self, function: Callable[[], R]) -> None:
        self.function = function
        parent = os.getpid()
        reading, writing = os.pipe()
        self.pipe = open(reading, "rb")  # noqa: PTH123, SIM115
        try:
            child = os.fork() if may_fork() else NOBODY
        except OSError:  # there may be no more processes
            child = NOBODY
        if not child:
            self.work(writing, parent)
        os.close(writing)
        self.child = child

    def work(self, writing: int, parent: int) -> NoReturn:
        """What the copy does; it leaves with 0 only when all of its result is written."""
        code = 1
        try:
            self.pipe.close()  # or it would wait for ever to write what nobody reads any more
            begin(parent)
            with open(writing, "wb") as pipe:
                pipe.write(pickle.dumps(self.function()))
            code = 0
        finally:
            os._exit(code)

    def result(self) -> R:
        if self.child == NOBODY:
            return self.function()
        with self.pipe as pipe:
            found = pipe.read()
        return pickle.loads(found) if self.ended() else self.function()

    def ended(self) -> bool:
        """Wait for the copy; whether it has done its work, as far as the system tells."""
        child, self.child = self.child, NOBODY
        try:
            return not os.waitpid(child, 0)[1]
        except ChildProcessError:  # whoever started this process has children's ends ignored
            return False

    def stop(self) -> None:
        """End the copy, if nobody has waited for its result."""
        self.pipe.close()
        if self.child != NOBODY:
            with suppress(ProcessLookupError):
                os.kill(self.child, signal.SIGKILL)
            self.ended()
