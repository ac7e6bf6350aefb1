"""A copy of the theme whose templates can be edited, and folders of templates that override it."""

import re
import shutil
from pathlib import Path
from random import Random

from conftest import PROJECT

THEIRS = PROJECT / "theme/templates"
TEMPLATES = tuple(path.relative_to(THEIRS).as_posix() for path in sorted(THEIRS.rglob("*")) if path.is_file())
CONTENT = re.compile(r"({% block content %})")
MACRO = re.compile(r"({% macro [^%]*?-?%})")


def showing(template: str, more: str) -> str:
    """A template of the theme that shows something more on every page that has any of it."""
    text = (THEIRS / template).read_text("utf-8")
    if "{% extends" in text:  # what stands outside its blocks is not shown
        return CONTENT.sub(lambda found: found[1] + more, text)
    return MACRO.sub(lambda found: found[1] + more, text) if MACRO.search(text) else text + more


class Theme:
    """The theme of one archive."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "theme"
        self.overrides = (folder / "over", folder / "under")
        fonts = shutil.ignore_patterns("fonts")  # they are large, and Pelican copies them as they are
        shutil.copytree(PROJECT / "theme", self.folder, ignore=fonts)
        for path in self.overrides:
            path.mkdir()

    def edit(self, template: str, mark: object) -> None:
        """Show a comment wherever a template is used."""
        (self.folder / "templates" / template).write_text(showing(template, f"<!-- {mark} -->"), "utf-8")

    def drop(self, template: str) -> None:
        """A theme need not have every template: drop one, or bring it back."""
        path = self.folder / "templates" / template
        path.unlink() if path.exists() else self.edit(template, "")

    def override(self, template: str, rng: Random) -> None:
        """A template in a folder of overrides comes, changes or goes; each includes a text of its own."""
        folder = rng.choice(self.overrides)
        name = f"{template}.txt"
        over, part = folder / template, folder / name
        if over.exists() and rng.random() < 0.4:
            over.unlink()
            return
        over.parent.mkdir(parents=True, exist_ok=True)
        if not over.exists() or rng.random() < 0.5:  # else the text alone is another
            over.write_text(showing(template, f'<!-- {rng.random()} -->{{% include "{name}" %}}'), "utf-8")
        part.write_text(f"<!-- {rng.random()} -->", "utf-8")
