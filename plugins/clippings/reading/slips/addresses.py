"""What was meant with something that stands where a web address, or an id that addresses hold, belongs."""

import re

_MARKED = re.compile(r"(?:<|\[[^\]]*\]\()(https?://[^\s<>\"()]+)[>)]")
"""``<https://a.example>``, ``[here](https://a.example)``."""
_BARE = re.compile(r"[\w-]+(?:\.[\w-]+)+(?:[/?#][^\s<>\"]*)?")
"""``www.a.example/b``."""


def instead_of_address(said: str) -> str:
    """What to try where something is no web address."""
    marked = _MARKED.fullmatch(said)
    meant = marked[1] if marked else f"https://{said}" if _BARE.fullmatch(said) else ""
    return f"did you mean {meant}?" if meant else "it begins with https:// and has no spaces"


def instead_of_contact(said: str) -> str:
    """What to try where something is no address at which editors can be reached."""
    mail = re.search(r"(?:<|mailto:)([^\s@<>]+@[\w.-]+\w)>?$", said)
    meant = mail[1] if mail else f"https://{said}" if said.startswith("www.") and _BARE.fullmatch(said) else ""
    return f"did you mean {meant}?" if meant else "write one such as desk@example.org or https://example.org/contact"


def instead_of_wikidata(said: str) -> str:
    """What to try where something is no id of Wikidata: the one in its address."""
    number = re.search(r"/(Q\d+)$", said)
    return f"did you mean {number[1]}?" if number else "write Q and its number, or leave it out"
