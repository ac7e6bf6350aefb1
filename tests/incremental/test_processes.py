"""Builds with copies of the process beside them, and several builds at the same time."""

import os
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from time import sleep
from typing import Any

import pytest

from clippings.build import pipeline
from clippings.build.stages.link import Links
from clippings.build.stages.pages import Maker
from clippings.build.update import Update
from clippings.build.work.processes import shared, shares
from clippings.links.linking import Linking
from clippings.model.archive import Archive as Values
from clippings.model.problem import ContentErrors
from clippings.output.write import Writer
from clippings.output.written import Part, Written
from conftest import PROJECT
from incremental.archive import PEOPLE, archive, longer
from incremental.compare import HOSTED, build, files_in, same_as_from_nothing


def test_links_and_lists_are_made_aside_only_where_few_articles_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    content = archive(tmp_path)
    made: list[tuple[bool, bool]] = []
    original = Update.early

    @contextmanager
    def noted(self: Update, meanwhile: bool) -> Iterator[None]:
        with original(self, meanwhile):
            aside = set(self.aside)
            yield
            made.append((meanwhile, bool(aside)))
        assert aside <= self.writer.written.made.keys()

    monkeypatch.setattr(Update, "early", noted)

    def made_aside() -> tuple[bool, bool]:
        made.clear()
        build(content, tmp_path / "output", JOBS=2)
        found = made[0]
        same_as_from_nothing(content, tmp_path)
        return found

    assert made_aside() == (False, False)
    longer(content)
    assert made_aside() == (True, True)
    archive(tmp_path, {"authority/people.yaml": PEOPLE.replace("John Kerry", "John F. Kerry")})
    assert made_aside() == (False, False)
    archive(tmp_path, {"articles/new.md": "---\ntitle: New\n---\nNew words.\n"})
    assert made_aside() == (True, True)
    (content / "articles/new.md").unlink()
    assert made_aside() == (False, False)


def test_all_links_are_found_by_a_copy_while_the_rest_is_made_ready(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    content = archive(tmp_path)
    original = Linking.linker

    def noted(self: Linking, ids: Sequence[str]) -> Any:
        (tmp_path / "finder").write_text(f"{os.getpid()} {len(ids)}", "utf-8")
        return original(self, ids)

    monkeypatch.setattr(Linking, "linker", noted)
    build(content, tmp_path / "output", JOBS=2)
    process, found = map(int, (tmp_path / "finder").read_text("utf-8").split())
    assert process != os.getpid()
    assert found == len(list((content / "articles").glob("*.md")))
    monkeypatch.undo()
    same_as_from_nothing(content, tmp_path)


@pytest.mark.parametrize(
    ("path", "text", "told"),
    [
        ("articles/d.md", "---\ntitle: x\nevents: [never]\n---\n", "is no event of this archive"),
        ("articles/d.md", "---\ntitle: x\nreplies_to: [nowhere]\n---\n", "is no article of this archive"),
        ("articles/d.md", "---\ntitle: x\noutlet: nobody\n---\n", "is not an outlet"),
        ("articles/d.md", "---\ntitle: x\n---\n[y](event/never)\n", "leads nowhere"),
        ("annotations/d.yaml", "- {id: n9, kind: context, body: x, see: [article/no]}\n", "there is no article"),
    ],
)
def test_an_error_is_told_while_links_are_being_found(
    path: str, text: str, told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    content = archive(tmp_path)
    build(content, tmp_path / "output", JOBS=2)
    before = files_in(tmp_path / "output")
    aside: list[bool] = []
    original = pipeline.finding_links

    @contextmanager
    def noted(*given: Any) -> Iterator[Links]:
        with original(*given) as links:
            aside.append(links.meanwhile)
            yield links

    monkeypatch.setattr(pipeline, "finding_links", noted)
    archive(tmp_path, {path: text})
    with pytest.raises(ContentErrors, match=told):
        build(content, tmp_path / "output", JOBS=2)
    assert files_in(tmp_path / "output") == before
    assert aside == [True]


def test_a_worker_is_replaced_before_it_holds_a_large_archive() -> None:
    found = list(shared(lambda number: (number, os.getpid()), range(100), 2))
    assert [number for number, _ in found] == list(range(100))
    items_of = Counter(worker for _, worker in found)
    assert os.getpid() not in items_of
    assert len(items_of) > 2
    assert max(items_of.values()) <= 40


@pytest.mark.parametrize("count", [0, 1, 7, 33, 1200, 30_000])
@pytest.mark.parametrize("workers", [1, 2, 7])
def test_work_is_shared_out_so_that_no_worker_waits_long_for_another(count: int, workers: int) -> None:
    parts = shares(range(count), workers)
    assert [one for part in parts for one in part] == list(range(count))
    sizes = list(map(len, parts))
    assert max(sizes, default=0) <= 500
    if count >= 1200:
        assert max(sizes[-workers:]) * 3 < sizes[0]
        assert len(sizes) <= 20 * workers or min(sizes[: -4 * workers]) > 400  # or workers would begin anew for little


def test_copies_need_not_wait_for_the_look_at_the_output(tmp_path: Path) -> None:
    for id in ("a", "b"):  # every page is another, and the index's shards are not
        content = archive(tmp_path, {f"articles/{id}.md": "---\ntitle: One\n---\nThe envoy left.\n"})
        build(content, tmp_path / "output", JOBS=2)
        (content / f"articles/{id}.md").unlink()


def test_what_is_made_aside_ends_with_a_build_that_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    content = archive(tmp_path)
    build(content, tmp_path / "output", JOBS=2)
    longer(content)
    here = os.getpid()
    made: list[str] = []
    copies: list[int] = []

    def forked(fork: Callable[[], int] = os.fork) -> int:
        copy = fork()
        copies.append(copy)
        return copy

    def interrupted(_: Update, __: Values) -> None:
        raise KeyboardInterrupt

    def slow(self: Writer, maker: Maker, part: Part) -> Written:
        if os.getpid() == here:
            made.append(part.kind.name)
        sleep(600)
        return Written()

    with monkeypatch.context() as patched:
        patched.setattr(Update, "link", interrupted)
        patched.setattr(os, "fork", forked)
        patched.setattr(Writer, "_write", slow)
        with pytest.raises(KeyboardInterrupt):
            build(content, tmp_path / "output", JOBS=2)
    assert not made
    assert copies
    for copy in copies:
        with pytest.raises(ProcessLookupError):
            os.kill(copy, 0)
    same_as_from_nothing(content, tmp_path)


def test_builds_at_the_same_time_take_turns(tmp_path: Path) -> None:
    content = archive(tmp_path)
    modes = ("", HOSTED)
    wanted = {hosted: files_in(build(content, tmp_path / "first", hosted).output) for hosted in modes}
    for folders in (("one", "other"), ("same", "same")):
        command = [sys.executable, "-m", "clippings", "build", "--content", str(content), "--output"]
        environment = {**os.environ, "PYTHONPATH": "plugins", "CLIPPINGS_CACHE": str(tmp_path / "shared")}
        running = [
            subprocess.Popen(
                [*command, str(tmp_path / folder), *(["--hosted", hosted] if hosted else [])],
                cwd=PROJECT, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True,
            )
            for folder, hosted in zip(folders, modes, strict=True)
        ]  # fmt: skip
        for each in running:
            _, said = each.communicate(timeout=60)
            assert each.returncode == 0, said
    assert {
        hosted: files_in(tmp_path / folder) for hosted, folder in zip(modes, ("one", "other"), strict=True)
    } == wanted
    assert files_in(tmp_path / "same") in wanted.values()
