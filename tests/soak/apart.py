"""Work done in a forked copy of a test, which may be killed."""

import os
import sys
from collections.abc import Callable


def apart(work: Callable[[], object]) -> int:
    """What a forked copy of this process ends with: 0 for done, or the signal that ended it, below 0."""
    child = os.fork()
    if not child:
        try:
            work()
            os._exit(0)
        except BaseException:  # noqa: BLE001 (nothing of the test may go on in the copy)
            sys.excepthook(*sys.exc_info())
            os._exit(1)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
