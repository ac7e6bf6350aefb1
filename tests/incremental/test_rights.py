"""Rights that change between hosted builds: the next build has just what one from nothing has."""

from pathlib import Path

import pytest
import yaml

from conftest import PROJECT
from incremental.compare import same_as_from_nothing

HOSTED = "https://archive.example"
FILES: dict[str, str] = yaml.safe_load((PROJECT / "tests/cases/withheld-texts.files.yaml").read_text("utf-8"))
EDITS = [
    ("articles/second.md", "publish: false, search: index-only", "publish: true"),
    ("articles/second.md", "publish: true", "publish: false"),
    ("articles/second.md", "publish: false", "publish: false, search: index-only"),
    ("articles/second.md", "search: index-only", "search: none"),
    ("articles/first.md", "publish: false", "publish: false, derive: none"),
    ("articles/first.md", "publish: false, derive: none", "publish: false, quote: 2"),
    ("annotations/first.yaml", "with a lantern in her hand", "walked along the quay"),
    ("questions/who-closed-it.md", "it was Quane who had the gates shut", "it was Quane who"),
    ("articles/first.md", "Many in the town think", "Few in the town think"),
    ("articles/shown.md", "date: 2020-02-04", "date: 2020-02-04\nstatus: withdrawn\nwithdrawn: {on: 2021, because: made up}"),
    ("articles/shown.md", "because: made up", "because: it was made up"),
    ("articles/shown.md", "status: withdrawn\n", "status: draft\n"),
    ("articles/shown.md", "status: draft\n", ""),
    ("articles/first.md", "quote: 2", "quote: 25"),
    ("authority/people.yaml", "aliases: [Quane]", "aliases: [Quane, the gates]"),
]  # fmt: skip


@pytest.mark.parametrize("hosted", [HOSTED, ""])
def test_rights_that_change_are_followed_at_once(hosted: str, tmp_path: Path) -> None:
    content = tmp_path / "content"
    for name, text in FILES.items():
        (content / name).parent.mkdir(parents=True, exist_ok=True)
        (content / name).write_text(text, "utf-8")
    same_as_from_nothing(content, tmp_path, hosted)
    for name, old, new in EDITS:
        text = (content / name).read_text("utf-8")
        assert old in text, (name, old)
        (content / name).write_text(text.replace(old, new), "utf-8")
        made = same_as_from_nothing(content, tmp_path, hosted, said=f"{name}: {new}")
        assert not made.refused, new
