"""The page of all word use: the subjects of the lexicon, and what each outlet says more than the others."""

from collections.abc import Iterator, Mapping

from clippings.model.archive import Archive
from clippings.model.page import DataFile, Output, Page
from clippings.search.words.exported import key_words_json
from clippings.search.words.keyness import INDEX, KeyWords
from clippings.search.words.views import KeyWordsView, SubjectLine, WordsView
from clippings.view.names import Named
from clippings.view.order import by_name
from clippings.view.paging import paged

_OUTLETS = 20
"""Outlets on a page."""


def words_page(_: str, archive: Archive) -> Iterator[Output]:
    """The page of all word use: ``words/index.html``, and ``data/words.json``."""
    keys: Mapping[str, KeyWords] = dict(archive.indexes[INDEX].items())
    subjects = tuple(
        SubjectLine(Named(subject.words, subject.path), tuple(term.text.strip('"') for term in subject.terms))
        for subject in archive.lexicon.values()
    )
    outlets = [KeyWordsView(_outlet(id, archive), id, found) for id, found in keys.items()]
    outlets.sort(key=lambda one: by_name(one.outlet.name))
    for path, some, pager in paged("words/index.html", outlets, _OUTLETS):
        yield Page(path, "words.html", WordsView(subjects if pager.number == 1 else (), tuple(some), pager))
    yield DataFile("data/words.json", key_words_json(keys))


def _outlet(id: str, archive: Archive) -> Named:
    outlet = archive.outlets[id]
    return Named(outlet.name, outlet.path)
