"""Whatever articles, events and questions name must be there, positions must stand on a passage, and what editors say
of stories must not contradict itself."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from clippings.events.stories import verdicts
from clippings.model.annotation import Position
from clippings.model.archive import Archive
from clippings.model.body import Selector, Target
from clippings.model.dossier import Dossier
from clippings.model.problem import Problem, Result
from clippings.reading.anchoring import advice, places
from clippings.reading.rights.quoting import QUOTE, may_be_quoted, too_long
from clippings.reading.rights.repeating import repeats
from clippings.reading.schema.fields import references
from clippings.reading.schema.suggestion import suggestion
from clippings.reading.slips.places import in_words


def quoted(archive: Archive) -> Result[Mapping[str, Mapping[str, Any]]]:
    """The facet ``quoted``: the passages of withheld texts that positions quote, while their words are at hand."""
    found: dict[str, dict[Selector, Target]] = defaultdict(dict)
    for question in archive.questions.values():
        for position in question.positions:
            dossier = archive.dossiers.get(position.article)
            if dossier and dossier.withheld and (target := _place(position, dossier)):
                found[position.article][position.on] = may_be_quoted(dossier, position.on, target)
    return Result({id: {"quoted": quoted} for id, quoted in found.items()})


def _place(position: Position, dossier: Dossier) -> Target | None:
    return next(iter(places(position.on, [p.text for p in dossier.body.paragraphs])), None)


def problems(archive: Archive) -> Iterator[Problem]:
    """A problem for each id of an event or article that is not there, for each position without its passage, and for
    what contradicts itself in stories.yaml."""
    known: dict[str, Mapping[str, object]] = {"event": archive.events, "article": archive.dossiers}
    for dossier in archive.dossiers.values():
        record = dossier.record
        for field, ids in references(record, known):
            line = record.lines.get(field.name, 0)
            yield from _unknown(ids, known[field.of], record.where, line, field.written or field.name, field.of)
    for said in archive.story_verdicts.values():
        for one in said:
            yield from _unknown(one.articles, archive.dossiers, one.where, one.line, one.says, "article")
    yield from verdicts.problems(archive)
    for question in archive.questions.values():
        line = question.lines.get("events", 0)
        yield from _unknown(question.events, archive.events, question.where, line, "events", "event")
        for number, position in enumerate(question.positions):
            place = in_words(("positions", number))
            yield from _unknown(
                (position.article,),
                archive.dossiers,
                question.where,
                position.line,
                f"{place}: article",
                "article",
            )
            if position.article in archive.dossiers:
                yield from _unplaced(position, place, question.where, archive)


def _unknown(
    ids: Iterable[str], known: Mapping[str, object], where: str, line: int, field: str, kind: str
) -> Iterator[Problem]:
    """A problem for each id that is not among the known ones."""
    for id in ids:
        if id not in known:
            try_ = suggestion(id, known, f"write the {kind}'s file, or leave the id out")
            yield Problem(where, line, field, id, f"is no {kind} of this archive", try_, missing=(f"{kind}/{id}",))


def _unplaced(position: Position, place: str, where: str, archive: Archive) -> Iterator[Problem]:
    """A problem where the passage of a position is not in its article, or is there more than once; a warning where it
    quotes too much."""
    dossier = archive.dossiers[position.article]
    if why := too_long(dossier, position.on):
        yield Problem(where, position.line, f"{place}: on", position.on.exact or "", why, QUOTE, "warning")
    for field, said in (("answer", position.answer), ("stance", position.stance or "")):
        if why := repeats(dossier, said):
            yield Problem(where, position.line, f"{place}: {field}", said, why, QUOTE, "warning")
    paragraphs = [p.text for p in dossier.body.paragraphs]
    found = places(position.on, paragraphs)
    if len(found) != 1:
        why, try_ = advice(position.on, found, paragraphs)
        said = position.on.exact or f"paragraph {position.on.paragraph}"
        yield Problem(where, position.line, f"{place}: on", said, why, try_)


def target_of(position: Position, archive: Archive) -> Target | None:
    """The passage that a position stands on, of a withheld text with the words that may be quoted. None where its
    article is not there, or nothing is derived from its text."""
    dossier = archive.dossiers.get(position.article)
    if dossier is None or dossier.withheld:
        return dossier.quoted.get(position.on) if dossier else None
    return _place(position, dossier)
