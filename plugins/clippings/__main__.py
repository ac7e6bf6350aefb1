"""``python -m clippings``."""

import gc

gc.disable()  # for a build, as host.build says; from here on, for what is imported is a sixth of a small one

from clippings.cli import command  # noqa: E402

command()
