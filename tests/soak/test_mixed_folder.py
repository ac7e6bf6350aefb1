"""A small mixed folder, one of each kind of damage: what can be read is in, the rest is named, no network is touched."""

import os
import sys
from pathlib import Path

import pytest

from clippings.importing.draft import Context
from clippings.importing.run import import_texts
from clippings.importing.sources import parallel
from clippings.importing.sources.inputs import inputs
from clippings.importing.sources.unreadable import Unreadable
from clippings.pelican.run import check
from soak.apart import apart
from soak.checked import wrong
from soak.mixed_folder import DAMAGED, Made, mixed_folder

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="names and links as Unix has them")


@pytest.fixture(scope="module")
def mixed(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[Made]]:
    folder = tmp_path_factory.mktemp("mixed")
    return folder, mixed_folder(folder / "source", 20, len(DAMAGED) - 1)  # the last takes as long as all others


def test_all_that_can_be_read_is_in_and_no_network_is_touched(mixed: tuple[Path, list[Made]]) -> None:
    folder, made = mixed
    log = folder / "network.txt"

    def work() -> None:
        to = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_APPEND)

        def watch(event: str, of: tuple[object, ...]) -> None:
            if event in ("socket.connect", "socket.getaddrinfo", "socket.sendto", "urllib.Request"):
                os.write(to, f"{event} {of[-1]}\n".encode())
                raise PermissionError(event)

        sys.addaudithook(watch)  # in the workers too, which are forked
        import_texts(folder / "source", folder / "into", None, folder / "none")
        import socket

        with pytest.raises(PermissionError):
            socket.getaddrinfo("localhost", 80)

    assert apart(work) == 0
    assert len(log.read_text().splitlines()) == 1  # that which shows that the guard sees one
    assert list(wrong(made, folder / "into")) == []
    assert not list(folder.glob("*.txt")) or {path.name for path in folder.glob("*.txt")} == {
        "outside.txt",
        "network.txt",
    }
    assert check(folder / "into", folder / "output").articles == len(list((folder / "into/articles").glob("*.md")))


def test_a_file_that_would_take_minutes_is_named_and_the_others_come_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(parallel, "_LONGEST", 3)
    (tmp_path / "links.html").write_bytes(b"<html><body><h1>Links</h1><p>" + b"<a href=x>y</a> " * 80_000)
    for number in range(30):
        (tmp_path / f"{number:02}.txt").write_text(f"Talks {number}\n\nThe envoys left the town.\n", "utf-8")
    ones = list(inputs(sorted(tmp_path.iterdir()), tmp_path))
    found = {one.shown: outcome for one, outcome in parallel.outcomes(ones, Context(), 2)}
    slow = found.pop("links.html")
    assert isinstance(slow, Unreadable)
    assert slow.why == "takes longer than 3 seconds to read"
    assert len(found) == 30
    assert all(isinstance(outcome, tuple) for outcome in found.values())
