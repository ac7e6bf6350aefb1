"""The console program: ``clippings``, or ``python -m clippings``."""

import gc
import signal
from typing import NoReturn


def run() -> NoReturn:
    """Load the program and run one command."""
    gc.disable()  # for a build, as pelican.run says; from here on, for what is imported is a sixth of a small one
    early = signal.getsignal(signal.SIGINT) is signal.default_int_handler
    if early:
        signal.signal(signal.SIGINT, signal.SIG_DFL)  # nothing has begun that Ctrl-C would have to end
    from clippings.cli import command

    if early:
        signal.signal(signal.SIGINT, signal.default_int_handler)
    command()


if __name__ == "__main__":
    run()
