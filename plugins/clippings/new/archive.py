"""A folder that is an archive of its own, made from the files in `archive/`."""

import sys
from collections.abc import Iterator
from pathlib import Path
from string import Template

from clippings.commands import quoted
from clippings.editing.wording import one_line
from clippings.files import is_passed_over, write_whole
from clippings.model.problem import CommandErrors, Problem
from clippings.windows_names import unfit

FORMS = Path(__file__).with_name("archive")
_NAMES = {"gitignore": ".gitignore"}
"""Files that cannot bear their names where git and packers would follow what they say."""


def make_archive(folder: Path, name: str, contact: str = "", language: str = "en") -> None:
    """Make an archive in a folder that is not there, or is empty; CommandErrors for any other.

    ``contact`` is where readers ask for corrections and takedowns; empty where there is none yet.
    """
    for problem in _refusals(folder):
        raise CommandErrors([problem])
    words = {
        "name": name, "quoted_name": one_line(name), "quoted_contact": one_line(contact), "language": language,
        "again": again(Path(sys.executable).parent),
    }  # fmt: skip
    for form in sorted(path for path in FORMS.rglob("*") if path.is_file()):
        text = Template(form.read_text("utf-8")).substitute(words)
        write_whole(folder / form.relative_to(FORMS).with_name(_NAMES.get(form.name, form.name)), text.encode())


def name_for(folder: Path) -> str:
    """The name of an archive where none was given, from that of its folder: ``My archive`` of ``my-archive``."""
    words = " ".join(folder.resolve().name.replace("_", "-").split("-"))
    return words[:1].upper() + words[1:]


def again(programs: Path) -> str:
    """How a terminal that says “command not found” gets the program again, for the README: ``programs`` is the folder
    of the Python that runs it. Empty where that is no virtual environment (https://docs.python.org/3/library/venv.html),
    for then every terminal has it."""
    script = programs / "activate"
    if not script.is_file():
        return ""
    command = quoted(script) if sys.platform == "win32" else f"source {quoted(script)}"
    return f"In a new terminal, first, for else `clippings` is not found there:\n\n    {command}\n\n"


def _refusals(folder: Path) -> Iterator[Problem]:
    def refused(why: str, try_: str) -> Problem:
        return Problem(str(folder), 0, "new archive", "", why, try_)

    if why_not := unfit(folder.name):
        yield Problem(str(folder), 0, "new archive", *why_not, "give another name")
    elif folder.exists() and not folder.is_dir():
        yield refused("is a file", "give another name")
    elif folder.exists() and any(not is_passed_over(path.name) for path in folder.iterdir()):
        yield refused("is there already and is not empty", "give the name of a folder that is not there yet")
    elif around := next((above for above in folder.resolve().parents if (above / "archive.yaml").is_file()), None):
        yield refused(f"would lie in {around}, the content of another archive", "make it beside that archive")
