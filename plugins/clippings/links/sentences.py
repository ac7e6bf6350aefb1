"""Lists and long quotations in the sentences that say why."""

_MOST_NAMED = 4


def listed(names: list[str]) -> str:
    """``A, B and C``; past four names, the rest are counted: ``A, B, C, D and 3 more``."""
    if len(names) > _MOST_NAMED:
        names = [*names[:_MOST_NAMED], f"{len(names) - _MOST_NAMED} more"]
    return names[0] if len(names) == 1 else ", ".join(names[:-1]) + " and " + names[-1]


def clipped(text: str, most: int = 80) -> str:
    """At most ``most`` characters of a text, cut between words where there are any."""
    return text if len(text) <= most else text[: max(text.rfind(" ", 0, most), most // 2)] + " …"
