"""Names that no file or folder may have on Windows, where archives are edited, unpacked and read, too.

(Microsoft, "Naming Files, Paths, and Namespaces", https://learn.microsoft.com/windows/win32/fileio/naming-a-file.)
"""

import re

from clippings.files import shown_name
from clippings.reading.schema.scalars import DEVICES

_NO_NAME = re.compile(r'[\x00-\x1f<>:"|?*\\\ud800-\udfff]|[. ](?=/|$)')
"""What no name may have on Windows, and what is not UTF-8."""


def unfit(path: str) -> tuple[str, str] | None:
    """What Windows cannot have in a path whose folders stand between ``/``, and why; None where it can have all of it.

    ``images/a:b.png`` has a colon, and ``con/a.png`` begins with the name of a device.
    """
    if found := _NO_NAME.search(path):
        return shown_name(found[0]).strip() or repr(found[0]), "cannot be in a file's name on every system"
    if device := next(filter(is_device, path.split("/")), ""):
        return device, "is kept by Windows for a device, so that no file can have this name"
    return None


def is_device(name: str) -> bool:
    """Whether Windows takes a name for that of a device, such as ``con``, ``AUX.png`` and ``nul .txt``."""
    return name.partition(".")[0].rstrip().lower() in DEVICES
