"""Marks over a dossier's text: names are linked where they are first mentioned, passages of notes are underlined."""

from collections import defaultdict
from functools import lru_cache
from html import escape

from markupsafe import Markup

from clippings.model.annotation import Placed
from clippings.model.body import Paragraph
from clippings.model.dossier import Dossier
from clippings.model.entity import FOLDERS, HOW_WORDS, How, Kind, Mention
from clippings.model.reference import ROOT
from clippings.reading.standoff import Mark, Marks, body_html, links_in
from clippings.wording.messages import gettext, pgettext, spoken


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
            links = links_in(paragraphs[target.paragraph])
            linked = any(start < target.end <= end for start, end in links)
            found[target.paragraph].append(_passage_mark(placed, number, linked))
    for mention in dossier.mentions:
        key = (mention.paragraph, mention.entity)
        if key in seen:
            continue
        marks = found[mention.paragraph]
        if not _numbered_inside(mention, marks) and not _inside_link(mention, paragraphs[mention.paragraph]):
            seen.add(key)
            opened = _opened(mention.kind, mention.entity, mention.how, spoken())
            marks.append(Mark(mention.start, mention.end, opened, "</a>"))
    return {paragraph: tuple(marks) for paragraph, marks in found.items()}


def _inside_link(mention: Mention, paragraph: Paragraph) -> bool:
    """Whether the name stands in a link of the text."""
    if not paragraph.spans:
        return False
    return any(start < mention.end and mention.start < end for start, end in links_in(paragraph))


@lru_cache(maxsize=4096)
def _opened(kind: Kind, entity: str, how: How, language: str) -> str:
    """The tag that makes a name a link to the page of the one named, in the ``language`` that is spoken; where it is
    not their name as the register has it, with a word on how that was decided."""
    words = HOW_WORDS[how]
    told = f' title="{escape(gettext(words))}"' if words else ""
    return f'<a class="mention" href="{ROOT}{FOLDERS[kind]}/{entity}.html"{told}>'


def _numbered_inside(mention: Mention, marks: list[Mark]) -> bool:
    """Whether a passage ends inside the name: its number, which is a link, would stand in the name's link."""
    return bool(marks) and any(
        mention.start < m.end <= mention.end and not (m.start <= mention.start and mention.end <= m.end) for m in marks
    )


def _passage_mark(placed: Placed, number: int, linked: bool) -> Mark:
    """The passage of a note: underlined in its kind's colour, numbered, linked to the note.

    Where it ends inside a link of the text (``linked``), the number is no link: links do not nest.
    """
    if placed.target is None:
        raise ValueError("a note on no passage has no mark")
    id, kind = escape(placed.annotation.id), placed.annotation.kind
    opened = f'<mark class="passage {kind}" id="passage-{id}">'
    again = f'<mark class="passage {kind}">'
    called = escape(gettext("Note %(number)s, %(kind)s", number=number, kind=pgettext("kind of note", kind)))
    link = f'<a href="#note-{id}" lang="{spoken()}" aria-label="{called}">{number}</a>'
    tail = f"<sup>{number if linked else link}</sup>"
    return Mark(placed.target.start, placed.target.end, opened, "</mark>", again, tail)


def woven(dossier: Dossier, root: str = "") -> Markup:
    """A dossier's text with its marks, for a theme of one's own: ``{{ article.dossier|woven(SITEURL ~ '/') }}``."""
    return Markup(body_html(dossier.body, marks_of(dossier)).replace(ROOT, root))
