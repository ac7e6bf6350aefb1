"""A decision on who is whom, written into the register with its ground."""

from pathlib import Path

from clippings.editing.changes import Insert, Put, Refused
from clippings.editing.file import edit
from clippings.editing.text import edited
from clippings.model.entity import FOLDERS
from clippings.model.problem import CommandErrors, Problem
from clippings.reading.schema.authority_shapes import EntityShape, OutletShape
from clippings.reconciling.candidate import Candidate
from clippings.reconciling.extracts import COMMAND
from clippings.reconciling.register import Entry

_OF_ENTITIES, _OF_OUTLETS = tuple(EntityShape.model_fields), tuple(OutletShape.model_fields)


def accept(entry: Entry, candidate: Candidate, because: str, content: Path) -> str:
    """Write that an entry is one of another register, and why; what is told of it.

    CommandErrors where the file cannot be changed so, with the reason.
    """
    way, fields = (entry.id,), _OF_OUTLETS if entry.kind == "outlet" else _OF_ENTITIES
    changes = (
        Put((*way, candidate.scheme), candidate.id, fields),
        Put((*way, "grounds", candidate.scheme), because, fields),
    )
    path = _written(entry, content, *changes)
    return f"{path} · {entry.id} · {candidate.scheme}: {candidate.id} · {because}"


def refuse(entry: Entry, candidates: tuple[str, ...], content: Path) -> str:
    """Write that an entry is none of some, so that they are not proposed again; what is told of it."""
    path = _written(entry, content, *(Insert((entry.id, "not_same_as"), id) for id in candidates))
    return f"{path} · {entry.id} · not_same_as: {', '.join(candidates)}"


def _written(entry: Entry, content: Path, *changes: Put | Insert) -> Path:
    path = content / "authority" / f"{FOLDERS[entry.kind]}.yaml"
    try:
        edit(path, lambda text: edited(text, changes))
    except Refused as wrong:
        try_ = "write it into the file yourself"
        raise CommandErrors([Problem(str(path), 0, entry.id, "", f"cannot be changed: {wrong}", try_)]) from wrong
    return path


def unknown(id: str) -> CommandErrors:
    """What to say of an id that no register has."""
    why, try_ = "is the id of no person, organisation, place or outlet", f"{COMMAND} FILE lists those that it knows"
    return CommandErrors([Problem(COMMAND, 0, "", id, why, try_)])
