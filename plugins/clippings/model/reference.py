"""References between parts of the archive, such as ``question/who-ended-the-talks`` or ``article/<id>#p-2``."""

import re

from clippings.model.entity import FOLDERS

FOLDER_OF: dict[str, str] = {"article": "articles", "event": "events", "question": "questions", **FOLDERS}
"""Kind → the folder of its pages."""
KIND_OF = {folder: kind for kind, folder in FOLDER_OF.items()}
"""Folder → the kind of what its pages show."""

ROOT = "\ue000"
"""Stands for the way from a page to the archive's root, until the page's place is known (a private-use character)."""


def split(reference: str) -> tuple[str, str, str]:
    """The kind, id and part of a reference: ``article/x#p-2`` is ``("article", "x", "p-2")``; what is missing is
    empty."""
    kind, _, rest = reference.partition("/")
    id, _, part = rest.partition("#")
    return kind, id, part


def path_of(reference: str) -> str:
    """The page that a reference names, from the archive's root: ``article/x#p-2`` is ``articles/x.html#p-2``.

    KeyError for a kind that there is not.
    """
    kind, id, part = split(reference)
    return f"{FOLDER_OF[kind]}/{id}.html" + (f"#{part}" if part else "")


_PAGE = re.compile(rf"(?:\.{{1,2}}/)*({'|'.join(KIND_OF)})/([^/#?]+)\.(?:html|md)(#.*)?")
"""The address of a page, as a built archive has it, or of the file that it is made of."""


def linked_path(address: str) -> str | None:
    """The page of the archive that the address of a link means; None for any other address.

    ``event/talks``, a reference, means ``events/talks.html``; ``../events/talks.html`` and ``events/talks.md`` do too.
    """
    if page := _PAGE.fullmatch(address):
        folder, id, part = page.groups()
        return f"{folder}/{id}.html{part or ''}"
    kind, slash, rest = address.partition("/")
    return path_of(address) if slash and kind in FOLDER_OF and rest and not rest.endswith(".html") else None
