"""What an import makes of documents, by tests/cases/documents.yaml."""

from pathlib import Path

import pytest

from meaning.case_table import Case, cases
from meaning.importing import AUTHORITY
from meaning.machinery import filled
from meaning.made import assert_imported


@pytest.fixture
def into(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A content folder that knows the outlets and people of imports.yaml, and no other beside it."""
    monkeypatch.chdir(tmp_path)
    return filled(tmp_path / "into", AUTHORITY)


@pytest.mark.parametrize("case", cases("documents", "documents", ["articles"], ["file", "as", "made", "failed"]))
def test_every_article_of_a_document_is_made_with_its_fields(case: Case, into: Path, tmp_path: Path) -> None:
    assert_imported(case, into, tmp_path / "source")
