"""How often each word stands in what an article says itself: outside quotations, which are another's words, and outside
the names that the register has."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from itertools import product
from string import ascii_lowercase
from zlib import crc32

import numpy as np

from clippings.model.dossier import Dossier
from clippings.model.problem import Result
from clippings.reading.folding.forms import fold
from clippings.reading.folding.spacing import Spacing
from clippings.search.words.uses import PRINTED

ROW = np.dtype([("word", "<u4"), ("count", "<u2")])
"""A word, by its `number_of`, and how often it stands there."""
WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")
_spaced = Spacing(WORD)
_LEAST = 3
"""Letters of a word that is counted."""
_SHORT = frozenset(
    "".join(letters).encode() for size in range(1, _LEAST) for letters in product(ascii_lowercase, repeat=size)
)
"""The words in ASCII that have fewer."""
_MOST = 65_535


def examine(dossier: Dossier, _: None) -> Result[bytes]:
    """The words of an article as `ROW`s, each once; empty of a précis, and of a text that is not shown."""
    record = dossier.record
    if record.text not in PRINTED or dossier.withheld:
        return Result(b"")
    spaced = _spaced(fold("\n".join(_own(dossier))))
    counts = Counter(spaced.replace(b"'s ", b" ").split())
    for word in _stop_words(record.primary_language).intersection(counts):
        del counts[word]
    if not spaced.isascii():
        counts = Counter({word: count for word, count in counts.items() if len(_text(word)) >= _LEAST})
    rows = np.empty(len(counts), ROW)
    rows["word"] = np.fromiter(map(crc32, counts), np.uint32, len(counts))
    rows["count"] = np.minimum(np.fromiter(counts.values(), np.int64, len(counts)), _MOST)
    return Result(rows.tobytes())


def _text(word: bytes) -> str:
    return word.decode("utf-8", "surrogatepass")


def number_of(word: str) -> int:
    """A number for a word, the same in every build; of 100,000 words, one or two share theirs."""
    return crc32(word.encode("utf-8", "surrogatepass"))


def _own(dossier: Dossier) -> Iterator[str]:
    """The parts of a text that are in no quotation and no name."""
    cuts: dict[int, list[tuple[int, int]]] = {}
    paragraphs = dossier.body.paragraphs
    for mention in dossier.mentions:
        cuts.setdefault(mention.paragraph, []).append((mention.start, mention.end))
    for one in dossier.quotations:
        last = one.paragraph if one.end_paragraph is None else one.end_paragraph
        for number in range(one.paragraph, last + 1):
            start = one.start if number == one.paragraph else 0
            end = one.end if number == last else len(paragraphs[number].text)
            cuts.setdefault(number, []).append((start, end))
    for number, paragraph in enumerate(paragraphs):
        at = 0
        for start, end in sorted(cuts.get(number, ())):
            if start > at:
                yield paragraph.text[at:start]
            at = max(at, end)
        yield paragraph.text[at:]


@cache
def _stop_words(language: str) -> frozenset[bytes]:
    """The words of a language that say nothing by themselves, folded, in UTF-8, and `_SHORT` ones; only these of a
    language without a list."""
    from stop_words import LANGUAGE_MAPPING, get_stop_words  # used only while articles are examined

    listed = get_stop_words(language) if language in LANGUAGE_MAPPING else ()
    return frozenset(fold(word).encode() for word in listed) | _SHORT
