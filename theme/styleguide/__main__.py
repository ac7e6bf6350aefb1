"""``make styleguide``: the guide in a folder, once from left to right and once, in ``ar/``, mirrored."""

import shutil
import sys
from pathlib import Path

from clippings.model.archive import Site
from styleguide.guide import THEME, pages


def write(folder: Path) -> None:
    """Write the guide, with the theme's own styles, fonts and scripts beside it."""
    for place, language in ((folder, "en"), (folder / "ar", "ar")):
        shutil.copytree(THEME / "static", place / "theme", dirs_exist_ok=True)
        for path, html in pages(
            Site("Style guide", "Everything here is invented", language=language, interface=language)
        ):
            (place / path).write_text(html, "utf-8")


if __name__ == "__main__":
    write(Path(sys.argv[1]))
    print(f"{sys.argv[1]}/index.html")
