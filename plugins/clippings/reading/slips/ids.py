"""What was meant with something that stands where an id belongs."""

import re

from clippings.reading.folding.forms import fold

_BETWEEN = re.compile(r"[,;•·]|(?:^|\s)[-–—*](?:\s|(?=\w))|\sand\s|\s&\s")
"""What stands between several names."""
_ONE_ALONE = ("outlet", "article", "label")
"""Fields that hold one id."""
_ID_AND_ID = re.compile(r"[a-z0-9-]+(?:\s+[a-z0-9-]+)*-[a-z0-9-]+(?:\s+[a-z0-9-]+)*")
"""Ids between which the commas are missing: words in small letters, of which one has a hyphen within."""


def are_ids(said: str) -> bool:
    """Whether a text is several ids with spaces between: ``jane-roe john-doe``."""
    return _ID_AND_ID.fullmatch(said.strip()) is not None and " " in said.strip()


def id_like(text: str) -> str:
    """An id made of a name: ``The Gazette`` is ``the-gazette``. Empty where nothing in it can be part of one."""
    return "-".join(re.findall("[a-z0-9]+", fold(text)))[:120].strip("-")


def instead_of_id(field: str, said: str) -> str:
    """What to try where ``said`` stands in a field and is no id."""
    between = r"\s+" if are_ids(said) else _BETWEEN
    items = [item.strip() for item in re.split(between, said) if item.strip()]
    ids = [id_like(item) for item in items]
    if field in _ONE_ALONE and len(items) > 1:
        one = f"write the one that is meant: {field}: {ids[0]}"
        return one if items == ids else f"use lower-case letters, digits and hyphens, such as {id_like(said)}"
    if len(items) > 1 and all(ids):
        listed = f"{field}: [{', '.join(ids)}]"
        names = ", and the names, if they are printed, into byline" if field == "authors" and not are_ids(said) else ""
        return f"write a list of ids, {listed}{names}" if names else f"write a list of ids: {listed}"
    id = next(filter(None, ids), "")
    if field == "authors" and " " in said and id:
        return f"write the name into byline, and an id such as {id} into authors"
    return f"use lower-case letters, digits and hyphens, such as {id or 'staffan-de-mistura'}"
