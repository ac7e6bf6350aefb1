"""Which files Pelican copies into the output: pictures of the content folder, and the theme's own files."""

import os
from collections.abc import Iterable, Iterator, Set
from pathlib import Path
from typing import Any

from pelican.generators import StaticGenerator

from clippings.files import is_passed_over


def copied(generators: Iterable[Any]) -> frozenset[str]:
    """The paths in the output of what Pelican copies there in any case: the theme's files, and those of the content
    folder that the settings name one by one (``EXTRA_PATH_METADATA``), such as a host's ``CNAME``."""
    return frozenset(
        path
        for generator in _static(generators)
        for path in (*_of_theme(generator), *(str(one.save_as) for one in generator.staticfiles if _named(one)))
    )


def pictures(generators: Iterable[Any]) -> frozenset[str]:
    """The paths in the output of all other files of the content folder that Pelican found there: pictures, above all. A
    hosted build has only those that something published shows."""
    return frozenset(
        str(one.save_as) for generator in _static(generators) for one in generator.staticfiles if not _named(one)
    )


def leave_out(paths: Set[str], generators: Iterable[Any]) -> None:
    """Have Pelican copy none of these."""
    for generator in _static(generators):
        # one list in both places, and Pelican copies what the context has
        generator.staticfiles[:] = [one for one in generator.staticfiles if one.save_as not in paths]
        generator.context["staticfiles"] = generator.staticfiles


def _static(generators: Iterable[Any]) -> Iterator[Any]:
    return (generator for generator in generators if isinstance(generator, StaticGenerator))


def _named(static: Any) -> bool:
    """Whether the settings name a file one by one."""
    return static.source_path in static.settings["EXTRA_PATH_METADATA"]


def _of_theme(generator: Any) -> Iterator[str]:
    into = generator.settings["THEME_STATIC_DIR"]
    for place in (Path(generator.theme) / path for path in generator.settings["THEME_STATIC_PATHS"]):
        if place.is_file():
            yield f"{into}/{place.name}"
        for folder, folders, names in os.walk(place, followlinks=True):  # as Pelican copies it
            folders[:] = [name for name in folders if not is_passed_over(name)]
            inside = Path(folder).relative_to(place)
            yield from ((Path(into) / inside / name).as_posix() for name in names if not is_passed_over(name))
