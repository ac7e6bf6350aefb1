"""The wheel: installed anywhere, its console program builds an archive that has no project around it."""

import subprocess
import sys
import zipfile
from pathlib import Path

from conftest import PROJECT


def test_the_wheel_builds_an_archive_on_its_own(tmp_path: Path) -> None:
    made = subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)],
        cwd=PROJECT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert made.returncode == 0, made.stderr
    (wheel,) = tmp_path.glob("clippings-*.whl")
    packed = zipfile.ZipFile(wheel)
    names = packed.namelist()
    for needed in (
        "clippings/theme/templates/article.html",
        "clippings/theme/static/js/compare.js",
        "clippings/theme/static/js/marks.js",
        "clippings/theme/static/js/search.js",
        "clippings/theme/static/js/site.js",
        "clippings/reading/folding/table.json",
        "clippings/search/snowball/french-stemmer.js",
        "clippings/pelicanconf.py",
        "clippings/pelican/templates/clippings/article.html",
    ):
        assert needed in names
    assert any(name.startswith("clippings/theme/static/fonts/") for name in names)
    assert not [name for name in names if name.startswith(("content/", "tests/", "clippings/content"))]
    assert (
        "clippings = clippings.__main__:run"
        in packed.read(next(n for n in names if n.endswith("entry_points.txt"))).decode()
    )
    packed.extractall(tmp_path / "installed")
    elsewhere = tmp_path / "elsewhere"
    (elsewhere / "content/articles").mkdir(parents=True)
    (elsewhere / "content/articles/one.md").write_text("---\ntitle: One\n---\nA text.\n", "utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "clippings", "build"], cwd=elsewhere, capture_output=True, text=True, check=False,
        env={"PYTHONPATH": str(tmp_path / "installed"), "PATH": "/usr/bin:/bin"},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert "A text." in (elsewhere / "output/articles/one.html").read_text("utf-8")
    assert (elsewhere / "output/theme/css/main.css").exists()
