"""The labels of Nexis, in the languages of its interface, and what their values hold besides."""

import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import NamedTuple

from clippings.importing.databases.export import Value, labelled
from clippings.reading.folding.forms import fold

_LABELS = {
    "title": "headline|überschrift|titel|titre|kop",
    "byline": "byline|author|autor|autorin|autoren|auteur|auteurs",
    "section": "section|rubrik|ressort|rubrique|rubriek|sectie",
    "length": "length|länge|longueur|lengte",
    "dateline": "dateline|datumszeile|ort",
    "highlight": "highlight|vorspann|encart|insert",
    "series": "series|serie|série|reeks",
    "body": "body|text|volltext|corps|texte|tekst|hoofdtekst",
    "load_date": "load-date|update|ladedatum|date-chargement|date de chargement|laaddatum|laad-datum",
    "language": "language|sprache|langue|taal",
    "caption": "graphic|grafik|graphique|afbeelding|illustration",
    "type": "publication-type|publikationstyp|type-publication|type de publication|publicatietype|publicatie-type|"
    "document-type",
    "code": "journal-code|journal code|zeitungs-code|zeitschriftencode|code-revue|code de la revue|tijdschriftcode",
    "subject": "subject|thema|themen|sujet|onderwerp",
    "company": "company|firma|unternehmen|société|bedrijf",
    "organization": "organization|organisation|organisatie",
    "person": "person|personen|personne|persoon",
    "industry": "industry|branche|industrie|secteur-activité|activity-sector",
    "place": "geographic|city|state|country|geographie|land|ville|pays|localisation-géo|geo-localization|stad|"
    "geografie",
    "ticker": "ticker|stock-symbol|symbole-boursier",
    "correction": "correction|berichtigung|rectificatif|correctie",
    "correction_date": "correction-date",
    "edition": "edition|ausgabe|édition|editie",
    "url": "url",
    "issn": "issn",
    "distribution": "distribution",
    "name": "name",
    "copyright": "copyright",
}
"""What a value is → the words before its colon, in English, German, French and Dutch."""
ABOVE_THE_TEXT = frozenset("title byline section length dateline highlight series edition body".split())
_LINE = re.compile(r"(?P<label>[^\W\d_][^\W\d_ -]*(?:[ -][^\W\d_]+){0,3})\s*[:：]\s*(?P<value>.*)", re.DOTALL)
_PAGE = re.compile(
    r"(?:^|[;,]\s*)(?:pg|pgs|page|pages|seite|seiten|s|p|pp|blz|pagina|pag)\.?\s*(?=[\w-]*\d)(?P<page>\w[\w-]*)",
    re.IGNORECASE,
)
_SCORE = re.compile(r"\s*\(\d{1,3}\s*%\)")
_RESERVED = r"(?:all rights reserved|alle rechte vorbehalten|tous droits réservés|alle rechten voorbehouden)\b"
RESERVED = re.compile(rf"{_RESERVED}\.?", re.IGNORECASE)
"""The line with which a copyright ends."""
RIGHTS = re.compile(rf"(?:copyright\b|©|\(c\) |{_RESERVED}).*", re.IGNORECASE | re.DOTALL)
"""Lines of those who own the text."""
APPENDED = re.compile(r"(?:correction|clarification)s? (?:appended|attached)\b.*", re.IGNORECASE)


class Labelled(NamedTuple):
    """A line that begins with a label."""

    field: str
    """What its value is."""
    label: str
    """As the export writes it."""
    value: str
    """What stands behind the colon; empty where it stands below."""


def label_of(line: str, in_capitals: bool) -> Labelled | None:
    """What a line says that begins with a known label: in capitals, where the export writes its labels so."""
    match = _LINE.fullmatch(line)
    if not match or (in_capitals and not match["label"].isupper()):
        return None
    field = _fields().get(fold(match["label"]))
    return Labelled(field, match["label"], match["value"].strip()) if field else None


def values_of(found: Iterable[Labelled]) -> dict[str, Value]:
    """What labelled lines say, the page apart from the section, and subjects and companies as keywords."""
    values: dict[str, Value] = {}
    for field, label, value in found:
        if field in values and value:
            values[field] = values[field]._replace(value=f"{values[field].value}; {value}")
        elif value:
            values[field] = labelled(label, value)
    values.pop("body", None)
    if section := values.get("section"):
        if match := _PAGE.search(section.value):
            values["page"] = section._replace(value=match["page"])
        rest = _PAGE.sub("", section.value).strip(" ;,")
        values["section"] = section._replace(value=rest)
        if not rest:
            del values["section"]
    named = [values.pop(field) for field in ("subject", "company") if field in values]
    if words := list(dict.fromkeys(word for one in named for word in words_of(one.value))):
        quote = " · ".join(one.quote for one in named)[:300]
        values["keywords"] = named[0]._replace(value="; ".join(words), quote=quote)
    return values


def words_of(value: str) -> list[str]:
    """Subjects, companies and the like, without how sure the database is: ``TALKS (90%); TRAMS (72%)``."""
    words = (" ".join(_SCORE.sub("", word).split()) for word in value.split(";"))
    return [word for word in words if word]


@cache
def _fields() -> Mapping[str, str]:
    return {fold(word): field for field, words in _LABELS.items() for word in words.split("|")}
