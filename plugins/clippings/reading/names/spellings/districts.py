"""Districts that are called like a town: *Ashford* alone is the town where another place is *Ashford County* too."""

import re

from clippings.reading.names.forms import form_of

_BEFORE = (
    r"(?:kanton(?:e?s|en?)?|bezirke?s?|provinz|region|(?:land)?kreise?s?|(?:gro(?:ß|ss))?(?:fursten|herzog)th?ums?|grafschaft|staate?s?|"
    r"gouvernement|departement|counth?y|canton|province|district|state|department|governorate|prefecture|oblast|"
    r"principality|(?:grand )?duchy|territory|comte|district|departement|etat|principaute|(?:grand.)?duche|provincia|"
    r"departamento|estado|condado|regione?|cantone|contea|محافظة|область|провинция)"
    r"(?: (?:of|de la|de l['’]|de|du|des|del|di|do|da)\b)? ?(?:d['’])? ?"
)
_AFTER = r" (?:county|province|state|district|governorate|region|oblast|prefecture|territory|область)"
BEFORE_DISTRICTS = re.compile(rf"\b{_BEFORE}$")
"""What stands before the name of a district in a searched text: *Kantons* of *des Kantons Ashford*."""
LONGEST_BEFORE = 40
"""Characters that it may have."""
_DISTRICT = re.compile(rf"(?P<before>{_BEFORE})(?P<one>.+)|(?P<other>.+?)(?P<after>{_AFTER})")
_COUNTRIES = re.compile(r"\b(?:(?:gro(?:ß|ss))?furst|duch|princip|comte\b|grafschaft|territor)")
"""What a district is called that may be a country, which is called by its name alone more often than a town."""
_TOWN = re.compile(r"(?:stadt|city of|town of|ville de|ciudad de|citta di|cidade de) |.* city$")
"""A name that says of a place that it is a town."""


def alone(own: str, *others: str) -> frozenset[str]:
    """The names of a district without the word that says what it is, as `form_of` gives them: ``ashford`` of *Ashford
    County*, *Kanton Ashford* and *comté d’Ashford*. Of a place whose own name is without it none, where it may be a
    country or a town, too."""
    forms = [form_of(name) for name in (own, *others) if " " in name]
    districts = [one for form in forms if (one := _DISTRICT.fullmatch(form))]
    found = {(one["one"] or one["other"]).strip(): one["before"] or one["after"] for one in districts}
    bare = form_of(own)
    if bare in found and (_COUNTRIES.search(found[bare]) or any(map(_TOWN.match, forms))):
        del found[bare]
    return frozenset(found)
