"""Plugins written on the spot, into a folder of their own, and used beside those of the archive."""

import importlib
import re
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from conftest import PROJECT

SHIPPED = re.findall(r'"(clippings\.\w+)"', (PROJECT / "pelicanconf.py").read_text("utf-8"))
"""The plugins of the archive, in their order."""
HOOKS = "from clippings.hooks import *\nfrom clippings.hooks import use, each_article, once\nfrom clippings.model.page import DataFile, Page\nfrom clippings.model.problem import Result\n"


class Plugin:
    """A module, or a package of several, that Pelican loads as a plugin."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch, name: str = "spot") -> None:
        self.folder, self.name = folder / "plugins", name
        self.folder.mkdir(exist_ok=True)
        monkeypatch.setattr(sys, "dont_write_bytecode", True)  # it would stand for a text of the same second and size
        monkeypatch.syspath_prepend(str(self.folder))
        self.forget()

    def write(self, text: str, path: str = "") -> None:
        """Write the plugin's module, or one file of it, and let the next build load it as a new process does."""
        place = self.folder / (path or f"{self.name}.py")
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, "utf-8")
        self.forget()

    def taken(self) -> set[str]:
        """What the plugin noted as made (``MADE``) since this was asked last."""
        made: list[str] = sys.modules[self.name].MADE
        found = set(made)
        made.clear()
        return found

    def forget(self) -> None:
        """Have Python load the plugin anew."""
        for name in [name for name in sys.modules if name.partition(".")[0].startswith(self.name)]:
            del sys.modules[name]
        importlib.invalidate_caches()

    def settings(self, without: Sequence[str] = ()) -> dict[str, Any]:
        """The settings of an archive that uses it, some of the shipped plugins left out."""
        shipped = [plugin for plugin in SHIPPED if plugin.removeprefix("clippings.") not in without]
        return {"PLUGINS": [*shipped, self.name], "PLUGIN_PATHS": [str(self.folder)]}
