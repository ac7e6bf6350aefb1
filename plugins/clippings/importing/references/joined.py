"""A record and the file that has its text as one article: its fields by the record, its text from the file."""

from dataclasses import replace

from clippings.importing.draft import Doubt, Draft, Found
from clippings.importing.plain_text import alike
from clippings.model.evidence import Candidate

_COMPARED = ("title", "date", "language", "outlet", "printed_outlet")


def joined(record: Draft, file: Draft, manager: str, name: str) -> Draft:
    """The article of both. Where they disagree, the record is believed, what the file says stays a candidate, and an
    editor is told."""
    draft = file
    draft.extent, draft.named, draft.beside = file.extent, record.named, record.beside
    said = {field: replace(found, source=manager) for field, found in record.fields.items() if found.value}
    draft.doubts = [doubt for doubt in file.doubts if doubt.where not in said]
    draft.doubts += [doubt for doubt in record.doubts if doubt.where not in ("text", "title", "date", "language")]
    for field, found in said.items():
        other = draft.fields.get(field)
        if other and other.value and _differ(found, other):
            candidate = Candidate(other.value, other.how, other.quote, f"{name}: {other.rule}")
            said[field] = replace(found, candidates=(*found.candidates, candidate))
            if field in _COMPARED:
                why = f"{manager} says {found.value}, and {name} {other.value}"
                draft.doubts.append(Doubt(field, why, "look which is right"))
    if "outlet" in said or "printed_outlet" in said:
        draft.fields = {field: one for field, one in draft.fields.items() if field not in ("outlet", "printed_outlet")}
    draft.fields |= said
    draft.keywords = record.keywords or draft.keywords
    draft.origin = file.origin | {field: replace(found, source=manager) for field, found in record.origin.items()}
    draft.noted = file.noted | record.noted | {"file": Found(name, "extracted", rule=f"{manager}’s file of the record")}
    return draft


def alone(record: Draft, manager: str) -> Draft:
    """The article of a record that has no text but its abstract."""
    record.fields = {field: replace(found, source=manager) for field, found in record.fields.items()}
    record.origin = {field: replace(found, source=manager) for field, found in record.origin.items()}
    if record.extent == "none":
        record.doubts = [doubt for doubt in record.doubts if doubt.where != "language"]
        why = f"{manager} has no file with its text"
        record.doubts.append(Doubt("text", why, "export the library with its files, or write the text yourself"))
    return record


def _differ(one: Found, other: Found) -> bool:
    mine, its = alike(one.value or ""), alike(other.value or "")
    return mine != its and not (mine.startswith(its) or its.startswith(mine))
