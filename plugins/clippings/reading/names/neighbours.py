"""Whether a name of one word is only a part of another's that the register lacks: *Meghan McCain*, *New America*.

Told by the words beside it, in languages that write common nouns small; German and others do not.
"""

import re
from functools import lru_cache

_TITLES = {
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
BEFORE_PLACES = frozenset(
    "new north south east west northern southern eastern western upper lower great greater saint st mount fort lake "
    "port san santa los las nouvelle nouveau nueva nuevo nuova nuovo".split()
)
"""Words that make another place of one."""
_BEFORE = re.compile(r"([^\W\d_][\w'’-]*)(\.?)[ \u00a0]$")
_AFTER = re.compile(r"[ \u00a0]([^\W\d_][\w-]*)")
_INNER = re.compile(r"[,;:’'\w\"”)][ \u00a0]$")
"""What stands before a word that begins no sentence."""
_NEVER = frozenset("i jr sr ii iii iv".split())
"""Words with a capital that belong to no name after one."""


def in_longer(kind: str, text: str, start: int, end: int, language: str) -> bool:
    """Whether a name of one word, of such a bearer, begins or ends a longer name of something else: *Petrov Street*,
    *New Ashford*, *Vice President*."""
    primary = language.split("-")[0]
    if primary not in _TITLES or " " in text[start:end]:
        return False
    if kind == "place":
        before = _BEFORE.search(text[max(0, start - 40) : start])
        return bool(before and before[1].lower() in BEFORE_PLACES and before[1][0].isupper())
    after = _AFTER.match(text[end : end + 40])
    if after and {text[start:end].lower(), after[1].lower()} <= titles(primary):
        return True
    return bool(kind == "person" and after and _is_capital(after[1]) and after[1].lower() not in _NEVER)


def is_others(kind: str, text: str, start: int, end: int, language: str) -> bool:
    """Whether a surname follows the first name of somebody else: *Meghan McCain*, where the register has John."""
    primary = language.split("-")[0]
    if kind != "person" or primary not in _TITLES or " " in text[start:end]:
        return False
    before = _BEFORE.search(text[max(0, start - 40) : start])
    if before is None or before[2] or not _is_capital(word := before[1]) or word.endswith(("'s", "’s")):
        return False
    if word.lower() in titles(primary):
        return False
    return bool(_INNER.search(text[: start - len(before[0])])) or word.lower() not in stop_words(primary)


def _is_capital(word: str) -> bool:
    """Whether a word begins with a capital and goes on in small letters."""
    return word[0].isupper() and word[1:].islower()


@lru_cache
def titles(language: str) -> frozenset[str]:
    """The titles of a language."""
    return frozenset(_TITLES.get(language, "").split())


@lru_cache
def stop_words(language: str) -> frozenset[str]:
    """The words of a language that say nothing by themselves, in small letters; none of one without a list."""
    from stop_words import LANGUAGE_MAPPING, get_stop_words  # needed where a name follows a capital

    return frozenset(get_stop_words(language) if language in LANGUAGE_MAPPING else ())
