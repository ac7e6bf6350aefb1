"""What the pages of word use show."""

from dataclasses import dataclass

from clippings.search.words.keyness import KeyWords
from clippings.search.words.picture import Bars
from clippings.view.lists.ways import Way
from clippings.view.names import Named
from clippings.view.paging import Pager


@dataclass(frozen=True, slots=True)
class TermView:
    """A term of a subject."""

    text: str
    """The words, without quotation marks."""
    language: str | None
    """The language of the articles in which it is looked for; None for all."""
    exact: bool
    """Whether no other form of them counts."""
    path: str
    """The list of its uses, from the root of the output; empty where there are none to be shown."""
    uses: int
    """How often it is used, quotations included."""
    quoted: int
    """How often in quotations."""
    articles: int
    """In how many articles."""


@dataclass(frozen=True, slots=True)
class CellView:
    """How often an outlet, or a year, uses a term."""

    own: int
    """How often in its own words."""
    quoted: int
    """How often in quotations."""
    path: str
    """These uses in the list of the term, from the root of the output; empty where none can be shown."""


@dataclass(frozen=True, slots=True)
class RowView:
    """An outlet, or a year, in a table of uses."""

    name: Named
    """The outlet or year, with its page."""
    articles: int
    """How many of its articles have a term of the subject."""
    of: int
    """How many of its articles have a text as printed."""
    cells: tuple[CellView, ...]
    """A cell for each term, in their order."""


@dataclass(frozen=True, slots=True)
class SubjectView:
    """What the page of a subject shows."""

    id: str
    """The subject's id."""
    name: str
    """What it is called."""
    description: str
    """What is counted and why; empty when not said."""
    terms: tuple[TermView, ...]
    """Its terms, in the editor's order."""
    outlets: tuple[RowView, ...]
    """The outlets that have a term, those with most articles first."""
    years: tuple[RowView, ...]
    """The years in which one stands, in their order."""
    pictures: tuple[Bars, ...]
    """A picture for each term: the share of each year's articles that have it. Empty where there are no two years."""
    articles: int
    """How many articles have a term."""
    of: int
    """How many articles have a text as printed."""
    withheld: int
    """How many uses are counted and not shown."""


@dataclass(frozen=True, slots=True)
class LineView:
    """A use of a term in its line."""

    before: str
    """What stands before the words."""
    words: str
    """The words, as they stand there."""
    after: str
    """What stands after them."""
    quoted: bool
    """Whether they stand in a quotation."""
    language: str
    """The language of the text, a BCP 47 tag."""
    outlet: str
    """The name of the outlet."""
    date: str
    """When the article was published, in words."""
    title: str
    """The article's title."""
    path: str
    """The paragraph on its page."""
    paragraph: int
    """The number of the paragraph, from 1."""


@dataclass(frozen=True, slots=True)
class LinesView:
    """The uses by one outlet, or of one year."""

    heading: str
    """The outlet or year; empty where lines stand in no groups."""
    anchor: str
    """The id of the heading in the page; empty where the uses began on a page before, or without groups."""
    lines: tuple[LineView, ...]
    """The uses."""


@dataclass(frozen=True, slots=True)
class ConcordanceView:
    """What a list of the uses of a term shows: a keyword in its context, a line each."""

    subject: Named
    """The subject, with its page."""
    term: TermView
    """The term."""
    order: str
    """In which order the lines stand, in words."""
    orders: tuple[Way, ...]
    """The other orders."""
    groups: tuple[LinesView, ...]
    """The lines on this page, of all outlets or years; one group where they stand in none."""
    shown: int
    """How many uses all pages show."""
    total: int
    """How many there are that can be shown."""
    withheld: int
    """How many more stand in texts that are not shown."""
    pager: Pager
    """Where in the list the page is."""


@dataclass(frozen=True, slots=True)
class SubjectLine:
    """A subject in the list of them."""

    name: Named
    """The subject, with its page."""
    terms: tuple[str, ...]
    """Its terms."""


@dataclass(frozen=True, slots=True)
class KeyWordsView:
    """What an outlet says more than the others."""

    outlet: Named
    """The outlet, with its page."""
    id: str
    """The outlet's id, by which the search narrows to it."""
    found: KeyWords
    """Its key words."""


@dataclass(frozen=True, slots=True)
class WordsView:
    """What the page of all word use shows."""

    subjects: tuple[SubjectLine, ...]
    """The subjects of the lexicon, on the first page alone."""
    outlets: tuple[KeyWordsView, ...]
    """The outlets on this page that have key words, by name."""
    pager: Pager
    """Where among the outlets the page is."""
