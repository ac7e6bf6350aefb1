"""Newspapers that are called after a place, or by a word that many have: *Ashford Gazette*, *Carmarthen Journal*."""

import re

from clippings.reading.names.beside.words import Beside
from clippings.reading.names.common_words import stop_words

_PAPERS = frozenset(
    "advertiser bulletin chronicle courier enquirer examiner gazette herald inquirer intelligencer journal mercury "
    "observer post telegraph times tribune zeitung tageblatt anzeiger kurier".split()
)
"""Words that many newspapers are called by."""
_NOT_ALONE = frozenset(("post", "telegraph"))
"""Those that mean something else after a place, too: *ASHFORD POST OFFICE*."""
_OF = re.compile(r"\s(?:of|de|du|des|von|für|di|del)\s(?:la |the )?[^\W\d_a-zß-ÿ]|\sd['’][^\W\d_a-zß-ÿ]")

_OF_ANYTHING = re.compile(r"(?: »)?\s(?:de|du|des|di|del|von|für)\b|\sd['’]")

_ROMANCE = frozenset("fr es it pt".split())
_OF_SOMETHING = re.compile(r"\sd(?:e|i)\s(?![A-ZÀ-Þ]|la |los? |ce|est)[a-zß-ÿ]")
"""What goes on with a noun in such languages: *la Croix de fer*."""

_JOINING = ("de", "di", "la", "della")
"""What joins such a word with a name."""
_PAPER_OF = re.compile(
    r"\b(?:Gazette|Gazzetta|Journal|Giornale|Courrier|Corriere|Feuille)\s(?:de\s|d['’]|di\s|della?\s)(?:la\s|l['’])?$"
)
"""A newspaper’s word before what it is called after: *la Gazette de la Croix*."""

_TOLD = re.compile(r"\b(?:told|tells?|asked|informed|warned|reminded|assured|notified) (?:the )?\Z")
_LONGEST_TOLD = 20


def is_other_paper(kind: str, name: Beside) -> bool:
    """Whether a place is the beginning of a newspaper's name, a newspaper's word belongs to another's name, or, in
    languages with few nouns of several words, an organisation's name is one of a longer noun."""
    if kind == "place":
        lower = name.after.lower()
        return name.after[:1].isupper() and lower in _PAPERS and lower not in _NOT_ALONE
    joined = name.before in _JOINING or name.follows(1) in ("'", "’")
    if joined and _PAPER_OF.search(name.follows(_LONGEST_TOLD)):
        return True
    if name.words.lower() not in _PAPERS:
        return name.language in _ROMANCE and name.is_one_word and bool(_OF_SOMETHING.match(name.text, name.end))
    if (_OF if name.language == "en" else _OF_ANYTHING).match(name.text, name.end) and not _told(name):
        return True
    return name.before[:1].isupper() and not name.dot and name.before.lower() not in stop_words(name.language)


def _told(name: Beside) -> bool:
    """Whether somebody tells it *of* something: *told the Post of the Council* has no longer name."""
    return _TOLD.search(name.follows(_LONGEST_TOLD)) is not None
