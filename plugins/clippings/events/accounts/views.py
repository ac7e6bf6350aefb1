"""What pages show of several accounts beside each other."""

from dataclasses import dataclass

from clippings.view.names import Named


@dataclass(frozen=True, slots=True)
class QuotedAlone:
    """What only one account quotes."""

    text: str
    """The words, without quotation marks, the first three hundred characters of them."""
    path: str
    """The paragraph on its article's page."""
    paragraph: int
    """The number of the paragraph, from 1."""
    speaker: Named | None
    """Who is said to have spoken; None where the text does not say."""


@dataclass(frozen=True, slots=True)
class Alone:
    """What an account has that the others have not."""

    names: tuple[Named, ...] = ()
    """Whom and what it alone names: those that it names most."""
    quotations: tuple[QuotedAlone, ...] = ()
    """What it alone quotes: the longest few."""
    quoted: int = 0
    """How many quotations it has that no other account has."""


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer to a question, in the words of the editors."""

    answer: str
    """The answer."""
    accounts: tuple[Named, ...]
    """The first few accounts that give it, each by its outlet and date, and with the paragraph that gives it."""
    others: int = 0
    """How many more accounts give it."""


@dataclass(frozen=True, slots=True)
class Disputed:
    """A question that accounts answer differently."""

    question: Named
    """The question, with its page."""
    answers: tuple[Answer, ...]
    """The answers, in the order of the accounts."""


@dataclass(frozen=True, slots=True)
class FigureCell:
    """A figure as an account prints it."""

    printed: str = ""
    """The number with what it counts; empty where the account has none."""
    path: str = ""
    """The paragraph on its article's page."""
    language: str = ""
    """The language of the text, a BCP 47 tag."""


@dataclass(frozen=True, slots=True)
class FigureRow:
    """One thing of which several accounts give a number."""

    cells: tuple[FigureCell, ...]
    """What each account says, in the order of accounts."""


@dataclass(frozen=True, slots=True)
class Together:
    """What several accounts have in common, and where they part."""

    shared: tuple[Named, ...] = ()
    """Whom and what most of them name, each with how many do."""
    agree: tuple[FigureRow, ...] = ()
    """Figures that several have alike."""
    differ: tuple[FigureRow, ...] = ()
    """Figures in which some differ."""
    heads: tuple[Named, ...] = ()
    """The accounts, each by its outlet, with its date beside it; empty without figures."""
    of: int = 0
    """How many accounts there are."""


NOTHING_TOGETHER = Together()
"""Of no accounts."""
