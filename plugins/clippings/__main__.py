"""The console program: ``clippings``, or ``python -m clippings``."""

import gc
import os
import signal
import sys
from typing import NoReturn


def run() -> NoReturn:
    """Load the program and run one command."""
    _read_names_as_utf_8()
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")  # to look for some it reads all installed packages
    gc.disable()  # for a build, as pelican.run says; from here on, for what is imported is a sixth of a small one
    early = signal.getsignal(signal.SIGINT) is signal.default_int_handler
    if early:
        signal.signal(signal.SIGINT, signal.SIG_DFL)  # nothing has begun that Ctrl-C would have to end
    from clippings.cli import command

    if early:
        signal.signal(signal.SIGINT, signal.default_int_handler)
    command()


def _read_names_as_utf_8() -> None:
    """Begin again in Python's UTF-8 mode where a machine is told to read names as ASCII, as with LC_ALL=C and
    PYTHONUTF8=0: files with other letters could be neither named nor made there (https://peps.python.org/pep-0540/)."""
    if sys.getfilesystemencoding() == "ascii" and os.environ.get("PYTHONUTF8") != "1":
        os.environ["PYTHONUTF8"] = "1"
        os.execv(sys.executable, [sys.executable, *sys.orig_argv[1:]])


if __name__ == "__main__":
    run()
