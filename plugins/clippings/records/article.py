"""What an article's page shows: the record with its grounds, the text with its notes, and what to read beside it."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup, escape

from clippings.model.archive import Archive, direction
from clippings.model.body import Block, Paragraph
from clippings.model.dossier import Description, Dossier
from clippings.model.record import TEXT_WORDS
from clippings.reading.marks import marks_of
from clippings.reading.weave import block_html
from clippings.records.contents import contents_of
from clippings.records.lists.listed import lists_of
from clippings.records.lists.turning import TurnView, turns_of
from clippings.records.rows import Row, rows_of
from clippings.records.versions.history import HistoryLine, history_of
from clippings.records.withholding import WithheldView, quoted_text, withheld_view
from clippings.view.addresses import report_link
from clippings.view.card import Card, card_of
from clippings.view.language import lang_dir, language_of
from clippings.view.names import Named, people
from clippings.view.notes import NoteView, notes_of
from clippings.wording.messages import gettext

_BEGINNING = 200
"""Characters of a paragraph from which its script is told."""
_FIRST_TAG = re.compile(r"^<\w+")
_NUMBERED = re.compile(r'<(?:tr id="p-(\d+)"[^>]*>\s*<t[dh]\b[^>]*>|(?!tr)(\w+) id="p-(\d+)"[^>]*>)')
"""The beginning of a paragraph, and of a row's first cell."""
_WIDE = re.compile(r"<(/?)(?:table|pre)\b[^>]*>")
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


@dataclass(frozen=True, slots=True)
class ArticleView:
    """What an article's page shows."""

    card: Card
    """The article as lists show it: title, outlet, date."""
    text_language: str
    """The language of its text, a BCP 47 tag: that of the article, unless the letters cannot be that."""
    direction: str
    """The writing direction of its language, as HTML's ``dir`` has it: ``ltr`` or ``rtl``."""
    authors: tuple[Named, ...]
    """Its authors, with links to their pages where they have one."""
    text_words: str
    """What kind of text this is, in words: “Full text”, “Précis”."""
    paragraph_count: int
    """How many paragraphs are shown."""
    withheld: WithheldView | None
    """What is said of a text that may not be shown. None where it is shown."""
    rows: tuple[Row, ...]
    """The record: a row a field, with its evidence."""
    general_notes: tuple[NoteView, ...]
    """The notes on the article as a whole."""
    passages: tuple[PassageView, ...]
    """The text, with the notes on its passages."""
    related: tuple[Card, ...]
    """The articles that it is linked with, strongest link first, each with the reasons."""
    questions: tuple[Named, ...]
    """The questions on which it has a position."""
    original: str | None
    """The address of the original. None where it is not known."""
    archived: str | None
    """The address of an archived copy of the original. None where there is none."""
    history: tuple[HistoryLine, ...]
    """Its texts in the order of time, this one among them. Empty where there is only this one."""
    description: Description | None
    """What the page says of itself to machines. None without the plugin ``describe``."""
    report: str
    """Where readers tell of a mistake in it, an address of mail or of the web. Empty where the archive has none."""
    data_path: str
    """The file with the article's data, from the root of the output: ``data/articles/ID.json``."""
    lists: tuple[Named, ...]
    """The lists in which it stands: of its month or year, kind of text, labels and authors."""
    turns: tuple[TurnView, ...]
    """How to go on within its outlet, events and authors."""
    contents: tuple[Named, ...]
    """The headings of a long text, each with its place on the page. Empty where there are fewer than three."""
    previous: Card | None
    """The article before it in time. None for the first."""
    next: Card | None
    """The article after it in time. None for the last."""


def article_view(dossier: Dossier, archive: Archive) -> ArticleView:
    """What the page of an article shows."""
    record = dossier.record
    before, after = archive.indexes["neighbours"][dossier.id]
    notes = notes_of(dossier, archive)
    return ArticleView(
        card=card_of(dossier.id, archive),
        text_language=_language_of_text(dossier, archive.site.language),
        direction=direction(record.language),
        authors=people(record.authors, archive),
        text_words=gettext(TEXT_WORDS[record.text]),
        paragraph_count=len(dossier.body.paragraphs),
        withheld=withheld_view(dossier, archive),
        rows=tuple(rows_of(dossier, archive)),
        general_notes=tuple(note for note in notes if note.paragraph is None),
        passages=_passages_of(quoted_text(dossier) if dossier.withheld else dossier, notes, archive.site.language),
        related=tuple(card_of(link.to, archive, link.reasons) for link in dossier.links if link.to in archive.cards),
        questions=tuple(
            Named(archive.questions[id].question, f"questions/{id}.html")
            for id in archive.indexes["questions of articles"].get(dossier.id, ())
        ),
        original=record.original.url,
        archived=record.original.archived,
        history=tuple(history_of(dossier.id, archive)),
        description=dossier.description,
        report=report_link(archive.site, record.title, f"{archive.site.url}/{dossier.path}".lstrip("/")),
        data_path=f"data/articles/{dossier.id}.json",
        lists=tuple(lists_of(dossier, archive)),
        turns=tuple(turns_of(dossier.id, archive)),
        contents=contents_of(dossier.body),
        previous=card_of(before, archive) if before else None,
        next=card_of(after, archive) if after else None,
    )


def _language_of_text(dossier: Dossier, own: str) -> str:
    """The language that the record states, where some block of the text may be in it; else what the first words say."""
    stated = dossier.record.language
    if any(language_of(_beginning(block.paragraphs), own, stated) == stated for block in dossier.body.blocks):
        return stated
    return language_of(_beginning(dossier.body.paragraphs), own, stated)


def _beginning(paragraphs: Sequence[Paragraph]) -> str:
    """The first words of a text, by which its script is told."""
    return " ".join(paragraph.text[:_BEGINNING] for paragraph in paragraphs[:3])


def neighbours(archive: Archive) -> Mapping[str, tuple[str, str]]:
    """Article → the ids of those before and after it in time; empty before the first and after the last."""
    order = archive.order
    if not order:
        return {}
    return dict(zip(order, zip(("", *order[:-1]), (*order[1:], ""), strict=True), strict=True))


def questions_of_articles(archive: Archive) -> Mapping[str, tuple[str, ...]]:
    """Article → the questions on which it has a position."""
    found: dict[str, list[str]] = defaultdict(list)
    for question in archive.questions.values():
        for article in dict.fromkeys(position.article for position in question.positions):
            found[article].append(question.id)
    return {article: tuple(questions) for article, questions in found.items()}


def _in_its_language(html: Markup, block: Block, around: str, own: str, stated: str) -> Markup:
    """A block as HTML; with its own language and direction where its letters cannot be of the text’s language."""
    found = language_of(_beginning(block.paragraphs), own, stated)
    if found == around or " lang=" in html.partition(">")[0]:
        return html
    return Markup(_FIRST_TAG.sub(lambda tag: tag[0] + str(lang_dir(around, found)), str(html), count=1))


def _with_link(found: re.Match[str]) -> str:
    """A paragraph's beginning, and after it the link to it, which the style sheet shows as its number. A heading is
    called by its words alone, so there the link is not told."""
    number = found[1] or found[3]
    called = escape(gettext("Paragraph %(number)s", number=number))
    told = 'aria-hidden="true" tabindex="-1"' if (found[2] or "")[:1] == "h" else f'aria-label="{called}"'
    return f'{found[0]}<a class="pn" href="#p-{number}" data-n="{number}" {told}></a>'


def _scrolling(html: Markup, first: int) -> Markup:
    """A block whose tables and lines of fixed shape scroll in themselves, with the keyboard too."""
    words = escape(gettext("Table or fixed lines at ¶%(number)s, scrolls sideways", number=first + 1))
    open_ = f'<div class="scroll" role="group" aria-label="{words}" tabindex="0">'
    if not _WIDE.search(html):
        return html
    return Markup(_WIDE.sub(lambda tag: f"{tag[0]}</div>" if tag[1] else f"{open_}{tag[0]}", str(html)))


def _passages_of(dossier: Dossier, notes: Sequence[NoteView], own: str) -> tuple[PassageView, ...]:
    """The text, cut before every block that has notes."""
    marks = marks_of(dossier)
    around = _language_of_text(dossier, own)
    cut: list[tuple[Markup, tuple[NoteView, ...], list[Markup]]] = []
    for first, block in dossier.body.numbered():
        if dossier.withheld and not block.paragraphs[0].text:
            continue
        numbered = Markup(_NUMBERED.sub(_with_link, str(block_html(block, first, marks))))
        html = _scrolling(_in_its_language(numbered, block, around, own, dossier.record.language), first)
        numbers = range(first + 1, first + len(block.paragraphs) + 1)
        here = tuple(note for note in notes if note.paragraph in numbers)
        if here or not cut:
            cut.append((html, here, []))
        else:
            cut[-1][2].append(html)
    return tuple(PassageView(head, here, Markup("\n").join(rest)) for head, here, rest in cut)
