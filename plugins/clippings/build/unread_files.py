"""Files of the content folder that nothing reads: each is told, with what to try, and none passed over in silence."""

import os
import re
from collections.abc import Iterable, Iterator, Set
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from clippings.build.sources import is_article, where
from clippings.files import hidden_below, is_passed_over, shown_name
from clippings.model.problem import Problem
from clippings.reading.schema.suggestion import suggestion

_FOLDERS = ("articles", "versions", "annotations", "authority", "events", "questions", "pages", "images", "private")
_AUTHORITY = ("outlets", "labels", "people", "organisations", "places")
_OWN = frozenset((
    "archive.yaml", "import.yaml", "lexicon.yaml", "quotations.yaml", "stories.yaml", "import-report.json",
    "import-reports", "private",
))  # fmt: skip
"""What stands in a content folder itself, and is read or kept otherwise."""
_EXPLAINS = re.compile(r"(readme|licen[cs]e|copying)(\.\w+)?", re.IGNORECASE)
"""Names of files that are there for whoever opens the folder."""
_PICTURE = re.compile(r"\.(png|jpe?g|gif|webp|avif|svg)$", re.IGNORECASE)
_MARKDOWN, _YAML = re.compile(r"\.(md|markdown|mdown|mkd)$", re.IGNORECASE), re.compile(r"\.ya?ml$", re.IGNORECASE)


def unread_files(content: Path, read: Set[str], kept: Set[str]) -> Iterator[Problem]:
    """What lies in the content folder, and is neither among the files that are ``read`` nor among those that are
    ``kept`` as they are, such as pictures."""
    for name in sorted(os.listdir(content)):  # noqa: PTH208
        path = content / name
        if name in _OWN or _is_ignored(name):
            continue
        found = list(_below(path)) if path.is_dir() else [_Found(str(path))]
        if path.is_dir() and name not in _FOLDERS and str(path) not in read | kept:
            files = [one for one in found if one.path not in kept]
            if files and not any(one.path in read for one in files):
                yield _told(path, content, "folder", "is no folder of an archive, so that nothing in it is read",
                            suggestion(name, _FOLDERS, "move it out of the content folder"))  # fmt: skip
                continue
        yield from _unread(found, content, read | kept)
    for one in _below(content / "private/annotations"):
        if one.path not in read:
            path = Path(one.path)
            yield _told(path, content, "file", *_advice(PurePosixPath("annotations", path.name)))
    if hidden := sorted(where(path, content) for path in hidden_below(content / "articles", is_article)):
        yield Problem(
            hidden[0], 0, "folder", ", ".join(hidden), "is hidden, so that nothing in it is read",
            "delete it, or move what is to be read out of it", "warning",
        )  # fmt: skip


def _unread(found: Iterable["_Found"], content: Path, known: Set[str]) -> Iterator[Problem]:
    """Those that are not known."""
    for one in found:
        path = Path(one.path) if one.is_link or one.path not in known else None
        if path and one.is_link:
            yield _told(path, content, "folder", "is a link to a folder, which is not followed", "put the folder here")
        elif path:
            yield _told(path, content, "file", *_advice(PurePosixPath(path.relative_to(content).as_posix())))


def _told(path: Path, content: Path, field: str, why: str, try_: str) -> Problem:
    return Problem(where(path, content), 0, field, shown_name(path.name), why, try_, "warning")


def _is_ignored(name: str) -> bool:
    return is_passed_over(name) or _EXPLAINS.fullmatch(name) is not None


class _Found(NamedTuple):
    """Something that lies in a folder. `Path` would take several times as long, for each of a hundred thousand."""

    path: str
    """Where it lies."""
    is_link: bool = False
    """Whether it is a link to a folder, which is not followed."""


def _below(folder: Path) -> Iterator[_Found]:
    """Every file in a folder that is not on the list of ignored ones; links to folders, which are not followed."""
    for place, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not is_passed_over(name))
        if os.path.basename(place) != "images":  # noqa: PTH119
            for name in folders:
                path = os.path.join(place, name)  # noqa: PTH118
                if not _is_ignored(name) and os.path.islink(path):  # noqa: PTH114
                    yield _Found(path, is_link=True)
        yield from (_Found(os.path.join(place, name)) for name in names if not _is_ignored(name))  # noqa: PTH118


def _advice(path: PurePosixPath) -> tuple[str, str]:
    """Why a file is not read, and what to try; ``path`` is its way from the content folder."""
    folder, name, stem = path.parts[0], path.name, path.stem
    if len(path.parts) == 1:
        return _advice_at_the_top(name, stem)
    if folder == "articles":
        return "is not read: an article file ends in .md", "import it, rename it, or move it out of articles/"
    if folder == "images":
        return "is no picture, and is not copied", "move it to where such files are read"
    if folder == "versions":
        return "is not read: versions stand as 1.md, 2.md … in a folder with their article's id", (
            f"move it to versions/{stem if len(path.parts) == 2 else path.parts[1]}/, and name it by a number"
        )
    ending = ".yaml" if folder in ("annotations", "authority") else ".md"
    right = f"{stem}{ending}"
    if len(path.parts) > 2:
        return f"is not read: files of {folder}/ stand directly in it", f"move it up: {folder}/{name}"
    if folder == "authority" and stem.lower() not in _AUTHORITY:
        files = [f"{known}.yaml" for known in _AUTHORITY]
        return f"is not read: authority/ has {', '.join(files)}", suggestion(right, files, "put its entries there")
    if (_MARKDOWN if ending == ".md" else _YAML).search(name):
        return f"is not read: its name must end in {ending}, in small letters", f"rename it {right.lower()}"
    form = "its fields between two lines ---, and the text below" if ending == ".md" else "a list in YAML"
    return f"is not read: a file of {folder}/ ends in {ending}", f"write it as {right}: {form}"


def _advice_at_the_top(name: str, stem: str) -> tuple[str, str]:
    """The same, of a file that stands in the content folder itself."""
    if stem.lower() in _AUTHORITY:
        return "is not read here: such a file stands in authority/", f"move it to authority/{stem.lower()}.yaml"
    if _YAML.search(name):
        return "is not read here", suggestion(
            f"{stem.lower()}.yaml",
            ["archive.yaml", "lexicon.yaml", "quotations.yaml", "stories.yaml"],
            "move it to the folder of its kind",
        )
    if _MARKDOWN.search(name):
        return "is not read here", "move an article to articles/, a page to pages/"
    if _PICTURE.search(name):
        return "is not read here: pictures stand in images/", f"move it to images/{name}"
    return "is not read", "import it, if it is a text, or move it out of the content folder"
