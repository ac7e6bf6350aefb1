"""What stands on the page of a long text, by its headings."""

import re

from clippings.model.body import Body
from clippings.view.names import Named

_LEAST = 3
"""Headings below which a text needs no list of them."""
_HEADING = re.compile(r"<h[2-6]\b[^>]*>$")


def contents_of(body: Body) -> tuple[Named, ...]:
    """The headings of a text, each with its place: ``#p-7``. Nothing where there are fewer than three."""
    found = []
    for first, block in body.numbered():
        for offset, paragraph in enumerate(block.paragraphs):
            if "<h" in block.frame[offset] and _HEADING.search(block.frame[offset]):
                found.append(Named(paragraph.text, f"#p-{first + offset + 1}"))
    return tuple(found) if len(found) >= _LEAST else ()
