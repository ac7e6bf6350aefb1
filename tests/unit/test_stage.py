"""The last step of a build: what moves files, and what exchanges folders."""

from collections.abc import Mapping
from pathlib import Path

from clippings.output.stage import Stage


def moved(output: Path, files: Mapping[str, str], gone: tuple[str, ...] = ()) -> None:
    """A build that makes these files, and none of those that are gone."""
    stage = Stage(output)
    stage.begin()
    for path, text in files.items():
        stage.put(path, text.encode())
    stage.finish(gone)


def held(output: Path) -> dict[str, str]:
    return {path.relative_to(output).as_posix(): path.read_text() for path in output.rglob("*") if path.is_file()}


OLD = dict.fromkeys(
    [*(f"articles/{n}.html" for n in range(5)), "articles/year/2015.html", "articles/year/2016.html"], "old"
)


def test_a_folder_that_changed_is_exchanged_with_the_folders_in_it(tmp_path: Path) -> None:
    """A rename of the whole takes no time, so that hardly a kill strikes it; one of each file does."""
    output = tmp_path / "output"
    moved(output, OLD)
    before, stays = (output / "articles").stat().st_ino, (output / "articles/4.html").stat().st_ino
    new = {f"articles/{n}.html": "new" for n in range(4)} | {f"articles/year/{n}.html": "new" for n in (2016, 2017)}
    moved(output, new, ("articles/year/2015.html",))
    assert held(output) == {**new, "articles/4.html": "old"}
    assert (output / "articles").stat().st_ino != before
    assert (output / "articles/4.html").stat().st_ino == stays
    assert not (tmp_path / ".output.next").exists()


def test_a_folder_with_one_in_it_that_stays_is_not_exchanged(tmp_path: Path) -> None:
    output = tmp_path / "output"
    moved(output, OLD)
    before = (output / "articles").stat().st_ino
    moved(output, {f"articles/{n}.html": "new" for n in range(5)})
    assert held(output) == {path: "old" if "year" in path else "new" for path in OLD}
    assert (output / "articles").stat().st_ino == before


def test_a_folder_of_which_every_file_has_gone_goes_too(tmp_path: Path) -> None:
    """Else the output would not be as one that is built from nothing."""
    output = tmp_path / "output"
    moved(output, {**OLD, "articles/text/full/1.html": "old", "hosts/a.html": "old"})
    (output / "hosts/mine.txt").write_text("mine")
    moved(output, {}, ("articles/text/full/1.html", "hosts/a.html", "never/there.html"))
    assert held(output) == {**OLD, "hosts/mine.txt": "mine"}
    assert sorted(path.name for path in output.rglob("*") if path.is_dir()) == ["articles", "hosts", "year"]
    (output / "hosts/mine.txt").unlink()
    moved(output, {}, tuple(OLD))
    assert (output.is_dir(), [path.name for path in output.iterdir()]) == (True, ["hosts"])
