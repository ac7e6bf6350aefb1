"""Titles and initials: *Sen. Kerry* and *J. Kerry* are John Kerry where nobody else in the register can be meant."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from clippings.model.entity import Entity, names_of
from clippings.reading.folding.forms import unaccented
from clippings.reading.names.common_words import stop_words
from clippings.reading.names.endings import other_endings

TITLES = {
    "en": "mr mrs ms miss dr sir lord lady dame saint vice prime deputy acting former president minister premier "
    "senator sen rep representative congressman congresswoman gov governor mayor judge justice captain capt "
    "commander gen general admiral adm col colonel lt lieutenant major maj sgt sergeant secretary sheriff "
    "attorney speaker ambassador professor prof rev reverend father brother sister pope bishop cardinal king "
    "queen prince princess emperor duke baron count countess chancellor chairman chairwoman chief director "
    "candidate nominee commodore marquis republican democrat democratic conservative labour incumbent "
    "spokesman spokeswoman counsel envoy agent officer detective inspector constable coach team citizen "
    "comrade sens reps govs messrs",
    "fr": "m mm mme mlle dr me sir lord lady président présidente ministre premier juge capitaine sénateur maire "
    "député général colonel amiral maréchal prince princesse roi reine pape empereur duc baron comte comtesse "
    "marquis docteur professeur abbé saint sainte citoyen camarade",
    "es": "sr sra srta dr dra don doña presidente presidenta ministro ministra juez jueza capitán alcalde senador "
    "senadora diputado diputada general coronel rey reina papa príncipe princesa san santa santo compañero",
    "it": "sig signor signora dott dottor prof presidente ministro ministra giudice capitano sindaco senatore "
    "onorevole on generale colonnello re regina papa principe principessa don donna san santa santo conte "
    "barone",
    "pt": "sr sra dr dra dom dona presidente ministro ministra juiz juíza capitão prefeito senador deputado general "
    "coronel rei rainha papa príncipe princesa são santa santo",
}
"""Language → words that stand before a name and are no part of it."""
_ONLY_BEFORE = {
    "de": "herr herrn hr hrn frau fr dr prof pastor pfarrer minister präsident kanzler bundeskanzler bundespräsident "
    "oberst general major hauptmann leutnant senator bürgermeister graf fürst könig kaiser abgeordnete abgeordneter",
}
"""Titles of languages that write all nouns with a capital, where a capital before a surname tells nothing else."""
_NO_TITLES = frozenset(
    "former vice prime deputy acting team republican democrat democratic conservative labour incumbent chief city "
    "people citizen citoyen".split()
)
"""Words before a name that say nothing of whose surname it is."""
_NOT_LAST = frozenset("jr sr ii iii iv".split())
_LEAST = 3
"""Letters of a surname that is looked for."""
_OF_KINGS = re.compile(r"\d|\b[IVX]+\b")
"""Numbers, after which a surname is none: *Gustaf IV Adolf*."""
_ON = re.compile(r"-[^\W\d_]|[ \u00a0\n][^\W\d_a-zß-ÿ][^\W\d_]")
"""What makes another's name of a title and a surname: *Herr Adolf Briner*, *Graf Orloff-Denisoff*."""
_TITLE = re.compile(r"([^\W\d_][\w'’-]*)\.?[ \u00a0\n]$")
_INITIALS = re.compile(r"(?<![\w.’'-])(?:([^\W\d_][\w’'-]+)\.? )?((?:[^\W\d_]\.[ \u00a0]?-?){1,3}) ?$")
_LONGEST_BEFORE = 40


def surnames(entity: Entity) -> Mapping[str, str]:
    """The surnames of a person, each with the first name: ``Kerry`` and ``John`` of *John Kerry*. Of someone with an
    extracted entry none."""
    found: dict[str, str] = {}
    if entity.kind == "person" and entity.state != "extracted":
        for first, _, last in (name.rpartition(" ") for name in names_of(entity)):
            has_capitals = first[:1].isupper() and last[:1].isupper()
            if has_capitals and len(last) >= _LEAST and _is_word(last) and not _OF_KINGS.search(first):
                found.setdefault(last, first)
    return found


def looked_for(entity: Entity) -> Iterator[str]:
    """Every name by which a text may name an entity, its surnames, and its names in the endings of other languages."""
    yield from names_of(entity)
    yield from surnames(entity)
    yield from other_endings(entity)


def _is_word(word: str) -> bool:
    return word.replace("-", "").replace("’", "").isalpha() and word.lower().strip(".") not in _NOT_LAST


def initials_before(text: str, start: int, first: str, language: str) -> int | None:
    """Where the initials of a first name begin before a surname at ``start``, or the first name with initials of
    further ones; None where there are none, or another's."""
    from_ = max(0, start - _LONGEST_BEFORE)
    found = _INITIALS.search(text[from_:start])
    if found is None:
        return None
    if found[1] and unaccented(found[1]) == unaccented(first.split(" ")[0]):
        return from_ + found.start(1)
    word = found[1] or ""
    if word[:1].isupper() and not _is_title(word, language) and word.lower() not in stop_words(language.split("-")[0]):
        return None
    return from_ + found.start(2) if unaccented(found[2][0]) == unaccented(first[0]) else None


def has_title(text: str, start: int, end: int, language: str) -> bool:
    """Whether a title stands before a surname at ``start``, and no further name after it."""
    found = _TITLE.search(text[max(0, start - _LONGEST_BEFORE) : start])
    return not _ON.match(text, end) and found is not None and _is_title(found[1], language)


def _is_title(word: str, language: str) -> bool:
    """Whether a word is a title in a language that says of a surname whose it is."""
    primary = language.split("-")[0]
    lower = word.lower()
    return lower not in _NO_TITLES and lower in titles(primary) | _titles_only_before(primary)


@lru_cache
def titles(language: str) -> frozenset[str]:
    """The titles of a language."""
    return frozenset(TITLES.get(language, "").split())


@lru_cache
def _titles_only_before(language: str) -> frozenset[str]:
    return frozenset(_ONLY_BEFORE.get(language, "").split())
