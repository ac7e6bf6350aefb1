"""Where an archive may be built: never into its own content, nor over what this program did not write; and why it could
not be."""

import os
import re
from collections.abc import Iterable
from errno import EDQUOT, ENOSPC
from pathlib import Path

from clippings.commands import option
from clippings.files import in_use, is_passed_over, shown_name
from clippings.model.problem import CommandErrors, Problem

_OF_SYSTEMS = re.compile(
    r"\.(?:git[\w.-]*|hg\w*|svn|jj|DS_Store|localized|directory|nojekyll|nomedia|htaccess|domains|well-known|Trash.*|fseventsd|"
    r"Spotlight-V100|~lock\..*|nfs\w+)"
)
"""Hidden files that version control, systems and hosts put into any folder. Others, as in a home, are somebody’s."""


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
    """CommandErrors where a folder that no build is known of holds files. Those of version control and systems, such as
    ``.git``, do not count."""
    names = os.listdir(output) if output.is_dir() else []  # noqa: PTH208
    found = sorted(name for name in names if not _is_nobodys(name))
    if found:
        more = f" and {len(found) - 1} more" if len(found) > 1 else ""
        raise _refused(output, f"holds {shown_name(found[0])}{more}, which this program did not write")


def _is_nobodys(name: str) -> bool:
    return is_passed_over(name) and (not name.startswith(".") or _OF_SYSTEMS.fullmatch(name) is not None)


def refuse_files(output: Path, new: Iterable[str]) -> None:
    """CommandErrors where one of these files, which no build has written yet, stands in the output all the same."""
    if there := next((path for path in sorted(new) if os.path.lexists(output / path)), None):
        raise _refused(output / there, "stands where a page is to be, and this program did not write it")


def in_output(wrong: OSError, output: Path) -> Problem | None:
    """What an editor can do about a file of the output that cannot be written; None when it is not about one."""
    name = wrong.filename2 or wrong.filename
    if not isinstance(name, str) or not Path(name).resolve().is_relative_to(output.resolve()):
        return None
    path = Path(name)
    place = next((above for above in reversed(path.parents) if above.is_file()), path)
    try_ = "see what stands in its place, and whether the folder may be written to"
    if wrong.errno in (ENOSPC, EDQUOT):
        try_ = "make room on the disk"
    elif in_use(wrong):
        try_ = "close the program that has it open"
    elsewhere = option("OUTPUT=dir", "--output dir")
    why = f"cannot be written: {wrong.strerror}"
    return Problem(str(place), 0, "output", place.name, why, f"{try_}, or build elsewhere: {elsewhere}")


def _refused(path: Path, why: str) -> CommandErrors:
    try_ = f"build into a folder that is not there yet, or is empty: {option('OUTPUT=dir', '--output dir')}"
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
