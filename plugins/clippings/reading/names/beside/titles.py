"""Titles before a name: *Sen. Kerry*, *Mr. Lavrov*."""

import re
from functools import lru_cache

from clippings.reading.names.beside.words import Beside

TITLES = {
    "en": "mr mrs ms miss dr sir lord lady dame saint vice prime deputy acting former president minister premier "
    "senator sen rep representative congressman congresswoman gov governor mayor judge justice captain capt "
    "commander gen general admiral adm col colonel lt lieutenant major maj sgt sergeant secretary sheriff "
    "attorney speaker ambassador professor prof rev reverend father brother sister pope bishop cardinal king "
    "queen prince princess emperor duke baron count countess chancellor chairman chairwoman chief director "
    "candidate nominee commodore marquis republican democrat democratic conservative labour incumbent "
    "spokesman spokeswoman counsel envoy agent officer detective inspector constable coach team citizen "
    "comrade sens reps govs messrs",
    "fr": "m mm mme mlle mad dr me sir lord lady président présidente ministre premier juge capitaine sénateur maire "
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
    "de": "herr herrn hr hrn frau fr lord lady sir mr mrs miss dr prof pastor pfarrer minister präsident kanzler "
    "bundeskanzler bundespräsident oberst general major hauptmann leutnant senator bürgermeister graf fürst "
    "könig kaiser abgeordnete abgeordneter",
}
"""Titles of languages that write all nouns with a capital, where a capital before a surname tells nothing else."""
_NO_TITLES = frozenset(
    "former vice prime deputy acting team republican democrat democratic conservative labour incumbent chief city "
    "people citizen citoyen".split()
)
"""Words before a name that say nothing of whose surname it is."""
ALL_TITLES = frozenset(" ".join((*TITLES.values(), *_ONLY_BEFORE.values())).split()) - _NO_TITLES
"""The titles of all these languages."""
_OFFICES = frozenset(
    "advocate chamberlain chancellor justice keeper lieutenant marshal mayor president privy protector provost steward "
    "treasurer".split()
)
"""What holders of offices are called after *Lord*: *the Lord Chamberlain*."""
_ON = re.compile(
    r"-[^\W\d_]|[ \u00a0\n](?:[^\W\d_a-zß-ÿ][^\W\d_]|[^\W\d_a-zß-ÿ]\. ?[^\W\d_]|"
    r"(?:v\.|von|van|zu|de|du|di) [^\W\d_a-zß-ÿ])"
)
"""What makes another's name of a title and a surname: *Herr Adolf Briner*, *Graf Orloff-Denisoff*."""
_WHO = re.compile(
    r",\s((?:an?|the|une?|l[ae]s?|l['’]|der|die|das|eine?|el|un[ao]?|il|lo|os?|uma?)\b[^.;,]{3,60}),", re.IGNORECASE
)
_ABBREVIATED = frozenset(
    "mr mrs ms dr st sen rep gov gen adm col lt maj sgt prof rev capt messrs sens reps govs m mm mme mlle mad me sr "
    "sra "
    "srta dra sig dott on hr hrn fr".split()
)
"""Titles with a dot; one after others ends a sentence."""


def has_title(name: Beside) -> bool:
    """Whether a title stands before a surname, and no further name after it."""
    return is_titled(name) and not _ON.match(name.text, name.end) and not is_office(name)


def apposition(name: Beside) -> str:
    """What a text says of somebody between commas, beginning with an article: *Mr. Quill, the owner of the mill,*."""
    found = _WHO.match(name.text, name.end)
    return found[1] if found else ""


def is_office(name: Beside) -> bool:
    """Whether a surname is the word of an office, as after *Lord* or *Lady*."""
    return name.before in ("Lord", "Lady") and name.words.lower() in _OFFICES


def is_titled(name: Beside, *, capital: bool = False) -> bool:
    """Whether a title of a person stands before a word; with ``capital``, one with a capital or a dot."""
    if not name.before or (capital and not (name.dot or name.before[0].isupper())):
        return False
    return is_title(name.before, name.language) and (not name.dot or name.before.lower() in _ABBREVIATED)


def is_title(word: str, language: str) -> bool:
    """Whether a word is a title in a language, a BCP 47 tag without subtags, that says of a surname whose it is."""
    lower = word.lower()
    return lower not in _NO_TITLES and (lower in titles(language) or lower in _titles_only_before(language))


def is_shortened(name: str) -> bool:
    """Whether a name is nothing but a shortened title: *St.*, *Capt.*"""
    return name.endswith(".") and name[:-1].lower() in _ABBREVIATED


@lru_cache
def titles(language: str) -> frozenset[str]:
    """The titles of a language."""
    return frozenset(TITLES.get(language, "").split())


@lru_cache
def _titles_only_before(language: str) -> frozenset[str]:
    return frozenset(_ONLY_BEFORE.get(language, "").split())
