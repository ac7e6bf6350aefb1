"""README's tour, followed to the letter: its commands are typed, and its snippets put where the words before them say.

A fence of ``sh`` is commands. Any other is a snippet; before it stand ``In `file`, below `line` `` or ``in place of `line` ``
(a snippet for the same file need not name it again; ``to `line` `` says how far), or ``Save this as `file` ``. ``line`` is how one line of the file begins.
The snippet goes in as it stands.
"""

import json
import os
import pty
import re
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from playwright.sync_api import Browser

from conftest import PROJECT

README = (PROJECT / "README.md").read_text("utf-8")
FENCE = re.compile(r"^```(\w+)\n(.*?)\n```$", re.MULTILINE | re.DOTALL)
ARTICLE = "talks-end-without-a-result"


@pytest.fixture(scope="module")
def terminal(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A clone after `make html`: a virtual environment with packages, into which ./setup has put the program."""
    clone = tmp_path_factory.mktemp("clone")
    shutil.copy(PROJECT / "setup", clone)
    for part in ("plugins", "theme", "docs", "pelicanconf.py"):
        (clone / part).symlink_to(PROJECT / part)
    bin_ = clone / ".venv/bin"
    bin_.mkdir(parents=True)
    (bin_ / "python").write_text(f'#!/bin/sh\nexec "{sys.executable}" "$@"\n', "utf-8")
    (bin_ / "python").chmod(0o755)
    (bin_ / "activate").write_text(f'PATH="{bin_}:$PATH"\n', "utf-8")
    subprocess.run(["./setup", "program"], cwd=clone, check=True)
    return clone


class Tour:
    """What stands in a folder after the steps so far, and what the commands said."""

    def __init__(self, clone: Path, archive: Path) -> None:
        self.clone, self.archive, self.said = clone, archive, ""
        self.archive.parent.mkdir(exist_ok=True)

    def follow(self) -> None:
        section = README.split("## A tour in ten minutes\n")[1].split("\n## ")[0]
        path, last = "", 0
        for fence in FENCE.finditer(section):
            words, last = section[last : fence.start()], fence.end()
            named = re.findall(r"(?:[Ii]n|Save this as)\s+`([\w./-]+)`", words)
            path = named[-1] if named else path
            place = re.findall(r"(below|in place\s+of)\s+`([^`]+)`(?:\s+to\s+`([^`]+)`)?", words)
            if fence[1] == "sh":
                self.type(fence[2])
            elif "Save this as" in words:
                (self.archive / path).write_text(fence[2] + "\n", "utf-8")
            else:
                assert len(place) == 1, f"README does not say where this goes:\n{fence[0]}"
                self.put(path, place[0], fence[2])

    def type(self, commands: str) -> None:
        """Type commands into one terminal after the other, each in the folder where the last one ended."""
        here = self.archive if self.archive.exists() else self.archive.parent
        setup = f'cd "{self.clone}"\n' if "activate" in commands else f'. "{self.clone}/.venv/bin/activate"\n'
        elsewhere = commands.replace("\ncd ..\n", f'\ncd "{here}"\n').replace("../tour\ncd", f"'{here}/tour'\ncd")
        done = subprocess.run(
            ["/bin/bash", "-ec", setup + elsewhere], cwd=here, capture_output=True, text=True, check=False,
            env={"PATH": "/usr/bin:/bin", "HOME": str(self.archive.parent)}, stdin=subprocess.DEVNULL,
        )  # fmt: skip
        self.said += done.stdout
        form = "warning: content/pages/about.md:6 · text · “To be written: "  # README says that it is told until it is filled in
        told = [line for line in done.stderr.splitlines() if not line.startswith((form, "1 warning"))]
        assert (done.returncode, told) == (0, []), f"{commands}\n{done.stdout}{done.stderr}"

    def put(self, path: str, place: tuple[str, str, str], snippet: str) -> None:
        """Put a snippet below a line, or in place of it, or of all lines from it to another."""
        where, first, last = place
        lines = (self.archive / path).read_text("utf-8").splitlines()
        at, end = (
            only(n for n, one in enumerate(lines) if one.lstrip().startswith(line)) for line in (first, last or first)
        )
        lines[at + (where == "below") : end + 1] = snippet.splitlines()
        (self.archive / path).write_text("\n".join(lines) + "\n", "utf-8")


def only(found: Iterator[int]) -> int:
    """The one number there is; ValueError where there are more, or none."""
    (number,) = found
    return number


@pytest.fixture(scope="module")
def tour(terminal: Path, tmp_path_factory: pytest.TempPathFactory) -> Tour:
    done = Tour(terminal, tmp_path_factory.mktemp("anywhere") / "my-archive")
    done.follow()
    return done


def test_each_command_says_what_the_tour_says(tour: Tour) -> None:
    for words in (
        "content/authority/labels.yaml:", "content/authority/outlets.yaml:", f"content/annotations/{ARTICLE}.yaml:",
        "2 of 2 articles and files imported.", "content: 2 articles, no errors",
        "output/index.html · How the talks ended · 2 articles", "zotero/zotero.rdf#1 → 2016-02-04-opposition-walks-out",
    ):  # fmt: skip
        assert words in tour.said, words


def test_the_page_is_published_with_all_that_was_said(tour: Tour) -> None:
    page = BeautifulSoup((tour.archive / f"output/articles/{ARTICLE}.html").read_text("utf-8"), "lxml")
    text = " ".join(page.get_text().split())
    for words in (
        "How the talks ended",  # the archive's name
        "The envoys left Lowtown on Wednesday.", "Edith Marlow", "about 4 February 2016",
        "The Gazette", "party published", "its masthead names the party as publisher", "Masthead of 1 March 1998",
        "Note on the envelope of the cutting", "The other paper says that the opposition walked out.", "Your Name",
        "desk@example.org", "Published here with the author’s leave",
    ):  # fmt: skip
        assert words in text, words
    for register in ("people/sven-halden", "places/lowtown"):
        assert page.select_one(f'a[href="../{register}.html"]'), register
    assert page.select_one(
        'link[rel=canonical][href="https://archive.example/articles/talks-end-without-a-result.html"]'
    )


def test_names_of_the_register_have_pages_and_the_author_is_confirmed(tour: Tour) -> None:
    for path, words in (("people/sven-halden", "suspended the negotiations"), ("places/lowtown", "left Lowtown")):
        page = BeautifulSoup((tour.archive / f"output/{path}.html").read_text("utf-8"), "lxml")
        assert words in " ".join(page.get_text().split())
    assert "nobody has confirmed" not in (tour.archive / "output/people/edith-marlow.html").read_text("utf-8")
    assert "open: outlet of 1, date of 1" in tour.said
    assert "\nopen:" not in tour.said.split("content: 2 articles, no errors")[1]


def test_the_record_of_zotero_is_an_article_with_its_snapshot_and_a_private_note(tour: Tour) -> None:
    article = (tour.archive / "content/articles/2016-02-04-opposition-walks-out.md").read_text("utf-8")
    assert "rule: Zotero’s title" in article
    assert "Whoever wants to talk, its speaker said on the stairs" in article
    note = tour.archive / "content/private/annotations/2016-02-04-opposition-walks-out.yaml"
    assert "Compare with what the other paper says of the mediator." in note.read_text("utf-8")
    for page in (tour.archive / "output").rglob("*.html"):
        assert "Compare with what the other paper" not in page.read_text("utf-8")


def test_data_and_zip_have_it_too(tour: Tour) -> None:
    kept = json.loads((tour.archive / f"output/data/articles/{ARTICLE}.json").read_text("utf-8"))
    assert kept["outlet"]["labels"][0]["label"] == "party-published"
    assert kept["evidence"]["outlet"]["how"] == "supplied"
    (packed,) = (tour.archive / "dist").glob("*.zip")
    names = zipfile.ZipFile(packed).namelist()
    assert any(name.endswith(f"articles/{ARTICLE}.html") for name in names)


def test_the_result_is_the_picture(tour: Tour, chromium: Browser, tmp_path: Path) -> None:
    """`make picture` writes it where the README shows it."""
    where = PROJECT / "docs/tour.png" if os.environ.get("PICTURE") else tmp_path / "tour.png"
    page = chromium.new_page(viewport={"width": 1360, "height": 560})
    page.goto(f"file://{tour.archive}/output/articles/{ARTICLE}.html")
    page.wait_for_timeout(300)
    page.screenshot(path=where)
    page.close()
    assert where.stat().st_size > 20_000
    assert (PROJECT / "docs/tour.png").exists()


def test_the_tour_is_short(tour: Tour) -> None:
    assert len(README.splitlines()) <= 160


def test_the_first_set_up_counts_on_a_terminal_and_is_quiet_in_a_pipe(tmp_path: Path) -> None:
    """pip is stood in for by what it prints of three packages, so that this needs no network."""
    shutil.copy(PROJECT / "setup", tmp_path)
    (tmp_path / ".venv/bin").mkdir(parents=True)
    (tmp_path / "requirements").mkdir()
    (tmp_path / "requirements/run.txt").write_text("a==1 \\\n    --hash=x\nb==1\nc==1\n", "utf-8")
    (tmp_path / ".venv/bin/pip").write_text(
        '#!/bin/sh\ncase "$*" in *--quiet*) exit;; esac\nfor p in a b c; do echo "Collecting $p==1"; done\necho Installing',
        "utf-8",
    )
    (tmp_path / ".venv/bin/pip").chmod(0o755)
    command = ["./setup", "python", sys.executable, "run"]
    piped = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True)
    assert piped.stdout + piped.stderr == ""
    master, slave = pty.openpty()
    subprocess.run(command, cwd=tmp_path, stdout=slave, check=True)
    told = os.read(master, 4096).decode()
    os.close(master)
    os.close(slave)
    assert "package 3 of at most 3" in told
    assert (tmp_path / ".venv/run.ready").exists()


@pytest.mark.parametrize(
    ("slip", "told"),
    [
        (("content/authority/labels.yaml", "party-published:", "other:"), "party-published"),
        ((f"content/annotations/{ARTICLE}.yaml", "[your-name]", "[your-id]"), "your-id"),
    ],
)
def test_what_the_tour_once_got_wrong_is_told(
    slip: tuple[str, str, str], told: str, tour: Tour, tmp_path: Path
) -> None:
    """A label without its entry, and a note by nobody the register has: an editor who leaves a step out learns which."""
    path, old, new = slip
    copy = shutil.copytree(tour.archive / "content", tmp_path / "content")
    file = tmp_path / path
    assert old in file.read_text("utf-8")
    file.write_text(file.read_text("utf-8").replace(old, new), "utf-8")
    done = subprocess.run(
        [tour.clone / ".venv/bin/clippings", "check", "--content", copy], capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert told in done.stderr
