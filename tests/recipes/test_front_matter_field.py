"""“Add a front-matter field” of CONTRIBUTING.md, followed to the letter; and fields of every kind, declared alike."""

import csv
import json
import shutil
from pathlib import Path

import jsonschema
import pytest
from bs4 import BeautifulSoup

from recipes.recipe import Clone, Step, sources

RECIPE = "Add a front-matter field"
ARTICLE = "---\ntitle: Talks end\nbyline: By Jane Roe\n{}---\nOne envoy left.\n"
GROUND = "evidence: {section: {how: printed, quote: Page 3 · World}}\n"


def rows_of(page: str) -> dict[str, str]:
    """Heading → words of each row of an article's record, in their order."""
    soup = BeautifulSoup(page, "html.parser")
    return {row.dt.text: " ".join(row.dd.text.split()) for row in soup.select(".record dl > div")}  # type: ignore[union-attr]


def table_of(clone: Clone) -> dict[str, dict[str, str]]:
    with (clone.output / "data/articles.csv").open(encoding="utf-8", newline="") as file:
        return {row["id"]: row for row in csv.DictReader(file)}


@pytest.fixture(scope="module")
def followed(tmp_path_factory: pytest.TempPathFactory) -> tuple[Clone, list[Step]]:
    clone = Clone(tmp_path_factory.mktemp("field"))
    return clone, clone.follow(RECIPE)


@pytest.fixture
def clone(followed: tuple[Clone, list[Step]]) -> Clone:
    """The program with the field, and an archive of two articles of which one says it."""
    clone, _ = followed
    clone.write("articles/a.md", ARTICLE.format("section: =World\n" + GROUND))
    clone.write("articles/b.md", ARTICLE.format(""))
    return clone


def test_at_most_two_source_files_are_touched(followed: tuple[Clone, list[Step]]) -> None:
    assert len(sources(followed[1])) <= 2


def test_the_field_comes_out_everywhere_and_follows_an_edit(clone: Clone) -> None:
    clone.build()
    rows = rows_of(clone.page("articles/a.html"))
    assert list(rows)[:5] == ["Published", "Outlet", "Byline as printed", "Section", "Author"]
    assert rows["Section"].startswith("=World printed")
    assert "Page 3 · World" in rows["Section"]
    assert "Section" not in rows_of(clone.page("articles/b.html"))
    assert clone.article("a")["section"] == "=World"
    assert clone.article("a")["evidence"]["section"] == {"how": "printed", "quote": "Page 3 · World"}
    assert clone.article("b")["section"] is None
    listed = json.loads((clone.output / "data/archive.json").read_text("utf-8"))["articles"]
    assert {article["id"]: article["section"] for article in listed} == {"a": "=World", "b": None}
    assert {id: row["section"] for id, row in table_of(clone).items()} == {"a": "'=World", "b": ""}

    clone.write("articles/a.md", ARTICLE.format("section: Letters\n"))
    clone.write("articles/b.md", ARTICLE.format("section: Sport\n"))
    clone.build()
    assert rows_of(clone.page("articles/a.html"))["Section"] == "Letters"
    assert rows_of(clone.page("articles/b.html"))["Section"] == "Sport"
    assert (clone.article("a")["section"], clone.article("b")["section"]) == ("Letters", "Sport")
    assert {id: row["section"] for id, row in table_of(clone).items()} == {"a": "Letters", "b": "Sport"}


def test_the_schema_has_it_and_holds_editors_to_it(clone: Clone) -> None:
    schema = json.loads((clone.build() / "data/schemas/article.json").read_text("utf-8"))
    jsonschema.validate({"title": "T", "section": "World"}, schema)
    for wrong in (["World"], {"name": "World"}, 3):
        with pytest.raises(jsonschema.ValidationError):
            jsonschema.validate({"title": "T", "section": wrong}, schema)


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("section: ''", ["a.md:4", "section", "is empty", "leave the field out"]),
        ("section: [World, Europe]", ["a.md:4", "section", "is a list, and section is one text"]),
        ("secton: World", ["a.md:4", "is not a field known here", "did you mean section?"]),
    ],
)
def test_a_slip_in_it_is_told(written: str, told: list[str], clone: Clone) -> None:
    clone.write("articles/a.md", ARTICLE.format(written + "\n"))
    said = clone.refused()
    assert said.count("error:") == 1
    assert all(words in said for words in told), said


def test_the_tests_hold_with_it_and_the_guide_must_name_it(clone: Clone) -> None:
    clone.tests("tests/test_docs.py", "-k", "editors_guide")
    guide = clone.folder / "docs/content.md"
    text = guide.read_text("utf-8")
    guide.write_text("\n".join(line for line in text.splitlines() if "`section`" not in line), "utf-8")
    done = clone.run("-m", "pytest", "-q", "-p", "no:cacheprovider", "tests/test_docs.py", "-k", "editors_guide")
    guide.write_text(text, "utf-8")
    assert done.returncode == 1
    assert "section" in done.stdout
    clone.tests("tests/unit/test_fields.py", "tests/test_architecture.py")


KINDS = {
    "translators": ('Annotated[Ids, ArticleField("Translated by", of="person")] = []', "tuple[str, ...] = ()"),
    "seen_in": ('Annotated[Ids, ArticleField("Seen in", of="place")] = []', "tuple[str, ...] = ()"),
    "during": ('Annotated[Ids, ArticleField("During", of="event")] = []', "tuple[str, ...] = ()"),
    "follows": ('Annotated[Ids, ArticleField("Follows", of="article", csv=False)] = []', "tuple[str, ...] = ()"),
    "modified": ('Annotated[Date | None, ArticleField("Changed", after="date")] = None', "Edtf | None = None"),
    "pages": ('Annotated[Texts, ArticleField("Pages", "not known")] = []', "tuple[str, ...] = ()"),
    "illustrated": ('Annotated[Boolean, ArticleField("Illustrated")] = False', "bool = False"),
    "desk": ('Annotated[Text | None, ArticleField("Desk", json=False, csv=False)] = None', "str | None = None"),
}
"""A field of each kind: its declaration, and its place in `Record`."""
SAYS = """\
translators: [ann]
seen_in: geneva
during: [talks, secret]
follows: [b, d]
modified: 2016-02-05/2016-02-07
pages: ['3', '=4']
illustrated: yes
desk: World
"""


@pytest.fixture(scope="module")
def kinds(tmp_path_factory: pytest.TempPathFactory) -> Clone:
    """The program with a field of each kind, and an archive that says them all."""
    clone = Clone(tmp_path_factory.mktemp("kinds"))
    for name, (declared, recorded) in KINDS.items():
        clone.put(
            Step("plugins/clippings/reading/schema/article_shape.py", "above", "printed_outlet:", f"{name}: {declared}")
        )
        clone.put(Step("plugins/clippings/model/record.py", "above", "printed_outlet:", f"{name}: {recorded}"))
    clone.write("authority/people.yaml", "ann: {name: Ann Example}\n")
    clone.write("authority/places.yaml", "geneva: {name: Geneva}\n")
    clone.write("events/talks.md", "---\ntitle: The talks\ndate: 2016-02-03\n---\nThey met.\n")
    clone.write("events/secret.md", "---\ntitle: Behind doors\nstatus: draft\n---\nThey met.\n")
    clone.write("articles/a.md", ARTICLE.format(SAYS))
    clone.write("articles/b.md", ARTICLE.format("").replace("Talks end", "Talks begin"))
    clone.write("articles/d.md", ARTICLE.format("status: draft\n").replace("Talks end", "Not yet said"))
    return clone


def test_every_kind_of_field_is_shown_as_what_it_is(kinds: Clone) -> None:
    kinds.build()
    rows = rows_of(kinds.page("articles/a.html"))
    assert list(rows)[:12] == [
        "Published", "Changed", "Outlet", "Translated by", "Seen in", "During", "Follows", "Pages", "Illustrated", "Desk",
        "Byline as printed", "Author",
    ]  # fmt: skip
    assert rows["Changed"] == "between 5 and 7 February 2016"
    assert rows["During"] == "The talks 3 February 2016, Behind doors undated"
    assert rows["Follows"] == "Talks begin, Not yet said"
    assert (rows["Pages"], rows["Illustrated"], rows["Desk"]) == ("3, =4", "yes", "World")
    links = {a.text: a["href"] for a in BeautifulSoup(kinds.page("articles/a.html"), "html.parser").select(".record a")}
    assert links["Ann Example"] == "../people/ann.html"
    assert links["Geneva"] == "../places/geneva.html"
    assert links["The talks"] == "../events/talks.html"
    assert links["Talks begin"] == "../articles/b.html"
    bare = rows_of(kinds.page("articles/b.html"))
    assert (bare["Pages"], bare["Illustrated"]) == ("not known", "no")
    assert not {"Changed", "Translated by", "Seen in", "During", "Follows", "Desk"} & bare.keys()


def test_every_kind_of_field_is_exported_as_what_it_is(kinds: Clone) -> None:
    kinds.build()
    article, bare = kinds.article("a"), kinds.article("b")
    assert article["translators"] == [{"id": "ann", "name": "Ann Example"}]
    assert article["seen_in"] == [{"id": "geneva", "name": "Geneva"}]
    assert (article["during"], article["follows"]) == (["talks", "secret"], ["b", "d"])
    assert article["modified"] == {"edtf": "2016-02-05/2016-02-07", "earliest": "2016-02-05", "latest": "2016-02-07"}
    assert (article["pages"], article["illustrated"]) == (["3", "=4"], True)
    assert "desk" not in article
    assert (bare["translators"], bare["modified"], bare["pages"], bare["illustrated"]) == ([], None, [], False)
    row = table_of(kinds)["a"]
    assert (row["translators"], row["seen_in"], row["during"]) == ("Ann Example", "Geneva", "talks; secret")
    assert (row["modified"], row["pages"], row["illustrated"]) == ("2016-02-05/2016-02-07", "3; =4", "yes")
    assert not {"follows", "desk"} & row.keys()


@pytest.mark.parametrize(
    ("path", "before", "after", "heading", "shown"),
    [
        ("authority/people.yaml", "Ann Example", "Ann Other", "Translated by", "Ann Other"),
        ("authority/places.yaml", "Geneva", "Old Geneva", "Seen in", "Old Geneva"),
        (
            "events/talks.md",
            "The talks",
            "The long talks",
            "During",
            "The long talks 3 February 2016, Behind doors undated",
        ),
        ("articles/d.md", "Not yet said", "Soon said", "Follows", "Talks begin, Soon said"),
    ],
)
def test_what_its_ids_name_is_followed_when_that_changes(
    path: str, before: str, after: str, heading: str, shown: str, kinds: Clone
) -> None:
    """One change at a time: article d stands beside article a neither in time nor by a link."""
    kinds.build()
    text = (kinds.content / path).read_text("utf-8")
    kinds.write(path, text.replace(before, after))
    kinds.build()
    kinds.write(path, text)
    assert rows_of(kinds.page("articles/a.html"))[heading] == shown
    if heading in ("Translated by", "Seen in"):
        name = {"Translated by": "translators", "Seen in": "seen_in"}[heading]
        assert [entity["name"] for entity in kinds.article("a")[name]] == [after]
        assert table_of(kinds)["a"][name] == after


def test_what_is_not_published_is_in_no_field_of_a_hosted_build(kinds: Clone, tmp_path: Path) -> None:
    output = tmp_path / "hosted"
    done = kinds.clippings(
        "build", "--content", str(kinds.content), "--output", str(output), "--hosted", "https://archive.example"
    )
    assert done.returncode == 0, done.stderr
    article = json.loads((output / "data/articles/a.json").read_text("utf-8"))
    assert (article["during"], article["follows"]) == (["talks"], ["b"])
    page = (output / "articles/a.html").read_text("utf-8")
    assert "Behind doors" not in page
    assert "Not yet said" not in page
    assert rows_of(page)["During"] == "The talks 3 February 2016"


@pytest.mark.parametrize(
    ("kind", "old", "new", "line"),
    [
        ("person", "ann", "anna", "translators: [anna]"),
        ("place", "geneva", "geneve", "seen_in: geneve"),
        ("event", "talks", "the-talks", "during: [the-talks, secret]"),
        ("article", "d", "e", "follows: [b, e]"),
    ],
)
def test_what_its_ids_name_is_renamed_in_it_too(
    kind: str, old: str, new: str, line: str, kinds: Clone, tmp_path: Path
) -> None:
    content = shutil.copytree(kinds.content, tmp_path / "content")
    done = kinds.clippings("rename", kind, old, new, "--content", str(content))
    assert done.returncode == 0, done.stderr
    assert line in (content / "articles/a.md").read_text("utf-8").splitlines()
    assert kinds.clippings("check", "--content", str(content)).returncode == 0


def test_a_new_article_names_nobody_in_it_whom_the_archive_does_not_know(kinds: Clone) -> None:
    done = kinds.clippings("new", "article", "Talks", "translators=anna", "--content", str(kinds.content))
    assert done.returncode == 1, done.stdout
    assert "translators · “anna” · is no person or organisation of this archive · did you mean ann?" in done.stderr


@pytest.mark.parametrize(
    ("field", "wrong", "told"),
    [
        (
            "translators: [ann]",
            "translators: Ann Example and Bo Roe",
            ["write a list of ids: translators: [ann-example, bo-roe]"],
        ),
        ("translators: [ann]", "translators: [anna]", ["translators · “anna”", "is no person", "did you mean ann?"]),
        ("seen_in: geneva", "seen_in: ann", ["seen_in · “ann”", "is no place", "authority/places.yaml"]),
        ("[talks, secret]", "[talk]", ["during · “talk”", "is no event", "did you mean talks?"]),
        ("follows: [b, d]", "follows: [xyz]", ["follows · “xyz”", "is no article", "leave the id out"]),
        ("2016-02-05/2016-02-07", "soon", ["modified · “soon”", "is not a date"]),
        ("illustrated: yes", "illustrated: maybe", ["illustrated · “maybe”", "is neither yes nor no"]),
    ],
)
def test_a_slip_in_a_field_of_any_kind_is_told_with_its_line(
    field: str, wrong: str, told: list[str], kinds: Clone
) -> None:
    said = SAYS.replace(field, wrong)
    assert said != SAYS
    line = 4 + next(number for number, text in enumerate(said.splitlines()) if wrong in text)
    kinds.write("articles/a.md", ARTICLE.format(said))
    try:
        refused = kinds.refused()
    finally:
        kinds.write("articles/a.md", ARTICLE.format(SAYS))
    assert refused.count("error:") == 1, refused
    assert all(words in refused for words in (f"articles/a.md:{line}", *told)), refused
