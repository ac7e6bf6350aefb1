"""Several files changed together: all of them, or none."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from clippings.editing.changes import Refused
from clippings.editing.file import digest_of, edit, text_at
from clippings.files import move


class Rewrite(NamedTuple):
    """A file that is to have another text, or another place, or both."""

    path: Path
    """Where it is."""
    place: Path
    """Where it is to be."""
    before: str
    """Its text."""
    after: str
    """The text that it is to have."""
    was: str
    """Its digest, by which is seen whether somebody changed it meanwhile."""

    @property
    def lines(self) -> tuple[int, ...]:
        """The lines, from 1, of the new text that the old one has not where they stand."""
        new, old = self.after.splitlines(), self.before.splitlines()
        while new and old and new[-1] == old[-1]:  # what stands below an added line has not changed
            new, old = new[:-1], old[:-1]
        return tuple(at + 1 for at, line in enumerate(new) if old[at : at + 1] != [line])


def rewrite_of(path: Path, after: str | None = None, place: Path | None = None) -> Rewrite:
    """What makes a file have a text, its own where none is said, at a place."""
    was = digest_of(path)
    before = text_at(path)
    return Rewrite(path, place or path, before, before if after is None else after, was)


def rewrite_all(rewrites: Sequence[Rewrite]) -> None:
    """Write every file. Where one of them cannot be, those that were written are put back, and the reason is raised:
    Refused with its name, or OSError."""
    done: list[Rewrite] = []
    with _back_to_what_was(done):
        for one in rewrites:
            if one.place != one.path and one.place.exists():
                raise Refused(f"{one.place} is there already")
            try:
                edit(one.path, lambda _, text=one.after: text, one.was)  # type: ignore[misc]
            except Refused as wrong:
                raise Refused(f"{one.path} {wrong}") from wrong
            done.append(one)
            if one.place != one.path:
                one.place.parent.mkdir(exist_ok=True)  # that of an article's versions has its id
                move(one.path, one.place)


@contextmanager
def _back_to_what_was(done: Sequence[Rewrite]) -> Iterator[None]:
    try:
        yield
    except BaseException:
        for one in reversed(done):
            if not one.path.exists():
                move(one.place, one.path)
            edit(one.path, lambda _, text=one.before: text)  # type: ignore[misc]
        raise
