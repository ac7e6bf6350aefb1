"""The language and direction of a string wherever it is shown: what stands in another than the page's is set apart from
the words around it (https://www.w3.org/International/articles/inline-bidi-markup/)."""

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from itertools import islice

from markupsafe import Markup, escape

from clippings.model.archive import direction
from clippings.model.body import Block, Body, Paragraph
from clippings.reading.markup.note_marks import marks_called
from clippings.reading.standoff import body_html

_SAMPLE = 200
"""Letters of a text from which its script is told."""
_SHARE = 4
"""One in so many letters has to be of a stated language’s own script, where most are Latin: names are."""
_SCRIPTS = {
    "LATIN": "Latn", "ARABIC": "Arab", "HEBREW": "Hebr", "CYRILLIC": "Cyrl", "GREEK": "Grek", "CJK": "Hani",
    "HIRAGANA": "Jpan", "KATAKANA": "Jpan", "HANGUL": "Kore", "THAI": "Thai", "DEVANAGARI": "Deva", "BENGALI": "Beng",
    "TAMIL": "Taml", "TELUGU": "Telu", "GEORGIAN": "Geor", "ARMENIAN": "Armn", "ETHIOPIC": "Ethi", "SYRIAC": "Syrc",
    "THAANA": "Thaa", "KHMER": "Khmr", "LAO": "Laoo", "MYANMAR": "Mymr", "SINHALA": "Sinh", "GUJARATI": "Gujr",
    "GURMUKHI": "Guru", "TIBETAN": "Tibt", "NKO": "Nkoo", "ADLAM": "Adlm",
}  # fmt: skip
"""The first word of a letter's name in Unicode → its script (ISO 15924)."""
_WRITTEN = {
    "Arab": "ar fa ur ps ug sd ckb ks azb arz apc ary acm ajp prs pnb", "Hebr": "he yi lad",
    "Cyrl": "ru uk be bg mk sr kk ky tg mn", "Grek": "el", "Hani": "zh yue ja ko", "Jpan": "ja", "Kore": "ko",
    "Thai": "th", "Deva": "hi mr ne sa", "Beng": "bn as", "Taml": "ta", "Telu": "te", "Geor": "ka", "Armn": "hy",
    "Ethi": "am ti", "Syrc": "syr", "Thaa": "dv", "Khmr": "km", "Laoo": "lo", "Mymr": "my", "Sinh": "si", "Gujr": "gu",
    "Guru": "pa", "Tibt": "bo", "Nkoo": "nqo", "Latn": "sr kk",
}  # fmt: skip
"""Script → the languages that are written in it; one that stands nowhere here is written in Latin letters."""
_ANY_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]")
"""A letter of a script that is written from right to left (Unicode, Bidirectional Algorithm, §3.2)."""
_FROM_THE_LEFT = re.compile("[A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u058f\u0900-\u1fff\u3040-\ud7ff]")
_BEYOND_LATIN = re.compile("[^\0-\u024f\u1e00-\u1eff\u2000-\u20cf]")
_LATIN_LETTER = re.compile("[A-Za-z\u00c0-\u024f\u1e00-\u1eff]")
_NOT_LATIN, _LATIN = (
    re.compile(f"({words}(?: ?[(“]{words}[)”](?:[ ,]+{words})?)*(?:(?: [0-9]+)?[?!]+|(?:[.,]| …)(?=[”»]))?)")
    for words in (
        f"[{letters}]+(?:[ ,.:;'’0-9&/-]+[{letters}]+)*"
        for letters in ("^\0-\u024f\u1e00-\u1eff\u2000-\u20cf", "A-Za-z\u00c0-\u024f\u1e00-\u1eff")
    )
)
"""Words of other scripts, with what stands between them and asks at their end: “Did he sail in 2016?”, “The Post (UK)”;
words in Latin letters."""
_STATED = re.compile(r'[^>]*? lang="([^">]+)"')
_ISOLATES = {"ltr": "\u2066", "rtl": "\u2067", "auto": "\u2068"}
"""The character that begins an isolate of each direction."""
_END_OF_ISOLATE = "\u2069"


@lru_cache(maxsize=1 << 14)
def _script_of_letter(letter: str) -> str:
    name = re.match(r"\w*", unicodedata.name(letter, ""))
    return _SCRIPTS.get(name[0], "") if name else ""


def script_of(text: str) -> str:
    """The script of most letters at the beginning of a text (ISO 15924), such as ``Latn``; empty where it has none that
    is known here."""
    if not _BEYOND_LATIN.search(text):
        return "Latn" if _LATIN_LETTER.search(text) else ""
    counts: dict[str, int] = {}
    for letter, count in _letters_of(text).items():
        script = _script_of_letter(letter)
        counts[script] = counts.get(script, 0) + count
    counts.pop("", None)
    return max(counts, key=counts.__getitem__) if counts else ""


def _letters_of(text: str) -> dict[str, int]:
    """How often each letter stands at the beginning of a text: it has two hundred letters, of some thirty kinds."""
    if len(text) > _SAMPLE:
        text = "".join(islice(filter(str.isalpha, text), _SAMPLE))
    return {sign: text.count(sign) for sign in dict.fromkeys(text) if sign.isalpha()}


def language_of(text: str, own: str, language: str | None = None) -> str:
    """The language of a string: as it is given, or the archive's ``own``, as far as the text's letters may be it;
    otherwise a tag that says the script alone, such as ``und-Hebr``. Arabic words with a long name in Latin letters
    among them are Arabic where that is given."""
    if language in (None, own) and text.isascii() and _may_be(own, "Latn", certain=True):
        return own
    script = script_of(text)
    if not script:
        return language or own
    if language and (
        _may_be(language, script, certain=language == own) or (script == "Latn" and _has_own_letters(text, language))
    ):
        return language
    return own if _may_be(own, script, certain=True) else f"und-{script}"


def language_of_block(block: Block, own: str, stated: str) -> str:
    """The language of a block of a text: as its HTML states it, or the text's, unless its letters cannot be that."""
    stated_here = language_stated_in(block.frame[0])
    return stated_here or language_of(beginning_of(block.paragraphs), own, stated)


@lru_cache(maxsize=4096)
def language_stated_in(frame: str) -> str:
    """The language that the first tag of a block states; empty for none."""
    found = _STATED.match(frame)
    return found[1] if found else ""


def beginning_of(paragraphs: Sequence[Paragraph]) -> str:
    """The first words of a text, by which its script is told."""
    if len(paragraphs) == 1:  # as in nearly every block
        return paragraphs[0].text[:_SAMPLE]
    return " ".join(paragraph.text[:_SAMPLE] for paragraph in paragraphs[:3])


def _has_own_letters(text: str, language: str) -> bool:
    """Whether enough letters at the beginning of a text are of the script of a language that has its own."""
    letters = _letters_of(text)
    may_be = (_may_be(language, _script_of_letter(letter), certain=False) for letter in letters)
    own = sum(count for own, count in zip(may_be, letters.values(), strict=True) if own)
    return own * _SHARE >= sum(letters.values())


@lru_cache(maxsize=1024)
def _may_be(language: str, script: str, certain: bool) -> bool:
    """Whether a language may be written in a script. One that is not known here may be written in any that runs in its
    direction, unless it must be ``certain``."""
    primary, *rest = language.split("-")
    if stated := [part for part in rest if len(part) == 4 and part.isalpha()]:
        return script in (stated[0].title(), {"Hans": "Hani", "Hant": "Hani"}.get(stated[0].title()))
    if primary in _WRITTEN.get(script, "").split():
        return True
    known = any(primary in languages.split() for languages in _WRITTEN.values())
    return not known and (script == "Latn" or (not certain and direction(f"und-{script}") == direction(language)))


@lru_cache(maxsize=1 << 14, typed=True)
def said(own: str, text: str, language: str | None = None, *, page: str = "") -> Markup:
    """A string of an archive in the language ``own`` for a ``page`` in that language or another: isolated and with its
    language and direction where it is not in the page's, isolated alone where some of its letters run the other way."""
    page = page or own
    found = language_of(text, own, language)
    if found != page:
        return Markup('<bdi lang="{}" dir="{}">{}</bdi>').format(found, direction(found), text)
    other = _ANY_RIGHT_TO_LEFT if direction(page) == "ltr" else _FROM_THE_LEFT
    return Markup("<bdi>{}</bdi>").format(text) if other.search(text) else escape(text)


def language(own: str, text: str, stated: str | None = None, *, page: str = "") -> str:
    """`language_of` in the order of a template's filter."""
    return language_of(text, own, stated)


def lang_dir(own: str, language: str | None, text: str = "", *, page: str = "") -> Markup:
    """The attributes of an element that holds words of another language than the ``page``: `` lang="ar" dir="rtl"``;
    none where it is the same. ``text`` is what it holds, as far as that may tell that it is not as stated."""
    found = language_of(text, own, language) if text else language or own
    return Markup() if found == (page or own) else _attributes(found)


@lru_cache(maxsize=1024)
def _attributes(language: str) -> Markup:
    return Markup(' lang="{}" dir="{}"').format(language, direction(language))


def turned(own: str, language: str, *, page: str = "") -> Markup:
    """The attribute ``dir`` of an element whose language runs in another direction than the page; none for the same."""
    side = direction(language)
    return Markup(' dir="{}"').format(side) if side != direction(page or own) else Markup()


def isolated(own: str, text: str, language: str | None = None, *, page: str = "") -> str:
    """A string for a place that holds no elements, such as a page's title: between isolating characters (Unicode,
    Bidirectional Algorithm, §2.4) where some of it may run the other way."""
    found = language_of(text, own, language)
    side, here = direction(found), direction(page or own)
    other = _ANY_RIGHT_TO_LEFT if here == "ltr" else _FROM_THE_LEFT
    return f"{_ISOLATES[side]}{text}{_END_OF_ISOLATE}" if side != here or other.search(text) else text


def sentence(own: str, text: str, language: str | None = None, *, page: str = "") -> Markup:
    """A sentence of the interface, each run of another script in it isolated as `said` has it: what an article in
    ``language`` calls something, say."""
    page = page or own
    foreign = _NOT_LATIN if _may_be(page, "Latn", certain=True) else _LATIN
    if text.isascii() and foreign is _NOT_LATIN:
        return escape(text)
    parts = foreign.split(text)
    return Markup().join(said(page, part, language) if n % 2 else escape(part) for n, part in enumerate(parts))


def prose_html(body: Body, own: str, page: str) -> Markup:
    """What editors of an archive in the language ``own`` write, as HTML; in an element with its language and direction
    where it is not in the page's, or its letters are not."""
    attributes = lang_dir(own, own, beginning_of(body.paragraphs), page=page)
    html = Markup(marks_called(body_html(body)))
    return Markup("<div{}>{}</div>").format(attributes, html) if attributes else html
