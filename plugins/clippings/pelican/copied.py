"""Which files are copied into the output: pictures of the content folder, and the theme's own files.

Pelican finds them. It would copy them over the output in every build, before the rest of it is there; the build does so
itself, in its last step, and only where one changed.
"""

import os
from collections.abc import Iterable, Iterator, Mapping
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

from pelican.generators import StaticGenerator
from pelican.utils import posixize_path

from clippings.files import is_passed_over


def copied(generators: Iterable[Any]) -> Mapping[str, Path]:
    """Path in the output → the file that may be copied there."""
    return {
        path: source
        for generator in _static(generators)
        for path, source in (*_of_content(generator), *_of_theme(generator))
    }


def pictures(generators: Iterable[Any]) -> frozenset[str]:
    """The paths in the output of files of the content folder: pictures, above all. A hosted build has only those that
    something published shows. Files that the settings name one by one (``EXTRA_PATH_METADATA``), such as a host's
    ``CNAME``, are none of them."""
    return frozenset(
        _path_of(one) for generator in _static(generators) for one in generator.staticfiles if not _named(one)
    )


def not_copied(generators: Iterable[Any]) -> None:
    """Have Pelican not copy them."""
    for generator in _static(generators):
        generator.generate_output = lambda _writer: None


def _static(generators: Iterable[Any]) -> Iterator[Any]:
    return (generator for generator in generators if isinstance(generator, StaticGenerator))


def _path_of(static: Any) -> str:
    """Its path in the output, whatever stands between folders on this system."""
    return str(posixize_path(static.save_as))


def _named(static: Any) -> bool:
    """Whether the settings name a file one by one."""
    return static.source_path in static.settings["EXTRA_PATH_METADATA"]


def _of_content(generator: Any) -> Iterator[tuple[str, Path]]:
    for static in generator.staticfiles:
        yield _path_of(static), Path(generator.path, static.source_path)


def _of_theme(generator: Any) -> Iterator[tuple[str, Path]]:
    into = generator.settings["THEME_STATIC_DIR"]
    for place in (Path(generator.theme) / path for path in generator.settings["THEME_STATIC_PATHS"]):
        if place.is_file():
            yield f"{into}/{place.name}", place
        for folder, folders, names in os.walk(place, followlinks=True):
            folders[:] = [name for name in folders if not is_passed_over(name)]
            inside = Path(into) / Path(folder).relative_to(place)
            for name in names:
                # the settings' list has that of `is_passed_over`, too
                if not any(fnmatch(name, pattern) for pattern in generator.settings["IGNORE_FILES"]):
                    yield (inside / name).as_posix(), Path(folder, name)
