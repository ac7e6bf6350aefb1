"""Builds on top of the last one and from nothing, side by side. All that these tests know of the machinery's ways in."""

import json
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from clippings.model.problem import ContentErrors
from clippings.pelican.run import Summary, build

HOSTED = "https://archive.example"
TIMES = ("seconds", "seconds_of_all_workers", "reused")
"""What may differ between two builds of the same."""


@dataclass(frozen=True)
class Built:
    """What a build left: its files and its report, and what it told; or the problems for which it wrote nothing."""

    files: Mapping[str, bytes]
    told: Any
    refused: tuple[str, ...] = ()


def files_in(output: Path) -> dict[str, bytes]:
    """Every file but the report."""
    found = {path.relative_to(output).as_posix(): path.read_bytes() for path in output.rglob("*") if path.is_file()}
    found.pop("data/report.json", None)
    return found


def built(content: Path, output: Path, hosted: str = "", **settings: Any) -> Built:
    """Build, and look at what is there."""
    try:
        done = build(content, output, hosted, **settings)
    except ContentErrors as errors:
        return Built(files_in(output), None, tuple(map(str, errors.problems)))
    report = json.loads((output / "data/report.json").read_text("utf-8"))
    report = {name: value for name, value in report.items() if name not in TIMES}
    return Built(files_in(output), (report, done.articles, done.files, done.warnings))


def from_nothing(content: Path, folder: Path, hosted: str = "", **settings: Any) -> Built:
    """A build that finds neither an output nor a store."""
    for name in ("clean", "clean-cache"):
        shutil.rmtree(folder / name, ignore_errors=True)
    return built(content, folder / "clean", hosted, **settings | {"CACHE_PATH": str(folder / "clean-cache")})


def assert_same(made: Built, wanted: Built, before: Mapping[str, bytes], said: str) -> None:
    """What was made on top of the last build is what is made from nothing; where that is refused, nothing is made."""
    assert made.refused == wanted.refused, said
    if wanted.refused:
        assert made.files == before, said
        return
    assert sorted(made.files.keys() ^ wanted.files.keys()) == [], said
    assert [path for path, content in wanted.files.items() if made.files[path] != content] == [], said
    assert made.told == wanted.told, said


def same_as_from_nothing(content: Path, folder: Path, hosted: str = "", said: str = "", **settings: Any) -> Built:
    """Build into ``folder / "output"`` on top of what is there, and from nothing, and compare the two."""
    output = folder / "output"
    before = files_in(output)
    made = built(content, output, hosted, **settings)
    assert_same(made, from_nothing(content, folder, hosted, **settings), before, said)
    return made


__all__ = ["HOSTED", "Built", "Summary", "build", "built", "files_in", "from_nothing", "same_as_from_nothing"]
