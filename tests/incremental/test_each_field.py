"""Every field that an editor may write is changed once: the change is nowhere missed, and it shows, or is said not to.

A field is changed again where the change did not show. What is there after its last change is compared with a build from
nothing, so that a change that was missed is found whether it showed or not.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from incremental.compare import Built, assert_same, built, from_nothing, same_as_from_nothing
from incremental.content import PLACES
from incremental.editor import Editor
from incremental.fields import Field, every_field

SILENT = {
    "annotations.[].sources.[].accessed": "a note names its sources by title and address",
    "annotations.[].sources.[].archived": "a note names its sources by title and address",
    "annotations.[].sources.[].licence": "a note names its sources by title and address",
    "article.original.key": "the importer's",
    "version.original.key": "the importer's",
    "version.original.sha256": "a version's page tells of no digest",
    "version.evidence.{}.candidates.[].quote": "a page names what else a field could be, and why",
    "version.evidence.{}.source.accessed": "a ground names its source by title and address",
    "version.evidence.{}.source.archived": "a ground names its source by title and address",
    "version.evidence.{}.source.licence": "a ground names its source by title and address",
    "people.{}.not_same_as.[]": "what clippings reconcile proposes no more",
    "organisations.{}.not_same_as.[]": "what clippings reconcile proposes no more",
    "places.{}.not_same_as.[]": "what clippings reconcile proposes no more",
    "outlets.{}.not_same_as.[]": "what clippings reconcile proposes no more",
    "quotations.[].same.[].on.exact": "these words stand in no quotation here: tests/meaning/test_utterances.py has some",
    "quotations.[].same.[].on.prefix": "these words stand in no quotation here: tests/meaning/test_utterances.py has some",
    "quotations.[].same.[].on.suffix": "these words stand in no quotation here: tests/meaning/test_utterances.py has some",
    "quotations.[].because": "why an editor joined quotations is for editors",
    "stories.[].apart.[]": "no two articles here are one story by their words: tests/unit/test_story_groups.py has some",
    "stories.[].none.[]": "no two articles here are one story by their words: tests/unit/test_story_groups.py has some",
    "stories.[].because": "why an editor joined or parted articles is for editors",
    "outlets.{}.signatures.[]": "the importer's",
    "outlets.{}.boilerplate.[]": "the importer's",
}
"""Fields that show in no output, and why that is right. A new field that shows nowhere fails until it is named here."""
SILENT_HERE = {
    ("private/annotations/*.yaml", "annotations.[].visibility"): "what lies there is private, whatever it says",
}
"""The same for some places only."""
OTHERS = (7, 11, 20, 27)
"""The archives in which a field is changed that shows nowhere in the first one."""
AT_ONCE = 14
"""Fields of one kind that one test changes."""
INSTANCES, VALUES = 3, 16
"""In how many files, and how often in each, in one place after another, a field is changed until the change shows: the
name of an outlet as printed shows only where it is not known, and a word near a name only where it decides."""


def cases() -> Iterator[tuple[str, Sequence[Field]]]:
    """Where files lie, and some of their fields."""
    for kind, places in PLACES.items():
        fields = [field for field in every_field() if field.kind == kind]
        for place in places:
            for some in (fields[at : at + AT_ONCE] for at in range(0, len(fields), AT_ONCE)):
                yield place, some


@pytest.mark.parametrize(
    ("place", "fields"), list(cases()), ids=lambda value: value if isinstance(value, str) else str(value[0])
)
def test_a_change_of_any_field_is_nowhere_missed(place: str, fields: Sequence[Field], tmp_path: Path) -> None:
    editor = Editor(tmp_path, 3, articles=5)
    made = same_as_from_nothing(editor.content.folder, tmp_path, **editor.settings)
    for field in fields:
        said = SILENT.get(str(field)) or SILENT_HERE.get((place, str(field)))
        paths = [path for path in editor.content.paths(field.kind) if Path(path).match(place)]
        shown = False
        for path in paths[: 1 if said else INSTANCES]:
            for number in range(1 if said else VALUES):
                if not shown:
                    shown, made = change(editor, field, path, number, tmp_path, made)
        assert_same(made, from_nothing(editor.content.folder, tmp_path, **editor.settings), {}, str(field))
        shown = shown or (
            not said and any(shows_in(seed, field, place, tmp_path / f"{seed}{field}") for seed in OTHERS)
        )
        assert shown != bool(said), f"{field} shows{'' if shown else ' nowhere'}: see SILENT in {__file__}"


def shows_in(seed: int, field: Field, place: str, folder: Path) -> bool:
    """Whether a change of a field shows in another archive."""
    folder.mkdir()
    editor = Editor(folder, seed, articles=5)
    made = built(editor.content.folder, folder / "output", **editor.settings)
    paths = [path for path in editor.content.paths(field.kind) if Path(path).match(place)]
    for path in paths[:INSTANCES]:
        for number in range(VALUES):
            shown, made = change(editor, field, path, number, folder, made)
            if shown:
                return True
    return False


def change(editor: Editor, field: Field, path: str, number: int, folder: Path, before: Built) -> tuple[bool, Built]:
    """Change a field in one file, in the place of this number where it stands or after it was added; whether it shows,
    and what was made."""
    form, data = editor.forms[field.kind], editor.content.data
    if not list(form.places(field, data[path])):
        data[path] = form.added(field, data[path])
        before = made(editor, folder, f"{field} added to {path}")
    places = list(form.places(field, data[path]))
    place = places[number % len(places)]
    data[path] = form.changed(field, data[path], place)
    after = made(editor, folder, f"{field} changed in {path}")
    return after.files != before.files, after


def made(editor: Editor, folder: Path, said: str) -> Built:
    editor.content.save()
    found = built(editor.content.folder, folder / "output", **editor.settings)
    assert not found.refused, said
    return found
