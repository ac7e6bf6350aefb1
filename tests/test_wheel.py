"""The wheel: installed anywhere, its console program builds an archive that has no project around it."""

import subprocess
import sys
import tomllib
import zipfile
from importlib.metadata import distribution
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

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
        "clippings/theme/static/outlines.svg",
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


def test_what_older_pips_leave_out_is_asked_for_by_name() -> None:
    """pip before 23.3, as Debian 12 has it, takes `lxml[html_clean]` for another extra than lxml's `html-clean`, warns,
    and leaves lxml-html-clean out, without which no saved page is read."""
    project = tomllib.loads((PROJECT / "pyproject.toml").read_text("utf-8"))["project"]
    asked = {canonicalize_name(Requirement(one).name) for one in project["dependencies"]}
    left_out, seen, to_see = set[str](), set[str](), sorted(asked)
    while to_see:
        name = to_see.pop()
        if name in seen or not _holds_here(project["dependencies"], name):
            continue
        seen.add(name)
        for one in _needs(name):
            of = canonicalize_name(one.name)
            to_see.append(of)
            for extra in one.extras - set(distribution(of).metadata.get_all("Provides-Extra") or ()):
                left_out |= {canonicalize_name(lost.name) for lost in _needs(of, canonicalize_name(extra))} - {
                    canonicalize_name(kept.name) for kept in _needs(of)
                }
    assert "lxml" in seen
    assert left_out <= asked


def _needs(name: str, extra: str = "") -> list[Requirement]:
    """What an installed package asks for on this machine."""
    every = map(Requirement, distribution(name).requires or ())
    return [one for one in every if one.marker is None or one.marker.evaluate({"extra": extra})]


def _holds_here(dependencies: list[str], name: str) -> bool:
    """Whether a package is one for this machine."""
    markers = [one.marker for one in map(Requirement, dependencies) if canonicalize_name(one.name) == name]
    return all(marker is None or marker.evaluate() for marker in markers)
