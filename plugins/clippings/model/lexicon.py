"""The lexicon: subjects, and the words by which an editor follows each through the archive."""

from dataclasses import dataclass

from clippings.model.pickling import PickledByArguments


@dataclass(frozen=True, slots=True)
class LexiconTerm(PickledByArguments):
    """A word, or several in a row, whose uses are counted."""

    text: str
    """The words, as the editor wrote them; between straight quotation marks where no other form of them counts."""
    language: str | None = None
    """The language of the articles in which it is looked for, a BCP 47 tag; None for all."""


@dataclass(frozen=True, slots=True)
class Subject(PickledByArguments):
    """An entry of the lexicon."""

    id: str
    """Its id, such as ``migration``."""
    terms: tuple[LexiconTerm, ...]
    """The words that are counted, in the editor's order."""
    name: str | None = None
    """What pages call it; None where its id says it."""
    description: str | None = None
    """What is counted and why, in a sentence; None when not said."""

    @property
    def words(self) -> str:
        """What pages call it: its name, or its id with spaces."""
        return self.name or self.id.replace("-", " ").capitalize()

    @property
    def path(self) -> str:
        """Its page, from the archive's root."""
        return f"words/{self.id}.html"
