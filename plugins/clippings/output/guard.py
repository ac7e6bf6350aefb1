"""Where an archive may be built: never into its own content, and never over what this program did not write."""

import os
from collections.abc import Iterable
from pathlib import Path

from clippings.files import is_passed_over, shown_name
from clippings.model.problem import CommandErrors, Problem


def refuse_content(content: Path, output: Path) -> None:
    """CommandErrors where the output folder is the content folder, or lies inside it or around it, by whatever name."""
    inside, above = _way(content), _way(output)
    if _stands_in(content, above) and _stands_in(output, inside):
        raise _refused(output, "is the content folder itself, which a build would write over")
    if _stands_in(content, above):
        raise _refused(output, "lies inside the content folder, which would be read as content by the next build")
    if _stands_in(output, inside):
        raise _refused(output, "is a folder around the content folder, which a build would write over")


def refuse_strange(output: Path) -> None:
    """CommandErrors where a folder that no build is known of holds files. Hidden ones, such as ``.git``, do not
    count."""
    names = os.listdir(output) if output.is_dir() else []  # noqa: PTH208
    found = sorted(name for name in names if not is_passed_over(name))
    if found:
        more = f" and {len(found) - 1} more" if len(found) > 1 else ""
        raise _refused(output, f"holds {shown_name(found[0])}{more}, which this program did not write")


def refuse_files(output: Path, new: Iterable[str]) -> None:
    """CommandErrors where one of these files, which no build has written yet, stands in the output all the same."""
    if there := next((path for path in sorted(new) if os.path.lexists(output / path)), None):
        raise _refused(output / there, "stands where a page is to be, and this program did not write it")


def _refused(path: Path, why: str) -> CommandErrors:
    try_ = "build into a folder that is not there yet, or is empty: OUTPUT=dir, or --output dir"
    return CommandErrors([Problem(shown_name(str(path)), 0, "output", shown_name(path.name), why, try_)])


def _way(path: Path) -> list[Path]:
    """The folder and all folders in which it lies, links followed."""
    real = path.resolve()
    return [real, *real.parents]


def _stands_in(folder: Path, way: list[Path]) -> bool:
    """Whether a folder is one of these: asked of the disk, which alone knows whether capitals count."""
    return any(
        place == folder.resolve() or (place.exists() and folder.exists() and place.samefile(folder)) for place in way
    )
