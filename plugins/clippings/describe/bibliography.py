"""Citations as CSL-JSON, BibTeX and RIS. Dates are given only as exactly as they are known.

Formats: https://docs.citationstyles.org/en/stable/specification.html, http://mirrors.ctan.org/biblio/bibtex/base/btxdoc.pdf,
https://en.wikipedia.org/wiki/RIS_(file_format).
"""

from typing import Any

from clippings.describe.description import author_names
from clippings.model.archive import Archive
from clippings.model.dossier import Dossier, outlet_name
from clippings.model.edtf import calendar_form
from clippings.view.date_words import wording

_BIBTEX_SPECIAL = str.maketrans(
    {c: f"\\{c}" for c in "&%$#_{}"} | {"\\": r"\textbackslash{}", "~": r"\textasciitilde{}"}
)


def csl(dossier: Dossier, archive: Archive) -> dict[str, Any]:
    """The article as an item of CSL-JSON."""
    record = dossier.record
    item: dict[str, Any] = {
        "id": record.id, "type": "article-newspaper", "title": record.title, "language": record.language,
    }  # fmt: skip
    if names := author_names(dossier, archive):
        item["author"] = [{"literal": name} for name in names]
    if outlet := outlet_name(dossier):
        item["container-title"] = outlet
    if date := calendar_form(dossier.date):
        item["issued"] = {"date-parts": [[int(part) for part in date.split("-")]]}
    elif dossier.date:
        item["issued"] = {"literal": wording(dossier.date)}
    if record.original.url:
        item["URL"] = record.original.url
    return item


def bibtex(dossier: Dossier, archive: Archive) -> str:
    """The article as a BibTeX entry (``@article``)."""
    record = dossier.record
    fields = {"title": f"{{{record.title.translate(_BIBTEX_SPECIAL)}}}"}
    if names := author_names(dossier, archive):
        fields["author"] = " and ".join(f"{{{name.translate(_BIBTEX_SPECIAL)}}}" for name in names)
    if outlet := outlet_name(dossier):
        fields["journal"] = outlet.translate(_BIBTEX_SPECIAL)
    if date := calendar_form(dossier.date):
        fields["year"] = date[:4]
        fields["date"] = date
    elif dossier.date:
        fields["note"] = f"published {wording(dossier.date)}"
        if year := _only_year(dossier):
            fields["year"] = year
    if record.original.url:
        fields["url"] = record.original.url
    lines = ",\n".join(f"  {name} = {{{value}}}" for name, value in fields.items())
    return f"@article{{{record.id},\n{lines}\n}}\n"


def ris(dossier: Dossier, archive: Archive) -> str:
    """The article as a RIS record (``TY  - NEWS``)."""
    record = dossier.record
    rows = [("TY", "NEWS"), ("ID", record.id), ("TI", record.title), ("LA", record.language)]
    rows += [("AU", name) for name in author_names(dossier, archive)]
    if outlet := outlet_name(dossier):
        rows.append(("T2", outlet))
    if date := calendar_form(dossier.date):
        rows += [("PY", date[:4]), ("DA", date.replace("-", "/"))]
    elif dossier.date:
        if year := _only_year(dossier):
            rows.append(("PY", year))
        rows.append(("N1", f"published {wording(dossier.date)}"))
    if record.original.url:
        rows.append(("UR", record.original.url))
    return "".join(f"{tag}  - {' '.join(value.split())}\r\n" for tag, value in [*rows, ("ER", "")])


def _only_year(dossier: Dossier) -> str | None:
    """The year of a date that is not exact, where it lies within one year: ``2016``. None where it may be in
    several."""
    date = dossier.date
    within = date and date.earliest and date.latest and date.earliest[:4] == date.latest[:4]
    return date.earliest[:4] if within and date and date.earliest else None
