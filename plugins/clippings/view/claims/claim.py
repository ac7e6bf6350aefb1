"""Claims as pages show them: each with its ground, and beside it what others say of the same."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from clippings.model.archive import Archive
from clippings.model.evidence import Source
from clippings.model.outlet import CLAIM_STATES, PROPERTIES, Claim, Term
from clippings.model.reference import path_of
from clippings.reading.claims import disagreements, is_reference
from clippings.view.date_words import span_words
from clippings.view.names import title_of
from clippings.wording.messages import gettext, spoken


@dataclass(frozen=True, slots=True)
class DisputeView:
    """Someone who disputes a claim, as pages show it."""

    by: str
    """Who disputes it."""
    because: str
    """Their reason."""
    source: Source
    """Where they say so."""


@dataclass(frozen=True, slots=True)
class ClaimView:
    """A label or another claim as pages show it."""

    id: str
    """The term's id; of another claim what it tells, such as ``owner``."""
    words: str
    """What the term is called; of another claim what it says, such as “Harbour Press”."""
    definition: str
    """What the term means; empty where the vocabulary has no such term."""
    because: str
    """Why it is said of the outlet."""
    source: Source
    """The source for it."""
    time: str
    """When it holds, in words, such as “since 1998”; empty for always."""
    disputed: tuple[DisputeView, ...]
    """Who disputes it."""
    by: str = ""
    """Who says so; empty where the source's title tells it."""
    state: str = ""
    """What the editors make of it, in a word: “contested”. Empty for what its source supports and nobody denies."""
    meaning: str = ""
    """What that word means."""
    path: str = ""
    """The page of the term, or of what the claim names, from the archive's root; empty where there is none."""


@dataclass(frozen=True, slots=True)
class PropertyView:
    """Everything that is claimed of one property of an outlet, such as its owners."""

    id: str
    """The property: ``owner``."""
    heading: str
    """What pages call it: “Owner”."""
    claims: tuple[ClaimView, ...]
    """What is claimed, the earliest time first."""
    more: int = 0
    """How many claims there are beside these."""
    disagree: str = ""
    """What is said where two sources disagree; empty where none do."""


def label_view(label: Claim, archive: Archive) -> ClaimView:
    """A label as pages show it, with its term's name and definition."""
    return _view_of_label(label, archive.labels.get(label.value), spoken())


@lru_cache(maxsize=4096)
def _view_of_label(label: Claim, term: Term | None, _: str) -> ClaimView:
    """A label as pages show it in a language: one value for all articles that have it."""
    path = term.path if term else ""
    words, definition = (term.words, term.definition) if term else (label.value, "")
    return replace(_view(label), id=label.value, words=words, definition=definition, path=path)


def claim_view(claim: Claim, archive: Archive) -> ClaimView:
    """A claim as pages show it; what it names by a reference has its name, and leads to its page."""
    if not is_reference(claim.value):
        return _view(claim)
    return replace(_view(claim), words=value_words(claim, archive), path=path_of(claim.value))


def value_words(claim: Claim, archive: Archive) -> str:
    """What a claim says, in words: “Harbour Press” for ``organisation/harbour-press``."""
    named = title_of(claim.value, archive) if is_reference(claim.value) else None
    return named or claim.value


def _view(claim: Claim) -> ClaimView:
    disputes = tuple(DisputeView(d.by, d.because, d.source) for d in claim.disputed)
    state, meaning = map(gettext, CLAIM_STATES[claim.state])
    shown = ("", "") if claim.state == "supported" else (state, meaning)
    time = span_words(claim.from_, claim.to)
    return ClaimView(claim.what, claim.value, "", claim.because, claim.source, time, disputes, claim.by or "", *shown)


def heading_of(property: str) -> str:
    """What pages call a property: “Owner”; one that the program does not know by its id, “co owner”."""
    return gettext(PROPERTIES[property]) if property in PROPERTIES else property.replace("-", " ").capitalize()


def property_views(claims: Iterable[Claim], archive: Archive, most: int) -> tuple[PropertyView, ...]:
    """Claims by what they tell, at most so many of each; properties that the program knows first, in its order."""
    found: dict[str, list[Claim]] = {}
    for claim in claims:
        found.setdefault(claim.what, []).append(claim)
    known = [*(one for one in PROPERTIES if one in found), *sorted(found.keys() - PROPERTIES.keys())]
    return tuple(_property_view(property, found[property], archive, most) for property in known)


def _property_view(property: str, claims: Sequence[Claim], archive: Archive, most: int) -> PropertyView:
    in_time = sorted(claims, key=lambda one: one.from_.sort_key if one.from_ else ("", "", ""))
    shown = tuple(claim_view(one, archive) for one in in_time[:most])
    return PropertyView(property, heading_of(property), shown, len(claims) - len(shown), _disagree(in_time, archive))


def _disagree(claims: Sequence[Claim], archive: Archive) -> str:
    """What is said where sources disagree; empty where none do."""
    apart = disagreements(claims)
    if not apart:
        return ""
    said = (
        gettext("%(who)s says %(what)s", who=one.by or one.source.title, what=value_words(one, archive))
        for one in apart
    )
    return gettext(
        "The sources disagree: %(each)s. Each is shown as it says; the archive does not choose between them.",
        each=gettext("; ").join(said),
    )
