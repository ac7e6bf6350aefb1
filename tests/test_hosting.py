"""docs/hosting.md, followed to the letter, with folders on this machine in the place of hosts."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest
import yaml

from clippings.output.hosting import HEADERS
from conftest import PROJECT

GUIDE = (PROJECT / "docs/hosting.md").read_text("utf-8")
FILES = {
    "content/archive.yaml": "name: Made archive\n",
    "content/articles/open.md": "---\ntitle: Open\n---\nOne envoy left.\n",
    "content/articles/shut.md": "---\ntitle: Shut\nstatus: draft\n---\nNot to be told.\n",
    "content/articles/later.md": "---\ntitle: Later\n---\nTo be withdrawn.\n",
}
PROGRAM = '#!/bin/sh\nexec "{python}" -m clippings "$@"\n'


def blocks(section: str, language: str) -> list[str]:
    """The code of a language in a section of the guide."""
    (text,) = re.findall(rf"^## {re.escape(section)}\n(.*?)(?=^## |\Z)", GUIDE, re.DOTALL | re.MULTILINE)
    return re.findall(rf"^```{language}\n(.*?)^```$", text, re.DOTALL | re.MULTILINE)


class Editor:
    """An archive's folder, in which commands are typed as the guide has them."""

    def __init__(self, folder: Path) -> None:
        self.home, self.folder = folder, folder / "archive"
        for name, text in FILES.items():
            (self.folder / name).parent.mkdir(parents=True, exist_ok=True)
            (self.folder / name).write_text(text, "utf-8")
        program = folder / "bin/clippings"
        program.parent.mkdir()
        program.write_text(PROGRAM.format(python=sys.executable), "utf-8")
        program.chmod(0o755)

    def environment(self) -> Mapping[str, str]:
        """git finds the repositories of both hosts in a folder of this machine."""
        known = {"user.name": "Editor", "user.email": "editor@example.org"}
        for host in ("github.com", "gitlab.com"):
            known[f"url.{self.home}/{host}/.insteadOf"] = f"git@{host}:"
        settings = {f"GIT_CONFIG_KEY_{n}": key for n, key in enumerate(known)}
        settings |= {f"GIT_CONFIG_VALUE_{n}": value for n, value in enumerate(known.values())}
        path = f"{self.home / 'bin'}:{os.environ.get('PATH', '/usr/bin:/bin')}"
        own = {"PATH": path, "HOME": str(self.home), "PYTHONPATH": str(PROJECT / "plugins")}
        return own | settings | {"GIT_CONFIG_COUNT": str(len(known)), "CLIPPINGS_CACHE": str(self.home / "cache")}

    def types(self, commands: str, here: Path | None = None) -> None:
        done = subprocess.run(
            ["/bin/sh", "-e", "-c", commands], cwd=here or self.folder, env=self.environment(),
            capture_output=True, text=True, check=False,
        )  # fmt: skip
        assert done.returncode == 0, done.stderr

    def checked_out(self, host: str, branch: str) -> Path:
        """What the host has, as it would take it from the branch."""
        into = self.home / f"{host}-has"
        shutil.rmtree(into, ignore_errors=True)
        self.types(f"git clone --quiet --branch {branch} {self.home}/{host}/USER/REPO.git {into}")
        return into

    def withdraw(self) -> None:
        path = self.folder / "content/articles/later.md"
        text = "---\ntitle: Later\nstatus: withdrawn\nwithdrawn: {on: 2026-01-31, because: Asked for}\n---\nTo be withdrawn.\n"
        path.write_text(text, "utf-8")


@pytest.fixture
def editor(tmp_path: Path) -> Editor:
    made = Editor(tmp_path)
    for host in ("github.com", "gitlab.com"):
        repository = tmp_path / host / "USER/REPO.git"
        repository.mkdir(parents=True)
        made.types("git init --quiet --bare --initial-branch main", repository)
    return made


def files(folder: Path) -> dict[str, bytes]:
    """Every file but those of git and hidden ones."""
    found = ((path.relative_to(folder).as_posix(), path) for path in folder.rglob("*") if path.is_file())
    return {name: path.read_bytes() for name, path in found if not name.startswith(".")}


def is_the_archive(folder: Path) -> bool:
    """Whether a host would serve the archive, without what is not to be told."""
    served = files(folder)
    page = served["articles/open.html"].decode()
    return (
        "One envoy left." in page
        and {"index.html", "404.html", "feed.xml", "theme/css/main.css", "search/manifest.js"} <= served.keys()
        and not any(b"Not to be told" in text for text in served.values())
    )


def test_github_pages_gets_the_archive_and_no_history(editor: Editor) -> None:
    (commands,) = blocks("GitHub Pages", "sh")
    editor.types(commands)
    assert is_the_archive(editor.checked_out("github.com", "gh-pages"))
    editor.withdraw()
    editor.types(commands)  # “Publish again by the same commands”
    there = editor.checked_out("github.com", "gh-pages")
    assert is_the_archive(there)
    assert (there / ".nojekyll").exists()
    assert files(there) == files(editor.folder / "output")
    editor.types(
        "test $(git rev-list --all --count) = 1 && ! git grep -q 'To be withdrawn' $(git rev-list --all)", there
    )
    assert b"https://USER.github.io/REPO/articles/open.html" in files(there)["feed.xml"]


def test_gitlab_pages_gets_the_archive(editor: Editor) -> None:
    (job,), (commands,) = blocks("GitLab Pages", "yaml"), blocks("GitLab Pages", "sh")
    (editor.folder / "output").mkdir()
    (editor.folder / "output/.gitlab-ci.yml").write_text(job, "utf-8")
    editor.types(commands)
    editor.types(commands)
    there = editor.checked_out("gitlab.com", "pages")
    told = yaml.safe_load((there / ".gitlab-ci.yml").read_text("utf-8"))["pages"]
    editor.types("\n".join(told["script"]), there)
    (public,) = told["artifacts"]["paths"]
    assert is_the_archive(there / public)
    assert files(there / public) == files(editor.folder / "output")


@pytest.mark.skipif(not (shutil.which("rsync") or os.environ.get("CI")), reason="rsync is not on this machine")
def test_a_web_server_gets_the_archive_and_keeps_nothing_older(editor: Editor, tmp_path: Path) -> None:
    (commands,) = blocks("A web server of your own", "sh")
    there = tmp_path / "www"
    there.mkdir()
    (there / "gone.html").write_text("An older page", "utf-8")
    assert commands.count("USER@HOST:/var/www/archive/") == 1
    editor.types(commands.replace("USER@HOST:/var/www/archive/", f"{there}/"))
    assert is_the_archive(there)
    assert files(there) == files(editor.folder / "output")


@pytest.mark.parametrize("server", ["nginx", "apache"])
def test_a_web_server_is_told_the_headers_that_other_hosts_read(server: str) -> None:
    (told,) = blocks("A web server of your own", server)
    sent = dict(re.findall(r'(?:add_header|Header always set) (\S+) "([^"]*)"', told))
    ours = dict(re.findall(r"^  ([\w-]+): (.*)$", HEADERS, re.MULTILINE))
    assert sent == {
        name: ours[name] for name in ("Content-Security-Policy", "Referrer-Policy", "X-Content-Type-Options")
    }
    assert "404 /404.html" in told


def test_every_command_of_the_program_in_the_guide_is_one(editor: Editor) -> None:
    commands = [
        line
        for block in re.findall(r"^```sh\n(.*?)^```$", GUIDE, re.DOTALL | re.MULTILINE)
        for line in block.splitlines()
    ]
    ours = [line for line in commands if line.startswith("clippings ")]
    assert len(ours) == 5
    for line in ours:
        editor.types(line)
