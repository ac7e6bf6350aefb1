"""A saved page, read: its tree, what it says of itself to machines, and its lines as readers see them."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property, lru_cache
from itertools import chain, islice
from pathlib import PurePath
from typing import NamedTuple

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from clippings.importing.pages import json_ld
from clippings.importing.pages.country import by_dates, country_language
from clippings.importing.pages.encoding import Decoded, decoded
from clippings.importing.pages.mhtml import Unpacked, unpacked
from clippings.reading.folding.forms import fold

_EMBEDDED = re.compile(rb"data:[\w/+.;=-]{0,80};base64,[A-Za-z0-9+/=\s%]{200,}")
"""Pictures and fonts that a program has put into the page: most of its bytes."""
_LONG = 50_000
_LONG_TAG = re.compile(rf"<([A-Za-z][\w:-]{{0,30}})\s[^<>]{{{_LONG},}}>")
"""A tag with so many attributes that a parser would compare them for minutes, or with a whole data set in one."""
_UNSEEN = frozenset("script style noscript template svg head title textarea select iframe object".split())
_INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q rb ruby s samp small span "
    "strong sub sup time tt u var wbr img".split()
)
_READINGS = ("rt", "rtc", "rp")
"""How characters are read, above them: aids for reading that would stand between the letters of a text."""
_ENDS = re.compile(r"</(?:body|html)\s*>", re.IGNORECASE)
"""What says too early on some pages that they are over: browsers read on (HTML, 13.2.6.4.19, “after body”)."""
_CAPTURED = re.compile(r"<!--\s*(?:saved from url=\(\d+\)|Page saved with SingleFile\s+url:\s*)\s*(\S+)")
"""What Internet Explorer, Chrome, Firefox and SingleFile write at the top of what they save."""
_CAPTURED_ON = re.compile(r"<!--\s*Page saved with SingleFile[^>]*?saved date:\s*\w{3} (\w{3} \d\d \d{4})")
"""A date as JavaScript writes it: ``Thu Feb 04 2016 10:30:00 GMT+0100``."""
ARTICLE_TYPE = "article"
"""What the property ``og:type`` of a page says that is an article (https://ogp.me/#type_article)."""
_ONE_CLASS = etree.ElementDefaultClassLookup(element=HtmlElement)
"""Forms and inputs are elements as others are: a class for each is looked up in Python, whenever one is met."""
_READ = 60_000
"""Characters at the beginning in which that stands: SingleFile may have the page's own doctype above it."""


_UNSEEN_SIGNS = re.compile(
    "[\x00-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\ufeff\u202a-\u202e\u2066-\u2069\ue000-\uf8ff\U000f0000-\U0010ffff]"
)
"""Signs of control, at some of which a parser of HTML would stop, soft hyphens, turned directions, and signs of private
fonts: what `plain_text` leaves out too."""
_SOFT_HYPHENS = re.compile("&(?:shy|#173|#[xX][aA][dD]);")
"""Soft hyphens as references."""


_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f]")
_MOST_CONTROL = 0.02
"""Share of signs of control from which on what is called a page is none."""


_MARKS = frozenset(("class", "rel", "itemprop", "property"))


class Line(NamedTuple):
    """A line that readers see: a block of text, and the element that it is in."""

    text: str
    """On one line, with single spaces."""
    element: HtmlElement
    """The block that it stands in."""


@dataclass(frozen=True)
class Page:
    """One page. What is worked out of its tree is kept."""

    name: str
    """The file's name."""
    root: HtmlElement
    """Without comments and instructions."""
    decoded: Decoded
    """Its text, and the charset."""
    saved_from: str = ""
    """The address that the program which saved it wrote into it; empty when none did."""
    saved_on: str = ""
    """The day on which it did, such as ``2016-02-04``; empty when it does not say."""
    elements: tuple[HtmlElement, ...] = ()
    """All of the tree: lxml makes each anew, wherever it is met, of which nobody keeps hold."""

    @cached_property
    def items(self) -> list[json_ld.Item]:
        """What it says of itself as JSON-LD."""
        return json_ld.items(self.root)

    @cached_property
    def articles(self) -> list[json_ld.Item]:
        """Of these, what is an article, without those that a list of others has: the ones that come first."""
        return [item for item in self.items if json_ld.types(item) & json_ld.ARTICLES][:1]

    @cached_property
    def metas(self) -> Mapping[str, tuple[str, ...]]:
        """Names of meta elements, in small letters → their contents, in the page's order."""
        found: dict[str, list[str]] = {}
        for one in self.root.iter("meta"):
            said = one.get("property") or one.get("name") or one.get("itemprop") or ""
            if content := " ".join((one.get("content") or one.get("value") or "").split()):
                for name in said.lower().split():
                    found.setdefault(name, []).append(content)
        return {name: tuple(dict.fromkeys(contents)) for name, contents in found.items()}

    @cached_property
    def lines(self) -> list[Line]:
        """What readers see, from top to bottom."""
        return lines_of(self.root)

    @cached_property
    def small_words(self) -> frozenset[str]:
        """The words that readers see written small somewhere: no part of a name, unless it is one in the language."""
        return frozenset(filter(str.islower, {word for line in self.lines for word in line.text.split()}))

    @cached_property
    def marked(self) -> list[HtmlElement]:
        """Elements with a class, a relation or a property, which may say what they hold."""
        return [one for one in self.elements if not _MARKS.isdisjoint(one.keys()) or one.tag == "byline"]

    @cached_property
    def described(self) -> list[HtmlElement]:
        """Of these, elements with a property, as microdata and RDFa have."""
        return [one for one in self.marked if one.get("itemprop") or one.get("property")]

    @property
    def language(self) -> str:
        """The tag that the page declares for itself, such as ``en-GB``; empty when it does not."""
        said = (self.root.get(name) for name in ("lang", "xml:lang", "{http://www.w3.org/XML/1998/namespace}lang"))
        return next(filter(None, said), "").strip()

    @cached_property
    def country_language(self) -> str:
        """The tag by which its dates of numbers are read, such as ``en-GB``: the declared language with its country,
        which may stand elsewhere or follow from its address, or from others of its dates."""
        said = [text for name in ("og:locale", "content-language", "language") for text in self.metas.get(name, ())]
        said += [str(item.get("inLanguage") or "") for item in self.articles]
        links = [one.get("href") or "" for one in self.root.iter("link") if (one.get("rel") or "") == "canonical"]
        tag = country_language(self.language, said, (self.saved_from, *links, *self.metas.get("og:url", ())))
        return tag if tag not in ("", "en") else by_dates(line.text for line in self.lines) or tag


@lru_cache(maxsize=10_000)
def folded(text: str) -> str:
    """A line, folded: once, for title, authors and text are looked for in the same lines."""
    return fold(text)


def around(element: HtmlElement, levels: int) -> Iterator[HtmlElement]:
    """An element and those around it, the nearest first, so many in all."""
    return chain((element,), islice(element.iterancestors(), levels - 1))


def read(raw: bytes, name: str, saved: Unpacked | None = None) -> Page:
    """A page from the bytes of a file. ValueError where there is no page in them. ``saved`` is what is known of it
    already: of a capture its address and its day."""
    mail = saved or (unpacked(raw) if PurePath(name).suffix.lower() in (".mht", ".mhtml") else Unpacked(raw))
    read_as = decoded(_EMBEDDED.sub(b"data:,", mail.html), mail.charset)
    text = _SOFT_HYPHENS.sub("", _UNSEEN_SIGNS.sub("", read_as.text))
    if not text.strip():
        raise ValueError("has nothing in it")
    if "<" not in text or len(_CONTROL.findall(read_as.text[:_READ])) > len(read_as.text[:_READ]) * _MOST_CONTROL:
        raise ValueError("is other data, and no page")
    top = text[:_READ]
    captured = _CAPTURED.search(top)
    parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, collect_ids=False, no_network=True)
    parser.set_element_class_lookup(_ONE_CLASS)
    try:
        root = document_fromstring(_ENDS.sub("", _without_long_tags(text)).encode("utf-8", "replace"), parser=parser)
    except etree.ParserError:  # an empty file, or one of comments
        raise ValueError("has nothing in it") from None
    etree.strip_elements(root, *_READINGS, with_tail=False)
    saved_from = mail.address or (captured[1] if captured else "")
    return Page(name, root, read_as, saved_from, mail.day or _saved_on(top), tuple(root.iter()))


def _without_long_tags(text: str) -> str:
    """The text with the attributes of such tags left out: on most pages there is none, which is seen faster."""
    return _LONG_TAG.sub(r"<\1>", text) if max(map(len, text.split("<"))) > _LONG else text


def _saved_on(top: str) -> str:
    """The day on which SingleFile saved a page; empty where it does not say."""
    match = _CAPTURED_ON.search(top)
    try:
        return datetime.strptime(match[1], "%b %d %Y").date().isoformat() if match else ""
    except ValueError:
        return ""


def lines_of(root: HtmlElement) -> list[Line]:
    """The blocks of text of a tree. Inline elements belong to the block around them; no element is entered twice."""
    found: list[Line] = []
    parts: list[str] = []
    block = root

    def end() -> None:
        if parts:
            if text := " ".join("".join(parts).split()):
                found.append(Line(text, block))
            parts.clear()

    walk = etree.iterwalk(root, events=("start", "end"))
    for event, element in walk:
        if element.tag in _UNSEEN:
            if event == "start":
                walk.skip_subtree()
            elif element.tail and element is not root:
                parts.append(element.tail)
            continue
        if element.tag not in _INLINE:
            end()
            block = element if event == "start" else element.getparent()
            if block is None:
                block = root
        if event == "start" and element.text:
            parts.append(element.text)
        elif event == "end" and element.tail and element is not root:
            parts.append(element.tail)
    end()
    return found
