"""Changes in texts of YAML: exactly what was meant is changed, and every other line is as it was."""

import copy
import difflib
import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from clippings.editing.changes import Add, Change, Insert, Put, Refused, Remove, Rename
from clippings.editing.file import digest_of, edit
from clippings.editing.markdown import edited_head
from clippings.editing.text import edited
from conftest import PROJECT

WORDS = st.sampled_from(
    ["a", "b c", "true", "2016-02~", "[2013,2015]", "#1", "x: y", "it's", 'said "no"', "ستافان", "😀 x", "- z", "", "~", "&a", "x #y",
     "one\ntwo", "one\n\n  two\n", "end ", " start", "tab\there", "\x85", "\u2028x", "null", "{a}", "*b", "!c", "%d", "@e", "`f", "?", "? g",
     "a,b", ",", "]", "\r\n", "a\rb", "---", "...", "x" * 120, "word " * 30]
)  # fmt: skip
KEYS = st.sampled_from(["name", "aliases", "from", "true", "2016", "a b", "ключ", "#k", "x: y", "it's", "k,l", "[m]"])
FLAT = st.one_of(WORDS, st.lists(WORDS, max_size=3), st.dictionaries(KEYS, WORDS, max_size=3))
VALUES = st.one_of(FLAT, st.lists(FLAT, max_size=3), st.dictionaries(KEYS, FLAT, max_size=3))


def quoted(text: str) -> str:
    """A text in double quotation marks, as YAML has them (https://yaml.org/spec/1.1/#id904245)."""
    return '"' + "".join(c if c.isalnum() else f"\\U{ord(c):08x}" for c in text) + '"'


@st.composite
def in_brackets(draw: Any, value: Any) -> str:
    """A value as an editor might write it in brackets."""
    gap = draw(st.sampled_from([" ", "", "  "]))
    if isinstance(value, str):
        return single(draw, value)
    trailing = draw(st.sampled_from(["", ",", " "])) if value else gap
    if isinstance(value, dict):
        return "{" + ", ".join(f"{quoted(k)}: {draw(in_brackets(v))}" for k, v in value.items()) + trailing + "}"
    return "[" + gap + ", ".join(draw(in_brackets(v)) for v in value) + trailing + "]"


def single(draw: Any, text: str) -> str:
    """A text in one line: bare where it may be."""
    bare = all(c.isalnum() or c in "-~" for c in text) and text and text[0].isalnum()
    if bare:
        return draw(st.sampled_from([text, f"'{text}'", quoted(text)]))
    return quoted(text)


@st.composite
def in_lines(draw: Any, value: Any, indent: int) -> str:
    """A value as it may stand behind a key or dash, its lines so far in: with comments, empty lines and odd forms."""
    remark = draw(st.sampled_from(["", "", "", "  # a remark: - [", " #"]))
    if isinstance(value, str):
        lines = value.split("\n")
        fit = value and all(
            line and all(c.isalnum() or c in " :'#-," for c in line) and line.strip() == line for line in lines
        )
        if fit and draw(st.booleans()):
            sign, end = draw(st.sampled_from([("|-", ""), (">-", "")])) if len(lines) == 1 else ("|-", "")
            more = draw(st.sampled_from(["", "", "\n", "\n\n"]))
            return f" {sign}{remark}\n" + "\n".join(" " * indent + line for line in lines) + end + more
        if (
            fit
            and len(lines) == 1
            and value.replace(" ", "").isalnum()
            and " " in value.strip()
            and draw(st.booleans())
        ):
            return " " + value.replace(" ", "\n" + " " * indent, 1) + remark
        return f" {single(draw, value)}{remark}"
    if not value or draw(st.integers(0, 3)) == 0:
        return f" {draw(in_brackets(value))}{remark}"
    text = remark
    for number, item in enumerate(value.items() if isinstance(value, dict) else value):
        if draw(st.integers(0, 4)) == 0:
            text += draw(
                st.sampled_from(
                    ["\n", "\n" + " " * indent + "# a comment", "\n# far left", "\n" + " " * (indent + 4) + "# - deep"]
                )
            )
        if isinstance(value, dict):
            key = single(draw, item[0])
            text += f"\n{' ' * indent}{key}:" + draw(in_lines(item[1], indent + draw(st.sampled_from([1, 2, 4]))))
        else:
            compact = isinstance(item, dict) and item and draw(st.booleans())
            if compact:
                inner = draw(in_lines(item, indent + 2)).lstrip("\n")
                assume(inner.startswith(" " * (indent + 2)) and not inner.lstrip().startswith(("#", "{")))
                text += f"\n{' ' * indent}- " + inner[indent + 2 :]
            else:
                text += f"\n{' ' * indent}-" + draw(in_lines(item, indent + 2))
        del number
    return text


@st.composite
def files(draw: Any) -> str:
    """A file of YAML with all that an editor's may have."""
    value = draw(
        st.one_of(st.dictionaries(KEYS, VALUES, min_size=1, max_size=4), st.lists(VALUES, min_size=1, max_size=3))
    )
    text = draw(in_lines(value, 0)).removeprefix("\n").lstrip(" ")
    text = draw(st.sampled_from(["", "# first\n", "---\n", "\n"])) + text
    text += draw(st.sampled_from(["", "\n", "\n# last\n", "\n\n\n", "\n# last"]))
    text = text.replace("\n", draw(st.sampled_from(["\n", "\n", "\r\n"])))
    text = draw(st.sampled_from(["", "\ufeff"])) + text
    assume(read(text) == value)
    return text


def read(text: str) -> Any:
    try:
        return yaml.load(text.removeprefix("\ufeff"), Loader=yaml.BaseLoader)
    except yaml.YAMLError:
        return None


def paths(value: Any, way: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [way, *(path for key, held in items for path in paths(held, (*way, key)))]


def at(value: Any, path: tuple[Any, ...]) -> Any:
    for step in path:
        value = value[step]
    return value


@st.composite
def changes(draw: Any, value: Any) -> tuple[Change, Any]:
    """A change, and what the data is to be: said here once more, in the plainest way."""
    path = draw(st.sampled_from(paths(value)))
    held, meant = at(value, path), copy.deepcopy(value)
    into = at(meant, path[:-1]) if path else None
    kind = draw(st.sampled_from(["put", "grow", "remove", "rename"]))
    if kind == "put" and path:
        into[path[-1]] = new = draw(VALUES)
        return Put(path, new), meant
    if kind == "grow" and isinstance(held, list):
        place, new = draw(st.integers(0, len(held))), draw(VALUES)
        at(meant, path).insert(place, new)
        return Insert(path, new, place), meant
    if kind == "grow" and isinstance(held, dict):
        new = {
            key: word
            for key, word in draw(st.dictionaries(KEYS, VALUES, min_size=1, max_size=2)).items()
            if key not in held
        }
        assume(new)
        at(meant, path).update(new)
        return draw(
            st.sampled_from(
                [Add(path, new), Put((*path, next(iter(new))), new[next(iter(new))])]
                if len(new) == 1
                else [Add(path, new)]
            )
        ), meant
    if kind == "remove" and path:
        del into[path[-1]]
        return Remove(path), meant
    if kind == "rename" and path and isinstance(into, dict):
        key = draw(KEYS)
        assume(key not in into)
        into[key] = into.pop(path[-1])
        return Rename(path, key), meant
    assume(False)
    raise AssertionError


@settings(max_examples=400, deadline=None, derandomize=True)
@given(st.data())
def test_an_edit_makes_exactly_what_is_meant(data: st.DataObject) -> None:
    before = data.draw(files())
    change, meant = data.draw(changes(read(before)))
    try:
        after = edited(before, [change])
    except Refused as refused:
        if "comments below it" not in str(refused):  # the one thing that has no good way
            raise
        return
    assert (read(after) or {}) == (meant or {})
    path = change.path if isinstance(change, Insert | Add) else change.path[:-1]
    held = at(read(before), path) if path in paths(read(before)) else None
    only_one = isinstance(change, Remove) and len(held or ()) == 1
    first, last = lines_of(before, path[:-1] if only_one else path)
    rows, new = before.splitlines(keepends=True), after.splitlines(keepends=True)
    assert new[:first] == rows[:first]
    below = rows[last:]
    assert not below or new[-len(below) :] == below or new[-len(below) :] == [*below[:-1], below[-1].rstrip("\r\n")]
    assert after.startswith("\ufeff") == before.startswith("\ufeff")
    if "\r\n" in before:
        assert not re.search(r"(?<!\r)\n|\r(?!\n)", after)


def lines_of(text: str, path: tuple[Any, ...]) -> tuple[int, int]:
    """The lines from a value's first to that of what stands next, by the parser written in Python."""
    mark = text.startswith("\ufeff")
    node = yaml.compose(text[mark:], Loader=yaml.BaseLoader)
    first = node.start_mark.line
    for step in path:
        pairs = node.value if isinstance(node, yaml.MappingNode) else [(item, item) for item in node.value]
        key, node = pairs[step] if isinstance(step, int) else next(pair for pair in pairs if pair[0].value == step)
        first = key.start_mark.line
    last = node.end_mark.line + (node.end_mark.column > 0)
    return first, last if path else len(text.splitlines())


# The files of the archive that is shipped

SHIPPED = [path for path in sorted((PROJECT / "content").rglob("*")) if path.suffix in (".md", ".yaml")]


def spots(path: Path) -> tuple[Any, str]:
    text = path.read_text("utf-8")
    return read(text.split("---\n")[1] if path.suffix == ".md" else text), text


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.name)
def test_each_text_of_a_shipped_file_changes_alone(path: Path) -> None:
    data, text = spots(path)
    change_in = edited_head if path.suffix == ".md" else edited
    for spot in paths(data):
        if not isinstance(at(data, spot), str):
            continue
        after = change_in(text, [Put(spot, "Other words")])
        gone, come = changed_lines(text, after)
        assert [line for line in come if "Other words" in line] == come
        assert len(come) == 1
        assert not [line for line in gone if line.lstrip().startswith("#")]
        said = " ".join(at(data, spot).split())
        assert len(gone) == 1 or said[-9:] in " ".join(" ".join(gone).split())
        assert change_in(after, [Put(spot, at(data, spot))]).splitlines()[0] == text.splitlines()[0]


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.name)
def test_what_is_added_to_a_shipped_file_and_taken_out_again_leaves_it_as_it_was(path: Path) -> None:
    data, text = spots(path)
    change_in = edited_head if path.suffix == ".md" else edited
    for spot in paths(data):
        held = at(data, spot)
        if isinstance(held, str):
            continue
        new: Any = {"name": "Someone", "aliases": ["One", "Two"]}
        put: Change = Put((*spot, "zz"), new) if isinstance(held, dict) else Insert(spot, new)
        back = (*spot, "zz" if isinstance(held, dict) else len(held))
        added = change_in(text, [put])
        gone, come = changed_lines(text, added)
        assert come
        assert len(gone) <= 1
        assert change_in(added, [Remove(back)]) == text


def changed_lines(before: str, after: str) -> tuple[list[str], list[str]]:
    """The lines that only the one text has, and those that only the other has."""
    found = list(difflib.ndiff(before.splitlines(), after.splitlines()))
    return [row[2:] for row in found if row[0] == "-"], [row[2:] for row in found if row[0] == "+"]


# What a person would have written

FORMS = [
    ("name: A # n\n", Put(("name",), "B"), "name: B # n\n"),
    ("name: 'A'\n", Put(("name",), "B"), "name: 'B'\n"),
    ("date: 2016\n", Put(("date",), "2016-02-04"), "date: 2016-02-04\n"),
    ("title: A\ndate: 2016\n", Put(("byline",), "By B", ("title", "byline", "date")), "title: A\nbyline: By B\ndate: 2016\n"),
    ("authors: [a, b]\n", Insert(("authors",), "c"), "authors: [a, b, c]\n"),
    ("authors: [\n  a,\n  b, # last\n]\n", Insert(("authors",), "c"), "authors: [\n  a,\n  b,\n  c, # last\n]\n"),
    ("authors: [a, b]\n", Remove(("authors", 0)), "authors: [b]\n"),
    ("authors: [a, b]\n", Remove(("authors", 1)), "authors: [a]\n"),
    ("authors: [a,\n  b, c]\n", Insert(("authors",), "d"), "authors: [a,\n  b, c, d]\n"),
    ("title: A\n", Insert(("authors",), "c"), "title: A\nauthors: [c]\n"),
    ("title: A\n", Put(("evidence", "date", "how"), "printed"), "title: A\nevidence:\n  date: {how: printed}\n"),
    ("title: A\nbody: x\n", Put(("body",), "one\ntwo"), "title: A\nbody: |-\n  one\n  two\n"),
    ("# who\n{}\n", Add((), {"a": {"name": "A"}}), "# who\na:\n  name: A\n"),
    ("# who\n", Add((), {"a": {"name": "A"}}), "# who\na:\n  name: A\n"),
    ("", Insert((), {"id": "n1", "kind": "context"}), "- id: n1\n  kind: context\n"),
    ("a:\n  name: A\n\nb:\n  name: B\n", Add((), {"c": {"name": "C"}}), "a:\n  name: A\n\nb:\n  name: B\n\nc:\n  name: C\n"),
    ("a:\n  name: A\n  # more of a\n# end\n", Add((), {"c": {"name": "C"}}), "a:\n  name: A\n  # more of a\nc:\n  name: C\n# end\n"),
    ("a:\n  name: A\nb:\n  name: B\n", Rename(("a",), "c"), "c:\n  name: A\nb:\n  name: B\n"),
    ("- id: n1\n  kind: x\n- id: n2\n", Remove((0,)), "- id: n2\n"),
    ("labels:\n  - label: x\n", Remove(("labels", 0)), "labels: []\n"),
    ("- a # why\n- b\n", Put((0,), ["one\ntwo"]), '- ["one\\ntwo"] # why\n- b\n'),
    ("a: 1\nb: 2", Put(("c",), "3"), "a: 1\nb: 2\nc: 3"),
]  # fmt: skip


@pytest.mark.parametrize(("before", "change", "after"), FORMS)
def test_an_edit_is_written_as_a_person_would(before: str, change: Change, after: str) -> None:
    assert edited(before, [change]) == after


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("a: &x 1\nb: *x\n", Put(("a",), "2")), ("a: &x {k: v}\nb: *x\n", Put(("b", "k"), "w")), ("a: [\n", Put(("a",), "2")),
        ("a: 1\na: 2\n", Put(("a",), "2")), ("a: 1\n", Remove(("b",))), ("a: 1\nb: 2\n", Rename(("a",), "b")), ("a: 1\n", Add((), {"a": "2"})),
        ("a: text\n", Put(("a", "b"), "c")), ("a: [b]\n", Put(("a", 3), "c")), ("a: 1\n--- \nb: 2\n", Put(("a",), "2")),
        ("- id: n1\n  # about the kind\n  kind: x\n", Remove((0, "id"))),
    ],
)  # fmt: skip
def test_what_cannot_be_done_well_is_refused(text: str, change: Change) -> None:
    with pytest.raises(Refused):
        edited(text, [change])


def test_anchors_elsewhere_stay(tmp_path: Path) -> None:
    assert edited("a: &x 1\nb: *x\nc: 3 # c\n", [Put(("c",), "4")]) == "a: &x 1\nb: *x\nc: 4 # c\n"


# Files


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_file_keeps_its_encoding_its_line_ends_and_its_rights(codec: str, tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_bytes("---\r\ntitle: Été # t\r\n---\r\nA  text.\r\n\r\n---\r\nx".encode(codec))
    path.chmod(0o640)
    assert edit(path, lambda text: edited_head(text, [Put(("title",), "Ete"), Insert(("keywords",), "k")]))
    assert path.read_bytes() == "---\r\ntitle: Ete # t\r\nkeywords: [k]\r\n---\r\nA  text.\r\n\r\n---\r\nx".encode(
        codec
    )
    assert path.stat().st_mode & 0o777 == 0o640
    assert not edit(path, lambda text: text)


def test_a_file_that_someone_else_changed_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text("a: 1\n", "utf-8")
    was = digest_of(path)
    path.write_text("a: 2\n", "utf-8")
    with pytest.raises(Refused, match="someone else"):
        edit(path, lambda text: edited(text, [Put(("a",), "3")]), was)
    assert path.read_text("utf-8") == "a: 2\n"
    assert [p.name for p in tmp_path.iterdir()] == ["a.yaml"]
