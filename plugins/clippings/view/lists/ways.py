"""Ways into the archive: links to lists of its articles, with a heading."""

from dataclasses import dataclass

from clippings.view.names import Named


@dataclass(frozen=True, slots=True)
class Way:
    """Links to some lists of one kind."""

    heading: str
    """What is said of them: “By kind of text”."""
    links: tuple[Named, ...]
    """The lists, each with how many articles it has."""
    more: Named | None = None
    """The page with all lists of the kind; None where these are all."""
