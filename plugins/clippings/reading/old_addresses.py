"""Addresses that an article had before: from what an editor writes to the file that stands there and leads on.

``/2016/02/talks/`` is ``2016/02/talks/index.html``, ``old/talks.html`` is itself, and ``talks-2016``, which reads as an
id, is ``articles/talks-2016.html``. A host finds the same files (https://www.rfc-editor.org/rfc/rfc3986#section-3.3).
"""

import re
from unicodedata import category, normalize
from urllib.parse import unquote

_AN_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_PAGE = re.compile(r"\.html?$", re.IGNORECASE)
_NO_NAME = re.compile(r'[\\:*?"<>|#%]')
"""What no name of a file has on every system, and what means something else in an address."""
_LONGEST = 200
_OWN = frozenset(
    "annotations collections compare data events images index keywords labels organisations outlets paths people "
    "places questions search stories theme timeline versions 404 about feed robots sitemap words static headers".split()
)
"""Folders, and names of files before their ending, that the archive writes itself."""
_KEPT = re.compile(r"(?:con|prn|aux|nul|(?:com|lpt)[0-9¹²³])(?:\..*)?", re.IGNORECASE)
"""Names that Windows has no files of (https://learn.microsoft.com/windows/win32/fileio/naming-a-file)."""


def file_of(old: str) -> str:
    """The file that stands at an old address, from the root of the output. ValueError, with what to try behind “; ”,
    where no file of ours can stand there."""
    is_id = _AN_ID.fullmatch(old) is not None
    try:
        path = normalize("NFC", unquote(f"articles/{old}.html" if is_id else old, errors="strict")).removeprefix("/")
    except UnicodeDecodeError:
        raise ValueError("is encoded in no way that is known; write its letters as they are") from None
    parts = path.removesuffix("/").split("/")
    if re.match(r"[A-Za-z][A-Za-z0-9+.-]*://", old):
        raise ValueError("is an address of a whole site; write what stands behind its host, such as /2016/02/talks/")
    if not path or any(part.strip(". ") == "" or part.startswith(".") or part.endswith((" ", ".")) for part in parts):
        raise ValueError("leads out of the site or to a hidden file; write a path such as /2016/02/talks/")
    if _NO_NAME.search(path) or any(category(sign) in ("Cc", "Cf", "Cs", "Co") for sign in path):
        raise ValueError("has a character that no file's name can have; write a path such as /2016/02/talks/")
    if len(path.encode()) > _LONGEST:
        raise ValueError(f"is longer than {_LONGEST} bytes; leave it out")
    is_page = bool(_PAGE.search(path))
    if any(map(_KEPT.fullmatch, parts)):
        raise ValueError("has a name that Windows keeps for a device; leave it out")
    is_list = parts[0].casefold() == "articles" and (len(parts) == 1 or parts[1].startswith("index"))
    if is_list or parts[0].partition(".")[0].strip("_").casefold() in _OWN:
        raise ValueError("is kept for pages of the archive itself; leave it out")
    if parts[0].casefold() == "articles" and (parts[0] != "articles" or not is_page or len(parts) != 2):
        raise ValueError("is kept for articles; write the id alone, such as talks-2016")
    return path if is_page else f"{path.removesuffix('/')}/index.html"
