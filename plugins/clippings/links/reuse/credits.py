"""What an article says of where its text stood first: “This story was originally published by The Gazette.”"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from zlib import crc32

import numpy as np

from clippings.links.declaration import LinkKeys, Pair
from clippings.links.reuse.fingerprints import PRINT
from clippings.links.sentences import in_marks
from clippings.links.words import Codes, codes_of, words_in
from clippings.model.body import Body, Paragraph
from clippings.model.dossier import Dossier, outlet_name
from clippings.model.outlet import Outlet
from clippings.wording.clipping import clipped
from clippings.wording.messages import gettext

_TEXT = {
    "en": r"(?:story|article|piece|report|post|essay|column|op-ed|interview|commentary|content)",
    "de": r"(?:artikel|text|beitrag|bericht|kommentar|essay|gastbeitrag)",
    "fr": r"(?:article|texte|reportage|billet|tribune|entretien)",
    "es": r"(?:artículo|texto|reportaje|columna|entrevista|nota)",
    "it": r"(?:articolo|testo|pezzo|servizio|intervista)",
}
_CUES = (
    rf"\bthis {_TEXT['en']}\b.{{0,40}}\b(?:published|appeared|posted|produced|reprinted|republished|syndicated)\b"
    r".{0,30}\b(?:by|in|on|at|from|with|via)\b",
    r"\b(?:originally|first) (?:published|appeared|posted|ran) (?:by|in|on|at)\b",
    r"\b(?:reprinted|republished|reproduced) (?:here )?(?:with|by) (?:the )?(?:kind )?permission\b",
    r"\b(?:reprinted|republished|syndicated) from\b",
    r"\bread the original (?:article|story|version)\b",
    rf"\bdiese[rs] {_TEXT['de']}\b.{{0,30}}\b(?:zuerst|ursprünglich|erstmals)\b",
    r"\b(?:zuerst|ursprünglich|erstmals) (?:erschienen|veröffentlicht)\b",
    r"\bmit freundlicher genehmigung\b",
    rf"\b(?:cet|cette|ce) {_TEXT['fr']}\b.{{0,30}}\b(?:publiée?|parue?)\b.{{0,30}}\b(?:par|dans|sur|en)\b",
    r"\b(?:publiée?|parue?) (?:initialement|d'abord|à l'origine|pour la première fois)\b",
    r"\b(?:avec l'aimable autorisation|reproduit avec l'autorisation)\b",
    rf"\b(?:este|esta) {_TEXT['es']}\b.{{0,30}}\b(?:publicad[oa]|publicó|apareció)\b.{{0,40}}\b(?:en|por)\b",
    r"\b(?:publicad[oa]|apareció) (?:originalmente|originariamente|por primera vez)\b",
    r"\b(?:con permiso|con autorización|por cortesía) de\b",
    rf"\bquesto {_TEXT['it']}\b.{{0,30}}\b(?:pubblicato|apparso)\b.{{0,40}}\b(?:su|da|in|per)\b",
    r"(?:©|\(c\)|\bcopyright\b).{0,20}\d{4}",
)
"""How texts say it, in small letters; the lists are our own."""
_CREDIT = re.compile("|".join(_CUES))
_STEMS = (
    "published", "publié", "publicad", "publicó", "pubbl", "appear", "apare", "apparso", "paru", "posted", "produced",
    "print", "syndicated", "permi", "autori", "original", " ran ", "zuerst", "ursprüng", "erstmals", "genehmigung",
    "cortesía", "©", "(c)", "copyright",
)  # fmt: skip
"""Whatever `_CREDIT` finds has one of these; to look for them first takes a tenth of the time."""
_AGENCY = re.compile(r"\((?:AP|AFP|Reuters|UPI|dpa|EFE|ANSA|PA|PTI|IANS|Xinhua|TASS)\)")
"""A dateline that names the agency whose text it is: “GENEVA (Reuters) – ”."""
_HEAD, _FOOT = 2, 8
"""Paragraphs at the beginning and at the end in which texts say it."""
_MOST_WORDS, _MOST_LETTERS = 60, 600
"""Words and characters of a paragraph that says it; a longer one tells of something else."""
_LEAST_SHARED = 2
"""Fingerprints that the two must share."""


def credited(dossier: Dossier) -> LinkKeys:
    """What a text says of its origin, and its byline, which may name it: each as it is printed, under its words."""
    said = [text for _, text in credits_in(dossier.body)]
    if paragraphs := dossier.body.paragraphs:
        said += (found[0] for found in (_AGENCY.search(paragraphs[0].text[:80]),) if found)
    if dossier.record.byline:
        said.append(dossier.record.byline)
    return {f" {' '.join(words_in(text))} ": text for text in said}


@lru_cache(maxsize=4)
def credits_in(body: Body) -> tuple[tuple[int, str], ...]:
    """The paragraphs of a text that say where it stood first, each with its number from 0. Kept for a while: copies are
    found without them."""
    return tuple(_credits_in(body.paragraphs))


def _credits_in(paragraphs: Sequence[Paragraph]) -> Iterator[tuple[int, str]]:
    places = {*range(min(_HEAD, len(paragraphs))), *range(max(0, len(paragraphs) - _FOOT), len(paragraphs))}
    for number in sorted(places):
        text = paragraphs[number].text
        if len(text) > _MOST_LETTERS:
            continue
        lower = text.lower().replace("’", "'")
        if any(stem in lower for stem in _STEMS) and _CREDIT.search(lower) and len(text.split()) <= _MOST_WORDS:
            yield number, text


def compared_codes(dossier: Dossier) -> Codes:
    """The words of a text as numbers, those of its credits as numbers that no other text has: that two texts name one
    origin does not make one of them the other's copy."""
    codes, body = codes_of(dossier.body), dossier.body
    if numbers := {number for number, _ in credits_in(body)}:
        lengths = [len(words_in(paragraph.text)) for paragraph in body.paragraphs]
        inside = np.repeat([number in numbers for number in range(len(lengths))], lengths)
        codes = codes.copy()
        codes[inside] = crc32(dossier.id.encode()) ^ np.flatnonzero(inside).astype(np.uint32)
    return codes


def tells_of_credits(pair: Pair) -> float:
    """1 where one of the two credits the outlet of the other, and has words or the title in common with it."""
    return 1.0 if any(_said(*two, pair) for two in _both(pair)) and _has_words_of(pair) else 0.0


def credits_it(pair: Pair) -> str:
    """Which of the two credits the other's outlet, and in which words."""
    for one, other in _both(pair):
        if said := _said(one, other, pair):
            name = outlet_name(other) or ""
            if one is pair.article:
                credits = gettext("this article credits %(outlet)s", outlet=name)
            else:
                credits = gettext("it credits %(outlet)s, which published this article", outlet=name)
            return (
                credits if one.withheld else gettext("%(why)s: %(words)s", why=credits, words=in_marks(clipped(said)))
            )
    raise LookupError("neither credits the other")


def credit_of(dossier: Dossier, outlet: Outlet) -> str:
    """What an article's link keys say that credits an outlet, as printed; empty where nothing does."""
    return next((said for words, said in dossier.link_keys.get("credits", {}).items() if names(words, outlet)), "")


def names(words: str, outlet: Outlet) -> bool:
    """Whether folded words, spaces around them, have a name of an outlet, or its address."""
    known = (outlet.name, *(one.name for one in outlet.names), *outlet.aliases, *outlet.domains)
    return any(_folded(name) in words for name in known if name)


@lru_cache(maxsize=10_000)
def _folded(name: str) -> str:
    """A name as it is looked for: an archive compares each of its outlets' with what thousands of articles say."""
    return f" {' '.join(words_in(name))} "


def _both(pair: Pair) -> tuple[tuple[Dossier, Dossier], tuple[Dossier, Dossier]]:
    return (pair.article, pair.other), (pair.other, pair.article)


def _said(one: Dossier, other: Dossier, pair: Pair) -> str:
    """What one of the two says that credits the outlet of the other; empty where it says nothing of another outlet."""
    if not other.outlet.is_known or one.outlet.id == other.outlet.id:
        return ""
    return next((said for words, said in pair.shown(one).items() if names(words, other.outlet)), "")


def _has_words_of(pair: Pair) -> bool:
    if words_in(pair.article.record.title) == words_in(pair.other.record.title):
        return True
    kept = (dossier.link_keys.get("text-reuse", b"") for dossier in (pair.article, pair.other))
    one, other = (np.frombuffer(prints or b"", PRINT)["hash"] for prints in kept)
    return len(np.intersect1d(one, other, assume_unique=True)) >= _LEAST_SHARED
