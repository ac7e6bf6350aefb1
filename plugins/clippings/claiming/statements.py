"""What a file says of outlets, before it is known which of the register's they are."""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from clippings.model.problem import CommandErrors, Problem
from clippings.reading import edtf

COMMAND = "clippings claims import"
_LONGEST = 300
"""Characters of a value or a ground that are taken over."""


class Told(NamedTuple):
    """What an editor says of a file."""

    outlet: str = ""
    """The id of the outlet that all of it is about; empty where the file tells it."""
    by: str = ""
    """Who says it; empty where the kind of file tells it."""
    title: str = ""
    """What the source is called."""
    url: str = ""
    """Its address."""
    archived: str = ""
    """The address of a copy in a web archive."""
    licence: str = ""
    """Its licence."""
    accessed: str = ""
    """The day on which it was seen."""
    property: str = ""
    """What a table's values tell, where no column says it: ``rating``."""
    columns: Mapping[str, str] = {}
    """What a column is → its name, in a table: ``outlet``, ``value``, ``from`` …"""

    def source(self, otherwise: str, url: str = "", **more: str) -> dict[str, str]:
        """The source as outlets.yaml has it, its title ``otherwise`` where the editor gave none."""
        said = {
            "title": self.title or otherwise, "url": url or self.url, "accessed": self.accessed,
            "archived": self.archived, "licence": self.licence,
        }  # fmt: skip
        return {name: clean(value) for name, value in (said | more).items() if value}


class Brought(NamedTuple):
    """A claim of a file."""

    named: tuple[str, ...]
    """What tells the outlet, the surest first: its id, Wikidata id, addresses, names."""
    claim: dict[str, Any]
    """The claim, as outlets.yaml has it."""


class Reading(NamedTuple):
    """What was read of a file."""

    claims: tuple[Brought, ...]
    """The claims, in their order."""
    left_out: tuple[str, ...] = ()
    """What is in the file and was not taken, each with the reason."""


def clean(text: str) -> str:
    """A text of a strange file in one line, without signs that show nothing, and cut to `_LONGEST` characters."""
    line = " ".join("".join(sign if sign.isprintable() else " " for sign in text).split())
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 2]} …"


def dates(said: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """``from`` and ``to``, of those that are said. ValueError where one is no date."""
    for end in ("from", "to"):
        if text := said.get(end, "").strip():
            edtf.parse(text)
            yield end, text


def refused(said: str, why: str, try_: str, field: str = "") -> CommandErrors:
    """What tells an editor that the command cannot be followed."""
    return CommandErrors([Problem(COMMAND, 0, field, said, why, try_)])
