"""``python -m clippings``."""

import gc
import signal

gc.disable()  # for a build, as host.build says; from here on, for what is imported is a sixth of a small one
interrupt = signal.signal(signal.SIGINT, signal.SIG_DFL)  # nothing has begun: Ctrl-C need not be answered yet

from clippings.cli import command  # noqa: E402

signal.signal(signal.SIGINT, interrupt)
command()
