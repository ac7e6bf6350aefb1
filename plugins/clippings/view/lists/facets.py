"""In which lists an article stands besides those by date: by its kind of text, its labels, its authors and keywords.

A list is named by its key, ``label/left``, which is also its address: ``articles/label/left.html``.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from hashlib import sha256

from clippings.model.archive import Archive
from clippings.model.dossier import Dossier
from clippings.reading.schema.scalars import NO_IDS

INDEX = "facets"
"""The name of the index of these lists."""
UNKNOWN_OUTLET = "outlet/unknown"
"""The list of articles whose outlet nobody knows; those of any other stand on its page."""
_LONGEST = 40
"""Letters of a keyword that its address has."""
_PLAIN = re.compile(r"(?!.*-[0-9a-f]{8}$)[a-z0-9]+(?:-[a-z0-9]+)*")
"""A keyword that is its own address: none of those that end as the addresses of all others do."""


def list_path(key: str) -> str:
    """The first page of a list, from the root of the output: ``articles/keyword/peace.html``."""
    return f"articles/{key}.html"


def has_page(key: str, archive: Archive) -> bool:
    """Whether a list has a page. ``year/2016`` and ``year/2016-02`` are the lists of a year and a month."""
    return INDEX in archive.indexes and f"listed {key}" in archive.indexes[INDEX]


def facets_of(dossier: Dossier) -> Iterator[str]:
    """The keys of the lists in which an article may stand, each once: ``text/full``, ``label/left``,
    ``author/jane-roe``, ``keyword/peace``."""
    record = dossier.record
    yield text_key(dossier)
    if not dossier.outlet.is_known:
        yield UNKNOWN_OUTLET
    yield from dict.fromkeys(f"label/{label.value}" for label in dossier.labels)
    yield from dict.fromkeys(f"author/{author}" for author in record.authors)
    yield from dict.fromkeys(map(keyword_key, record.keywords))


def text_key(dossier: Dossier) -> str:
    """The key of the list of an article's kind of text. A text that is not shown is of the kind ``withheld``, whatever
    the archive has of it."""
    return f"text/{'withheld' if dossier.withheld else dossier.record.text}"


@lru_cache(maxsize=1 << 15)
def keyword_key(words: str) -> str:
    """The key of a keyword's list. Case and spaces tell no two apart: ``Peace talks`` and ``peace  talks`` are one.

    A keyword of small Latin letters, digits and hyphens is its own address. Any other has a digest at the end of it, so
    that no two keywords have one address, on any disk: ``keyword/peace-talks-`` and eight hexadecimal digits.
    """
    same = " ".join(unicodedata.normalize("NFC", words).lower().split())
    if _PLAIN.fullmatch(same) and len(same) <= _LONGEST and same not in NO_IDS:
        return f"keyword/{same}"
    if not same.isascii():
        from clippings.reading.folding.latin import in_latin  # takes long to import, and few archives need it
    plain = re.sub(r"[^a-z0-9]+", "-", (same if same.isascii() else in_latin(same)).lower())[:_LONGEST].strip("-")
    return f"keyword/{plain or 'x'}-{sha256(same.encode()).hexdigest()[:8]}"
