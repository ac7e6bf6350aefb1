"""What an article's page shows: the record with its grounds, the text with its notes, and what to read beside it."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from clippings.model.archive import Archive, direction
from clippings.model.dossier import Description, Dossier
from clippings.model.record import TEXT_WORDS
from clippings.reading.claims import told_on
from clippings.records.contents import contents_of
from clippings.records.lists.listed import lists_of
from clippings.records.lists.turning import TurnView, turns_of
from clippings.records.passages import PassageView, language_of_text, passages_of
from clippings.records.rows import Row, rows_of
from clippings.records.shared import shared_marks
from clippings.records.stories import copies_of, quoted_by_others, story_of
from clippings.records.versions.history import HistoryLine, history_of
from clippings.records.withholding import WithheldView, quoted_text, withheld_view
from clippings.view.addresses import report_link
from clippings.view.card import Card, card_of
from clippings.view.claims.claim import PropertyView, property_views
from clippings.view.names import Named, people
from clippings.view.notes import NoteView, notes_of
from clippings.wording.messages import gettext

_MOST_CLAIMS = 8
"""Claims of one property, such as owners, that an article shows of its outlet; the outlet's page has all."""


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
    held: tuple[PropertyView, ...]
    """What is claimed of its outlet for its date, such as who owned it."""
    general_notes: tuple[NoteView, ...]
    """The notes on the article as a whole."""
    passages: tuple[PassageView, ...]
    """The text, with the notes on its passages."""
    shares: bool
    """Whether passages of it are marked that other articles have, too."""
    related: tuple[Card, ...]
    """The articles that it is linked with, strongest link first, each with the reasons."""
    story: Named | None
    """The story that it tells with articles of other outlets, as far as their words show it: how many accounts there
    are. None where no other tells it."""
    copies: Named | None
    """The family of copies that it is in: how many articles have its text. None where no other has."""
    quoted: tuple[Named, ...]
    """What it quotes and others do, too: the words, and the page that has them side by side."""
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
    """How to go on within its outlet, events, story and authors."""
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
    notes, shared = notes_of(dossier, archive), shared_marks(dossier, archive)
    return ArticleView(
        card=card_of(dossier.id, archive),
        text_language=language_of_text(dossier, archive.site.language),
        direction=direction(record.language),
        authors=people(record.authors, archive),
        text_words=gettext(TEXT_WORDS[record.text]),
        paragraph_count=len(dossier.body.paragraphs),
        withheld=withheld_view(dossier, archive),
        rows=tuple(rows_of(dossier, archive)),
        held=property_views(told_on(dossier.outlet, dossier.date), archive, _MOST_CLAIMS),
        general_notes=tuple(note for note in notes if note.paragraph is None),
        passages=passages_of(
            quoted_text(dossier) if dossier.withheld else dossier, notes, archive.site.language, shared
        ),
        shares=bool(shared),
        related=tuple(card_of(link.to, archive, link.reasons) for link in dossier.links if link.to in archive.cards),
        story=story_of(dossier.id, archive),
        copies=copies_of(dossier.id, archive),
        quoted=tuple(quoted_by_others(dossier, archive)),
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
