"""After an edit, links are the right ones: built on top of the last build, compared with what tests/cases states."""

from pathlib import Path
from typing import Any

import pytest

from archives import Archive, table
from links_shown import lines_of, links_in, stated, with_others


@pytest.mark.parametrize("case", table("link_edits"), ids=lambda case: str(case["case"]))
def test_links_after_each_edit(case: dict[str, Any], tmp_path: Path) -> None:
    archive = Archive(tmp_path, with_others(case["content"], int(case.get("others", 0)), int(case.get("texts", 0))))
    archive.build()
    assert lines_of(links_in(archive)) == lines_of(stated(case["links"]))
    for edit in case["edits"]:
        archive.change(edit["change"])
        archive.build()
        assert lines_of(links_in(archive)) == lines_of(stated(edit["links"])), edit["change"]
