"""Which article a draft is of, where it comes again: by the key of its library or database, or by its address."""

import re
from typing import NamedTuple

from clippings.importing.draft import Draft
from clippings.importing.existing import ExistingArticles, Known
from clippings.importing.identity.keys import address_of, key_of
from clippings.importing.identity.likeness import share
from clippings.importing.plain_text import alike

_SURE = re.compile(r"(?:zotero|factiva|proquest|europresse|nexis):")
"""Keys that no other record has. Others, as BibTeX’s, are chosen by people, or count the records of one library."""
_LIKE = 0.5
"""Share of its words that a text with such a key, or at one address, has in common with the one before it."""


class Match(NamedTuple):
    """An article that is there already."""

    id: str
    """Its id."""
    is_same_record: bool
    """Whether it was made of the same record or page, and not of another record with the same address."""


def match(draft: Draft, text: str, existing: ExistingArticles) -> Match | None:
    """The article that a draft, whose folded words are ``text``, is of; None where it is new."""
    key, address = key_of(draft), address_of(draft)
    if (id := existing.keys.get(key)) and (_SURE.match(key) or _are_alike(draft, text, id, existing)):
        return Match(id, True)
    if (id := existing.addresses.get(address)) and _are_alike(draft, text, id, existing):
        other = existing.known[id].key
        return Match(id, not (key and other and key.partition(":")[0] == other.partition(":")[0]))
    return None


def _are_alike(draft: Draft, text: str, id: str, existing: ExistingArticles) -> bool:
    title = alike(draft.found("title"))
    return bool(title and title == alike(existing.known[id].title)) or share(text, existing.texts[id]) >= _LIKE


def may_be_one(draft: Draft, known: Known) -> bool:
    """Whether a draft with the words of an article can be the same article: nothing that both say differs."""
    pairs = (
        (draft.found("title"), known.title),
        (draft.found("outlet"), known.outlet),
        (draft.found("date"), known.date),
    )
    both = [(alike(one), alike(other)) for one, other in pairs if one and other]
    both += [(address_of(draft), known.address)] if address_of(draft) and known.address else []
    return all(one == other for one, other in both)
