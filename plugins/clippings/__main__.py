"""The console program as a module: ``python -m clippings``."""

import gc
import signal

gc.disable()  # for a build, as pelican.run says; from here on, for what is imported is a sixth of a small one
_early = signal.getsignal(signal.SIGINT) is signal.default_int_handler
if _early:
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # nothing has begun that Ctrl-C would have to end

from clippings.cli import command  # noqa: E402

if _early:
    signal.signal(signal.SIGINT, signal.default_int_handler)
command()
