"""Citations as CSL-JSON, BibTeX and RIS. Dates are given only as exactly as they are known.

Formats: https://docs.citationstyles.org/en/stable/specification.html, http://mirrors.ctan.org/biblio/bibtex/base/btxdoc.pdf,
https://en.wikipedia.org/wiki/RIS_(file_format).
"""

import re
from itertools import accumulate
from typing import Any

from clippings.describe.authors import authors_of
from clippings.model.archive import Archive
from clippings.model.dossier import Dossier, outlet_name
from clippings.model.edtf import Edtf, calendar_form
from clippings.reading.edtf import parse
from clippings.reading.people.parts import Author
from clippings.view.date_words import wording
from clippings.wording.messages import N_, gettext

_LATEX = str.maketrans(
    {c: f"\\{c}" for c in "&%$#_{}"}
    | {"\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}"}
)
"""How LaTeX writes the characters that mean something to it."""
_LATEX_WITHOUT_BRACES = _LATEX | str.maketrans({"{": r"\textbraceleft{}", "}": r"\textbraceright{}"})
"""The same where braces do not come in pairs: BibTeX counts them, those after a backslash too."""
_MEANING = re.compile(r"[\\&%$#_{}~^]")
"""Any of those characters; most titles and names have none."""
_BRACE = re.compile("[{}]")
_NO_URL = str.maketrans({"{": "%7B", "}": "%7D", "\\": "%5C", "^": "%5E", "`": "%60", "|": "%7C"})
"""Characters that no address has as such, as it must have them (RFC 3986 §2): a brace would end a field of BibTeX."""


def csl(dossier: Dossier, archive: Archive) -> dict[str, Any]:
    """The article as an item of CSL-JSON."""
    record = dossier.record
    item: dict[str, Any] = {
        "id": record.id, "type": "article-newspaper", "title": record.title, "language": record.language,
    }  # fmt: skip
    if authors := authors_of(dossier, archive):
        item["author"] = [_csl_name(author) for author in authors]
    if outlet := outlet_name(dossier):
        item["container-title"] = outlet
    if dossier.date:
        item["issued"] = _csl_date(dossier.date)
    if accessed := accessed_on(dossier):
        item["accessed"] = _csl_date(accessed)
    if record.original.archived:
        item["archive_location"] = record.original.archived
    if record.original.url:
        item["URL"] = record.original.url
    return item


def _csl_name(author: Author) -> dict[str, str]:
    if not author.family:
        return {"literal": author.name}
    parts = {"family": author.family, "given": author.given}
    parts |= {"non-dropping-particle": author.particle, "suffix": author.suffix}
    return {part: words for part, words in parts.items() if words}


def _csl_date(date: Edtf) -> dict[str, Any]:
    exact = calendar_form(date)
    return {"date-parts": [[int(part) for part in exact.split("-")]]} if exact else {"literal": wording(date)}


def bibtex(dossier: Dossier, archive: Archive) -> str:
    """The article as a BibTeX entry (``@article``), with fields of biblatex (``date``, ``urldate``) beside."""
    record = dossier.record
    fields = {"title": f"{{{_latex(record.title)}}}"}
    if authors := authors_of(dossier, archive):
        fields["author"] = " and ".join(map(_bibtex_name, authors))
    if outlet := outlet_name(dossier):
        fields["journal"] = _latex(outlet)
    if date := calendar_form(dossier.date):
        fields["year"] = date[:4]
        fields["date"] = date
    elif year := _only_year(dossier):
        fields["year"] = year
    fields["language"] = record.language
    if record.original.url:
        fields["url"] = _address(record.original.url)
    if accessed := calendar_form(accessed_on(dossier)):
        fields["urldate"] = accessed
    if notes := _notes(dossier, ("published", "accessed", "archived")):
        fields["note"] = _latex("; ".join(notes))
    lines = ",\n".join(f"  {name} = {{{value}}}" for name, value in fields.items())
    return f"@article{{{record.id},\n{lines}\n}}\n"


def _latex(text: str) -> str:
    """Text in one line as LaTeX has it."""
    line = " ".join(text.split())
    if not _MEANING.search(line):
        return line
    depths = list(accumulate(1 if brace == "{" else -1 for brace in _BRACE.findall(text)))
    paired = not depths or (min(depths) >= 0 and depths[-1] == 0)
    return line.translate(_LATEX if paired else _LATEX_WITHOUT_BRACES)


def _address(url: str) -> str:
    """An address as a strict reader takes it."""
    return url.translate(_NO_URL)


def _bibtex_name(author: Author) -> str:
    """``van der Berg, Jan`` or ``King, Jr., Martin Luther``; a name that is not taken apart in braces, as it stands."""
    if not author.family:
        return f"{{{_latex(author.name)}}}"
    last = f"{_latex(author.particle)} {_name_part(author.family)}".strip()
    return ", ".join(filter(None, (last, _name_part(author.suffix), _name_part(author.given))))


def _name_part(words: str) -> str:
    """A part of a name, in braces where BibTeX would part it: at a comma, a name “And”, or a small word, which it takes
    for a particle."""
    parting = "," in words or any(word[0].islower() or word.casefold() == "and" for word in words.split())
    return f"{{{_latex(words)}}}" if parting else _latex(words)


def ris(dossier: Dossier, archive: Archive) -> str:
    """The article as a RIS record (``TY  - NEWS``)."""
    record = dossier.record
    rows = [("TY", "NEWS"), ("ID", record.id), ("TI", record.title), ("LA", record.language)]
    rows += [("AU", _ris_name(author)) for author in authors_of(dossier, archive)]
    if outlet := outlet_name(dossier):
        rows.append(("T2", outlet))
    if date := calendar_form(dossier.date):
        rows += [("PY", date[:4]), ("DA", date.replace("-", "/"))]
    elif year := _only_year(dossier):
        rows.append(("PY", year))
    if record.original.url:
        rows.append(("UR", _address(record.original.url)))
    if accessed := calendar_form(accessed_on(dossier)):
        rows.append(("Y2", accessed.replace("-", "/")))
    if record.original.archived:
        rows.append(("AV", _address(record.original.archived)))
    rows += [("N1", note) for note in _notes(dossier, ("published", "accessed"))]
    return "".join(f"{tag}  - {' '.join(value.split())}\r\n" for tag, value in [*rows, ("ER", "")])


def _ris_name(author: Author) -> str:
    """``van der Berg, Jan``. RIS parts a name at its commas and knows no escape, so a body's name has none."""
    if not author.family:
        return author.name.replace(",", "")
    last = f"{author.particle} {author.family}".strip()
    return ", ".join(part.replace(",", "") for part in (last, author.given, author.suffix) if part)


def accessed_on(dossier: Dossier) -> Edtf | None:
    """When the editors saw the original; None when not said."""
    accessed = dossier.record.original.accessed
    return parse(accessed) if accessed else None


def _notes(dossier: Dossier, kinds: tuple[str, ...]) -> list[str]:
    """What a format has no field for, in words: a date that is not exact, a copy in a web archive."""
    accessed = accessed_on(dossier)
    archived = dossier.record.original.archived
    found = {
        "published": _said(N_("published %(date)s"), dossier.date),
        "accessed": _said(N_("accessed %(date)s"), accessed),
        "archived": gettext("archived at %(address)s", address=_address(archived)) if archived else "",
    }
    return [found[kind] for kind in kinds if found[kind]]


def _only_year(dossier: Dossier) -> str | None:
    """The year of a date that is not exact, where it lies within one year: ``2016``. None where it may be in
    several."""
    date = dossier.date
    within = date and date.earliest and date.latest and date.earliest[:4] == date.latest[:4]
    return date.earliest[:4] if within and date and date.earliest else None


def _said(message: str, date: Edtf | None) -> str:
    """A message with a date in words; empty where there is none, or a field has it."""
    return gettext(message, date=wording(date)) if date and not calendar_form(date) else ""
