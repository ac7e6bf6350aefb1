"""Numbers with what is counted, in words."""


def counted(number: int, one: str, several: str) -> str:
    """A number in a sentence or half of one: ``counted(1, "{} article", "{} articles")`` is “1 article”; of 1,200 it is
    “1,200 articles”."""
    return (one if number == 1 else several).format(f"{number:,}")


def articles(number: int) -> str:
    """“1 article”, “1,200 articles”."""
    return counted(number, "{} article", "{} articles")
