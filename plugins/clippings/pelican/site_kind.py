"""Whether a folder is an archive of its own or a site that Pelican builds, and where the plugins read files there."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from pelican.settings import read_settings

from clippings.folders import folders
from clippings.model.problem import CommandErrors, Problem

_CONFIGURATION = "pelicanconf.py"
_OWN = "an archive of its own is begun by: clippings new archive my-archive"


class Filled(NamedTuple):
    """Where new entries go."""

    folder: Path
    """The content folder or, in a Pelican site, the one that our plugins read: ``content/clippings``."""
    command: str = ""
    """The command that builds what is in it, in a Pelican site; empty for ours."""


def refuse_other_site(settings: Mapping[str, Any], configuration: Path) -> None:
    """CommandErrors where these settings have Pelican write the articles, or have none of our plugins."""
    written = settings["ARTICLE_SAVE_AS"]
    if written or not _plugins(settings):
        field, said = ("ARTICLE_SAVE_AS", str(written)) if written else ("PLUGINS", "none of Clippings’")
        why = "this is a Pelican site, which this command neither builds nor checks"
        try_ = f"run pelican there; {_OWN}"
        raise CommandErrors([Problem(configuration.name, 0, field, said, why, try_)])


def filled(given: Path | None, articles: bool = False) -> Filled:
    """Where new entries go, of the content folder that was named. In a Pelican site the folder is made.

    CommandErrors where no plugin of the site would read them; ``articles`` are read by the plugin records alone.
    """
    content = folders(given).content
    around = Path.cwd() if given is None else content.resolve()
    if (content / "archive.yaml").is_file() or not (path := _configuration(around)):
        return Filled(content)
    settings = read_settings(str(path))
    site = Path(settings["PATH"])
    inside = site / settings.get("CLIPPINGS_PATH", "clippings")
    elsewhere = content.resolve() not in (site, inside) and (given or content.is_dir())
    if not settings["ARTICLE_SAVE_AS"] or elsewhere:
        return Filled(content)
    _refuse_unread(settings, path, articles)
    inside.mkdir(parents=True, exist_ok=True)
    return Filled(Path(os.path.relpath(inside)) if inside.is_relative_to(path.parent) else inside, "pelican")


def _refuse_unread(settings: Mapping[str, Any], path: Path, articles: bool) -> None:
    plugins = _plugins(settings)
    if not plugins:
        why = f"this is a Pelican site without our plugins, so that nothing would read what is made; {_OWN}"
        raise CommandErrors([Problem(path.name, 0, "PLUGINS", "none of Clippings’", why, "see docs/plugins.md")])
    if articles and "clippings.records" not in plugins:
        why = "article files are read by clippings.records alone, which this Pelican site does not name"
        raise CommandErrors([Problem(path.name, 0, "PLUGINS", ", ".join(plugins), why, "add clippings.records there")])


def _configuration(here: Path) -> Path | None:
    """The settings of the Pelican site that a folder lies in; None where it lies in none."""
    found = (folder / _CONFIGURATION for folder in (here, *here.parents))
    return next((path for path in found if path.is_file()), None)


def _plugins(settings: Mapping[str, Any]) -> list[str]:
    """The plugins of ours that a site names, as text or as modules."""
    names = (str(getattr(plugin, "__name__", plugin)) for plugin in settings.get("PLUGINS") or ())
    return [name for name in names if name.split(".")[0] == "clippings"]
