"""Places that are called like a better known one: *Paris, Tex.*; the land around a town: *Herzogtum Lüttich*."""

import re

from clippings.reading.names.beside.words import Beside
from clippings.reading.names.spellings.cldr import is_overseas, is_town

_STATE = re.compile(
    r"\s?,\s(?:(?:Ala|Ariz|Ark|Cal|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Kans|Ky|La|Mass|Md|Mich|Minn|Miss|Mo|Mont|Neb|"
    r"Nev|Okla|Ore|Pa|Penn|Tenn|Tex|Va|Vt|Wash|Wis|Wisc|Wyo|Ont|Que|[NSW]\. ?(?:C|D|H|J|M|Y|Va)|R\. ?I)\.|"
    r"(?:Alabama|Arizona|Arkansas|California|Colorado|Connecticut|Florida|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|"
    r"Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Nebraska|Nevada|Ohio|Oklahoma|"
    r"Ontario|Oregon|Pennsylvania|Tennessee|Texas|Vermont|Virginia|Wisconsin|"
    r"(?:New|North|South|West|Rhode) (?:Hampshire|Jersey|Mexico|Carolina|Dakota|Virginia|Island))\b(?! and\b))"
)
"""A state of North America behind a town; written out, one that no list goes on with."""
_DISTRICT = re.compile(
    r"\b(?:kantone?n?s?|bezirke?s?|landkreise?s?|(?:gro(?:ß|ss))?herzogth?ume?s?|f(?:ü|ue)rstenth?ume?s?|grafschaft|"
    r"(?:erz)?bisth?ume?s?|provinz|"
    r"(?:canton|(?:grand.)?duché|(?:arch)?évêché|comté|principauté|province) (?:de |du |d['’] ?)|"
    r"(?:county|duchy|diocese|(?:arch)?bishopric|province) of )\s?$",
    re.IGNORECASE,
)
_JOINING = ("of", "de", "du")
"""What joins the word for a district with a name, but in German."""
_LONGEST = 24


def is_namesake(name: Beside) -> bool:
    """Whether a town that is not in North America has a state there behind it, and so is another: *Paris, Texas*."""
    behind = name.text[name.end : name.end + 2]
    return "," in behind and _STATE.match(name.text, name.end) is not None and is_overseas(name.words)


def is_around(name: Beside) -> bool:
    """Whether the word for a district before the name of a town makes the land around it of it: *Kanton Zürich*."""
    if not (name.before.lower() in _JOINING or name.language == "de" or name.follows(1) in ("'", "’")):
        return False
    return _DISTRICT.search(name.follows(_LONGEST)) is not None and is_town(name.words)
