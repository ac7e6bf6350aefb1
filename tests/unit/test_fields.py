"""A field of the front matter is declared once: what its declaration says is what is recorded, shown and exported."""

import pickle
from dataclasses import replace
from typing import Annotated

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from clippings.describe.rows import COLUMNS
from clippings.describe.shapes import KEYS
from clippings.model.edtf import Edtf
from clippings.model.evidence import Evidence
from clippings.model.record import Record
from clippings.reading.articles import read
from clippings.reading.schema.article_field import ArticleField, in_order
from clippings.reading.schema.fields import FIELDS, NESTED, ROWS, fields_of, references
from clippings.reading.schema.located import parse
from clippings.reading.schema.scalars import Id, Ids, Text
from clippings.reading.schema.shared import Shape

LONG = "a-place-whose-id-is-longer-than-twenty-letters"


def record_of(head: str) -> Record:
    result = read(f"---\n{head}\n---\nText.\n", "articles/x.md", "x")
    assert result.value is not None, result.problems
    return result.value.record


def test_every_field_has_its_attribute_in_record() -> None:
    named = {field.name for field in FIELDS} - {field.written.split(".")[0] for field in NESTED}
    missing = (named | {field.name for field in NESTED}) - set(Record.__match_args__)
    assert not missing, f"add {missing} to Record in model/record.py"


def test_an_article_that_says_only_its_title_is_a_record_with_nothing_else() -> None:
    assert record_of("title: T") == Record("x", "T", where="articles/x.md", lines={"title": 2})


def test_every_field_is_recorded_as_written() -> None:
    record = record_of(
        "title: T\noutlet: gazette\nprinted_outlet: The Gazette\nbyline: By Ann\nauthors: [ann, bob]\ndate: 2016-02\n"
        "language: FR-CA\ntext: excerpt\nrights: {statement: S, holder: H, publish: no, search: index-only}\n"
        "original: {url: 'https://a.example', archived: 'https://b.example', accessed: 2020-01, sha256: f00}\n"
        "events: talks\nreplies_to: [y]\nlinks: {pin: [p, q], forbid: [f]}\nkeywords: [k, l]\nstatus: draft\n"
        "evidence: {date: {how: printed, quote: February}}"
    )
    assert (record.title, record.outlet, record.printed_outlet, record.byline) == (
        "T",
        "gazette",
        "The Gazette",
        "By Ann",
    )
    assert record.authors == ("ann", "bob")
    assert record.date.edtf == Edtf("2016-02", "2016-02-01", "2016-02-29")
    assert record.date.evidence == record.evidence["date"] == Evidence("printed", "February")
    assert (record.language, record.text, record.status) == ("fr-CA", "excerpt", "draft")
    rights, original = record.rights, record.original
    assert (rights.statement, rights.holder, rights.publish, rights.search) == ("S", "H", False, "index-only")
    assert (original.url, original.archived) == ("https://a.example", "https://b.example")
    assert (original.accessed, original.sha256) == ("2020-01", "f00")
    assert (record.pinned, record.forbidden) == (("p", "q"), ("f",))
    assert record.lines["pinned"] == record.lines["forbidden"] == 14
    assert (record.events, record.replies_to, record.keywords) == (("talks",), ("y",), ("k", "l"))


def test_a_kept_record_comes_back_equal_and_shares_what_many_have() -> None:
    one = replace(record_of("title: T\noutlet: gazette\nbyline: By Ann"), events=(LONG,))
    two = replace(one, id="y")
    back, other = pickle.loads(pickle.dumps(one)), pickle.loads(pickle.dumps(two))
    assert (back, other) == (one, two)
    assert back.outlet is other.outlet
    assert back.lines is other.lines
    assert dict(back.lines) == {"title": 2, "outlet": 3, "byline": 4}


@pytest.mark.parametrize(("tag", "language"), [("en-GB", "en"), ("zh-Hant-TW", "zh"), ("de", "de")])
def test_a_language_is_what_stands_first_in_its_tag(tag: str, language: str) -> None:
    """BCP 47, section 2.1: the primary language subtag is the first."""
    assert record_of(f"title: T\nlanguage: {tag}").primary_language == language


def test_the_rows_stand_in_the_order_readers_know() -> None:
    known = ["Published", "Outlet", "Byline as printed", "Author", "Events", "Keywords as printed", "Rights"]
    assert [field.heading for field in ROWS if field.heading in known] == known


def test_nobodys_keys_and_columns_move() -> None:
    assert KEYS[:4] == ("id", "title", "url", "byline")
    assert {field.name for field in FIELDS if field.json} | {"id", "url"} >= set(KEYS)
    assert COLUMNS[:15] == (
        "id", "title", "byline", "authors", "outlet", "labels", "date", "earliest", "latest", "language", "text",
        "events", "keywords", "url", "original",
    )  # fmt: skip


def test_no_field_takes_the_name_of_something_derived() -> None:
    derived = {"id", "url", "paragraphs", "mentions", "quotations", "annotations", "links"}
    assert not derived & {field.name for field in FIELDS if field.json}
    assert not {"id", "url", "labels", "earliest", "latest"} & {field.name for field in FIELDS if field.csv}


def test_a_row_stands_below_the_field_it_names() -> None:
    fields = [
        ArticleField(name="a"),
        ArticleField(name="b", after="d"),
        ArticleField(name="c", after="a"),
        ArticleField(name="d"),
    ]
    assert [field.name for field in in_order(fields)] == ["a", "c", "d", "b"]


@pytest.mark.parametrize("after", ["nothing", "x", "y"])
def test_a_row_below_no_field_is_refused_by_name(after: str) -> None:
    with pytest.raises(ValueError, match=f"x stands after {after}"):
        in_order([ArticleField(name="a"), ArticleField(name="x", after=after), ArticleField(name="y", after="x")])


def test_a_field_without_a_declaration_is_only_read() -> None:
    class Small(Shape):
        told: Annotated[Text, ArticleField("Told")]
        read: Text | None = None

    told, read_ = fields_of(Small)
    assert (told.name, told.heading, told.json, told.csv) == ("told", "Told", True, True)
    assert (read_.name, read_.heading, read_.json, read_.csv) == ("read", "", False, False)


def test_ids_of_something_must_be_a_list() -> None:
    class Small(Shape):
        editor: Annotated[Id | None, ArticleField(of="person")] = None

    with pytest.raises(ValueError, match=r"editor has ids of a kind \(person\): make it Ids"):
        fields_of(Small)

    class Good(Shape):
        editors: Annotated[Ids, ArticleField(of="person")] = []  # noqa: RUF012

    assert fields_of(Good)[0].of == "person"


def test_a_column_needs_its_key_in_json() -> None:
    class Small(Shape):
        secret: Annotated[Text | None, ArticleField(json=False)] = None

    with pytest.raises(ValueError, match="secret is a column only if it is in JSON"):
        fields_of(Small)


def test_references_are_found_by_kind() -> None:
    record = Record("x", "T", authors=("ann",), events=("talks",), replies_to=("y", "z"))
    assert [(field.name, ids) for field, ids in references(record, {"person", "article"})] == [
        ("authors", ("ann",)), ("replies_to", ("y", "z")),
    ]  # fmt: skip
    assert [ids for _, ids in references(record, {"event"})] == [("talks",)]


@pytest.mark.parametrize(
    "text", ["[" * 60, "a: " + "{a: " * 60_000, "- " * 200_000 + "x", "\n".join(" " * n + "a:" for n in range(99))]
)
def test_a_file_nested_without_an_end_is_refused_and_ends_no_program(text: str) -> None:
    found, problems = parse(text, "archive.yaml")
    assert found.value == {}
    assert [problem.why for problem in problems] == ["holds lists or fields too deep within one another"]


@pytest.mark.parametrize(("deep", "read"), [(50, True), (51, False)])
def test_fifty_lists_may_lie_within_one_another(deep: int, read: bool) -> None:
    _, problems = parse("[" * deep + "]" * deep, "archive.yaml")
    assert (not problems) is read


@pytest.mark.parametrize("nest", ["[a: ", "? ", "- ? ", "\ufeff- "])
def test_what_lies_within_one_another_is_counted_however_it_is_written(nest: str) -> None:
    _, problems = parse(nest[:1] * (nest[0] == "\ufeff") + nest.lstrip("\ufeff") * 60 + "x", "archive.yaml")
    assert [problem.why for problem in problems] == ["holds lists or fields too deep within one another"]


ALIASED = (
    "a: &x b", "&x a: b", "a:\n  &x b: c", "- &x b", "? &x b", "? a\n: &x b", "[a,&x b]", "{&x a: b}", '{"a":&x b}', "\ufeff&x a: b",
    "a: b\x85&x c: d", "a: b\u2028&x c: d", "--- &x\na: b", "a: !t &x b", "a:\t&x b", "a: b # so\n&x c: d", "a: 'b'\n&x c: d",
)  # fmt: skip


@pytest.mark.parametrize("text", ALIASED)
def test_no_value_has_a_mark_to_point_at(text: str) -> None:
    """Wherever one may stand (YAML 1.2.2, §6.9): a few that point at one another fill all memory."""
    found, problems = parse(text, "archive.yaml")
    assert problems
    assert found.value == {}


SIGNS = st.sampled_from(
    ["a", "b: ", "- ", "? ", ": ", "[", "]", "{", "}", ", ", "&x ", "*x", "!t ", "\n", "\n  ", '"', "'", "|\n", "---\n"]
)


@given(st.lists(SIGNS).map("".join))
def test_what_yaml_itself_calls_an_anchor_or_alias_is_never_read(text: str) -> None:
    try:
        found = [event for event in yaml.parse(text, yaml.BaseLoader) if getattr(event, "anchor", None)]
    except yaml.YAMLError:
        return
    assert bool(parse(text, "archive.yaml")[1]) or not found


# The signs and their ends are those of Unicode Standard Annex 9, table 2.
@pytest.mark.parametrize(
    ("written", "ended"),
    [
        ("Talks \u202eend", "Talks \u202eend\u202c"),
        ("Talks \u2066end", "Talks \u2066end\u2069"),
        ("\u202bTalks \u2067end", "\u202bTalks \u2067end\u2069\u202c"),
        ("\u2068Talks\u2069 end", "\u2068Talks\u2069 end"),
        ("\u202bOf \u2067talks\u2069 end", "\u202bOf \u2067talks\u2069 end\u202c"),
        ("Talks\u202c end \u200f", "Talks\u202c end \u200f"),
    ],
)
def test_a_sign_that_turns_the_direction_ends_with_its_field(written: str, ended: str) -> None:
    assert record_of(f"title: {written}").title == ended
