"""Whether the originals are as they were when they were imported. Of what they were before that it says nothing."""

import hashlib
import os
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from clippings.files import shown_name
from clippings.importing.custody.bag import MANIFEST, manifest, provenance
from clippings.importing.custody.originals import CHUNK, FOLDER, place_of
from clippings.model.problem import Problem

_BACK = "get it back from a copy of the archive"
_BACK_LINE = "get manifest-sha256.txt back from a copy of the archive"


class Verified(NamedTuple):
    """What came of hashing every original."""

    unchanged: int
    """How many are as they were."""
    size: int
    """How many bytes they have."""
    problems: tuple[Problem, ...]
    """What is changed, missing or extra."""


def verified(content: Path, progress: Callable[[str, int, int], None]) -> Verified:
    """Hash every original, and compare it with the manifest."""
    folder = content / FOLDER
    said = {name: (line, digest) for line, digest, name in manifest(folder)}
    known, count, size = provenance(folder), 0, 0
    problems: list[Problem] = []
    for at, (name, (line, digest)) in enumerate(said.items(), 1):
        one = Path(folder, *name.split("/"))
        if name != place_of(digest):
            why = "is no line that an import has written: a digest, two spaces, and the file that is named by it"
            problems.append(Problem(str(folder / MANIFEST), line, "", f"{digest}  {name}", why, _BACK_LINE))
        elif not one.is_file() or one.is_symlink():
            problems.append(_told(one, "is missing", known.get(name), _BACK))
        elif _digest(one) != digest:
            problems.append(_told(one, "has been changed since it was imported", known.get(name), _BACK))
        else:
            count, size = count + 1, size + one.stat().st_size
            if name not in known:
                why = "is as it was, but provenance.jsonl does not say where it comes from"
                problems.append(_told(one, why, None, "get provenance.jsonl back from a copy of the archive"))
        progress("hashing originals", at, len(said))
    problems += _extra(folder, said)
    return Verified(count, size, tuple(problems))


def _extra(folder: Path, said: Mapping[str, object]) -> Iterator[Problem]:
    for place, folders, names in os.walk(folder / "data"):
        folders.sort()
        for name in sorted(names):
            path = Path(place, name)
            if path.relative_to(folder).as_posix() not in said:
                why = "is not in the manifest: no import that came to its end has put it there"
                try_ = "if an import was stopped, give its command again; else move the file away"
                yield Problem(shown_name(str(path)), 0, "", "", why, try_)


def _told(path: Path, why: str, row: Mapping[str, Any] | None, try_: str) -> Problem:
    """What is wrong with an original, with where it came from, when, and what was made of it."""
    if row is None:
        return Problem(str(path), 0, "", "", why, try_)
    made = ", ".join(map(str, row.get("articles", ())))
    came = f"{row.get('source')}, imported {row.get('imported')}" + (f", from which {made} came" if made else "")
    return Problem(str(path), 0, "", came, why, try_)


def _digest(path: Path) -> str:
    hashed = hashlib.sha256()
    try:
        with path.open("rb") as stream:
            while chunk := stream.read(CHUNK):
                hashed.update(chunk)
    except OSError as wrong:
        return f"cannot be opened: {wrong.strerror}"
    return hashed.hexdigest()
