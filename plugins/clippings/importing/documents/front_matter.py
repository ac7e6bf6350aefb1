"""The front matter of other programs' Markdown: YAML, TOML or JSON, or the lines of Pelican and MultiMarkdown."""

import json
import re
import tomllib
from collections.abc import Mapping
from typing import Any, NamedTuple

import yaml

_FENCED = re.compile(
    r"\A\ufeff?(?P<fence>---|\+\+\+|;;;)[ \t]*\r?\n(?P<head>.*?)(?:\r?\n)?^(?P=fence)[ \t]*(?:\r?\n|\Z)",
    re.DOTALL | re.MULTILINE,
)
_LINES = re.compile(r"\A\ufeff?(?:[A-Za-z][\w -]{0,40}:[^\n]*\n(?:[ \t]+\S[^\n]*\n)*){2,}(?=[ \t]*\r?\n)")
_LONGEST = 100_000
_DEEPEST = 20
_LOADER: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
"""Every scalar as text; the loader written in C where there is one, since the other needs minutes for brackets."""


class Parted(NamedTuple):
    """A file of Markdown."""

    head: Mapping[str, Any]
    """Names in small letters → text, lists and mappings of text."""
    body: str
    """What stands below the front matter."""
    kind: str
    """Such as ``YAML``; empty where there is none."""


def parted(text: str) -> Parted:
    """The front matter and the body of a text. ValueError where the front matter is not well-formed."""
    if match := _FENCED.match(text):
        kind = {"---": "YAML", "+++": "TOML", ";;;": "JSON"}[match["fence"]]
        return Parted(_named(_read(match["head"][:_LONGEST], kind)), text[match.end() :], kind)
    if text.startswith("{") and (end := re.search(r"^\}[ \t]*$", text, re.MULTILINE)):
        try:
            return Parted(_named(_read(text[: end.end()], "JSON")), text[end.end() :], "JSON")
        except ValueError:
            return Parted({}, text, "")  # a text that begins with a brace
    if match := _LINES.match(text):
        lines = re.findall(r"^([A-Za-z][\w -]{0,40}):[ \t]*([^\n]*(?:\n[ \t]+\S[^\n]*)*)", match[0], re.MULTILINE)
        head = {name.strip().lower(): " ".join(value.split()) for name, value in lines}
        if head.keys() & {"title", "date"}:
            return Parted(head, text[match.end() :], "metadata")
    return Parted({}, text, "")


def _read(head: str, kind: str) -> Any:
    try:
        if kind == "TOML":
            return tomllib.loads(head)
        if kind == "JSON":
            return json.loads(head if head.lstrip().startswith("{") else f"{{{head}}}")
        _refuse_grown(head)
        return yaml.load(head, _LOADER)
    except yaml.MarkedYAMLError as wrong:
        at = wrong.problem_mark.line + 2 if wrong.problem_mark else 1
        raise ValueError(f"its front matter is no YAML: line {at}, {wrong.problem}") from None
    except (tomllib.TOMLDecodeError, json.JSONDecodeError) as wrong:
        raise ValueError(f"its front matter is no {kind}: {wrong}") from None


def _refuse_grown(head: str) -> None:
    """ValueError for YAML that would grow, or take minutes, when it is read."""
    depth = 0
    for event in yaml.parse(head, _LOADER):
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if isinstance(event, yaml.AliasEvent):
            raise ValueError("its front matter repeats itself by anchors, which are not read")
        if depth > _DEEPEST:
            raise ValueError("its front matter is too deeply nested")


def _named(head: Any) -> dict[str, Any]:
    if head is None:
        return {}
    if not isinstance(head, dict):
        raise ValueError("its front matter names no fields")
    return {str(name).strip().lower(): value for name, value in head.items()}


def texts(value: Any, depth: int = 0) -> list[str]:
    """A value as texts: a list's items, a mapping's names; of ``{name: Jane Roe}`` the name."""
    if depth > _DEEPEST or value is None:
        return []
    if isinstance(value, list):
        return [text for one in value for text in texts(one, depth + 1)]
    if isinstance(value, dict):
        return texts(value["name"], depth + 1) if "name" in value else [str(name) for name in value]
    text = " ".join(str(value).split())
    return [text] if text else []
