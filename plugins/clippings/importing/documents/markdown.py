"""Markdown of other programs – Hugo, Jekyll, Obsidian, Zettlr, MkDocs, Pelican – with what their front matter says."""

import re
from collections import Counter
from pathlib import PurePath

from clippings.importing import language, outlet
from clippings.importing.documents.front_matter import parted
from clippings.importing.documents.front_matter_fields import fill
from clippings.importing.draft import Context, Doubt, Draft, Found
from clippings.importing.pages.text.body import words
from clippings.importing.plain_text import alike
from clippings.importing.printed import dates
from clippings.importing.relations.links import SHORTCODE, leads_on

_IN_A_NAME = re.compile(r"(?P<day>\d{4}-\d\d-\d\d)[-_ ]*(?P<rest>.*)")
_HEADING = re.compile(r"\s*#\s+(?P<title>[^\n]+?)\s*#*\s*(?:\n|\Z)")
_FOREIGN = {
    "embedded files": re.compile(rf"[ \t]*!\[(?:\[[^\[\]\n]+\]\]|[^\[\]\n]*\]\({SHORTCODE}[^)\n]*\))"),
    "comments": re.compile(r"[ \t]*%%[^%]+%%"),
    "shortcodes": re.compile(rf"(?<!\]\()[ \t]*{SHORTCODE}"),
}
"""What Markdown has not, by kind → how it looks. It is taken out; links to other notes are kept until all are known."""


def draft(text: str, name: str, context: Context) -> Draft:
    """An article of a file's text. ValueError where its front matter is no such, or it has no text."""
    head, body, kind = parted(text.replace("\r\n", "\n"))
    if {"evidence", "title"} <= head.keys():
        raise ValueError("is an article of an archive already, which may be copied into the articles/ of this one")
    made = Draft([], is_markdown=True)
    fill(made, head, kind, context)
    body = _translated(made, _without_title(made, body, name))
    made.has_links = leads_on(body)
    made.blocks = [block.split("\n") for block in re.split(r"\n(?:[ \t]*\n)+", body.strip("\n")) if block.strip()]
    if not made.blocks:
        raise ValueError("has no text below its front matter")
    outlet.given(made, context)
    if made.found("outlet"):
        made.fields.pop("printed_outlet", None)
    sample = Draft([[words(line) for line in block] for block in made.blocks[:40]], fields=made.fields)
    if "language" not in made.fields:
        language.language(sample, context)
        made.doubts += sample.doubts
    return made


def _without_title(made: Draft, body: str, name: str) -> str:
    """The body without the heading that is its title; title and date of the file's name where nothing else has them."""
    stem = PurePath(name).stem
    match = _IN_A_NAME.fullmatch(stem)
    heading = _HEADING.match(body)
    if heading and alike(heading["title"]) == alike(made.found("title") or heading["title"]):
        body = body[heading.end() :]
        made.fields.setdefault("title", Found(heading["title"], "printed", heading["title"], "its first heading"))
    if "title" not in made.fields:
        title = (match["rest"] if match else stem).replace("-", " ").replace("_", " ").strip() or "Untitled"
        because = "no heading and no front matter has one"
        made.fields["title"] = Found(title, "inferred", name, "the file’s name", because)
        made.doubts.append(Doubt("title", f"“{title}” is of the file’s name", "write the title yourself"))
    if match and "date" not in made.fields and dates.read(match["day"]):
        made.fields["date"] = Found(match["day"], "inferred", name, "the file’s name", "it begins with a day")
    return body


def _translated(made: Draft, body: str) -> str:
    """The body without what Markdown has not; what was taken away is listed, and counted by kind."""
    counts = Counter[str]()
    for kind, pattern in _FOREIGN.items():
        found = [match[0].strip() for match in pattern.finditer(body)]
        counts[kind] += len(found)
        made.cut += found
        body = pattern.sub("", body)
    if told := [f"{kind} ({count})" for kind, count in counts.items() if count]:
        why = f"has {', '.join(told)}, which are another program’s"
        made.doubts.append(Doubt("text", why, "look what they should show"))
    return body
