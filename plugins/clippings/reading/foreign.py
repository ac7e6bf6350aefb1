"""What people write in Obsidian, Hugo, pandoc and the like, and Markdown has not. It is told, since it is shown as it
stands, or not at all."""

import re
from collections.abc import Iterator, Set
from typing import NamedTuple

from clippings.model.problem import Problem


class _Sign(NamedTuple):
    """Something of another program's Markdown."""

    hints: tuple[str, ...]
    """Characters of which it has some; a text without is not looked at."""
    pattern: str
    """How it looks: a regular expression, in which ``^`` and ``$`` are the ends of a line."""
    what: str
    """What it is elsewhere, and what becomes of it here where it is not shown as it stands."""
    try_: str
    """What to write in its place."""


_SIGNS = (
    _Sign(("![[",), r"!\[\[[^\[\]\n]+\]\]", "embeds a file in Obsidian", "write ![what it shows](images/name.png)"),
    _Sign(("TOC",), r"^\[\[?_?TOC_?\]?\]", "makes a table of contents elsewhere", "leave it out"),
    _Sign(
        ("[[",), r"\[\[[^\[\]\n]+\]\]", "is a link in a wiki or in Obsidian",
        "write [words](article/id), or another reference",
    ),
    _Sign(
        ("[!",), r"^[ \t]*(?:>[ \t]*)+\[![\w-]+\][+-]?", "begins a callout in Obsidian or GitHub",
        "leave it out; what editors say of a text belongs into annotations/",
    ),
    _Sign(("{{<", "{{%"), r"\{\{[<%].*?[>%]\}\}", "is a shortcode of Hugo", "write what it would show"),
    _Sign(
        ("{%", "{{"), r"\{%.*?%\}|\{\{[^{}\n]+\}\}", "is a tag of Jekyll or of another template",
        "write what it would show",
    ),
    _Sign(("==",), r"==[^=\s][^=\n]*==", "is highlighted in Obsidian", "write <mark>words</mark>"),
    _Sign(
        ("%%",), r"%%[^%]+%%", "is a comment in Obsidian, which readers would see here",
        "leave it out, or make it a note",
    ),
    _Sign(
        ("[ ]", "[x]", "[X]"), r"^[ \t]*(?:[-*+]|\d+[.)])[ \t]+\[[ xX]\][ \t]", "is a box to tick elsewhere",
        "leave the brackets out",
    ),
    _Sign(
        ("!!!", "???", ":::"), r"^(?:!!!|\?\?\?|:::+)[ \t]*\{?[\w.]+.*", "begins a box in MkDocs or pandoc",
        "leave it out, or begin each line with >",
    ),
    _Sign(("{",), r"(?<=[\w\])*_`\"”’ ])\{:?[ \t]*[.#][\w-][^{}\n]*\}", "gives attributes in pandoc", "leave it out"),
    _Sign(("\n:",), r"(?<=\S)\n:[ \t]+\S[^\n]*", "is a definition elsewhere", "write a list"),
    _Sign((" ^", "\t^"), r"(?<=[ \t])\^[a-zA-Z0-9-]{3,}[ \t]*$", "names a block in Obsidian", "leave it out"),
    _Sign(
        ("[@", "[-@"), r"\[-?@[^\]\s][^\]\n]*\]", "is a citation in pandoc",
        "write a footnote: [^1] here, and [^1]: … below",
    ),
    _Sign(
        ("]: [",), r"^\[\^[^\]\s]+\]:[ \t]+\[[^\]\n]+\]:.*", "says where a link leads, so that the footnote is empty",
        "leave the second colon out",
    ),
    _Sign(("$$",), r"\$\$[^$]+\$\$", "is a formula elsewhere", "write it in words, or as a picture"),
    _Sign(
        ("](/",), r"!\[[^\]\n]*\]\(/(?!/)[^)\n]+\)", "is a picture named from the root of a site, and is not shown",
        "write images/name.png, without a slash before it",
    ),
    _Sign(
        ("](file:", "](<file:", "](C:", "](D:", "](E:"),
        r"!?\[[^\]\n]*\]\(<?(?:file:|[A-Z]:(?:[\\/]|  ))[^)\n]*\)",  # what a backslash stands before is blank here
        "is a file of your own machine, which no reader has, and is left out",
        "put it into images/, and name it from there, as images/name.png",
    ),
    _Sign(
        (".md", "/)"),
        r"(?<!!)\[[^\]\n]+\]\((?:<?(?![a-z]+:|/{2}|[./]*(?:articles|events|questions|people|organisations|places|outlets)/)"
        r"[^)>\n]*\.md(?:#[^)>\s]*)?>?|(?:article|event|question|person|organisation|place|outlet)/)\)",
        "leads nowhere, for no page has this address", "write [words](article/id), or another reference",
    ),
    _Sign(
        ("![", "<img"), r"!\[[^\]\n]*\]\((?:https?:)?//[^)\s]+[^)\n]*\)|<img\b[^>]*\bsrc=[\"']?(?:https?:)?//[^>]*>",
        "is a picture elsewhere, and is not shown: its host would learn who reads",
        "save it in images/, and name it from there",
    ),
    _Sign(
        ("<",), r"<(?:script|style|iframe|object|embed|video|audio|canvas|svg|math|input|textarea|select)\b[^>]*>",
        "is taken out, so that a page shows and runs nothing but its own", "write what it would show",
    ),
)  # fmt: skip
"""The first that fits says what a place is."""
_COMPILED = tuple((sign, re.compile(sign.pattern, re.MULTILINE)) for sign in _SIGNS)
_HINTS = {hint: frozenset(hint) for hint in ("[^", "|", *(hint for sign in _SIGNS for hint in sign.hints))}
"""What some sign has, a footnote or a table, and the characters in it: most texts have none."""
_CHARACTERS = frozenset().union(*_HINTS.values())
_CODE = re.compile(
    r"^(?P<fence>[ \t]*(?:```|~~~)).*?(?:^(?P=fence)[^\n]*$|\Z)|(?P<tick>`+)[^`]+(?P=tick)|\\.", re.M | re.S
)
"""What is shown as it stands because its writer wants that: code, and characters after a backslash."""
_UNDER_HEAD = re.compile(r"\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?")
"""The line below the head of a table."""
_UNPARTED = re.compile(r"^\||\|$")
"""What of a row's signs parts no cells."""
_NOTE = re.compile(r"\[\^([^\]\s]+)\](:)?")
"""A footnote: where it is asked for, or, with a colon at the beginning of a line, where it stands."""


def foreign_markup(text: str, where: str, first_line: int, field: str = "text") -> tuple[Problem, ...]:
    """A warning for each sign of another program's Markdown, and for each footnote without its other end.
    ``first_line`` is the text's first line in its file."""
    if not (hints := _hints_in(text)):
        return ()
    plain = text
    if "`" in text or "~~~" in text or "\\" in text:
        plain = _CODE.sub(lambda code: re.sub(r"[^\n]", " ", code[0]), text)
        hints = _hints_in(plain)
    found = sorted((*_signs_in(plain, text, hints), *_lone_footnotes(plain), *_lost_cells(plain)))
    return tuple(
        Problem(where, first_line + text.count("\n", 0, at), field, said, why, try_, "warning")
        for at, said, why, try_ in found
    )


def _hints_in(text: str) -> set[str]:
    """The hints that a text has. Single characters are looked for first: that takes a tenth of the time."""
    there = {character for character in _CHARACTERS if character in text}
    return {hint for hint, characters in _HINTS.items() if characters <= there and hint in text}


def _signs_in(plain: str, text: str, hints: Set[str]) -> Iterator[tuple[int, str, str, str]]:
    taken: list[tuple[int, int]] = []
    for sign, pattern in _COMPILED:
        for match in () if hints.isdisjoint(sign.hints) else pattern.finditer(plain):
            start = match.start() + len(match[0]) - len(match[0].lstrip())
            if all(match.end() <= first or last <= start for first, last in taken):
                taken.append((start, match.end()))
                why = sign.what if "," in sign.what else f"{sign.what}, and is shown as it stands here"
                yield start, text[start : match.end()].strip(), why, sign.try_


def _lost_cells(plain: str) -> Iterator[tuple[int, str, str, str]]:
    """Rows of tables with more cells than the head has columns (https://github.github.com/gfm/#tables-extension-)."""
    columns, at = 0, 0
    for line in plain.splitlines(keepends=True) if "|" in plain else ():
        cells = len(_UNPARTED.sub("", line.strip()).split("|"))
        if _UNDER_HEAD.fullmatch(line.strip()) and "|" in line:
            columns = cells
        elif "|" not in line:
            columns = 0
        elif columns and cells > columns:
            why = f"has {cells} cells under a head of {columns}, and what is more is not shown"
            yield at, line.strip(), why, "give the head of the table as many columns"
        at += len(line)


def _lone_footnotes(plain: str) -> Iterator[tuple[int, str, str, str]]:
    asked: dict[str, int] = {}
    standing: dict[str, int] = {}
    for note in _NOTE.finditer(plain):
        begins = not plain[plain.rfind("\n", 0, note.start()) + 1 : note.start()].strip(" >")
        ends = standing if note[2] and begins else asked
        if ends is standing and note[1] in standing:
            yield note.start(), note[0], "stands twice, and only one is shown", "give one of the two another mark"
        ends.setdefault(note[1], note.start())
    for mark in asked.keys() - standing.keys():
        yield asked[mark], f"[^{mark}]", "is a footnote that stands nowhere", f"add a line [^{mark}]: …"
    for mark in standing.keys() - asked.keys():
        yield (
            standing[mark],
            f"[^{mark}]:",
            "is a footnote that nothing asks for, and is not shown",
            f"write [^{mark}] where it belongs",
        )
