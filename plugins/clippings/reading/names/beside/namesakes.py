"""Places that are called like a better known one: *Paris, Tex.*; the land around a town: *Herzogtum Lüttich*."""

import re

from clippings.reading.folding.forms import fold
from clippings.reading.names.beside.words import Beside
from clippings.reading.names.spellings.cldr import is_overseas, is_town

_STATE = re.compile(
    r"\s?,\s(?P<state>(?:Ala|Ariz|Ark|Cal|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Kans|Ky|La|Mass|Md|Mich|Minn|Miss|Mo|Mont|Neb|"
    r"Nev|Okla|Ore|Pa|Penn|Tenn|Tex|Va|Vt|Wash|Wis|Wisc|Wyo|Ont|Que|[NSW]\. ?(?:C|D|H|J|M|Y|Va)|R\. ?I)\.|"
    r"(?:Alabama|Arizona|Arkansas|California|Colorado|Connecticut|Florida|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|"
    r"Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Nebraska|Nevada|Ohio|Oklahoma|"
    r"Ontario|Oregon|Pennsylvania|Tennessee|Texas|Vermont|Virginia|Wisconsin|"
    r"(?:New|North|South|West|Rhode) (?:Hampshire|Jersey|Mexico|Carolina|Dakota|Virginia|Island))\b)"
)
"""A state of North America behind a town."""
_LISTED = re.compile(r",? ?(?:and|or|&|und|oder|et|ou|y|e|o)\b|, [^\W\d_a-zß-ÿ]|,? ?&")
"""What goes on with a list of places, of which the state is one."""
_DISTRICT = re.compile(
    r"\b(?P<word>kantone?n?s?|bezirke?s?|landkreise?s?|(?:gro(?:ß|ss))?herzogth?ume?s?|f(?:ü|ue)rstenth?ume?s?|grafschaft|"
    r"(?:erz)?bisth?ume?s?|provinz|"
    r"(?:canton|(?:grand.)?duché|(?:arch)?évêché|comté|principauté|province)(?= (?:de |du |d['’] ?))|"
    r"(?:county|duchy|diocese|(?:arch)?bishopric|province)(?= of ))(?: (?:de|du|of|d['’]))?\s*$",
    re.IGNORECASE,
)
_JOINING = ("of", "de", "du")
"""What joins the word for a district with a name, but in German."""
_LONGEST = 24
_STEM = 5
"""Letters of a word by which it is known in another form."""


def is_namesake(name: Beside, own: str, description: str) -> bool:
    """Whether a town that is not in North America has a state there behind it, and so is another: *Paris, Texas*.
    ``own`` is what the register calls the one who has the name first (*Columbia, Tenn.* is not Colombia), and
    ``description`` what it says of it."""
    if "," not in name.text[name.end : name.end + 2] or not (found := _STATE.match(name.text, name.end)):
        return False
    is_listed = _LISTED.match(name.text, found.end()) is not None
    is_elsewhere = is_overseas(name.words) or is_overseas(own)
    return not is_listed and is_elsewhere and not _says(description, found["state"])


def is_around(name: Beside, description: str) -> bool:
    """Whether the word for a district before the name of a town makes the land around it of it: *Kanton Zürich*; not
    where the ``description`` of the one who has the name says that this is what it is."""
    if not (name.before.lower() in _JOINING or name.language == "de" or name.follows(1) in ("'", "’")):
        return False
    found = _DISTRICT.search(name.follows(_LONGEST))
    return found is not None and is_town(name.words) and not _says(description, found["word"])


def _says(description: str, word: str) -> bool:
    """Whether a description has the beginning of a word: that of *Ohio*, of *Penn.* that of *Pennsylvania*."""
    stem = fold(word.split(" ")[-1].strip(".'’ "))[:_STEM]
    return any(part.startswith(stem) for part in re.findall(r"\w+", fold(description)))
