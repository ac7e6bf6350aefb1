"""Which files Pelican copies into the output: pictures of the content folder, and the theme's own files."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from pelican.generators import StaticGenerator


def copied(generators: Iterable[Any]) -> frozenset[str]:
    """The paths in the output of what Pelican will copy there when our build is done."""
    return frozenset(
        path
        for generator in generators
        if isinstance(generator, StaticGenerator)
        for path in (*(str(static.save_as) for static in generator.staticfiles), *_of_theme(generator))
    )


def _of_theme(generator: Any) -> Iterator[str]:
    into = generator.settings["THEME_STATIC_DIR"]
    for place in (Path(generator.theme) / path for path in generator.settings["THEME_STATIC_PATHS"]):
        if place.is_file():
            yield f"{into}/{place.name}"
        for folder, _, names in os.walk(place, followlinks=True):  # as Pelican copies it
            inside = Path(folder).relative_to(place)
            yield from ((Path(into) / inside / name).as_posix() for name in names)
