"""The marks a dossier lays over its text: names linked at first mention, passages that notes stand on."""

from collections import defaultdict
from html import escape

from markupsafe import Markup

from clippings.model.annotation import Placed
from clippings.model.dossier import Dossier
from clippings.model.entity import FOLDERS, Mention
from clippings.model.reference import ROOT
from clippings.reading.weave import Mark, Marks, body_html, links_in


def marks_of(dossier: Dossier) -> Marks:
    """Marks by paragraph: every annotated passage with its note's number, and one link a name and paragraph.

    Passages come first, so that they enclose names. A name in which a passage ends is not linked, because the
    passage's number is a link itself.
    """
    found: dict[int, list[Mark]] = defaultdict(list)
    seen: set[tuple[int, str]] = set()
    paragraphs = dossier.body.paragraphs
    for number, placed in enumerate(dossier.annotations, 1):
        target = placed.target
        whole = placed.annotation.on is not None and placed.annotation.on.paragraph is not None
        if target is not None and not whole and target.paragraph < len(paragraphs):
            found[target.paragraph].append(passage_mark(placed, number))
    for mention in dossier.mentions:
        key = (mention.paragraph, mention.entity)
        ends_inside = any(mention.start < m.end < mention.end for m in found[mention.paragraph])
        if key not in seen and not ends_inside and not inside_link(mention, dossier):
            seen.add(key)
            found[mention.paragraph].append(mention_mark(mention))
    return {paragraph: tuple(marks) for paragraph, marks in found.items()}


def inside_link(mention: Mention, dossier: Dossier) -> bool:
    """Whether the name stands in a link already."""
    paragraph = dossier.body.paragraphs[mention.paragraph]
    return any(start < mention.end and mention.start < end for start, end in links_in(paragraph))


def mention_mark(mention: Mention) -> Mark:
    href = f"{ROOT}{FOLDERS[mention.kind]}/{mention.entity}.html"
    return Mark(mention.start, mention.end, f'<a class="mention" href="{href}">', "</a>")


def passage_mark(placed: Placed, number: int) -> Mark:
    """The passage of a note: underlined in its kind's colour, numbered, linked to the note."""
    if placed.target is None:
        raise ValueError("a note on no passage has no mark")
    id, kind = escape(placed.annotation.id), placed.annotation.kind
    opened = f'<mark class="passage {kind}" id="passage-{id}">'
    again = f'<mark class="passage {kind}">'
    tail = f'<sup><a href="#note-{id}" aria-label="Note {number}, {kind}">{number}</a></sup>'
    return Mark(placed.target.start, placed.target.end, opened, "</mark>", again, tail)


def woven(dossier: Dossier, root: str = "") -> Markup:
    """A dossier's text with its marks, for a theme of one's own: ``{{ article.dossier|woven(SITEURL ~ '/') }}``."""
    return Markup(body_html(dossier.body, marks_of(dossier)).replace(ROOT, root))
