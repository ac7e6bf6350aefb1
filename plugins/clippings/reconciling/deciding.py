"""A decision on who is whom, written into the register with its ground."""

from pathlib import Path

from clippings.editing.changes import Insert, Put, Refused
from clippings.editing.file import edit
from clippings.editing.text import edited
from clippings.model.entity import FOLDERS, Entity
from clippings.model.problem import CommandErrors, Problem
from clippings.reading.schema.authority_shapes import EntityShape
from clippings.reconciling.candidate import Candidate
from clippings.reconciling.extracts import COMMAND

_FIELDS = tuple(EntityShape.model_fields)


def accept(entity: Entity, candidate: Candidate, because: str, content: Path) -> str:
    """Write that an entry is one of another register, and why; what is told of it.

    CommandErrors where the file cannot be changed so, with the reason.
    """
    way = (entity.id,)
    changes = (
        Put((*way, candidate.scheme), candidate.id, _FIELDS),
        Put((*way, "grounds", candidate.scheme), because, _FIELDS),
    )
    path = _written(entity, content, *changes)
    return f"{path} · {entity.id} · {candidate.scheme}: {candidate.id} · {because}"


def refuse(entity: Entity, candidates: tuple[str, ...], content: Path) -> str:
    """Write that an entry is none of some, so that they are not proposed again; what is told of it."""
    path = _written(entity, content, *(Insert((entity.id, "not_same_as"), id) for id in candidates))
    return f"{path} · {entity.id} · not_same_as: {', '.join(candidates)}"


def _written(entity: Entity, content: Path, *changes: Put | Insert) -> Path:
    path = content / "authority" / f"{FOLDERS[entity.kind]}.yaml"
    try:
        edit(path, lambda text: edited(text, changes))
    except Refused as wrong:
        try_ = "write it into the file yourself"
        raise CommandErrors([Problem(str(path), 0, entity.id, "", f"cannot be changed: {wrong}", try_)]) from wrong
    return path


def unknown(id: str) -> CommandErrors:
    """What to say of an id that no register has."""
    why, try_ = "is the id of no person, organisation or place", f"{COMMAND} FILE lists those that it knows"
    return CommandErrors([Problem(COMMAND, 0, "", id, why, try_)])
