"""References between parts of the archive, such as ``question/who-ended-the-talks`` or ``article/<id>#p-2``."""

from clippings.model.entity import FOLDERS

FOLDER_OF: dict[str, str] = {"article": "articles", "event": "events", "question": "questions", **FOLDERS}
"""Kind → the folder of its pages."""
KIND_OF = {folder: kind for kind, folder in FOLDER_OF.items()}
"""Folder → the kind of what its pages show."""

ROOT = "\ue000"
"""Stands for the way from a page to the archive's root, until the page's place is known (a private-use character)."""


def split(reference: str) -> tuple[str, str, str]:
    """``article/x#p-2`` is ``("article", "x", "p-2")``."""
    kind, _, rest = reference.partition("/")
    id, _, part = rest.partition("#")
    return kind, id, part


def path_of(reference: str) -> str:
    """The page a reference names, from the archive's root: ``articles/x.html#p-2``."""
    kind, id, part = split(reference)
    return f"{FOLDER_OF[kind]}/{id}.html" + (f"#{part}" if part else "")


def is_reference(text: str) -> bool:
    """Whether a link's address is a reference rather than a web address."""
    kind, slash, rest = text.partition("/")
    return bool(slash) and kind in FOLDER_OF and bool(rest) and not rest.endswith(".html")
