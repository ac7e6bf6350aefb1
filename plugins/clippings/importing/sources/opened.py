"""An input to the draft of an article, by what it is."""

import hashlib
from collections.abc import Iterator

from clippings.importing.draft import Context
from clippings.importing.rules import drafted
from clippings.importing.sources import documents, exports, libraries, zips
from clippings.importing.sources.encodings import text_of
from clippings.importing.sources.inputs import MOST_BYTES, Input
from clippings.importing.sources.part import Opened, Parts
from clippings.importing.sources.unreadable import Unreadable


def opened(one: Input, context: Context) -> Parts:
    """The drafts of an input: of a text or a page one, of an export those of its articles. `Unreadable` where it has no
    title or no text, or cannot be read."""
    if found := exports.of(one):
        return exports.parts(found, context)
    if one.kind == "text":
        return (_text(one, context),)
    if one.kind == "document":
        return documents.parts(one, context)
    if one.kind == "library":
        return libraries.parts(one, context, opened)
    if one.kind == "capture":
        return _captures(one, context)
    if one.kind == "zip":
        if one.member is None:
            zips.names(one.path)
        raise Unreadable("is a zip inside a zip", "unpack it and import the folder")
    return (_page(one, context),)


def _captures(one: Input, context: Context) -> Parts:
    return tuple(captured(one, context))


def captured(one: Input, context: Context) -> Iterator[Opened | Unreadable]:
    """The drafts of a web archive's pages, one by one."""
    from clippings.importing.captures.drafted import parts  # needed for captures only

    with one.open() as stream:
        yield from parts(stream, MOST_BYTES, context)


def _text(one: Input, context: Context) -> Opened:
    text, encoding, doubtful = text_of(one.read(), one.shown)
    draft = drafted(text, context)
    if encoding and doubtful:
        draft.noted["encoding"] = encoding
        draft.doubts.append(doubtful)
    if "title" not in draft.fields or not draft.blocks:
        doubt = next((d for d in draft.doubts if d.where == "title"), None)
        why = doubt.why if doubt else "has no text below a title"
        raise Unreadable(why, "put the title on a line of its own above the text")
    return Opened(draft, hashlib.sha256(text.encode()).hexdigest())


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
