"""Slips in one line of YAML: signs that YAML keeps for itself, quotation marks, colons, hyphens, odd spaces."""

import re
from typing import NamedTuple

_FIELD = re.compile(r"\s*(?:- +)*(?P<key>[^\s:#'\"\[\]{},&*!|>%@`][^:]*?)\s*:(?:[ \t]+(?P<value>.*?))?\s*$")
"""A field and its value: ``title: Talks end``."""
ODD_SPACES = "\u00a0\u1680\u2000-\u200b\u202f\u205f\u2060\u3000\ufeff"
"""Characters that look like a space or like nothing, and are no space to YAML."""
_CURLY = "“”„«»‘’‚‹›"
_IN_CURLY = re.compile("“[^“”]*”|„[^„“”]*[“”]|‘[^‘’]*’|«[^«»]*»|»[^«»]*«")
_KEPT = {
    "!": "the beginning of a type",
    "&": "a mark to point at",
    "*": "a pointer to a mark",
    "|": "the beginning of a text over several lines",
    ">": "the beginning of a text over several lines",
    "?": "the beginning of a field",
    ",": "the end of a value",
    "]": "the end of a list",
    "}": "the end of fields in braces",
}
"""A sign with which no value may begin → what YAML takes it for."""


class Slip(NamedTuple):
    """A slip in a line."""

    why: str
    """What is wrong."""
    try_: str
    """What to try."""


def field_in(line: str) -> tuple[str, str]:
    """The field of a line and what stands behind it: ``("title", "Talks end")``; both empty where there is none."""
    found = _FIELD.match(line)
    return (found["key"], found["value"] or "") if found else ("", "")


def quoted(value: str) -> str:
    """A value in the quotation marks that suit it: ``"It's over"``, ``'He said "no"'``."""
    if '"' not in value and "\\" not in value:
        return f'"{value}"'
    return "'" + value.replace("'", "''") + "'"


def is_in_curly_quotes(text: str) -> bool:
    """Whether a text stands in curly quotation marks from its first sign to its last."""
    return _IN_CURLY.fullmatch(text) is not None


def slip_in(line: str) -> Slip | None:
    """What is wrong with a line; None where nothing is seen in the line alone."""
    return _space(line) or _value(*field_in(line)) or _list_item(line) or _no_field(line)


def odd_space(line: str) -> bool:
    """Whether a line begins with a character that only looks like a space, or has one behind its colon or hyphen."""
    return re.match(rf"[ \t]*[{ODD_SPACES}]|\s*(?:- *)?[\w-]+:[{ODD_SPACES}]|\s*-[{ODD_SPACES}]", line) is not None


def _space(line: str) -> Slip | None:
    if re.match(r" *\t", line):
        return Slip("begins with a tab, which YAML does not take for space", "write spaces in its place")
    if odd_space(line):
        return Slip(
            "has a no-break space, which looks like a space and is none to YAML",
            "delete what looks like a space before the text, and type spaces",
        )
    return None


def _value(key: str, value: str) -> Slip | None:
    """What is wrong with a field's value."""
    if not value:
        return None
    sign, whole = value[0], f"{key}: {quoted(value)}"
    if sign in "'\"":
        return _after_quotes(key, value)
    if sign in _CURLY and (": " in value or value.endswith(":")):
        plain = value[1:-1] if is_in_curly_quotes(value) else value
        why = "has curly quotation marks, which are letters like any other to YAML, so that its colon begins a field"
        how = "write straight quotation marks" if plain != value else "put straight ones around all of it"
        return Slip(why, f"{how}: {key}: {quoted(plain)}")
    if value.startswith("- ") or value == "-":
        items = ", ".join(item.strip() for item in re.split(r"(?:^|\s)- ", value) if item.strip())
        why = "begins a list in the line of its field"
        return Slip(why, f"write {key}: [{items}], or begin the list in the line below")
    if sign in _KEPT:
        return Slip(f"begins with {sign}, which YAML takes for {_KEPT[sign]}", f"put it in quotation marks: {whole}")
    if sign in "@`%":
        return Slip(f"begins with {sign}, with which no text can begin in YAML", f"put it in quotation marks: {whole}")
    if re.match(r"\[[^\]]*\]\s*[^\s#\]},]", value):
        return Slip(
            "begins with [, which YAML takes for the beginning of a list", f"put it in quotation marks: {whole}"
        )
    if re.match(r"\{[^}]*\}\s*[^\s#\]},]", value):
        return Slip(
            "begins with {, which YAML takes for the beginning of fields in braces",
            f"put it in quotation marks: {whole}",
        )
    if sign not in "[{" and (": " in value or value.endswith(":")):
        return Slip("holds a second colon, which begins another field in YAML", f"quote text that has a colon: {whole}")
    return None


def _after_quotes(key: str, value: str) -> Slip | None:
    """What is wrong with a value that begins with a quotation mark: something stands behind the one that ends it."""
    mark = value[0]
    inside = r"(?:[^']|'')*" if mark == "'" else r'(?:[^"\\]|\\.)*'
    if mark == '"' and (unknown := re.search(r"\\([^\s0abtnvfreNLPxuU\"/\\_ ])", value)):
        why = f"has a backslash before {unknown[1]}, which means nothing within these quotation marks"
        return Slip(why, f"write it with single ones: {key}: '{value.strip(mark)}'")
    closed = re.match(f"{mark}({inside}){mark}(.*)", value)
    if not closed or not closed[2].strip() or closed[2].lstrip().startswith("#"):
        return None
    rest = value[1:-1] if value.endswith(mark) else value
    whole = f"{key}: {quoted(rest)}" if key else quoted(rest)
    if mark == "'" and closed[2][:1].isalpha():
        return Slip(f"ends for YAML at its apostrophe, behind “{closed[1]}”", f"write {whole}")
    return Slip(f"goes on behind the quotation mark that ends it, behind “{closed[1]}”", f"write {whole}")


def inside_brackets(line: str) -> Slip | None:
    """What is wrong with texts in quotation marks within brackets or braces: ``['it's talks']``, ``["a" "b"]``."""
    if cut := re.search(r"(?:[\[{,:] *)'([^']*)'(?=\w)", line):
        return Slip(
            f"ends for YAML at its apostrophe, behind “{cut[1]}”", "write double quotation marks around that text"
        )
    if close := re.search(r"(?:\"[^\"]*\"|'[^']*')\s+(?=[\"'])", line):
        return Slip("has no comma between two texts", f"write {close[0].strip()}, and the next")
    if missing := re.search(r"[\w\"'\]}]\s+([a-z_]+): ", re.sub(r"\"[^\"]*\"|'[^']*'", '""', line.partition("{")[2])):
        or_quote = "where it belongs to the text, put that text in quotation marks"
        return Slip(f"has no comma before {missing[1]}:", f"put a comma before {missing[1]}; {or_quote}")
    if more := re.search(r"(?:[\[{,:] *)(\"[^\"]*\")\s*(?=[^\s,:\]}])", line):
        return Slip(
            f"goes on behind the quotation mark that ends a text, behind {more[1]}", "put all of that text in them"
        )
    return None


def _list_item(line: str) -> Slip | None:
    text = line.strip()
    if re.match(r"-[^\s-]", text):
        return Slip("has no space behind its hyphen", f"write - {text[1:]}")
    if bullet := re.match(r"([*•·–—−])\s+(.*)", text):
        return Slip(f"begins with {bullet[1]}, and the items of a list begin with a hyphen", f"write - {bullet[2]}")
    return _value("-", text[2:].strip()) if text.startswith("- ") and not field_in(line)[0] else None


def _no_field(line: str) -> Slip | None:
    """What is wrong with a line that was to be a field, and has no colon with a space behind it."""
    text = line.strip()
    if close := re.match(r"([A-Za-z_]+):([^\s:/].*)", text):
        return Slip("has no space behind its colon", f"write {close[1]}: {close[2]}")
    if equals := re.match(r"([A-Za-z_]+)\s*=\s*(.*)", text):
        return Slip("has = where a colon belongs", f"write {equals[1]}: {equals[2]}")
    if wide := re.match(r"([A-Za-z_]+)\s*[：﹕]\s*(.*)", text):
        why = "has a full-width colon, which is a letter like any other to YAML"
        return Slip(why, f"write {wide[1]}: {wide[2]}")
    if (bare := re.match(r"([A-Za-z_]+)\s+([^\s:].*)", text)) and not field_in(line)[0]:
        goes_on = "goes on the text above, begin it two spaces further in"
        if bare[1][0].isupper() or text.endswith((".", "!", "?")):
            why = "is a text, where each line begins with a field and its colon"
            return Slip(why, f"where it {goes_on}; where the article begins here, write --- in a line above it")
        try_ = f"write {bare[1]}: {bare[2]}, if {bare[1]} is the field; where this {goes_on}"
        return Slip("has no colon behind its field", try_)
    return None
