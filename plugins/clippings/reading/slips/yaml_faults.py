"""Why YAML cannot be read, as what an editor did, in the line where it was done."""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Any, NamedTuple

import yaml

from clippings.reading.slips.signs import field_in, inside_brackets, odd_space, slip_in

_ELSE = "check the indentation, and quote text that holds “: ” or begins with a sign"

_OPEN_AT_END = re.compile(r"(?m)[-:\[{,][ \t]*(?:\"[^\"\n]*+|'[^'\n]*+)$")
"""A quotation mark at a value's beginning that is not closed in its line: few texts have one."""
_IN_A_LIST = (
    "begins in the column of the list above it, and is none of it",
    "move it further in, or begin it with a hyphen and a space",
)


class Fault(NamedTuple):
    """What makes a text no YAML."""

    line: int
    """The line in which it was done, from 0."""
    field: str
    """The field of that line; “YAML” where it has none."""
    said: str
    """The line."""
    why: str
    """What is wrong."""
    try_: str
    """What to try."""


def fault_of(error: yaml.MarkedYAMLError, text: str, loader: Any) -> Fault:
    """What an editor did where the parser failed. The parser notices some slips lines later; they are looked for there
    and above."""
    source = text.splitlines()
    noticed = _line_of(error.problem_mark or error.context_mark, source)
    begun = _line_of(error.context_mark or error.problem_mark, source)
    told = _fault_at(source)
    if "Unicode character escape" in str(error.problem):
        return told(noticed, "has a code of a character that there is not", "write the character itself")
    if "quoted scalar" in str(error.context) and re.search("end of stream|document", str(error.problem)):
        return told(begun, "has a quotation mark that is never closed", _closing(source[begun]))
    if (opened := swallowing(text, loader)) is not None:
        return told(opened, "has a quotation mark that is not closed in its line", _closing(source[opened]))
    above = [line for line in range(noticed - 1, -1, -1) if source[line].strip()][:1]
    for line in dict.fromkeys((noticed, begun, *above)):
        if slip := slip_in(source[line]):
            return told(line, *slip)
    if odd := next((line for line in range(noticed + 1) if odd_space(source[line])), None):
        return told(odd, *(slip_in(source[odd]) or ("has a no-break space", "type a space in its place")))
    if sign := _never_closed(source[begun]):
        closing = {"[": "]", "{": "}"}[sign]
        return told(begun, f"opens {sign} and never closes it", f"add {closing}, or quote text that begins with {sign}")
    if "flow" in str(error.context) and (inside := inside_brackets(source[begun])):
        return told(begun, *inside)
    if "flow" in str(error.context):
        why = "is no list in brackets and no fields in braces: a colon, a comma or a quotation mark stands wrong"
        return told(begun, why, 'put each text in quotation marks, as in {exact: "one, two", suffix: "three"}')
    return told(noticed, *_indentation(source, noticed, above))


def fault_in(text: str) -> Fault | None:
    """What an editor did that makes one text of what was to be fields; None where nothing is seen."""
    source = text.splitlines()
    for number, line in enumerate(source):
        if line.strip() and not line.lstrip().startswith("#") and (slip := slip_in(line)):
            return _fault_at(source)(number, *slip)
    return None


def swallowing(text: str, loader: Any) -> int | None:
    """The line (from 0) of a quotation mark that is closed below, with lines between that look like fields and stand no
    further in; None where there is none."""
    if not _OPEN_AT_END.search(text):
        return None
    source = text.splitlines()
    for token in _tokens(text, loader):
        if isinstance(token, yaml.ScalarToken) and token.style in ("'", '"'):
            first, last = token.start_mark.line, token.end_mark.line
            inside = range(first + 1, min(last, len(source) - 1) + 1)
            margin = _indent(source[first])
            if any(
                re.match(r"\s*(?:- )?[A-Za-z_]+:(?:\s|$)", source[n]) and _indent(source[n]) <= margin for n in inside
            ):
                return int(first)
    return None


def _tokens(text: str, loader: Any) -> Iterator[Any]:
    """The tokens of a text up to where it is no YAML."""
    try:
        yield from yaml.scan(text, Loader=loader)
    except yaml.YAMLError:  # it is told already: what stands before is looked at here
        return


def _line_of(mark: Any, source: Sequence[str]) -> int:
    return min(mark.line, len(source) - 1) if mark else 0


def _fault_at(source: Sequence[str]) -> Callable[[int, str, str], Fault]:
    def told(line: int, why: str, try_: str) -> Fault:
        return Fault(line, field_in(source[line])[0].lstrip("- ") or "YAML", source[line].strip(), why, try_)

    return told


def _closing(line: str) -> str:
    """What to try where a quotation mark is not closed."""
    _, value = field_in(line)
    if value[:1] == "'" and value[1:2].isalpha() and value.count("'") == 1:
        return f'add \' at the end of the text, or write "{value}" if it is an apostrophe'
    mark = "'" if value[:1] == "'" else '"'
    return f"add {mark} at the end of the text"


def _never_closed(line: str) -> str:
    """The bracket or brace that a line opens and does not close; empty where there is none."""
    bare = re.sub(r"\"[^\"]*\"|'[^']*'", "", line)
    return next((opened for opened, closed in ("{}", "[]") if bare.count(opened) > bare.count(closed)), "")


def _indentation(source: Sequence[str], line: int, above: Sequence[int]) -> tuple[str, str]:
    """What is wrong with where a line begins."""
    if not above:
        return "cannot be read", _ELSE
    here, before = _indent(source[line]), _indent(source[above[0]])
    _, value = field_in(source[above[0]])
    name = source[above[0]].strip()[:30]
    if here > before and value:
        try_ = "begin both in the same column"
        if " " in field_in(source[line])[0]:  # no field is called so
            try_ += "; where this goes on the text above, put all of it in quotation marks"
        return f"stands further in than “{name}” above it, which has its value already", try_
    if here != before and any(_indent(one) == here and one.lstrip().startswith("- ") for one in source[:line]):
        return _IN_A_LIST
    if here != before:
        return "begins in a column in which nothing above it begins", "begin it exactly below the line it belongs with"
    if source[line].lstrip().startswith("- ") and not source[above[0]].lstrip().startswith("- "):
        return (
            "begins with a hyphen, as items of a list do, and the fields above it are no list",
            "leave the hyphen out",
        )
    if source[above[0]].lstrip().startswith("- "):
        return _IN_A_LIST
    return "cannot be read", _ELSE


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
