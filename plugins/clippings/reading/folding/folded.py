"""One text in the forms in which it is compared, each with a way back to the text as it is written.

| form | what does not count | compared by |
|---|---|---|
| `plain` | how it is set: typographic signs, kinds and runs of spaces, soft hyphens and other invisible characters, composed and decomposed letters, ligatures, full-width and presentation forms, vowel points | quotations and their places, the importer |
| `unaccented` | also accents and forms of letters: ``Wałęsa`` is ``Walesa``, ``أحمد`` is ``احمد`` | names |
| `fold` | also case | search, links, sorting |

Most of a text is ASCII, and nothing of that changes: only runs of other characters are looked at, and each is
remembered.
"""  # noqa: E501

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Callable
from typing import NamedTuple

from clippings.reading.folding.table import ACCENTS, IGNORED, LETTERS, SIGNS, SPACES

_OTHER = f"[^\x00-\x7f{SPACES}]"
_RUN = re.compile(f"[{SPACES}]{{2,}}|[^\x00-\x7f\\S]|[\t-\r\x1c-\x1f]|[\x21-\x7e]?{_OTHER}+")
"""What may change: spaces; characters beyond ASCII, with the ASCII letter before them, whose accents they may be."""
_CLUSTER = re.compile(".[\u0300-\u036f\u0653-\u0655\u1160-\u11ff\u3099\u309a\uff9e\uff9f]*", re.DOTALL)
_IGNORED, _ACCENTS, _SPACE = re.compile(f"[{IGNORED}]+"), re.compile(f"[{ACCENTS}]+"), re.compile(f"[{SPACES}]")
_KNOWN = 1 << 16
"""Runs that are remembered at most."""
_LONGEST_KNOWN = 64
"""Characters of a run that is remembered: Chinese has no spaces, and no two of its runs are alike."""
