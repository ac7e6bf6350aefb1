"""Every page of both archives is valid HTML, as html-validate reads the standard: https://html-validate.org/rules/"""

import subprocess
from pathlib import Path

from conftest import PROJECT
from styleguide.__main__ import write

VALIDATE = ["node", "node_modules/html-validate/bin/html-validate.mjs", "--config", ".htmlvalidate.json"]


def told(*folders: Path) -> str:
    """What html-validate says of all pages of some folders; empty where it finds nothing."""
    run = subprocess.run([*VALIDATE, *map(str, folders)], cwd=PROJECT, text=True, capture_output=True)
    return run.stdout + run.stderr


def test_every_page_of_both_archives_is_valid(site: Path, example: Path) -> None:
    assert told(site, example) == ""


def test_every_example_of_the_style_guide_is_valid(tmp_path: Path) -> None:
    write(tmp_path)
    assert told(tmp_path) == ""


def test_a_page_that_is_not_valid_is_told(site: Path, tmp_path: Path) -> None:
    text = (site / "index.html").read_text("utf-8")
    (tmp_path / "index.html").write_text(text.replace("</footer>", "<p><div id=main></div></p></footer>"), "utf-8")
    assert "no-dup-id" in told(tmp_path)
