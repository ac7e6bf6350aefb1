"""The papers say what is there: every field, command and file they must name, and no link to nothing."""

import re
from pathlib import Path

import pytest

from clippings.reading import parts, shapes

PAPERS = [
    "README.md",
    "ARCHITECTURE.md",
    "CONTRIBUTING.md",
    "CHANGELOG.md",
    "docs/content.md",
    "docs/cluster.md",
    "docs/search.md",
    "docs/speed.md",
    "requirements/README.md",
]


def fields() -> set[str]:
    found = set()
    for shape in (vars(shapes) | vars(parts)).values():
        if isinstance(shape, type) and issubclass(shape, parts.Shape):
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


@pytest.mark.parametrize("paper", PAPERS)
def test_files_named_in_papers_exist(paper: str) -> None:
    text = Path(paper).read_text("utf-8")
    for name in re.findall(r"`((?:plugins|theme|tests|content|docs)/[\w./-]+\.\w+)`", text):
        assert Path(name).exists(), name
    for name in re.findall(r"`((?:model|reading|view|host|records|links|describe|importing|search)/\w+\.py)`", text):
        assert Path("plugins/clippings", name).exists(), name


def test_search_documents_every_field_and_piece(site: Path) -> None:
    text = Path("docs/search.md").read_text("utf-8")
    from clippings.search.fields import BOOSTS

    assert all(f"`{field}`" in text for field in BOOSTS)
    named = re.sub(r"\b(lengths|facet|stemmer)-<\w+>", r"\1-", text)
    kinds = {re.sub(r"-\d+", "-<n>", p.name) for p in (site / "search").iterdir()}
    kinds = {re.sub(r"\b(lengths|facet|stemmer)-\w+", r"\1-", kind) for kind in kinds}
    assert all(f"`{kind}`" in named for kind in kinds)
