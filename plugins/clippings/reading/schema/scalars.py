"""The single values of editors' files: what a date, an id, an address or a reference may look like."""

import re
from typing import Annotated
from unicodedata import category
from urllib.parse import urlsplit

from pydantic import AfterValidator, BeforeValidator, Field

from clippings.model.edtf import instant
from clippings.model.reference import FOLDER_OF
from clippings.reading import edtf
from clippings.reading.old_addresses import file_of
from clippings.reading.slips.addresses import instead_of_address, instead_of_contact, instead_of_wikidata
from clippings.reading.slips.dates import instead_of_date
from clippings.reading.slips.ids import id_like
from clippings.reading.slips.languages import is_no_language, tag_of
from clippings.reading.slips.wrong_types import parted

_RESERVED = frozenset(("index",))
"""Ids that the archive needs for pages of its own."""
DEVICES = frozenset(("con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in "0123456789¹²³")))
"""Names that Windows keeps for devices, of which it has no files, whatever their ending
(https://learn.microsoft.com/windows/win32/fileio/naming-a-file)."""
NO_IDS = _RESERVED | DEVICES
"""What looks like an id and can be none."""
OWN_PAGES = _RESERVED | {"404", "compare", "labels", "search", "timeline"}
"""Names of pages that the archive writes itself, which no page of prose can have."""
_UNSEEN = frozenset(("Cc", "Cf", "Zs", "Zl", "Zp"))
"""The categories of characters that show nothing (Unicode, §4.5)."""
_FILLERS = frozenset("\u115f\u1160\u2800\u3164\uffa0")
"""Letters and symbols that show nothing all the same."""
_TURNED_BACK = dict.fromkeys("\u202a\u202b\u202d\u202e", "\u202c") | dict.fromkeys("\u2066\u2067\u2068", "\u2069")
"""A sign that turns the direction of what follows → the one that ends it."""
_TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")


def _edtf(text: str) -> str:
    """Text that is a date in EDTF; ValueError for any other."""
    try:
        edtf.parse(text)
    except ValueError as wrong:
        why, try_ = parted(str(wrong))
        if try_ == edtf.AN_EDTF and (other := instead_of_date(text)):
            why, try_ = f"“{text}” {other.why}", other.try_
        raise ValueError(f"{why}; {try_}") from wrong
    return text


def _one_text(value: object) -> object:
    """A value that YAML has not taken apart; ValueError for a list or mapping, which a set of dates becomes."""
    if isinstance(value, list | dict):
        raise ValueError(
            "is taken apart by YAML, for which brackets hold a list; put the date in quotation marks, "
            'such as "[2013,2015]"'
        )
    return value


def _whole_day(text: str) -> str:
    """A date that is one day, or a time on it; ValueError for any other."""
    if not instant(edtf.parse(text)):
        raise ValueError("is not one day; write year, month and day, such as 2026-01-31")
    return text


def _not_empty(text: str) -> str:
    """Text without the white space around it, its signs of direction closed; ValueError when nothing is left."""
    if not text.strip():
        raise ValueError("is empty; leave the field out, or fill it")
    if not text.isascii() and all(category(c) in _UNSEEN or c in _FILLERS for c in text):
        raise ValueError("has no character that can be seen; leave the field out, or fill it")
    return text.strip() if text.isascii() else closed(text.strip())


def closed(text: str) -> str:
    """A text with an end for each sign in it that turns the direction of what follows, so that no more is turned
    (Unicode, Bidirectional Algorithm, §2): one with U+202E gets U+202C at its end."""
    open_: list[str] = []
    for sign in _TURNING.findall(text):
        if sign in _TURNED_BACK.values():
            open_ = open_[:-1] if open_[-1:] == [sign] else open_
        else:
            open_.append(_TURNED_BACK[sign])
    return text + "".join(reversed(open_))


def identifier(text: str) -> str:
    """A permanent id, which becomes a file name and an address: lower-case letters, digits and single hyphens.

    ValueError, with what to try after “; ”, for any other text.
    """
    allowed = text and all(part and part.isalnum() and part.isascii() for part in text.split("-"))
    if not allowed or text != text.lower() or len(text) > 120:
        example = id_like(text) or "staffan-de-mistura"
        raise ValueError(f"is not an id; use lower-case letters, digits and hyphens, such as {example}")
    if text in _RESERVED:
        raise ValueError(f"is kept for a page of the archive itself; write another id than {text}")
    if text in DEVICES:
        raise ValueError(f"is kept by Windows for a device, so that no file can have this name; try {text}-1")
    return text


def contact(text: str) -> str:
    """An address of mail or of the web, or a telephone’s number; it may be empty. ValueError for any other text."""
    said = text.strip()
    if said.startswith(("https://", "http://")):
        return _web_address(said)
    if not said or re.fullmatch(r"[^\s@<>\"]+@[\w-]+(\.[\w-]+)*(\?\S*)?|\+?[\d\s()/.-]{6,}", said):
        return said
    raise ValueError(f"is no address at which readers can reach you; {instead_of_contact(said)}")


def _web_address(text: str) -> str:
    """An http or https address; ValueError for any other text."""
    if not text.startswith(("https://", "http://")) or any(c.isspace() or c in '"<>' for c in text):
        raise ValueError(f"is not a web address; {instead_of_address(text)}")
    try:
        host = urlsplit(text).hostname
    except ValueError as wrong:
        raise ValueError(f"is not a web address ({wrong}); copy it from the browser once more") from wrong
    if not host:
        raise ValueError("has no host; write an address such as https://example.org/page")
    return text


def _old_address(text: str) -> str:
    """An address that an article had; ValueError where no page can stand there."""
    file_of(text)
    return text


def _wikidata_id(text: str) -> str:
    """A Wikidata id, such as ``Q42``; ValueError for any other text."""
    if not (text[:1] == "Q" and text[1:].isdigit()):
        raise ValueError(f"is not a Wikidata id; {instead_of_wikidata(text)}")
    return text


def _regular_expression(text: str) -> str:
    """A regular expression of Python; ValueError for any other text."""
    try:
        re.compile(text)
    except re.error as wrong:
        raise ValueError(
            f"is not a regular expression ({wrong}); put a backslash before signs meant as such"
        ) from wrong
    return text


def language_tag(text: str) -> str:
    """A language tag of BCP 47's form, its first part in lower case; ValueError for any other text.

    That part has two or three letters, since no longer one was ever registered (§2.2.1).
    """
    if is_no_language(text):
        raise ValueError(f"is no language’s tag; did you mean {tag_of(text)}?")
    if not re.fullmatch(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*", text):
        if meant := tag_of(text):
            raise ValueError(f"is not a language tag; did you mean {meant}?")
        raise ValueError("is not a language tag; write one such as en, ar or zh-Hans, or und when it is not known")
    primary, dash, rest = text.partition("-")
    return primary.lower() + dash + rest


def _reference(text: str) -> str:
    """A reference, such as ``question/<id>`` or ``article/<id>#p-2``; ValueError for any other text."""
    kind, slash, rest = text.partition("/")
    if not slash or kind not in FOLDER_OF or not rest.partition("#")[0]:
        raise ValueError(
            f"is not a reference; write one of {', '.join(FOLDER_OF)}, a slash and an id, such as article/talks-end"
        )
    identifier(rest.partition("#")[0])
    return text


def listed(value: object) -> object:
    """A list of one where a single item stands for a list; an empty list for nothing. ValueError for a text that was
    meant as a list."""
    if isinstance(value, str) and (mark := re.match(r"([•·–—*-])\s*\w", value)):
        what = "has no space behind its hyphens" if mark[1] == "-" else (
            f"begins with {mark[1]}, and the items of a list begin with a hyphen"
        )  # fmt: skip
        raise ValueError(f"{what}; begin each item in a line of its own with a hyphen and a space")
    return [] if value in ("", None) else [value] if isinstance(value, str | dict) else value


def _each_once(ids: list[str]) -> list[str]:
    """Ids of which none stands twice; ValueError with the first that does."""
    for number, id in enumerate(ids):
        if id in ids[:number]:
            raise ValueError(f"names {id} twice; leave one of the two out")
    return ids


def _boolean(value: object) -> object:
    """True or False where the text says so in English; ValueError for anything else."""
    found = {"true": True, "false": False, "yes": True, "no": False}.get(str(value).lower())
    if found is None:
        raise ValueError("is neither yes nor no; write yes or no")
    return found


def _paragraph_number(value: object) -> object:
    """The number of a paragraph, from 1; ValueError for anything else."""
    if not (text := str(value).strip()).isdecimal() or len(text) > 6 or int(text) < 1:
        raise ValueError("is not the number of a paragraph; write one such as 1, which is the first")
    return int(text)


def _number_of_words(value: object) -> object:
    """A number of words; ValueError for anything else."""
    if not (text := str(value)).isdecimal() or len(text) > 4:
        raise ValueError("is not a number of words; write one such as 25, or 0 for none")
    return int(text)


Text = Annotated[str, AfterValidator(_not_empty)]
"""Text that is not empty."""
Contact = Annotated[str, AfterValidator(contact)]
"""Where readers can reach the editors; it may be empty."""
Date = Annotated[str, AfterValidator(_edtf), BeforeValidator(_one_text)]
"""A date in EDTF, as text."""
Day = Annotated[Date, AfterValidator(_whole_day)]
"""A date that is one day, or a time on it."""
Id = Annotated[str, AfterValidator(identifier)]
"""The id of something in the archive."""
Url = Annotated[str, AfterValidator(_web_address)]
"""A web address."""
Wikidata = Annotated[str, AfterValidator(_wikidata_id)]
"""A Wikidata id."""
Reference = Annotated[str, AfterValidator(_reference)]
"""A reference to a part of the archive."""
Ids = Annotated[list[Id], BeforeValidator(listed), AfterValidator(_each_once)]
"""Any number of ids, each once, or a single one."""
Texts = Annotated[list[Text], BeforeValidator(listed)]
"""Any number of texts, or a single one."""
Patterns = Annotated[list[Annotated[str, AfterValidator(_regular_expression)]], BeforeValidator(listed)]
"""Any number of regular expressions, or a single one."""
Language = Annotated[str, AfterValidator(language_tag)]
"""A BCP 47 language tag."""
OldAddresses = Annotated[list[Annotated[Text, AfterValidator(_old_address)]], BeforeValidator(listed)]
"""Any number of addresses that an article had, or a single one."""
WordCount = Annotated[int, BeforeValidator(_number_of_words)]
"""A number of words, from 0."""
ParagraphNumber = Annotated[int, Field(ge=1), BeforeValidator(_paragraph_number)]
"""The number of a paragraph, from 1."""
Boolean = Annotated[bool, BeforeValidator(_boolean)]
"""``true`` or ``false``, ``yes`` or ``no``."""
