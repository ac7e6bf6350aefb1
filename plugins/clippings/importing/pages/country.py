"""The English of which country a page is in: 02/04/2016 is in February in one, and in April in others."""

import re
from collections.abc import Iterable

_ADDRESS = re.compile(
    r"https?://[^/]*\.(?P<end>[a-z]+)(?=[:/]|$)(?:/(?P<tag>en[-_][a-z]{2})(?=/))?", re.IGNORECASE
)  # fmt: skip
"""The end of a host, and the language in which a path begins: ``.uk``, ``/en-gb/``."""
_ENGLISH, _ANY = re.compile(r"en[-_][A-Za-z]{2}"), re.compile(r"[a-z]{2}(?:[-_][A-Za-z]{2})?")
_DATE = re.compile(r"(?<![\d./-])(?P<a>\d\d?)/(?P<b>\d\d?)/(?:19|20)\d\d(?!\d)")
_MONTHS = 12
_MONTH_FIRST = frozenset("us gov edu mil".split())
_DAY_FIRST = frozenset("uk ie au nz in za sg my hk ng ke gh pk bd lk mt".split())
"""Ends of hosts in countries where English is written."""


def country_language(declared: str, said: Iterable[str], addresses: Iterable[str]) -> str:
    """The language that a page declares, as a tag with its country where other places say one: ``en`` on a page of
    ``gazette.example.uk`` is ``en-GB``. Languages but English write dates in one way, and stay as they are."""
    tag = declared.replace("_", "-").lower()
    if tag not in ("", "en"):
        return tag
    form = _ENGLISH if tag else _ANY
    found = (*said, *map(_of_address, addresses))
    return next((one.replace("_", "-") for one in found if form.fullmatch(one)), tag)


def by_dates(texts: Iterable[str]) -> str:
    """The English whose order of day and month all dates of some texts have of which it is sure: “12/16/2016” has the
    month first. Empty where there is none, and where they differ."""
    dates = [(int(match["a"]), int(match["b"])) for text in texts for match in _DATE.finditer(text)]
    found = {"en-US" if second > _MONTHS else "en-GB" for first, second in dates if max(first, second) > _MONTHS}
    return found.pop() if len(found) == 1 else ""


def _of_address(address: str) -> str:
    """What an address says of the English behind it; empty where it says nothing."""
    match = _ADDRESS.match(address)
    if not match:
        return ""
    end = match["end"].lower()
    return match["tag"] or ("en-US" if end in _MONTH_FIRST else "en-GB" if end in _DAY_FIRST else "")
