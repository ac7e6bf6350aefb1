"""RIS by rispy (https://github.com/MrTango/rispy), and BibTeX by pybtex (https://pybtex.org)."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from clippings.importing.databases.export import Entry, Export
from clippings.importing.draft import Beside
from clippings.importing.references.notes import notes_of
from clippings.importing.references.record import full_name, record

_RIS = {
    "title": ("primary_title", "title"), "source": ("secondary_title", "journal_name", "alternate_title3"),
    "date": ("date", "publication_year", "year"), "url": ("urls", "url"), "language": ("language",),
    "page": ("start_page",), "section": ("section",), "edition": ("edition",), "publisher": ("publisher",),
    "place": ("place_published",), "accessed": ("access_date",), "document": ("accession_number", "id"),
    "database": ("name_of_database",),
}  # fmt: skip
_BIBTEX = {
    "title": "title", "source": "journal journaltitle newspaper booktitle howpublished", "url": "url", "page": "pages",
    "language": "langid language", "edition": "edition", "publisher": "publisher", "place": "location address",
    "accessed": "urldate",
}  # fmt: skip


def of_ris(text: str) -> Export:
    """The records of a RIS file. ValueError where it is none."""
    import rispy  # needed for RIS only

    try:
        found = rispy.loads(text.lstrip("\ufeff"), skip_unknown_tags=True)
    except (rispy.parser.ParseError, ValueError) as wrong:
        raise ValueError(f"is no RIS: {' '.join(str(wrong).split())[:120]}") from None
    if not found:
        raise ValueError("has no records of RIS in it")
    manager = "ProQuest’s RIS" if "ProQuest" in text[:20_000] else "RIS"
    return Export(manager, tuple(_of_ris(n, one, manager) for n, one in enumerate(found, 1)), lists_authors=True)


def _of_ris(number: int, item: Mapping[str, Any], manager: str) -> Entry:
    said, called = {}, {}
    for field, names in _RIS.items():
        for name in names:
            value = item.get(name)
            text = " ".join(str(value[0] if isinstance(value, list) else value).split()) if value else ""
            if text and field not in said:
                said[field], called[field] = text, name.replace("_", " ")
    if match := re.match(r"(\d{4})(?:/(\d\d)?(?:/(\d\d)?)?)?", said.get("date", "")):
        said["date"] = "-".join(part for part in match.groups() if part)
    said["byline"] = "; ".join(item.get("first_authors") or item.get("authors") or ())
    said["keywords"] = "; ".join(item.get("keywords") or ())
    files = [file for name in ("file_attachments1", "file_attachments2") for file in _as_list(item.get(name))]
    abstract = str(item.get("abstract") or item.get("notes_abstract") or "")
    notes = notes_of(map(str, _as_list(item.get("notes")))) if manager == "RIS" else ()
    return record(number, "RIS", said, called, files, abstract, Beside("RIS", notes=notes))


def _as_list(value: Any) -> list[str]:
    return [str(one) for one in value] if isinstance(value, list) else [str(value)] if value else []


def of_bibtex(text: str) -> Export:
    """The records of a BibTeX file. ValueError where it is none."""
    from pybtex.database import parse_string  # needed for BibTeX only
    from pybtex.exceptions import PybtexError

    try:
        found = parse_string(text.lstrip("\ufeff"), "bibtex")
    except PybtexError as wrong:
        raise ValueError(f"is no BibTeX: {' '.join(str(wrong).split())[:160]}") from None
    if not found.entries:
        raise ValueError("has no records of BibTeX in it")
    return Export(
        "BibTeX", tuple(_of_bibtex(n, one) for n, one in enumerate(found.entries.values(), 1)), lists_authors=True
    )


def _of_bibtex(number: int, item: Any) -> Entry:
    fields = {name.lower(): value for name, value in item.fields.items()}
    said, called = {}, {}
    for field, names in _BIBTEX.items():
        name = next((name for name in names.split() if fields.get(name)), "")
        if name:
            said[field], called[field] = _plain(fields[name]), name
    said["date"] = _plain(fields.get("date") or "") or "-".join(_year_and_month(fields))
    said["key"] = f"bibtex:{item.key}" if item.key else ""
    said["byline"] = "; ".join(_name(person) for person in item.persons.get("author", ()))
    said["keywords"] = "; ".join(
        word.strip() for word in re.split(r"[,;]", _plain(fields.get("keywords", ""))) if word.strip()
    )
    notes = notes_of(_plain(fields[name]) for name in ("annote", "annotation") if name in fields)
    abstract, files = _plain(fields.get("abstract", "")), _files(fields.get("file", ""))
    return record(number, "BibTeX", said, called, files, abstract, Beside("BibTeX", notes=notes))


def _plain(text: str) -> str:
    """A value without TeX: ``Stra{\\ss}e`` is *Straße*."""
    from pybtex.exceptions import PybtexError
    from pybtex.richtext import Text

    try:
        return " ".join(str(Text.from_latex(text)).split())
    except (PybtexError, ValueError):  # what is no TeX is taken as it stands
        return " ".join(text.split())


def _name(person: Any) -> str:
    first = " ".join([*person.first_names, *person.middle_names, *person.prelast_names])
    return _plain(full_name(" ".join([*person.last_names, *person.lineage_names]), first))


def _year_and_month(fields: Mapping[str, str]) -> Iterator[str]:
    if year := re.search(r"\d{4}", fields.get("year", "")):
        yield year[0]
        months = "jan feb mar apr may jun jul aug sep oct nov dec".split()
        month = fields.get("month", "").strip().lower()[:3]
        if month in months:
            yield f"{months.index(month) + 1:02}"


def _files(value: str) -> Iterator[str]:
    """The files of a record: “Snapshot:files/12/page.html:text/html;…”, in which colons are written ``\\:``."""
    for one in re.split(r"(?<!\\);", value):
        parts = [part.replace("\\:", ":").replace("\\;", ";") for part in re.split(r"(?<!\\):(?![\\/])", one)]
        yield parts[1] if len(parts) > 2 else parts[0]
