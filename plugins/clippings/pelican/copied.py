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


def copied(generators: Iterable[Any]) -> Mapping[str, Path]:
    """Path in the output → the file that is to be copied there."""
    return {
        path: source
        for generator in generators
        if isinstance(generator, StaticGenerator)
        for path, source in (*_of_content(generator), *_of_theme(generator))
    }


def not_copied(generators: Iterable[Any]) -> None:
    """Have Pelican not copy them."""
    for generator in generators:
        if isinstance(generator, StaticGenerator):
            generator.generate_output = lambda _writer: None


def _of_content(generator: Any) -> Iterator[tuple[str, Path]]:
    for static in generator.staticfiles:
        yield str(static.save_as), Path(generator.path, static.source_path)


def _of_theme(generator: Any) -> Iterator[tuple[str, Path]]:
    into = generator.settings["THEME_STATIC_DIR"]
    for place in (Path(generator.theme) / path for path in generator.settings["THEME_STATIC_PATHS"]):
        if place.is_file():
            yield f"{into}/{place.name}", place
        for folder, _, names in os.walk(place, followlinks=True):
            inside = Path(into) / Path(folder).relative_to(place)
            for name in names:
                if not any(fnmatch(name, pattern) for pattern in generator.settings["IGNORE_FILES"]):
                    yield (inside / name).as_posix(), Path(folder, name)
