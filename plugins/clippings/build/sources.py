"""Which files there are to read, and which hook reads each."""

from dataclasses import dataclass
from operator import attrgetter
from pathlib import Path

from clippings.files import files_below, is_passed_over, shown_name
from clippings.hooks import Articles, Hooks, Read, of_kind

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

    @property
    def id(self) -> str:
        """The stem of the file's name, behind the name of its folder where the files of a kind stand in several:
        ``x/1`` of ``versions/x/1.md``."""
        stem = shown_name(self.path.stem)
        in_folders = isinstance(self.hook, Read) and self.hook.pattern.count("*") > 1
        return f"{shown_name(self.path.parent.name)}/{stem}" if in_folders else stem


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
    articles = sorted(
        (path for folder in folders for path in files_below(content / folder, is_article)), key=Path.as_posix
    )
    found += [(hook, path) for hook in of_kind(Articles, hooks)[-1:] for path in articles]
    root, name = f"{content.as_posix()}/", content.resolve().name
    every = [Source(hook, path, shown_name(f"{name}/{path.as_posix().removeprefix(root)}")) for hook, path in found]
    return [source for source in every if _may_concern(source, only)] if only else every


def _may_concern(source: Source, article: str) -> bool:
    """Whether a file is one of an article, or of no single article."""
    folder, in_folder, _ = source.id.partition("/")
    return folder == article if in_folder else not source.hook.own or source.path.stem == article


def _matching(content: Path, pattern: str) -> list[Path]:
    """The files that a glob stands for. A link that leads nowhere is one: it is told when it is read."""
    if "*" in pattern:
        return sorted(content.glob(pattern), key=attrgetter("parts"))  # Windows' paths know no capitals
    path = content / pattern
    return [path] if path.exists() or path.is_symlink() else []
