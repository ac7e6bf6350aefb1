"""The papers say what is there: every field, command and file they must name, and no link to nothing."""

import ast
import re
from argparse import _SubParsersAction
from pathlib import Path

import pytest

from clippings.cli import parser
from clippings.reading.schema import article_shape, authority_shapes, shapes, shared
from conftest import PROJECT

PAPERS = [
    "README.md",
    "docs/example/README.md",
    "ARCHITECTURE.md",
    "CONTRIBUTING.md",
    "CHANGELOG.md",
    "docs/accounts.md",
    "docs/content.md",
    "docs/cluster.md",
    "docs/hosting.md",
    "docs/import.md",
    "docs/claims.md",
    "docs/import/archives.md",
    "docs/import/databases.md",
    "docs/import/documents.md",
    "docs/import/pages.md",
    "docs/import/references.md",
    "docs/new.md",
    "docs/publishing.md",
    "docs/search.md",
    "docs/speed.md",
    "docs/tasks.md",
    "docs/translating.md",
    "docs/windows.md",
    "docs/words.md",
    "requirements/README.md",
]


def fields() -> set[str]:
    found = set()
    for shape in (vars(shapes) | vars(article_shape) | vars(authority_shapes) | vars(shared)).values():
        if isinstance(shape, type) and issubclass(shape, shared.Shape):
            found |= {field.alias or name for name, field in shape.model_fields.items()}
    return found


def test_every_field_is_in_the_editors_guide() -> None:
    named = set(re.findall(r"`([a-z_0-9]+)`", Path("docs/content.md").read_text("utf-8")))
    assert fields() - named == set()


def test_every_command_of_the_contract_is_in_the_makefile() -> None:
    makefile = Path("Makefile").read_text("utf-8")
    for command in ("html", "serve", "publish", "offline", "import", "check", "test", "lint", "bench"):
        assert re.search(rf"^{command}:.*## ", makefile, re.MULTILINE), command


@pytest.mark.parametrize("paper", PAPERS)
def test_papers_link_to_what_is_there(paper: str) -> None:
    path = Path(paper)
    for target in re.findall(r"\]\(([^)#]+)\)", path.read_text("utf-8")):
        assert target.startswith("https://") or (path.parent / target).exists(), target


def anchors(paper: Path) -> set[str]:
    """The anchors of a paper's headings, as GitHub and GitLab make them."""
    text = re.sub(r"```.*?```", "", paper.read_text("utf-8"), flags=re.DOTALL)
    headings = re.findall(r"^#+ (.*)$", text, re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("paper", [*PAPERS, *map(str, sorted(Path("docs").glob("plugins*/*.md"))), "docs/plugins.md"])
def test_papers_link_to_headings_that_are_there(paper: str) -> None:
    path = Path(paper)
    for target, anchor in re.findall(r"\]\(([^)#:]*)#([^)]+)\)", path.read_text("utf-8")):
        led_to = path.parent / target if target else path
        assert led_to.suffix != ".md" or anchor in anchors(led_to), f"{target}#{anchor}"


def test_each_command_of_the_program_is_a_task_and_in_the_table_of_commands() -> None:
    (commands,) = (one.choices for one in parser()._actions if isinstance(one, _SubParsersAction))
    for paper in ("docs/tasks.md", "docs/new.md"):
        named = set(re.findall(r"`clippings ([a-z]+)", Path(paper).read_text("utf-8")))
        assert set(commands) - named == set(), paper


ROOMS = sorted(path.name for path in Path("plugins/clippings").iterdir())
IN_PACKAGE = rf"(?:{'|'.join(map(re.escape, ROOMS))})"
CODE = [
    path.read_text("utf-8")
    for folder, pattern in (
        ("plugins", "*.py"),
        ("theme", "*.js"),
        ("tests", "*.py"),
        ("benchmarks", "*.py"),
        (".", "*.py"),
    )
    for path in (Path(folder).rglob(pattern) if folder != "." else Path().glob(pattern))
    if "static" not in path.parts
]


def ticked(paper: str) -> list[str]:
    """Everything in back ticks, code blocks left out, and the tour, which has an archive of its own (test_tour.py)."""
    text = re.sub(r"```.*?```", "", Path(paper).read_text("utf-8"), flags=re.DOTALL)
    text = re.sub(r"^## A tour.*?(?=^## )", "", text, flags=re.DOTALL | re.MULTILINE)
    return re.findall(r"(?<!`)`([^`\n]+)`(?!`)", text)


@pytest.mark.parametrize("paper", PAPERS)
def test_files_named_in_papers_exist(paper: str) -> None:
    for name in ticked(paper):
        path, _, symbol = name.partition(":")
        if re.fullmatch(r"(?:plugins|theme|tests|content|docs|benchmarks)/[\w./-]*", path):
            assert Path(path).exists(), name
        elif re.fullmatch(rf"{IN_PACKAGE}(?:/[\w./-]*)?", path) and path.endswith(("/", ".py")):
            found = Path("plugins/clippings", path)
            assert found.exists(), name
            if symbol:
                defined = rf"^(?:    )?(?:class |def |async def )?{symbol}\b"
                assert re.search(defined, found.read_text("utf-8"), re.MULTILINE), name


@pytest.mark.parametrize("paper", ["ARCHITECTURE.md", "CONTRIBUTING.md"])
def test_symbols_named_in_papers_exist(paper: str) -> None:
    for name in ticked(paper):
        if re.fullmatch(r"[A-Z][a-z]+[A-Za-z]*|[A-Z]+_[A-Z_]+|[a-z]+_[a-z_]+|[A-Z]\w+\.\w+", name):
            symbol = name.rpartition(".")[2]
            assert any(re.search(rf"\b{symbol}\b", text) for text in CODE), f"{paper} names {name}"


def test_search_documents_every_field_and_chunk(site: Path) -> None:
    text = Path("docs/search.md").read_text("utf-8")
    from clippings.search.fields import BOOSTS

    assert all(f"`{field}`" in text for field in BOOSTS)
    named = re.sub(r"\b(lengths|facet|stemmer)-<\w+>", r"\1-", text)
    kinds = {re.sub(r"-\d+", "-<n>", p.name) for p in (site / "search").iterdir()}
    kinds = {re.sub(r"\b(lengths|facet|stemmer)-\w+", r"\1-", kind) for kind in kinds}
    assert all(f"`{kind}`" in named for kind in kinds)


def test_make_mutants_finds_the_modules_and_tests_that_it_names() -> None:
    tree = ast.parse((PROJECT / "benchmarks/mutants.py").read_text("utf-8"))
    rooms: dict[str, tuple[str, str]] = next(
        ast.literal_eval(one.value) for one in tree.body
        if isinstance(one, ast.Assign) and isinstance(one.targets[0], ast.Name) and one.targets[0].id == "ROOMS"
    )  # fmt: skip
    assert len(rooms) > 10
    places = {
        "plugins/clippings": [modules for modules, _ in rooms.values()],
        "tests": [tests for _, tests in rooms.values()],
    }
    named = [(folder, pattern) for folder, some in places.items() for patterns in some for pattern in patterns.split()]
    assert [pattern for folder, pattern in named if not list((PROJECT / folder).glob(pattern))] == []
