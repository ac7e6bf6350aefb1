"""What the marks of footnotes are called for those who do not see them.

A text is read once for all languages, so its marks are called in English first (`clippings.reading.markup.footnotes`).
"""

import re
from html import escape, unescape

from clippings.wording.messages import N_, gettext, spoken

TO_TEXT = N_("Back to the text")
"""What a link from a footnote back to its place is called."""
TO_NOTE = N_("Footnote %(number)s")
"""What a link to a footnote is called, filled with its number."""
_LABEL = ' aria-label="'
_CALLED = re.compile(rf'{_LABEL}(?:{TO_TEXT}|{TO_NOTE.partition("%")[0]}([^"]*))"')


def marks_called(html: str) -> str:
    """A text as HTML, the marks of its notes called in the language of the interface, which may not be the text's."""
    return _CALLED.sub(_called, html) if _LABEL in html else html


def _called(found: re.Match[str]) -> str:
    words = gettext(TO_TEXT) if found[1] is None else gettext(TO_NOTE, number=unescape(found[1]))
    return f' lang="{spoken()}" aria-label="{escape(words)}"'
