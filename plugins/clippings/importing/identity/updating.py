"""What becomes of a text whose article is there: nothing, a newer record, a version, or a word to its editor."""

import hashlib
from collections.abc import Callable, Mapping
from typing import Any, Literal, NamedTuple

from clippings.importing.draft import Draft
from clippings.importing.existing import ExistingArticles, plain_text
from clippings.importing.identity.differences import differences
from clippings.importing.identity.matching import Match
from clippings.importing.identity.versions import version_head
from clippings.reading.folding.forms import fold
from clippings.reading.schema import front_matter

_TEXTS = ("full", "excerpt")
"""What counts as an article's own words: not an abstract, nor a précis."""
_OF_A_VERSION = ("title", "byline", "date")


class New(NamedTuple):
    """What an import would write."""

    draft: Draft
    """What is known of the article."""
    head: Mapping[str, Any]
    """The front matter."""
    body: str
    """The text, as Markdown."""
    text: str
    """Its words, without markup."""


class Again(NamedTuple):
    """What is done of a text that came again."""

    status: Literal["duplicate", "updated", "edited", "version"]
    """Whether nothing is new, the record is, an editor's article was left alone, or another text is kept beside it."""
    path: str
    """The file of the article or version, from the content folder."""
    head: Mapping[str, Any] = {}
    """The front matter that is written; empty where nothing is."""
    body: str = ""
    """The text below it."""
    text: str = ""
    """Its words, without markup."""
    difference: tuple[str, ...] = ()
    """How the article that is there differs from what the import says."""


def again(
    new: New, match: Match, existing: ExistingArticles, read: Callable[[str], str], is_unedited: Callable[[str], bool]
) -> Again | None:
    """What is done of a text whose article is known; None where it becomes an article all the same: its editors' own
    précis has no words of it.

    ``read`` gives a file's text by its path in the content folder; ``is_unedited`` tells of a text whether it is as an
    import wrote it.
    """
    known = existing.known[match.id]
    words = fold(new.text)
    if words in existing.versions.get(match.id, {}).values():
        return Again("duplicate", known.path)
    text = read(known.path)
    document, _ = front_matter.split(text, known.path)
    here = document.head.value, plain_text(document.body).split("\n")
    is_text = new.draft.extent in _TEXTS
    if known.extent in _TEXTS and is_text and words != existing.texts[match.id]:
        number = max(existing.versions.get(match.id, {}), default=0) + 1
        head = version_head(new.head, new.draft)
        told = differences(here, (head, new.text.split("\n")), _OF_A_VERSION)
        return Again("version", f"versions/{match.id}/{number}.md", head, new.body, new.text, told)
    if not match.is_same_record:
        return Again("duplicate", known.path)
    head, body, shown = dict(new.head), new.body, new.text
    if known.extent in _TEXTS and not is_text:  # exported without its files this time
        head["text"], body, shown = known.extent, document.body, plain_text(document.body)
    own = is_unedited(text)
    fields = tuple(dict.fromkeys((*head, *(here[0] if own else ()))))
    told = differences(here, (head, shown.split("\n")), fields)
    if not told:
        return Again("duplicate", known.path)
    if own:
        head |= {name: here[0][name] for name in ("added",) if name in here[0]}
        return Again("updated", known.path, head, body, shown, told)
    return None if is_text and known.extent not in _TEXTS else Again("edited", known.path, difference=told)


def digest_of(text: str) -> str:
    """The SHA-256 digest of a file's text, the same however its lines end."""
    return hashlib.sha256(text.replace("\r\n", "\n").encode()).hexdigest()
