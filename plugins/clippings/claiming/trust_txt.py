"""A trust.txt file: what an outlet says of its own ties (https://datatracker.ietf.org/doc/draft-org-trust-relationship-protocol/).

Each line is ``name=value``; what follows ``#`` is a comment.
"""

from clippings.claiming.statements import Brought, Reading, Told, clean, refused

PROPERTIES = {
    "member": "member",
    "belongto": "belongs-to",
    "control": "controls",
    "controlledby": "controlled-by",
    "social": "social",
    "vendor": "vendor",
    "customer": "customer",
    "disclosure": "disclosure",
    "contact": "contact",
    "datatrainingallowed": "data-training-allowed",
}
"""The names of the specification → what is claimed."""


def is_one(text: str) -> bool:
    """Whether a text is a trust.txt file: lines ``name=value``, at least one with a name of the specification."""
    lines = list(_lines(text))
    names = [name for _, name, value in lines if value]
    return len(names) == len(lines) > 0 and any(name in PROPERTIES for name in names)


def read(text: str, told: Told) -> Reading:
    """The claims of the file. CommandErrors where nothing tells whose it is."""
    if not (told.outlet or told.url):
        try_ = "add --outlet ID, or --source-url with the address at which it stands: https://gazette.example/trust.txt"
        raise refused("trust.txt", "does not say whose it is", try_, "--outlet")
    named = tuple(filter(None, (told.outlet, told.url)))
    claims, left_out = [], []
    for number, name, value in _lines(text):
        if name not in PROPERTIES:
            left_out.append(f"line {number}: “{clean(name)}” is no name that trust.txt has")
            continue
        claim = {
            "property": PROPERTIES[name], "value": clean(value), "because": f"its trust.txt says {name}={clean(value)}",
            "by": clean(told.by) or "the outlet itself", "source": told.source("trust.txt of the outlet"),
        }  # fmt: skip
        claims.append(Brought(named, claim))
    return Reading(tuple(claims), tuple(left_out))


def _lines(text: str) -> list[tuple[int, str, str]]:
    """Number, name and value of each line that has something."""
    found = []
    for number, line in enumerate(text.lstrip("\ufeff").splitlines(), 1):
        name, _, value = line.strip().partition("=")
        if name and not name.startswith("#"):
            found.append((number, name.strip().lower(), value.split(" #")[0].strip()))
    return found
