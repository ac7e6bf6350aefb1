"""The list of fields is that of the schemas, and for each there are values; what is missing is told with what to add."""

from typing import Annotated, Any

import pytest
from pydantic import AfterValidator, create_model

from clippings.reading.schema.article_shape import ArticleShape
from clippings.reading.schema.scalars import Id, Text
from clippings.reading.schema.shapes import FILES
from incremental.content import PLACES
from incremental.editor import Editor
from incremental.fields import Type, every_field, form_of, is_valid, leaves
from incremental.test_each_field import SILENT, SILENT_HERE
from incremental.values import REFERS, NoGenerator

EVERY = {str(field) for field in every_field()}


@pytest.fixture(scope="module")
def editor(tmp_path_factory: pytest.TempPathFactory) -> Editor:
    return Editor(tmp_path_factory.mktemp("archive"), 3)


def test_fields_are_found_in_shapes_within_shapes() -> None:
    assert {
        "article.title", "article.rights.publish", "article.evidence.{}.candidates.[].how", "article.authors.[]",
        "annotations.[].on.paragraph", "outlets.{}.names.[].from", "outlets.{}.labels.[].disputed.[].source.title",
        "people.{}.aliases.[]", "people.{}.aliases.[].name", "places.{}.coordinates", "question.positions.[].on.exact",
    } <= EVERY  # fmt: skip


def test_every_kind_of_file_is_edited_and_nothing_is_said_of_fields_that_are_no_more() -> None:
    assert PLACES.keys() == FILES.keys(), "say in tests/incremental/content.py where each kind of file lies"
    assert REFERS.keys() <= EVERY
    assert SILENT.keys() | {field for _, field in SILENT_HERE} <= EVERY
    assert {place for place, _ in SILENT_HERE} <= {place for places in PLACES.values() for place in places}


@pytest.mark.parametrize("kind", FILES)
def test_a_first_archive_has_every_field_of_every_kind(kind: str, editor: Editor) -> None:
    """Two fields that may not stand together stand in two files, or take turns."""
    form, data = editor.forms[kind], editor.content.data
    for path in editor.content.paths(kind):
        assert is_valid(form_of(kind), data[path]), path
    for field in (field for field in every_field() if field.kind == kind):
        found = [path for path in editor.content.paths(kind) if list(form.places(field, data[path]))]
        added = form.added(field, data[editor.content.paths(kind)[0]])
        assert list(form.places(field, added)), field
        assert found or field.path[-1] in ("paragraph", "exact", "[]", "name", "language"), field


def test_a_changed_field_is_another_and_valid(editor: Editor) -> None:
    for field in every_field():
        form = editor.forms[field.kind]
        data = form.added(field, editor.content.data[editor.content.paths(field.kind)[0]])
        for place in form.places(field, data):
            assert is_valid(form_of(field.kind), form.changed(field, data, place)), field
            assert form.changed(field, data, place) != data, field


def even(text: str) -> str:
    return text


@pytest.mark.parametrize(
    ("type_", "said"),
    [
        (bytes, "tests/incremental/values.py knows no values"),
        (Annotated[str, AfterValidator(even)], "tests/incremental/values.py knows no values"),
        (list[set[int]], "tests/incremental/values.py knows no values"),
        (str, "tests/incremental/values.py knows no values"),
        (Id, "say in REFERS of tests/incremental/values.py"),
    ],
)
def test_a_field_of_a_new_type_fails_with_what_to_add(type_: Any, said: str, editor: Editor) -> None:
    shape = create_model("Shape", __base__=ArticleShape, mood=(type_ | None, None))
    (field,) = (field for field in leaves("article", Type(shape)) if field.path[0] == "mood")
    with pytest.raises(NoGenerator, match=said) as told:
        editor.values.of(field)
    assert "article.mood" in str(told.value)


def test_a_new_field_of_a_known_type_is_edited_at_once(editor: Editor) -> None:
    shape = create_model("Shape", __base__=ArticleShape, mood=(list[Text], []), day=(tuple[int, int] | None, None))
    found = [str(field) for field in every_field({"article": shape})]
    assert found == [
        *(name for name in map(str, every_field()) if name.startswith("article.")),
        "article.mood.[]",
        "article.day",
    ]
    for field in every_field({"article": shape})[-2:]:
        assert editor.values.of(field)
