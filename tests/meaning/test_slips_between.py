"""What editors are told of mistakes that stand between files, by tests/cases/slips-between.yaml."""

from pathlib import Path

import pytest

from clippings.model.problem import ContentErrors, Problem
from clippings.pelican.run import check
from meaning.case_table import Case, cases, fits, table

ARCHIVE: dict[str, str] = table("slips-between")["archive"]


def told(files: dict[str, str], folder: Path) -> list[str]:
    """All that is told of an archive of these files, in its order."""
    for name, text in files.items():
        path = folder / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if text:
            path.write_text(text, "utf-8")
    found: tuple[Problem, ...]
    try:
        found = check(folder / "content").warnings
    except ContentErrors as wrong:
        found = wrong.problems
    return [f"{problem.severity}: {problem}" for problem in found]


@pytest.mark.parametrize("case", cases("slips-between", "cases", ["files", "told"]))
def test_a_mistake_between_files(case: Case, tmp_path: Path) -> None:
    found = told(ARCHIVE | case["files"], tmp_path)
    assert len(found) == len(case["told"]), found
    assert [line for line, wanted in zip(found, case["told"], strict=True) if not fits(wanted, line)] == []
