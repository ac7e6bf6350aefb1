"""import.yaml in the content folder: which field of an article each name of other programs is. An import proposes it,
editors change it, and the next import goes by it."""

from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from clippings.editing.changes import Add, Change
from clippings.editing.file import edit
from clippings.editing.text import edited
from clippings.files import text_of
from clippings.importing.draft import Named
from clippings.importing.mapping.names import Fields, called
from clippings.model.problem import ContentErrors, errors, shortened
from clippings.reading.schema import located
from clippings.reading.schema.shapes import ImportShape
from clippings.reading.schema.validate import validated

NAME = "import.yaml"
_BEGINNING = """\
# What the names of other programs' fields, and of tables' columns, mean here. An import wrote it; change it as you
# like, and the next import goes by it. docs/import/archives.md tells what may stand behind a name.
"""
_MOST = 500
"""Names that are written at most: a table may have thousands of columns."""


def read(into: Path) -> Fields:
    """What import.yaml says; nothing where there is none. ContentErrors where it has mistakes."""
    path = into / NAME
    if not path.exists():
        return Fields()
    text = text_of(path, str(path))
    problems = [*text.problems]
    if text.value is not None:
        found, faults = located.parse(text.value, str(path))
        result = validated(found, ImportShape, str(path)) if not faults and found.value else None
        problems += [*faults, *(result.problems if result else ())]
        if result and result.value:
            meant = {called(name): field for name, field in result.value.fields.items()}
            return Fields(meant, frozenset(map(called, result.value.ignore)) - meant.keys())
    if wrong := errors(problems):
        raise ContentErrors(wrong)
    return Fields()


class Met:
    """The names that an import has met."""

    def __init__(self) -> None:
        self.examples: dict[str, Named] = {}
        self.fields: dict[str, Counter[str]] = {}

    def add(self, named: Iterable[Named]) -> None:
        """Count the names of an article."""
        for one in named:
            self.examples.setdefault(called(one.name), one)
            self.fields.setdefault(called(one.name), Counter())[one.field or ""] += 1

    def told(self) -> list[tuple[str, str, dict[str, int]]]:
        """The same as JSON has it: each name with an example, and how often it was taken for which field."""
        return [(one.name, one.example, dict(self.fields[name])) for name, one in self.examples.items()]

    def join(self, told: Iterable[Sequence[Any]]) -> None:
        """Count what was told of other articles."""
        for name, example, fields in told:
            self.examples.setdefault(called(name), Named(name, example, None))
            self.fields.setdefault(called(name), Counter()).update(fields)


def propose(into: Path, met: Met, said: Fields) -> bool:
    """Add to import.yaml the names that it does not speak of yet: each with the field that it was taken for, or under
    ``ignore`` with an example and how often it stood there. False where there are none."""
    new = [name for name in sorted(met.fields) if said.is_new(name)][:_MOST]
    known, unknown = {}, {}
    for name in new:
        one, counts = met.examples[name], met.fields[name]
        if field := next((field for field, _ in counts.most_common() if field), ""):
            known[one.name] = field
        else:
            unknown[one.name] = {"example": shortened(one.example, 60), "times": str(counts.total())}
    changes: list[Change] = [Add((part,), found) for part, found in (("fields", known), ("ignore", unknown)) if found]
    if changes:
        edit(into / NAME, lambda text: edited(text or _BEGINNING, changes))
    return bool(changes)
