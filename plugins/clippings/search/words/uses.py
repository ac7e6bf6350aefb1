"""The uses of the lexicon's words in an article: each in its line, and whether somebody is quoted there.

A précis has its editors' words and no uses. Of a withheld text there are as many uses as it has, without a word or
place of it.
"""

from collections.abc import Mapping
from typing import NamedTuple

from clippings.model.archive import Archive
from clippings.model.dossier import Dossier
from clippings.model.entity import Quotation
from clippings.model.problem import Result
from clippings.search.words.matching import Found, Sought, sought, uses

_BESIDE = 60
"""Characters of a line that stand before a use, and after it."""
PRINTED = ("full", "excerpt")
"""The kinds of texts that have the words of their outlet."""


class Use(NamedTuple):
    """A use of a term. Of a withheld text it says which term it is, and no more."""

    term: int
    """The place of the term among those of its subject."""
    paragraph: int = 0
    """The number of the paragraph, from 1; 0 of a withheld text."""
    before: str = ""
    """What stands before it in the paragraph: the last few words of that."""
    words: str = ""
    """The words as they stand there; empty of a withheld text."""
    after: str = ""
    """What stands after it: the first few words of that."""
    quoted: bool = False
    """Whether it stands in a quotation, so that somebody else's words are told."""


def lexicon_of(archive: Archive) -> Mapping[str, tuple[Sought, ...]]:
    """What `examine` takes from the archive: the id of each subject → its terms as they are looked for."""
    return {id: sought(subject) for id, subject in archive.lexicon.items()}


def examine(dossier: Dossier, lexicon: Mapping[str, tuple[Sought, ...]]) -> Result[dict[str, tuple[Use, ...]]]:
    """Id of each subject whose words the text has → their uses, in reading order; of a withheld text by their terms."""
    if not lexicon or dossier.record.text not in PRINTED:
        return Result({})
    found = {id: tuple(_uses(dossier, terms)) for id, terms in lexicon.items()}
    return Result({id: its for id, its in found.items() if its})


def _uses(dossier: Dossier, terms: tuple[Sought, ...]) -> list[Use]:
    language = dossier.record.language
    texts = [paragraph.text for paragraph in dossier.body.paragraphs]
    found = [(number, text, one) for number, text in enumerate(texts) for one in uses(text, terms, language)]
    if dossier.withheld:
        return [Use(term) for term in sorted(one.term for _, _, one in found)]
    return [_use(number, text, one, _is_quoted(dossier, number, one.start)) for number, text, one in found]


def _use(number: int, text: str, found: Found, quoted: bool) -> Use:
    before, after = text[: found.start], text[found.end :]
    words = text[found.start : found.end]
    return Use(found.term, number + 1, _end_of(before), words, _beginning_of(after), quoted)


def _end_of(text: str) -> str:
    """The last words of a text, with what parts them from the next."""
    short = text[-_BESIDE:]
    return short if len(text) <= _BESIDE else short[short.find(" ") + 1 :] if " " in short.rstrip() else short


def _beginning_of(text: str) -> str:
    """The first words of a text."""
    short = text[:_BESIDE]
    return short if len(text) <= _BESIDE or " " not in short.strip() else short[: short.rfind(" ")]


def _is_quoted(dossier: Dossier, paragraph: int, start: int) -> bool:
    return any(_holds(quotation, paragraph, start) for quotation in dossier.quotations)


def _holds(quotation: Quotation, paragraph: int, start: int) -> bool:
    """Whether a quotation, of one paragraph or several, has a place of the text within."""
    last = quotation.paragraph if quotation.end_paragraph is None else quotation.end_paragraph
    return (quotation.paragraph, quotation.start) <= (paragraph, start) < (last, quotation.end)
