"""Which files there are to read, and which hook reads each."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from clippings.files import files_below, hidden_below, is_passed_over, shown_name
from clippings.hooks import Articles, Hooks, Read, of_kind
from clippings.model.problem import Problem

SUFFIXES = (".md", ".markdown")


@dataclass(frozen=True, slots=True, eq=False)
class Source:
    """A file and the hook that reads it. No two are the same."""

    hook: Read | Articles
    """What reads the file."""
    path: Path
    """Where it lies on the disk."""
    where: str
    """The file's name as the editor knows it."""


def where(path: Path, content: Path) -> str:
    """A file's name as the editor knows it: from the content folder on, such as ``content/articles/a.md``."""
    # as texts: pathlib needs many times as long, for each of a hundred thousand files
    inside = path.as_posix().removeprefix(f"{content.as_posix()}/")
    return shown_name(inside if inside == path.as_posix() else f"{content.resolve().name}/{inside}")


def is_article(name: str) -> bool:
    """Whether a file of this name among the articles is one."""
    return name.endswith(SUFFIXES)


def sources(content: Path, folders: tuple[str, ...], hooks: Hooks, only: str = "") -> list[Source]:
    """Every file there is to read, those of many entries first.

    ``folders`` are those of article files; with ``only``, an article's id, no other article's files are there.
    """
    found: list[tuple[Read | Articles, Path]] = [
        (hook, path)
        for hook in of_kind(Read, hooks)
        for path in _matching(content, hook.pattern)
        if not any(map(is_passed_over, path.relative_to(content).parts))
    ]
    found.sort(key=lambda pair: pair[0].each)
    articles = sorted((path for folder in folders for path in files_below(content / folder, is_article)), key=str)
    found += [(hook, path) for hook in of_kind(Articles, hooks)[-1:] for path in articles]
    root, name = f"{content.as_posix()}/", content.resolve().name
    every = [Source(hook, path, shown_name(f"{name}/{path.as_posix().removeprefix(root)}")) for hook, path in found]
    return [source for source in every if not source.hook.own or source.path.stem == only] if only else every


def _matching(content: Path, pattern: str) -> list[Path]:
    """The files that a glob stands for. A link that leads nowhere is one: it is told when it is read."""
    if "*" in pattern:
        return sorted(content.glob(pattern))
    path = content / pattern
    return [path] if path.exists() or path.is_symlink() else []


def unread(content: Path) -> Iterator[Problem]:
    """Files that lie among the articles and are no article files: told, never passed over in silence."""
    for path in sorted(files_below(content / "articles", _is_stray)):
        yield Problem(
            where(path, content), 0, "file", shown_name(path.name), "is not read: an article file ends in .md",
            "import it, rename it, or move it out of articles/", "warning",
        )  # fmt: skip
    if hidden := sorted(where(path, content) for path in hidden_below(content / "articles", is_article)):
        yield Problem(
            hidden[0], 0, "folder", ", ".join(hidden), "is hidden, so that nothing in it is read",
            "delete it, or move what is to be read out of it", "warning",
        )  # fmt: skip


def _is_stray(name: str) -> bool:
    return not is_article(name)
