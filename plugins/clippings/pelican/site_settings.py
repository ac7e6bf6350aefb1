"""The settings of Clippings in a Pelican site that is not an archive of its own. The docs have them as tables."""

from collections.abc import MutableMapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Setting:
    """One line that an editor may write in pelicanconf.py."""

    name: str
    """Its name, in capitals."""
    default: Any
    """Its value where nothing is said."""
    meaning: str
    """What it is for, as the docs say it."""
    plugins: tuple[str, ...] = ()
    """The plugins that it is for; empty for all."""


SETTINGS = (
    Setting("CLIPPINGS_PATH", "clippings", "the folder in PATH that holds the files of the plugins"),
    Setting(
        "CLIPPINGS_SEARCH_PAGE", "search.html",
        "the search page, a name without folders; `\"\"` for none", ("search",),
    ),
    Setting("JOBS", None, "how many processes work; `None` for one a processor"),
    Setting("EXECUTOR", "", "the address of a [cluster](../cluster.md) that works in their place"),
)  # fmt: skip
"""Every setting of ours. Pelican's own (SITENAME, SITEURL, DEFAULT_LANG, CACHE_PATH) mean what they always mean."""


def table(plugin: str) -> str:
    """The settings that a plugin knows, as the table in its page of the docs."""
    own = [setting for setting in SETTINGS if not setting.plugins or plugin in setting.plugins]
    rows = (f"| `{setting.name}` | `{setting.default!r}` | {setting.meaning} |" for setting in own)
    return "\n".join(("| setting | where nothing is said | what it is for |", "|---|---|---|", *rows))


def with_defaults(settings: MutableMapping[str, Any]) -> None:
    """Add what is not said to Pelican's settings."""
    for setting in SETTINGS:
        settings.setdefault(setting.name, setting.default)
