"""A language that nobody speaks: every message in ⁅…⁆ and nothing else, so that what is outside was never asked for."""

import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from babel.messages.catalog import Message
from babel.messages.pofile import read_po, write_po
from bs4 import BeautifulSoup, NavigableString

LANGUAGE = "en-XA"
"""The tag of CLDR's pseudo-locale with marked words."""
_KEPT = re.compile(r"(<[^>]*>|%\(\w+\)s|&\w+;)")
"""Parts of a message that are no words: elements, placeholders, characters by name."""


def marked(message: str) -> str:
    """“By %(names)s” is “⁅By ⁆%(names)s”."""
    return "".join(part if n % 2 or not part.strip() else f"⁅{part}⁆" for n, part in enumerate(_KEPT.split(message)))


def write_catalogue(folder: Path) -> None:
    """The language's catalogue, made from the messages of the German one, beside it."""
    with (folder / "de.po").open("rb") as file:
        catalogue = read_po(file, locale="en")
    for message in catalogue:
        if message.id:
            message.string = _marked(message)
    with (folder / f"{LANGUAGE}.po").open("wb") as file:
        write_po(file, catalogue)


def _marked(message: Message) -> str | tuple[str, ...]:
    return marked(message.id) if isinstance(message.id, str) else tuple(map(marked, message.id))


_SKIPPED = (
    "script, style, code, pre, .passages .head, .passages .rest, .said, .editors, blockquote, .sentences, .told, .excerpt, "
    "[aria-labelledby=names] td, .how-to dt, .why bdi, .hit h2, q, .term > p > .detail, .scheme, "
    ".tries a, .on-paper [dir=ltr], .changed p, .speaker, .kwic .line, .passages-of-two p, .figures dd, .key-words tbody th"
)
"""What holds an archive's own texts, a command, or an address."""
_ATTRIBUTES = ("aria-label", "title", "placeholder", "alt", "label")
_MARKED = re.compile("⁅[^⁅⁆]*⁆")
_NUMBERS = re.compile(r"[\d\W_]*(?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6})?[\d\W_]*")
"""A number, signs, or a date as CLDR has it: “February 4, 2016”."""
_CHOSEN = re.compile(r"\b(?:status|kind|how|text|visibility|publish|search|derive|state): *[\w-]+")
"""Fields of which the program gives the values: they are words of the interface."""
_FORMATS = frozenset(("BibTeX", "RIS", "CSL-JSON", "JSON"))
_FEW = 20
"""Letters from which on a text that stands somewhere in the archive's files is none of the interface's."""


def words_of(content: Path) -> str:
    """All that an archive's editors write."""
    files = sorted(path for path in content.rglob("*") if path.suffix in (".yaml", ".md"))
    return "\n".join(_CHOSEN.sub("", path.read_text("utf-8")) for path in files)


def unmarked(html: str, own: str) -> list[str]:
    """What a page says that is in no ⁅…⁆ and no word of the archive's own."""
    page = BeautifulSoup(html, "lxml")
    for skipped in page.select(_SKIPPED):
        skipped.clear()
    shared = [part for why in page.select(".why li, .calls") for part in _parts(why.extract().get_text())]
    words = _words_of(own)
    said = [str(text) for text in page.find_all(string=lambda text: type(text) is NavigableString)]
    said += [str(element[name]) for name in _ATTRIBUTES for element in page.find_all(attrs={name: True})]
    return [
        *(part for part in shared if not (_is_own(part, own) or _folded(part) in words)),  # words that texts share
        *(part for text in said for part in _parts(text) if not _is_own(part, own)),
    ]


def _parts(text: str) -> Iterator[str]:
    for part in _MARKED.split(text):
        for piece in re.split(r" · |×| \(|\)|[\u2066-\u2069↗→←¶]", part):
            plain = " ".join(piece.split()).strip(" .,:;“”‘’–-…()")
            if len(plain) > 1 and plain not in _FORMATS and not _NUMBERS.fullmatch(plain):  # a letter has its list
                yield plain


@lru_cache(maxsize=1 << 16)
def _is_own(part: str, own: str) -> bool:
    """Whether some words stand in the archive's files: few of them as the whole value of a field, or in capitals, as a
    name at the head of a text."""
    if part.isupper() and part in own:
        return True
    if len(part) > _FEW:
        return _folded(part) in _folded(own)
    return re.search(rf"[:\[{{,-] *[\"'“]*{re.escape(part)}[.\"'”]*\s*(?:[,\]}}#]|$)", own, re.M) is not None


@lru_cache(maxsize=4)
def _words_of(own: str) -> frozenset[str]:
    return frozenset(_folded(own).split())


@lru_cache(maxsize=1 << 12)
def _folded(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))
