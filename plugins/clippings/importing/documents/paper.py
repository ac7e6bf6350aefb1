"""A document as paragraphs, whatever it was written with, and its draft."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from clippings.importing import boilerplate, head, language, outlet, paragraphs
from clippings.importing.draft import Context, Doubt, Draft, Found
from clippings.importing.pages.text.body import words
from clippings.importing.printed import labels

_HEAD = 10
"""Paragraphs in which title, byline and date are looked for."""
_FIRST_HEADING = 4
"""Paragraphs above the heading that is the title."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph, a heading, an item of a list or a table."""

    text: str
    """Its words, on one line."""
    markdown: str
    """As it will be written."""
    is_heading: bool = False
    """Whether the document marks it as one."""


def plain(text: str, is_heading: bool = False) -> Paragraph:
    """A paragraph without any formatting."""
    return Paragraph(text, f"## {paragraphs.escaped(text)}" if is_heading else paragraphs.escaped(text), is_heading)


def table(rows: Sequence[Sequence[str]]) -> Paragraph:
    """A table; one of a single column or row is its cells' words."""
    text = "\n".join("\t".join(row) for row in rows)
    if not rows or min(len(rows), len(rows[0])) < 2:
        return plain(" ".join(text.split()))
    lines = [f"| {' | '.join(map(paragraphs.escaped, row))} |" for row in rows]
    return Paragraph(text, "\n".join([lines[0], "|" + " --- |" * len(rows[0]), *lines[1:]]))


@dataclass(frozen=True, slots=True)
class Paper:
    """A document that has been read."""

    paragraphs: tuple[Paragraph, ...]
    """In reading order."""
    cut: tuple[str, ...] = ()
    """What is not the article's: running heads, numbers of pages."""
    noted: Mapping[str, Found] = field(default_factory=dict)
    """What the report has beside the article's fields."""
    doubts: tuple[Doubt, ...] = ()
    """What an editor should look at."""


def drafted(paper: Paper, context: Context) -> Draft:
    """The draft of an article. ValueError where it has no text, or nothing that can be its title."""
    kept, seen = _without_head(list(paper.paragraphs), context)
    draft = Draft([one.markdown.split("\n") for one in kept], is_markdown=True, cut=list(paper.cut))
    draft.fields, draft.doubts = seen.fields, [*seen.doubts, *paper.doubts]
    draft.noted = dict(paper.noted)
    outlet.given(draft, context)
    outlet.signed(draft, context)
    if draft.found("outlet"):
        draft.fields.pop("printed_outlet", None)
    for rule in (boilerplate.keywords, boilerplate.cut, boilerplate.doubled, paragraphs.joined):
        rule(draft, context)
    if not draft.found("title") or not draft.blocks:
        doubt = next((one for one in draft.doubts if one.where == "title"), None)
        raise ValueError(doubt.why if doubt else "has no text below a title")
    sample = Draft([[words(line) for line in block] for block in draft.blocks[:40]], fields=draft.fields)
    language.language(sample, context)
    draft.doubts += sample.doubts
    return draft


def _without_head(every: list[Paragraph], context: Context) -> tuple[list[Paragraph], Draft]:
    """The paragraphs below title, byline and date, and what was found of these."""
    seen = Draft([[one.text] for one in every[:_HEAD]])
    heading = next((one for one in every[:_FIRST_HEADING] if one.is_heading), None)
    labels.labelled(seen, context)
    if heading and "title" not in seen.fields:
        seen.take(heading.text)
        seen.fields["title"] = Found(heading.text, "printed", heading.text[:300], "its first heading")
    for rule in (head.masthead, head.title, head.byline, head.printed_date, head.unread):
        rule(seen, context)
    left = seen.lines()
    kept = []
    for one in every[:_HEAD]:
        if left and one.text == left[0]:
            left.pop(0)
            kept.append(one)
    return kept + every[_HEAD:], seen
