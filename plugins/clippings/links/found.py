"""One reason found between an article and another, and how lists are said."""

from clippings.model.link import Reason

MOST_NAMED = 4
Found = tuple[int, Reason]
"""The other article's number, and why."""


def listed(names: list[str]) -> str:
    """``A, B and C``; past four names, the rest are counted."""
    if len(names) > MOST_NAMED:
        names = [*names[:MOST_NAMED], f"{len(names) - MOST_NAMED} more"]
    return names[0] if len(names) == 1 else ", ".join(names[:-1]) + " and " + names[-1]


def clipped(text: str, most: int = 80) -> str:
    """At most ``most`` characters, cut between words where there are any."""
    return text if len(text) <= most else text[: max(text.rfind(" ", 0, most), most // 2)] + " …"
