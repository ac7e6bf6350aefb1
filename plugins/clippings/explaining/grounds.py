"""What `clippings explain` says of facts: how a field of an article is known, and on what ground an outlet has a
label."""

from collections.abc import Iterable, Iterator

from clippings.model.archive import Archive
from clippings.model.dossier import Dossier
from clippings.model.evidence import MEANING, Candidate, Evidence, Source
from clippings.model.outlet import CLAIM_STATES, Claim, Outlet, labels_on
from clippings.model.problem import CommandErrors, Problem
from clippings.reading.schema.fields import FIELDS, ROWS
from clippings.reading.schema.suggestion import suggestion
from clippings.records.rows import rows_of
from clippings.view.claims.claim import label_view, value_words
from clippings.view.counted import articles
from clippings.view.date_words import span_words
from clippings.wording.messages import gettext

_NAMES = tuple(field.name for field in FIELDS)
_LABELS = ("label", "labels")
"""What stands for all labels of an outlet."""


def field_of(dossier: Dossier, field: str, archive: Archive) -> Iterator[str]:
    """What a field of an article says, and how that is known. CommandErrors where there is no such field."""
    if field not in _NAMES:
        try_ = suggestion(field, _NAMES, "name a field, such as #date, or a paragraph, such as #p-1")
        raise _refused(f"#{field}", "is no field of an article", try_)
    yield f"{dossier.id}  {field}: {_said(dossier, field, archive) or 'empty'}"
    found = dossier.record.evidence.get(field)
    yield from _evidence(found) if found else ["  its file does not say how that is known"]


def claims_of(outlet: Outlet, what: str, archive: Archive) -> Iterator[str]:
    """What is claimed of an outlet, on what ground and by whom: everything, its labels, one of them (``tabloid``), or
    what tells one thing (``owner``). CommandErrors where nothing of that is claimed."""
    every = (*outlet.labels, *outlet.claims)
    chosen = [one for one in every if not what or what in (one.what, one.value) or (what in _LABELS and _is_label(one))]
    if what and not chosen and what not in _LABELS:
        known = sorted({name for one in every for name in ((one.value,) if _is_label(one) else (one.what,))})
        try_ = suggestion(what, known, f"it has {', '.join(known)}" if known else "nothing is claimed of it")
        raise _refused(f"outlet/{outlet.id}#{what}", "is no label of this outlet, and nothing else claimed of it", try_)
    yield f"{outlet.id}  {outlet.name}"
    for one in chosen:
        yield from _claim(one, outlet, archive)
    if not chosen:
        yield "  has no label: it is not assessed" if what else "  has no label, and nothing else is claimed of it"


def _said(dossier: Dossier, field: str, archive: Archive) -> str:
    """The value of a field as its article's page shows it."""
    heading = next((gettext(row.heading) for row in ROWS if row.name == field), "")
    row = next((row for row in rows_of(dossier, archive) if heading and row.field == heading), None)
    if row:
        return ", ".join((*row.texts, *(link.name for link in row.links)))
    value = getattr(dossier.record, field, None)
    return ", ".join(map(str, value)) if isinstance(value, tuple) else str(value or "")


def _evidence(found: Evidence) -> Iterator[str]:
    yield f"  {found.how}: {MEANING[found.how]}"
    if found.quote:
        yield f"      quoted  “{found.quote}”"
    if found.because:
        yield f"      because  {found.because}"
    if found.source:
        yield f"      source  {_source(found.source)}"
    if found.rule:
        yield f"      rule  {found.rule}"
    for one in found.candidates:
        yield f"      considered  {_candidate(one)}"


def _candidate(one: Candidate) -> str:
    quoted = f", “{one.quote}”" if one.quote else ""
    return f"{one.value} ({one.how}{quoted})" + (f": {one.because}" if one.because else "")


def _claim(claim: Claim, outlet: Outlet, archive: Archive) -> Iterator[str]:
    """What is claimed, with its ground; of a label, too, which of the outlet's articles have it."""
    state, meaning = CLAIM_STATES[claim.state]
    what = label_view(claim, archive).words if _is_label(claim) else f"{claim.what}: {value_words(claim, archive)}"
    yield ", ".join(filter(None, (f"  {what}", span_words(claim.from_, claim.to), f"{state}: {meaning}")))
    yield f"      because  {claim.because}"
    if claim.by:
        yield f"      says  {claim.by}"
    yield f"      source  {_source(claim.source)}"
    for one in claim.disputed:
        yield f"      disputed by {one.by}: {one.because} · {_source(one.source)}"
    if _is_label(claim):
        yield f"      shown  {_shown(claim, outlet, archive)}"


def _shown(label: Claim, outlet: Outlet, archive: Archive) -> str:
    """With how many of an outlet's articles a label is shown."""
    own = [card for card in archive.cards.values() if card.outlet == outlet.id]
    having = sum(label in labels_on(outlet, card.date) for card in own)
    if not label.is_confirmed:
        return "with no article: no editor has confirmed it yet"
    return f"with {having} of {articles(len(own))}, by their dates"


def _is_label(claim: Claim) -> bool:
    return claim.what == "label"


def _source(source: Source) -> str:
    parts: Iterable[str | None] = (
        source.title, source.url, source.archived and f"archived at {source.archived}",
        source.accessed and f"seen {source.accessed}",
    )  # fmt: skip
    return ", ".join(filter(None, parts))


def _refused(said: str, why: str, try_: str) -> CommandErrors:
    return CommandErrors([Problem("clippings explain", 0, "", said, why, try_)])
