"""Quotations that editors said are of one utterance: what one said, and its translation."""

from collections.abc import Iterator, Sequence

from clippings.model.annotation import QuotedPlace, SameUtterance
from clippings.model.archive import Archive
from clippings.model.body import Target
from clippings.model.dossier import Dossier
from clippings.model.entity import Quotation
from clippings.model.problem import Problem
from clippings.reading.anchoring import advice, places
from clippings.reading.schema.suggestion import suggestion
from clippings.reading.slips.places import in_words


def joined(archive: Archive) -> Iterator[tuple[tuple[str, int], ...]]:
    """For each entry, the quotations that are there: the id of an article, and the number of the quotation, from 0."""
    for said in archive.utterances.get("quotations", ()):
        found = ((place.article, _number(place, archive)) for place in said.places)
        several = tuple(dict.fromkeys((id, number) for id, number in found if number is not None))
        if len(several) > 1:
            yield several


def problems(archive: Archive) -> Iterator[Problem]:
    """A problem for every quotation that is not there, and a warning for an entry that says nothing."""
    for said in archive.utterances.get("quotations", ()):
        yield from _problems(said, archive)


def _problems(said: SameUtterance, archive: Archive) -> Iterator[Problem]:
    if len(said.places) < 2:
        yield Problem(
            said.where, said.line, "same", said.places[0].article if said.places else "",
            "is fewer than two quotations, of which this says nothing", "name two at least, each with its article",
            "warning",
        )  # fmt: skip
    for number, place in enumerate(said.places):
        field = in_words(("same", number))
        dossier = archive.dossiers.get(place.article)
        if dossier is None:
            yield Problem(
                said.where, place.line, f"{field}: article", place.article, "is no article of this archive",
                suggestion(place.article, archive.dossiers, "write the article's file, or leave the quotation out"),
                missing=(f"article/{place.article}",),
            )  # fmt: skip
        else:
            yield from _unplaced(said, place, f"{field}: on", dossier)


def _unplaced(said: SameUtterance, place: QuotedPlace, field: str, dossier: Dossier) -> Iterator[Problem]:
    """A problem where the words are not in the text, or more than once; a warning where they are in no quotation."""
    paragraphs = [paragraph.text for paragraph in dossier.body.paragraphs]
    found = places(place.on, paragraphs)
    words = place.on.exact or f"paragraph {place.on.paragraph}"
    if len(found) != 1:
        yield Problem(said.where, place.line, field, words, *advice(place.on, found, paragraphs))
    elif not dossier.withheld and _quotation_at(found[0], dossier.quotations) is None:
        yield Problem(
            said.where, place.line, field, words, "stands in no quotation that was found, and counts for nothing",
            "copy words that stand between quotation marks", "warning",
        )  # fmt: skip


def _number(place: QuotedPlace, archive: Archive) -> int | None:
    """The number of a quotation in its article; None where it is not there, or may not be shown."""
    dossier = archive.dossiers.get(place.article)
    if dossier is None or dossier.withheld:
        return None
    target = next(iter(places(place.on, [paragraph.text for paragraph in dossier.body.paragraphs])), None)
    return _quotation_at(target, dossier.quotations) if target else None


def _quotation_at(target: Target, quotations: Sequence[Quotation]) -> int | None:
    """The first quotation that has words of a passage; None where none has."""
    begins, ends = (target.paragraph, target.start), (target.paragraph, target.end)
    for number, one in enumerate(quotations):
        last = one.paragraph if one.end_paragraph is None else one.end_paragraph
        if (one.paragraph, one.start) < ends and begins < (last, one.end):
            return number
    return None
