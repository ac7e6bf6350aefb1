"""Links by which notes of Obsidian, Zettlr, Hugo, Jekyll, MkDocs and Pelican lead to one another."""

import re
from collections.abc import Callable
from urllib.parse import unquote

SHORTCODE = r"(?:\{\{[<%].*?[>%]\}\}|(?<!\{)\{%[^\n]*?%\})"
"""A shortcode of Hugo, a tag of Jekyll's Liquid."""
_LINK = re.compile(
    r"(?<!!)\[\[(?P<wiki>[^\[\]|\n\\]+)(?:\\?\|(?P<shown>[^\[\]\n]+))?\]\]|"
    rf"(?<!!)\[(?P<words>[^\[\]\n]+)\]\((?:(?P<code>{SHORTCODE})[^)\n]*|"
    r"<?(?P<path>(?!\w+:)[^()\s<>]+\.(?:md|markdown|mdown)(?:#[^()\s<>]*)?)>?(?:\s+\"[^\"\n]*\")?)\)"
)
_NAME = re.compile(r"(?:ref|relref|post_url|link)\s+[\"'“]?(?P<target>[^\s\"'”%>]+)", re.IGNORECASE)


def leads_on(body: str) -> bool:
    """Whether a text has such a link."""
    return _LINK.search(body) is not None


def resolved(body: str, find: Callable[[str], str | None]) -> tuple[str, list[str]]:
    """A text whose links lead to articles, where ``find`` gives the id of one for what a link names; those to anything
    else are their words, and what they name is given, too, in its order."""
    unknown: list[str] = []

    def instead(match: re.Match[str]) -> str:
        target = _target(match)
        words = match["words"] or match["shown"] or target.rpartition("/")[2] or match[0]
        if id := find(target):
            return f"[{words.strip()}](article/{id})"
        unknown.append(target or match[0])
        return words.strip()

    return _LINK.sub(instead, body), unknown


def _target(match: re.Match[str]) -> str:
    """What a link names: a note, or a file's path without its ending and without the place in it."""
    if match["code"]:
        named = _NAME.search(match["code"])
        said = named["target"] if named else ""
    else:
        said = unquote(match["path"]) if match["path"] else match["wiki"]
    path = re.sub(r"^[{|]\w+[}|]", "", said.partition("#")[0].partition("^")[0]).strip()
    return re.sub(r"\.(?:md|markdown|mdown)$", "", path)
