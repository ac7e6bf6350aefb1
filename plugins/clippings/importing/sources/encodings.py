"""Texts in encodings of other times and systems: read by a detector, which leaves what cannot be told."""

import re
import unicodedata
from typing import TYPE_CHECKING, NamedTuple

from clippings.files import MOST_BYTES, text_in
from clippings.importing.draft import Doubt, Found
from clippings.importing.language import ranking
from clippings.importing.sources.unreadable import Unreadable
from clippings.model.evidence import Candidate

if TYPE_CHECKING:
    from charset_normalizer import CharsetMatch

NAMES = {
    "cp1252": "Windows-1252", "iso8859_15": "ISO 8859-15", "mac_roman": "MacRoman", "cp850": "DOS 850",
    "cp1250": "Windows-1250", "iso8859_2": "ISO 8859-2",
    "cp852": "DOS 852", "cp1251": "Windows-1251", "koi8_r": "KOI8-R", "koi8_u": "KOI8-U", "iso8859_5": "ISO 8859-5",
    "mac_cyrillic": "Mac Cyrillic", "cp866": "DOS 866", "cp1253": "Windows-1253", "iso8859_7": "ISO 8859-7",
    "cp1254": "Windows-1254", "cp1255": "Windows-1255", "cp1256": "Windows-1256", "cp1257": "Windows-1257",
    "cp874": "Windows-874", "cp932": "Shift-JIS", "euc_jp": "EUC-JP", "iso2022_jp": "ISO-2022-JP",
    "gb18030": "GB 18030", "big5": "Big5", "cp949": "Windows-949 (Korean)", "utf_16_le": "UTF-16, little-endian",
    "utf_16_be": "UTF-16, big-endian",
}  # fmt: skip
"""Encodings in which texts are found, as Python calls them, → as people do. Of those that read a text alike, the first
is named. The detector knows rarer ones, which it would take for these; ``mac_latin2`` it took for DOS 850."""
_KIN = (
    {"cp1252", "iso8859_15", "mac_roman", "cp850", "cp1250", "iso8859_2", "cp852", "cp1254", "cp1257"},
    {"cp932", "euc_jp", "gb18030", "big5", "cp949"},
)
"""Those of Latin letters, and those of two bytes a character. Several of them fit a short text, which is a language in
the right one more than in others. Across scripts that tells nothing: a script alone is a language to a detector."""
_AS_CLEAN, _AS_LIKELY = 0.02, 0.05
"""How much noise more, and how much likeness to a language less, a reading may have that fits as well as the best."""
_AS_DOUBTFUL = 2
"""How many times the doubt of the detector of languages tells nothing: a few names have no part in a language."""
_WESTERN = frozenset("ca da de en es eu fi fr gl is it nb nl nn no pt sv".split())
"""Languages whose letters Windows-1252 has, all of them."""
_ANYTHING = 4
"""More readings than this that fit, none of them like a language, tell nothing."""
_TOLD = 2
"""Other readings that are shown; the report names all."""
_TRY = "see whether these words are right; if not, open the text where it comes from, save it as UTF-8, import it again"


class Text(NamedTuple):
    """A text, and where it is not UTF-8, how it was read."""

    text: str
    """All of it."""
    encoding: Found | None = None
    """The name of the encoding, for the report, with others that fit as well; None for UTF-8 and marked UTF-16."""
    doubt: Doubt | None = None
    """What an editor should look at."""


def text_of(raw: bytes, shown: str) -> Text:
    """The text that bytes are, in whatever encoding; `Unreadable` where none can be told."""
    read = text_in(raw, shown)
    if len(raw) > MOST_BYTES:
        raise Unreadable(read.problems[0].why, read.problems[0].try_)
    if read.value is not None and "\x1b" not in read.value:  # with that sign ISO-2022 turns to another script
        return Text(read.value)
    found = _guessed(raw)
    if not found:
        for problem in read.problems:
            raise Unreadable(problem.why, problem.try_)
    return found or Text(read.value or "")


def _guessed(raw: bytes) -> Text | None:
    """What charset-normalizer (https://github.com/jawah/charset_normalizer) reads; None where it finds nothing, or
    many readings of which none is like a language."""
    from charset_normalizer import from_bytes  # needed for such texts only

    matches = [match for match in from_bytes(raw, cp_isolation=list(NAMES)) if _is_text(str(match))]
    if not matches:
        return None
    best = _best(matches)
    fit = [other for other in matches if str(other) != str(best) and _fits_as_well(other, best)]
    rivals = sorted(fit, key=lambda match: (match.chaos, -match.coherence))
    if len(rivals) > _ANYTHING and not best.coherence:
        return None
    name = _name(best)
    could = [Candidate(_name(rival), "extracted", None, "it fits as well") for rival in rivals]
    rule = f"charset-normalizer: {best.percent_chaos:.0f} % noise, {best.percent_coherence:.0f} % like a language"
    words = _words(str(best), *map(str, rivals[:_TOLD]))
    return Text(
        str(best).removeprefix("\ufeff"),
        Found(name, "extracted", rule=rule, candidates=tuple(could)),
        Doubt(
            "encoding",
            f"it is in another encoding than UTF-8, and was read as {name}{words}{_sure(best, rivals)}",
            _TRY,
        ),
    )


def _best(matches: "list[CharsetMatch]") -> "CharsetMatch":
    """The first, or one of its kin that fits as well, of whose language the detector of languages is surer; of a
    western language Windows-1252, where it is about as sure of that."""
    first = matches[0]
    kin = next((group for group in _KIN if first.encoding in group), {first.encoding})
    alike = [match for match in matches if match.encoding in kin and _fits_as_well(match, first)]
    if len(alike) < 2:
        return first
    ranked = {match.encoding: ranking(str(match))[0] for match in alike}
    surest = max(alike, key=lambda match: ranked[match.encoding][1])
    tag, most = ranked[surest.encoding]
    usual = next((match for match in alike if match.encoding == "cp1252"), surest)
    as_sure = 1 - ranked[usual.encoding][1] <= _AS_DOUBTFUL * (1 - most)
    return usual if tag in _WESTERN and as_sure else surest


def _fits_as_well(other: "CharsetMatch", best: "CharsetMatch") -> bool:
    return other.chaos <= best.chaos + _AS_CLEAN and other.coherence >= best.coherence - _AS_LIKELY


def _sure(best: "CharsetMatch", rivals: "list[CharsetMatch]") -> str:
    """How sure the reading is, in words."""
    if not rivals:
        return "; no other encoding fits as well"
    told = " or ".join(f"{_name(rival)}{_words(str(rival), str(best))}" for rival in rivals[:_TOLD])
    return f"; it could also be {told}"


def _name(match: "CharsetMatch") -> str:
    """The name of the first encoding of `NAMES` that reads the text so."""
    fit = {match.encoding, *match.could_be_from_charset}
    return next(name for codec, name in NAMES.items() if codec in fit)


def _words(text: str, *others: str) -> str:
    """Some words of a text by which a reader sees whether it is read rightly: those that another reading has not."""
    words = dict.fromkeys(word for word in re.findall(r"\w+", text) if not word.isascii())
    telling = [word for word in words if not others or any(word not in other for other in others)]
    some = [f"“{word[:30]}”" for word in telling[:3]]
    return f" ({', '.join(some)})" if some else ""


def _is_text(text: str) -> bool:
    """Whether a text has no control characters but white space, and DOS's sign for the end of a file."""
    return all(unicodedata.category(c) != "Cc" or c in "\n\t\r\f\v\x85\x1a" for c in text)
