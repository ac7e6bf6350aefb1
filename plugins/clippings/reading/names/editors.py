"""What editors say of whom words mean: ``mentions`` in an article's head, and links to someone in its text."""

import re
from collections.abc import Iterator

from clippings.model.dossier import Dossier
from clippings.model.entity import FOLDERS, NameContext
from clippings.model.reference import KIND_OF, ROOT
from clippings.reading.names.bearers import Bearer
from clippings.reading.names.finding import found
from clippings.reading.names.forms import form_of
from clippings.reading.names.matcher import Matcher, matcher_of_words
from clippings.reading.names.place import Place

NOBODY = "none"
"""What an editor writes where words are nobody's name."""
_LINK = re.compile(rf'<a\b[^>]*\bhref="{ROOT}({"|".join(FOLDERS.values())})/([^"#/]+)\.html')


def said_by_editors(dossier: Dossier, matcher: Matcher) -> tuple[list[Place], list[str]]:
    """The places in a text of which its editors say whom they name, and the words in its head that it has not."""
    linked = list(_linked(dossier, matcher))
    if not dossier.record.mentions:
        return linked, []
    mentions = dossier.record.mentions
    wanted = matcher_of_words({words: _bearer(said, matcher) for words, said in mentions.items()})
    unsaid = {words: form_of(words) for words in mentions}
    places = list(linked)
    for number, paragraph in enumerate(dossier.body.paragraphs):
        for one in found(paragraph.text, wanted, dossier.record.language):
            form = form_of(paragraph.text[one.start : one.end])
            unsaid = {words: other for words, other in unsaid.items() if other != form}
            if not any(place.number == number and place.start < one.end and one.start < place.end for place in linked):
                places.append(Place(number, one.start, one.end, one.bearers[0], "editor"))
    return places, list(unsaid)


def _bearer(said: str, matcher: Matcher) -> Bearer:
    """The one whom an editor names; nobody, of an empty id, where the register has no such one."""
    return matcher.known.get(said) or Bearer("", "person", NameContext())


def _linked(dossier: Dossier, matcher: Matcher) -> Iterator[Place]:
    """The words of the text that are links to someone's page."""
    for number, paragraph in enumerate(dossier.body.paragraphs):
        for span in paragraph.spans:
            if (link := _LINK.match(span.open)) and span.start < span.end:
                bearer = matcher.known.get(f"{KIND_OF[link[1]]}/{link[2]}")
                if bearer is not None:
                    yield Place(number, span.start, span.end, bearer, "editor")
