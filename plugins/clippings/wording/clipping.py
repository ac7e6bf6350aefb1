"""A text cut to a length."""


def clipped(text: str, most: int = 80) -> str:
    """At most ``most`` characters of a text, cut between words where there are any."""
    return text if len(text) <= most else text[: max(text.rfind(" ", 0, most), most // 2)] + " …"
