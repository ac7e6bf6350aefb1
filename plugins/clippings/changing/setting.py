"""Fields of many articles set at once, all of them read again before one is written."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from clippings.editing.changes import Change, Put, Refused
from clippings.editing.markdown import edited_head
from clippings.editing.together import Rewrite, rewrite_of
from clippings.files import files_below
from clippings.model.problem import CommandErrors, ContentErrors, Problem, errors
from clippings.new.references import unknown_ids
from clippings.reading import articles
from clippings.reading.schema.article_shape import ArticleShape, RightsShape
from clippings.reading.schema.suggestion import suggestion

Fields = Mapping[tuple[str, ...], Any]
_MARKDOWN = (".md", ".markdown")
_ORDER = (*ArticleShape.model_fields, *RightsShape.model_fields)


def chosen(words: Sequence[str], content: Path, command: str = "clippings set") -> tuple[Path, ...]:
    """The article files that an editor names: by their ids, their files, patterns such as ``2016-*``, or folders.
    CommandErrors where a word names none, which is told of ``command``."""
    every = {path: path.stem for path in sorted(files_below(content / "articles", lambda n: n.endswith(_MARKDOWN)))}
    found = {path: None for word in words for path in _named(word, every, command)}
    return tuple(found)


def _named(word: str, every: Mapping[Path, str], command: str) -> Iterable[Path]:
    given, inside = Path(word), Path(word).resolve()
    if given.exists() and (found := [path for path in every if path.resolve().is_relative_to(inside)]):
        return found
    if found := [
        path for path, id in every.items() if given.name in (id, path.name) or (given.match("*") and _like(path, word))
    ]:
        return found
    raise refused(word, "names no article of this archive", suggestion(given.stem, every.values(), _HOW), command)


_HOW = "name files, such as content/articles/talks-end.md, ids, or a folder of them: content/articles"


def _like(path: Path, pattern: str) -> bool:
    """Whether a file fits a pattern that no shell has replaced, as on Windows."""
    return "*" in pattern and (path.match(pattern) or path.match(f"{pattern}.md"))


def rewrites(fields: Fields, paths: Sequence[Path], content: Path) -> tuple[Rewrite, ...]:
    """What sets the fields in each article that has them otherwise. ContentErrors with everything that is wrong with a
    value, or with one of the files."""
    if wrong := tuple(_unknown(fields)) or tuple(unknown_ids(_nested(fields), content, "clippings set")):
        raise ContentErrors(wrong)
    return rewritten([Put(path, value, _ORDER) for path, value in fields.items()], paths, "clippings set")


def rewritten(changes: Sequence[Change], paths: Sequence[Path], command: str) -> tuple[Rewrite, ...]:
    """What makes changes in the front matter of each article that is otherwise, for a ``command``. ContentErrors with
    everything that is wrong with one of the files, or would be."""
    found: list[Rewrite] = []
    faults: list[Problem] = []
    for path in paths:
        one = _rewrite(path, changes)
        if new := _faults(one, command):
            faults += new
        elif one.after != one.before:
            found.append(one)
    if faults:
        raise ContentErrors(tuple(dict.fromkeys(faults)))  # a value that is none is wrong in each of them
    return tuple(found)


def _rewrite(path: Path, changes: Sequence[Change]) -> Rewrite:
    try:
        one = rewrite_of(path)
        return one._replace(after=edited_head(one.before, changes))
    except Refused as wrong:
        raise refused(str(path), str(wrong), "mend that file first; nothing was changed") from wrong


def _faults(one: Rewrite, command: str) -> tuple[Problem, ...]:
    """What is wrong with a file as it is; else what would be, which stands in no line yet, with the command."""
    name, id = str(one.path), one.path.stem
    return errors(articles.read(one.before, name, id).problems) or tuple(
        replace(wrong, where=command, line=0) for wrong in errors(articles.read(one.after, name, id).problems)
    )


def _unknown(fields: Fields) -> Iterator[Problem]:
    """A problem for each field that articles have not."""
    for path in fields:
        if path[0] in ArticleShape.model_fields:
            continue
        inside = path[0] in RightsShape.model_fields
        try_ = (
            f"did you mean rights.{path[0]}?"
            if inside
            else suggestion(path[0], tuple(ArticleShape.model_fields), "docs/content.md has all fields")
        )
        yield Problem("clippings set", 0, path[0], "", "is no field of an article", try_)


def _nested(fields: Fields) -> dict[str, Any]:
    """The fields as an article would have them, as far as their ids are looked up."""
    return {path[-1]: value for path, value in fields.items() if path[0] != "evidence"}


def refused(said: str, why: str, try_: str, command: str = "clippings set") -> CommandErrors:
    """What tells an editor that a command cannot be followed."""
    return CommandErrors([Problem(command, 0, "", said, why, try_)])
