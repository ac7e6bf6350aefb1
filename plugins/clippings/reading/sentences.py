"""Where sentences end. The full stop of an abbreviation or initial ends none: *Mr. Hale*, *U.S. Senate*.

The abbreviations are those before names and numbers that Unicode's CLDR suppresses (https://cldr.unicode.org,
``segmentations``) for English, German, French, Spanish, Italian and Russian, and the titles of the Associated Press.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

_END = re.compile(r"[.!?…؟][”’\"'»“)\]]*\s+(?=[\"“‘'(\[«„‹¿¡]?[A-Z0-9À-ÖØ-ÞЀ-Я\u0621-\u064a\0])")
"""A full stop or the like, quotation marks that close after it, white space, and what begins a sentence: a capital, a
digit, an Arabic letter, or words that are masked."""
_ABBREVIATIONS = """
Mr Mrs Ms Messrs Dr Drs Prof Rev Hon St Mt Ft Gen Lt Col Maj Capt Cmdr Adm Sgt Cpl Pvt Sen Sens Rep Reps Gov Govs Pres
Jr Sr Res No Nos vs v cf ca al Co Corp Inc Ltd Bros Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec
p pp vol Hr Fr Nr Bd Abs Art bzw MM Mgr Sra Srta Dra Sig Dott Avv Ing On ул им г
"""
_SHORT = frozenset(_ABBREVIATIONS.split())
_LONGEST = 8
"""Characters before a full stop in which such a word is looked for."""
_LAST_WORD = re.compile(r"[^\W\d_]+$")


def sentence_ends(text: str) -> Iterator[tuple[int, int]]:
    """Of each sentence but the last of a paragraph, the place of its full stop, and where the next begins, in code
    points: of ``"It rained. Mr. Hale left."``, (9, 11)."""
    for match in _END.finditer(text):
        if text[match.start()] != "." or not _abbreviates(text, match.start()):
            yield match.start(), match.end()


@lru_cache(maxsize=512)
def sentences(text: str) -> tuple[Sequence[int], Sequence[int]]:
    """The same as two rows, where sentences end and where the next ones begin. Remembered: those who read an article's
    names, quotations and figures ask for each of them, one after another."""
    ends = list(sentence_ends(text))
    return [stop for stop, _ in ends], [following for _, following in ends]


def _abbreviates(text: str, stop: int) -> bool:
    last = text[max(0, stop - _LONGEST) : stop].rpartition(" ")[2]
    if not last.isalpha():
        word = _LAST_WORD.search(last)
        last = word[0] if word else ""
    return last in _SHORT or (len(last) == 1 and last.isupper())
