"""Strict readers of the formats that the archive writes, each after its specification and none of them ours.

A reader refuses with a ValueError what the specification does not allow, so that a wrong escape is noticed wherever it
stands.
"""

import csv
import io
import json
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Any
from xml.etree import ElementTree

ATOM = "{http://www.w3.org/2005/Atom}"
LATEX = {
    r"\textbackslash{}": "\\", r"\textasciitilde{}": "~", r"\textasciicircum{}": "^", r"\^{}": "^", r"\~{}": "~",
    r"\textbraceleft{}": "{", r"\textbraceright{}": "}", r"\&": "&", r"\%": "%", r"\$": "$", r"\#": "#", r"\_": "_",
    r"\{": "{", r"\}": "}",
}  # fmt: skip
"""The ways to write a character that means something to LaTeX as itself."""
SPECIAL = r"[&%$#_{}~^\\]"


def read_csv(text: str) -> dict[str, dict[str, str]]:
    """The rows of a table by their ``id`` (RFC 4180: lines end with CR LF, all rows have as many cells as the head)."""
    if not text.endswith("\r\n"):
        raise ValueError("the last line is not ended")
    head, *rows = csv.reader(io.StringIO(text, newline=""), strict=True)
    return {row[0]: dict(zip(head, row, strict=True)) for row in rows}


def read_bibtex(text: str) -> dict[str, dict[str, str]]:
    """Entries by their key: field → value without its braces.

    BibTeX counts braces and knows no escape for them: one after a backslash counts too (B. Beeton and O. Patashnik,
    BibTeXing, 1988; N. Markey, Tame the BeaST, 2009).
    """
    found: dict[str, dict[str, str]] = {}
    at = 0
    while entry := re.compile(r"\s*@(\w+)\{([^\s{},]+),").match(text, at):
        at = entry.end()
        fields: dict[str, str] = {}
        while field := re.compile(r"\s*(\w+)\s*=\s*(?=\{)").match(text, at):
            end = after_braces(text, field.end())
            fields[field[1]] = text[field.end() + 1 : end - 1]
            at = end + text.startswith(",", end)
        closed = re.compile(r"\s*\}").match(text, at)
        if not closed or entry[2] in found:
            raise ValueError(f"{entry[2]} is not closed, or stands twice")
        at = closed.end()
        found[entry[2]] = fields
    if text[at:].strip():
        raise ValueError(f"what is this: {text[at : at + 60]!r}")
    return found


def after_braces(text: str, start: int) -> int:
    """Where the braces end that open at ``start``."""
    depth = 0
    for at in range(start, len(text)):
        depth += {"{": 1, "}": -1}.get(text[at], 0)
        if depth == 0:
            return at + 1
    raise ValueError(f"a brace is never closed: {text[start : start + 60]!r}")


def read_bibtex_names(value: str) -> list[str]:
    """The names in a field such as author: what stands between two ``and`` outside of braces. One that is all in braces
    is one name as it stands, and keeps them; those
    around a part of a name only hold it together."""
    names, depth = [""], 0
    for part in re.split(r"([{}]|\s+and\s+)", value):
        depth += {"{": 1, "}": -1}.get(part, 0)
        if part.strip() == "and" and depth == 0:
            names.append("")
        else:
            names[-1] += part
    whole = [name.startswith("{") and after_braces(name, 0) == len(name) for name in names]
    grouped = r"(^|[\s,])\{((?:[^{}]|\\\{|\\\}|\{\})*)\}(?=$|[\s,])"
    plain = [re.sub(grouped, r"\1\2", name) for name in names]
    return [
        f"{{{read_latex(name)}}}" if is_one else read_latex(parts)
        for name, parts, is_one in zip(names, plain, whole, strict=True)
    ]


def read_latex(value: str) -> str:
    """A BibTeX value as a reader sees it: braces around all of it taken off, escapes undone."""
    if value.startswith("{") and after_braces(value, 0) == len(value):
        value = value[1:-1]
    known = "|".join(map(re.escape, sorted(LATEX, key=len, reverse=True)))
    if raw := re.search(SPECIAL, re.sub(known, "", value)):
        raise ValueError(f"{raw[0]} is not escaped in {value!r}")
    return re.sub(known, lambda escape: LATEX[escape[0]], value)


def read_ris(text: str) -> dict[str, dict[str, list[str]]]:
    """Records by their ``ID``: tag → values (RIS: a tag of six characters, CR LF, ``TY`` first and ``ER`` last)."""
    found: dict[str, dict[str, list[str]]] = {}
    for record in re.split(r"(?<=ER  - \r\n)(?:\r\n)?", text):
        if not record:
            continue
        lines = record.removesuffix("\r\n").split("\r\n")
        tags = [line[:2] for line in lines]
        if not all(re.fullmatch(r"[A-Z][A-Z0-9]  - [^\r\n]*", line) for line in lines):
            raise ValueError(f"a line is no tag: {record!r}")
        if tags[0] != "TY" or tags[-1] != "ER" or tags.count("TY") != 1:
            raise ValueError(f"a record begins with TY and ends with ER: {record!r}")
        fields: dict[str, list[str]] = {}
        for line in lines[:-1]:
            fields.setdefault(line[:2], []).append(line[6:])
        found[fields["ID"][0]] = fields
    return found


class Head(HTMLParser):
    """What a page says of itself to machines: its scripts, links and meta elements, as HTML reads them."""

    def __init__(self) -> None:
        super().__init__()
        self.said: dict[str, str] = {}
        self.scripts: list[dict[str, str | None]] = []
        self.data: list[str] = []
        self.inside = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag == "script":
            self.scripts.append(given)
        self.inside = "title" if tag == "title" else "data" if given.get("type") == "application/ld+json" else ""
        name = given.get("name") or given.get("property") or given.get("rel")
        if tag in ("meta", "link") and name:
            self.said[name] = given.get("content") or given.get("href") or ""

    def handle_endtag(self, tag: str) -> None:
        self.inside = ""

    def handle_data(self, data: str) -> None:
        if self.inside == "data":
            self.data.append(data)
        elif self.inside == "title":
            self.said["title"] = self.said.get("title", "") + data


def read_head(html: str) -> Head:
    found = Head()
    found.feed(html)
    found.close()
    return found


def read_json_ld(html: str) -> Any:
    """A page's JSON-LD; a page has one."""
    (data,) = read_head(html).data
    return json.loads(data)


def read_feed(text: str) -> Iterator[dict[str, Any]]:
    """The entries of an Atom feed in their order (RFC 4287), each as a feed reader shows it."""
    for entry in ElementTree.fromstring(text).iter(f"{ATOM}entry"):
        said = {name: entry.find(f"{ATOM}{name}") for name in ("title", "summary", "id", "published", "updated")}
        found: dict[str, Any] = {name: shown(element) for name, element in said.items() if element is not None}
        found["link"] = [link.get("href") for link in entry.iter(f"{ATOM}link")]
        found["authors"] = [name.text for name in entry.iterfind(f"{ATOM}author/{ATOM}name")]
        found["language"] = entry.get("{http://www.w3.org/XML/1998/namespace}lang")
        yield found


def shown(element: ElementTree.Element) -> str:
    """A text construct as it is read: ``type="html"`` is HTML, whose tags nobody sees (RFC 4287 §3.1.1.2)."""
    text = element.text or ""
    if element.get("type", "text") == "text":
        return text
    seen: list[str] = []
    reader = HTMLParser()
    reader.handle_data = seen.append  # type: ignore[method-assign]
    reader.feed(text)
    reader.close()
    return "".join(seen)
