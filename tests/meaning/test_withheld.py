"""What is withheld stands nowhere: tests/cases/withheld.yaml, cell by cell, in every file of every kind of build."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from publishing import hosted, local, project, table, zipped
from words import File, files_of, placed_terms

TABLE: dict[str, Any] = table("withheld.yaml")
FILES: dict[str, str] = table("withheld.files.yaml")
PATTERNS = {name: [where] if isinstance(where, str) else where for name, where in TABLE["outputs"].items()}
BUILDS = {
    "hosted": "public", "hosted over a local build": "public", "hosted, after all of it was public": "public",
    "zip": "public", "local": "private", "zip --private": "private",
}  # fmt: skip
ONLY_HOSTED = {"feed", "map"}
OPENED = {
    "status: (draft|withdrawn)": "status: published", "withdrawn: .*": "", "visibility: private": "visibility: public",
    "publish: false": "publish: true", "state: extracted": "state: supported",
    "search: (none|index-only)": "search: full",
}  # fmt: skip


@pytest.fixture(scope="module")
def outputs(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Path]:
    """The archive, built in every way there is."""
    folder = project(tmp_path_factory.mktemp("withheld"), FILES)
    built = {
        "hosted": hosted(folder), "local": local(folder), "zip": zipped(folder), "zip --private": zipped(folder, "--private")
    }  # fmt: skip
    local(folder, "both")
    built["hosted over a local build"] = hosted(folder, "both")
    before = project(tmp_path_factory.mktemp("before"), {name: opened(text) for name, text in FILES.items()})
    assert (hosted(before) / "articles/draft-vornath.html").exists()
    for name, text in FILES.items():
        (before / "content" / name).write_text(text, "utf-8")
    built["hosted, after all of it was public"] = hosted(before)
    return built


def opened(text: str) -> str:
    """A file as it was before its editors withheld anything."""
    for withheld, open_ in OPENED.items():
        text = re.sub(withheld, open_, text)
    return text


@pytest.fixture(scope="module")
def files(outputs: Mapping[str, Path]) -> Mapping[str, tuple[File, ...]]:
    return {build: files_of(output) for build, output in outputs.items()}


@pytest.fixture(scope="module")
def placed(outputs: Mapping[str, Path]) -> Mapping[str, frozenset[str]]:
    return {build: placed_terms(output) for build, output in outputs.items()}


def kind_of(file: File, page: str | None) -> str:
    """The output, as the table names it, that a file belongs to."""
    if file.path == page:
        return "page"
    return next((name for name, patterns in PATTERNS.items() if file.matches(patterns)), "rest")


def seen(thing: Mapping[str, Any], files: tuple[File, ...], placed: frozenset[str]) -> frozenset[str]:
    """The outputs in which a thing's word stands."""
    word = thing["word"]
    found = {kind_of(file, thing.get("page")) for file in files if word in file.text}
    found |= {"path"} if any(word in file.path for file in files) else set()
    return frozenset(found | ({"order"} if word in placed else set()))


def cells(thing: Mapping[str, Any], build: str) -> Mapping[str, bool]:
    """Output → whether a thing may stand in it, by the table."""
    line = thing[BUILDS[build]].split()
    assert len(line) == len(PATTERNS), f"{thing['word']}: a cell for each of {', '.join(PATTERNS)}"
    assert set(line) <= {"in", "."}, thing["word"]
    stated = dict(zip(PATTERNS, (cell == "in" for cell in line), strict=True))
    return (
        stated
        if build.startswith("hosted")
        else {name: cell for name, cell in stated.items() if name not in ONLY_HOSTED}
    )


def told(name: str, thing: Mapping[str, Any], files: tuple[File, ...]) -> str:
    """What is wrong in a cell, and the files of the output that have the word all the same."""
    here = [file.path for file in files if thing["word"] in file.text and kind_of(file, thing.get("page")) == name]
    return f"{name}: the table and the program disagree; {thing['word']} stands in {', '.join(here) or 'no file of it'}"


def wrong(reason: str | None) -> list[pytest.MarkDecorator]:
    """The mark of a test that must fail until the program is mended."""
    return [pytest.mark.xfail(strict=True, raises=AssertionError, reason=reason)] if reason else []


def lines() -> Iterator[Any]:
    """Each line of the table once for each build it speaks of."""
    for thing in TABLE["things"]:
        known = thing.get("open", {})
        for build, line in BUILDS.items():
            yield pytest.param(build, thing, marks=wrong(known.get(line)), id=f"{build}: {thing['thing']}")


@pytest.mark.parametrize(("build", "thing"), list(lines()))
def test_a_thing_stands_where_it_may_and_nowhere_else(
    build: str,
    thing: Mapping[str, Any],
    files: Mapping[str, tuple[File, ...]],
    placed: Mapping[str, frozenset[str]],
) -> None:
    found = seen(thing, files[build], placed[build])
    stated = cells(thing, build)
    assert [told(name, thing, files[build]) for name, cell in stated.items() if (name in found) != cell] == []


def test_each_word_stands_in_one_place_of_the_archive() -> None:
    for thing in TABLE["things"]:
        word = thing["word"]
        homes = {name for name, text in FILES.items() if word in text.lower() or word in name}
        assert homes, f"{word} stands nowhere"
        assert not [other["word"] for other in TABLE["things"] if other is not thing and word in other["word"]]


def test_a_feed_and_a_sitemap_are_made_for_a_web_host_only(outputs: Mapping[str, Path]) -> None:
    made = {build: [name for name in ("feed.xml", "sitemap.xml", "_headers", "robots.txt") if (output / name).exists()]
            for build, output in outputs.items()}  # fmt: skip
    everything = ["feed.xml", "sitemap.xml", "_headers", "robots.txt"]
    assert made == {build: everything if build.startswith("hosted") else [] for build in BUILDS}
