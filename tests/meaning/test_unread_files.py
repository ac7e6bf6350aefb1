"""What lies in a content folder and is read by nothing is told, by tests/cases/unread-files.yaml."""

from pathlib import Path

import pytest

from clippings.pelican.run import check
from meaning.case_table import Case, cases, fits
from meaning.machinery import filled

GOOD = {"articles/good.md": "---\ntitle: Good\n---\nA text.\n"}


@pytest.mark.parametrize("case", cases("unread-files", "files", ["file", "told"], called="file"))
def test_nothing_is_passed_over_in_silence(case: Case, tmp_path: Path) -> None:
    content = filled(tmp_path / "content", {**GOOD, case["file"]: "x"})
    found = [str(problem) for problem in check(content).warnings]
    if case["told"] == "nothing":
        assert found == []
    else:
        assert len(found) == 1
        assert fits(case["told"], found[0]), found[0]


def test_a_linked_folder_that_is_not_followed_is_told(tmp_path: Path) -> None:
    content = filled(tmp_path / "content", GOOD)
    filled(tmp_path / "elsewhere", {"b.md": GOOD["articles/good.md"]})
    (content / "articles/more").symlink_to(tmp_path / "elsewhere")
    (warning,) = check(content).warnings
    assert str(warning).startswith(
        "content/articles/more · folder · “more” · is a link to a folder, which is not followed"
    )
