"""The text of an article's page: its paragraphs with their numbers and marks, cut where notes stand beside them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache, partial

from markupsafe import Markup, escape

from clippings.model.dossier import Dossier
from clippings.reading.marks import marks_of
from clippings.reading.markup.note_marks import marks_called
from clippings.reading.standoff import Marks, block_html
from clippings.view.language import beginning_of, lang_dir, language_of, language_of_block, language_stated_in
from clippings.view.notes import NoteView
from clippings.wording.messages import gettext, spoken

_LANG = re.compile(r' lang="([^"]+)"')
_FIRST_TAG = re.compile(r"^<\w+")
_NUMBERED = re.compile(r'<(?!tr)(\w+) id="p-(\d+)"[^>]*>')
"""The beginning of a paragraph."""
_NUMBERED_ROW = re.compile(r'<(tr) id="p-(\d+)"[^>]*>\s*<t[dh]\b[^>]*>')
"""The beginning of a row of a table, and of its first cell."""
_WIDE = re.compile(r"<(/?)(table|pre)\b([^>]*>)")
"""The tags of what may be wider than its column."""


@dataclass(frozen=True, slots=True)
class PassageView:
    """A stretch of text with the notes beside it: one annotated block, and the blocks after it up to the next one."""

    head: Markup
    """The annotated block as HTML, with its marks; in the first passage of a text, its first block."""
    notes: tuple[NoteView, ...]
    """The notes on paragraphs of ``head``, in the order of the text. Empty where the text begins without one."""
    rest: Markup
    """The blocks after it as HTML, a line each. Empty where the next block has notes too."""


def passages_of(dossier: Dossier, notes: Sequence[NoteView], own: str, shared: Marks) -> tuple[PassageView, ...]:
    """The text, cut before every block that has notes; ``shared`` are the marks over what other articles have, too."""
    found = marks_of(dossier)
    marks = {number: (*shared.get(number, ()), *found.get(number, ())) for number in (*shared, *found)}
    stated = dossier.record.language
    around = language_of_text(dossier, own)
    framed = partial(_framed, spoken())
    cut: list[tuple[str, tuple[NoteView, ...], list[str]]] = []
    for first, block in dossier.body.numbered():
        if dossier.withheld and not block.paragraphs[0].text:
            continue
        made = marks_called(block_html(block, first, marks, framed))
        if "<tr id=" in made:
            made = _NUMBERED_ROW.sub(_with_link, made)
        language = language_of_block(block, own, stated)
        if language != around and not language_stated_in(block.frame[0]):
            made = _FIRST_TAG.sub(partial(_in_its_language, language, around), made, count=1)
        html = _scrolling(made, first, language)
        numbers = range(first + 1, first + len(block.paragraphs) + 1)
        here = tuple(note for note in notes if note.paragraph in numbers) if notes else ()
        if here or not cut:
            cut.append((html, here, []))
        else:
            cut[-1][2].append(html)
    return tuple(PassageView(Markup(head), here, Markup("\n".join(rest))) for head, here, rest in cut)


def language_of_text(dossier: Dossier, own: str) -> str:
    """The language that the record states, where some block of the text may be in it; else what the first words say."""
    stated = dossier.record.language
    if any(language_of(beginning_of(block.paragraphs), own, stated) == stated for block in dossier.body.blocks):
        return stated
    return language_of(beginning_of(dossier.body.paragraphs), own, stated)


def _in_its_language(language: str, around: str, tag: re.Match[str]) -> str:
    """The first tag of a block, with its language and direction, which are not those of the text ``around`` it."""
    return tag[0] + str(lang_dir(around, language))


@lru_cache(maxsize=4096)
def _framed(_: str, frame: str) -> str:
    """What stands around paragraphs, in a language that is spoken, with the links to those that begin in it. Most texts
    have the same."""
    return _NUMBERED.sub(_with_link, frame)


def _with_link(found: re.Match[str]) -> str:
    """A paragraph's beginning, and after it the link to it, which the style sheet shows as its number. A heading is
    called by its words alone, so there the link is not told."""
    tag, number = found.groups()
    called = f'lang="{spoken()}" aria-label="{escape(gettext("Paragraph %(number)s", number=number))}"'
    told = 'aria-hidden="true" tabindex="-1"' if tag[0] == "h" else called
    return f'{found[0]}<a class="pn" href="#p-{number}" data-n="{number}" {told}></a>'


def _scrolling(html: str, first: int, language: str) -> str:
    """A block whose tables and lines of fixed shape scroll in themselves, with the keyboard too. What each is called is
    in the language of the interface, and what is in it in the text's."""
    if "<table" not in html and "<pre" not in html:
        return html
    words = escape(gettext("Table or fixed lines at ¶%(number)s, scrolls sideways", number=first + 1))
    opened = f'<div class="scroll" role="group" lang="{spoken()}" aria-label="{words}" tabindex="0">'

    def around(tag: re.Match[str]) -> str:
        if tag[1]:
            return f"{tag[0]}</div>"
        stated = "" if _LANG.search(tag[0]) else f' lang="{language}"'
        return f"{opened}<{tag[2]}{stated}{tag[3]}"

    return _WIDE.sub(around, html)
