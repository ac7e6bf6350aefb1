"""A day with the console program alone, as far as Windows can be had here: no fork, no make, pipes of cp1252, a folder
with a space in its name, and files as its programs write them: lines that end in CRLF, and a mark at the beginning."""

import mimetypes
import os
import re
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from functools import partial
from pathlib import Path
from urllib.request import urlopen

import pytest

from clippings.preview.server import News, server
from conftest import PROJECT

PROGRAM = """
import os, signal
for module, name in ((os, "fork"), (os, "getuid"), (os, "sched_getaffinity"), (signal, "SIGKILL")):
    delattr(module, name)
from clippings.cli import command
command()
"""
Run = Callable[..., "subprocess.CompletedProcess[bytes]"]
TEXT = "Talks end in Łódź\r\n\r\nBy Edith Marlow\r\n\r\nThe envoys left the town, Reuters reported.\r\n"


def environment(here: Path) -> dict[str, str]:
    return {
        "PYTHONPATH": str(PROJECT / "plugins"), "PYTHONIOENCODING": "cp1252", "PATH": "", "HOME": str(here),
        "CLIPPINGS_CACHE": str(here / ".cache"),
    }  # fmt: skip


@pytest.fixture
def here(tmp_path: Path) -> Path:
    (tmp_path / "My archives").mkdir()
    return tmp_path / "My archives"


@pytest.fixture
def run(here: Path) -> Run:
    def run(*arguments: str, code: int = 0) -> str:
        done = subprocess.run(
            [sys.executable, "-c", PROGRAM, *arguments], cwd=here, capture_output=True, check=False, timeout=120,
            stdin=subprocess.DEVNULL, env=environment(here),
        )  # fmt: skip
        assert done.returncode == code, done.stderr
        return (done.stdout + done.stderr).decode("cp1252")

    return run


def test_from_nothing_to_a_site_and_a_zip_and_no_command_is_named_that_is_not_there(run: Run, here: Path) -> None:
    said = [run("new", "archive", "mine", "--contact", "desk@gazette.example")]
    (here / "texts").mkdir()
    (here / "texts/a.txt").write_bytes("\ufeff".encode() + TEXT.encode())
    content = ["--content", "mine/content"]
    said += [
        run("check", *content, code=1),
        run("import", "texts/nothing", "--into", "mine/content", code=2),
        run("import", "texts", "--into", "mine/content"),
        run("new", "outlet", "The Gazette", *content),
        run("check", *content),
        run("build", *content),
        run("publish", "archive.example", *content, code=2),
        run("publish", "https://archive.example", *content, "--output", "hosted"),
        run("offline", *content),
        run("serve", *content, "--port", "99999", code=2),
        run("check", "--content", "nowhere", code=1),
        run("build", *content, "--output", "mine/content", code=2),
        run("build", *content, "--output", "texts", code=2),
        run("import", code=2),
    ]
    assert "1 of 1 file imported" in said[3]
    assert "Talks end in Łódź" in (here / "output/articles/talks-end-in-lodz.html").read_text("utf-8")
    assert (here / "hosted/sitemap.xml").exists()
    assert (here / "dist/mine-offline.zip").exists()
    assert [line for line in "".join(said).splitlines() if re.search(r"\bmake |[A-Z]+=", line)] == []
    assert "Traceback" not in "".join(said)


def test_lines_that_end_in_crlf_are_read_told_and_kept(run: Run, here: Path) -> None:
    run("new", "archive", "mine", "--contact", "desk@gazette.example")
    people = here / "mine/content/authority/people.yaml"
    people.write_bytes(b"\xef\xbb\xbfmarlow:\r\n  name: Edith Marlow\r\n")
    article = here / "mine/content/articles/one.md"
    article.parent.mkdir(exist_ok=True)
    article.write_bytes(b"\xef\xbb\xbf---\r\ntitle: One\r\ndate: someday\r\n---\r\nEdith Marlow left.\r\n")
    assert "one.md:3 · date · “someday”" in run("check", "--content", "mine/content", code=1)
    article.write_bytes(article.read_bytes().replace(b"someday", b"2016-02-03"))
    run("new", "person", "Ann Dale", "--content", "mine/content")
    text = people.read_bytes()
    assert text.startswith(b"\xef\xbb\xbfmarlow:\r\n  name: Edith Marlow\r\n")
    assert b"ann-dale:\r\n" in text
    assert text.count(b"\n") == text.count(b"\r\n")
    run("build", "--content", "mine/content")
    page = (here / "output/articles/one.html").read_text("utf-8")
    assert 'href="../people/marlow.html"' in page


def test_the_preview_serves_and_ends(run: Run, here: Path) -> None:
    run("new", "archive", "mine", "--contact", "desk@gazette.example")
    (here / "mine/content/pages/about.md").unlink()  # a form that nobody filled in would be told
    (here / "mine/content/articles").mkdir(exist_ok=True)
    (here / "mine/content/articles/one.md").write_text("---\ntitle: Łódź\n---\nWords.\n", "utf-8")
    serving = subprocess.Popen(
        [sys.executable, "-c", PROGRAM, "serve", "--content", "mine/content", "--port", "0"], cwd=here,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment(here),
        preexec_fn=partial(signal.signal, signal.SIGINT, signal.SIG_DFL),  # tests in the background ignore it
    )  # fmt: skip
    try:
        assert serving.stdout is not None
        address = serving.stdout.readline().decode("cp1252").split(" ")[0]
        assert serving.stdout.readline().startswith(b"built 1 articles")
        with urlopen(f"{address}articles/one.html", timeout=120) as page:
            assert "Łódź" in page.read().decode()
        serving.send_signal(signal.SIGINT)
        assert serving.wait(120) == 0
        assert serving.stderr is not None
        assert serving.stderr.read() == b""
    finally:
        serving.kill()
        serving.wait()
        for pipe in (serving.stdout, serving.stderr):
            if pipe:
                pipe.close()


def test_the_preview_calls_scripts_scripts_whatever_the_registry_says(tmp_path: Path) -> None:
    before = {ending: mimetypes.types_map[ending] for ending in (".js", ".css")}
    for name in ("a.js", "a.css", "a.woff2", "a.json"):
        (tmp_path / name).touch()
    running = server(tmp_path, 0, News())
    threading.Thread(target=running.serve_forever, daemon=True).start()
    try:
        for ending in before:
            mimetypes.add_type("text/plain", ending)  # as mimetypes reads it from a registry
        kinds = {}
        for name in ("a.js", "a.css", "a.woff2", "a.json"):
            with urlopen(f"http://127.0.0.1:{running.server_port}/{name}", timeout=120) as found:
                kinds[name] = found.headers.get_content_type()
    finally:
        for ending, kind in before.items():
            mimetypes.add_type(kind, ending)
        running.shutdown()
        running.server_close()
    assert kinds == {
        "a.js": "text/javascript", "a.css": "text/css", "a.woff2": "font/woff2", "a.json": "application/json",
    }  # fmt: skip


def test_two_previews_never_listen_at_one_port() -> None:
    """On Windows SO_REUSEADDR lets a second server take a port away from the first
    (https://learn.microsoft.com/windows/win32/winsock/using-so-reuseaddr-and-so-exclusiveaddruse)."""
    program = (
        "import clippings.preview.first_page, http.server, sys; sys.platform = 'win32'\n"
        "from clippings.preview.server import Listening; print(Listening.allow_reuse_address)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=False,
        env={**os.environ, "PYTHONPATH": str(PROJECT / "plugins")},
    )  # fmt: skip
    assert done.stdout == "False\n", done.stderr
