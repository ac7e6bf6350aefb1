"""An input to the draft of an article, by what it is."""

import hashlib
from typing import NamedTuple

from clippings.files import text_in, text_of
from clippings.importing.draft import Context, Draft
from clippings.importing.rules import drafted
from clippings.importing.sources import zips
from clippings.importing.sources.inputs import Input
from clippings.importing.sources.unreadable import Unreadable


class Opened(NamedTuple):
    """What an import makes of an input before it knows what is there already."""

    draft: Draft
    """The article as far as it is known."""
    sha256: str
    """The digest of what was read: of a text its characters as UTF-8, of a page its bytes."""
    part: str = ""
    """Which part of the input it is, such as ``#3``; empty where it is the whole."""


Parts = tuple[Opened | Unreadable, ...]
"""The articles of one input, in their order; in the place of one that cannot be read, why."""


def opened(one: Input, context: Context) -> Parts:
    """The drafts of an input: of a text or a page one. `Unreadable` where it has no title or no text, or cannot be
    read."""
    if one.kind == "text":
        return (_text(one, context),)
    if one.kind == "zip":
        if one.member is None:
            zips.names(one.path)
        raise Unreadable("is a zip inside a zip", "unpack it and import the folder")
    return (_page(one, context),)


def _text(one: Input, context: Context) -> Opened:
    text = text_of(one.path, one.shown) if one.member is None else text_in(one.read(), one.shown)
    if text.value is None:
        raise Unreadable(text.problems[0].why, text.problems[0].try_)
    draft = drafted(text.value, context)
    if "title" not in draft.fields or not draft.blocks:
        doubt = next((d for d in draft.doubts if d.where == "title"), None)
        why = doubt.why if doubt else "has no text below a title"
        raise Unreadable(why, "put the title on a line of its own above the text")
    return Opened(draft, hashlib.sha256(text.value.encode()).hexdigest())


def _page(one: Input, context: Context) -> Opened:
    from clippings.importing.pages.drafted import drafted as of_page  # needed for pages only

    raw = one.read()
    try:
        draft = of_page(raw, one.name, context)
    except (ValueError, RecursionError) as wrong:
        why = "is too deeply nested" if isinstance(wrong, RecursionError) else str(wrong)
        raise Unreadable(why, "look whether it is the article’s own page, saved when it was whole") from None
    except Exception as wrong:  # of the libraries that read pages: one page must not stop a thousand others
        raise Unreadable(f"makes the reader fail: {type(wrong).__name__}: {wrong}", "save it as plain text") from wrong
    return Opened(draft, hashlib.sha256(raw).hexdigest())
