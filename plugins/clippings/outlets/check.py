"""Claims must name what there is; and readers are not to see one outlet judged and another beside it not."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from clippings.model.archive import Archive
from clippings.model.evidence import Source
from clippings.model.outlet import UNKNOWN
from clippings.model.problem import Problem
from clippings.reading import edtf
from clippings.reading.claims import is_reference
from clippings.reading.schema.suggestion import suggestion
from clippings.reading.slips.circles import circle_in
from clippings.reading.slips.places import in_words
from clippings.view.names import title_of

_OUTLETS, _LABELS = "authority/outlets.yaml", "authority/labels.yaml"
_YEARS = 3
"""A source that was seen so many years ago is to be looked at again."""
_Path = tuple[str | int, ...]


def problems(archive: Archive) -> Iterator[Problem]:
    """An error for each claim that names nobody, and warnings for claims that lead back to their outlet, for sources
    that were seen long ago and for outlets without labels beside some that have them."""
    yield from _unknown(archive)
    yield from _back(archive)
    yield from _seen_long_ago(archive, edtf.today())
    yield from _side_by_side(archive)


def _unknown(archive: Archive) -> Iterator[Problem]:
    """Claims whose value is a reference that leads nowhere."""
    for outlet in archive.outlets.values():
        for number, claim in enumerate(outlet.claims):
            if is_reference(claim.value) and title_of(claim.value, archive) is None:
                kind, _, id = claim.value.partition("/")
                known = archive.outlets if kind == "outlet" else archive.entities
                path = ("claims", number, "value")
                try_ = suggestion(id, known, f"add {id} to its register, or write the name in words")
                yield Problem(
                    _OUTLETS, 0, in_words(path, outlet.id), claim.value, f"is no {kind} of this archive", try_,
                    missing=(claim.value,), path=(outlet.id, *path),
                )  # fmt: skip


def _back(archive: Archive) -> Iterator[Problem]:
    """A warning for each outlet that is claimed to be its own owner and the like, and for a circle of outlets of which
    each continues the next."""
    followed: dict[str, list[str]] = defaultdict(list)
    numbers: dict[tuple[str, str], int] = {}
    for outlet in archive.outlets.values():
        for number, claim in enumerate(outlet.claims):
            kind, _, id = claim.value.partition("/")
            if kind == "outlet" and id == outlet.id:
                try_ = "name another, or leave the claim out"
                yield _odd(outlet.id, number, claim.value, "is this outlet itself", try_)
            elif kind == "outlet" and claim.what == "continues":
                followed[outlet.id].append(id)
                numbers[outlet.id, id] = number
    if circle := circle_in(followed):
        first, second = circle[:2]
        why = f"leads back to this outlet: {' → '.join(circle)}"
        yield _odd(first, numbers[first, second], f"outlet/{second}", why, "take out the claim that is wrong")


def _odd(outlet: str, number: int, value: str, why: str, try_: str) -> Problem:
    path = ("claims", number, "value")
    return Problem(_OUTLETS, 0, in_words(path, outlet), value, why, try_, "warning", path=(outlet, *path))


def _seen_long_ago(archive: Archive, today: str) -> Iterator[Problem]:
    """A warning for each source that was seen over three years ago, in the first place that rests on it."""
    places: dict[Source, list[tuple[str, _Path]]] = defaultdict(list)
    for where, path, source in _sources(archive):
        if source.accessed and _is_long_ago(source.accessed, today):
            places[source].append((where, path))
    for source, ((where, path), *others) in places.items():
        more = f", and so was what {len(others):,} other place{'s' * (len(others) > 1)} rest on" if others else ""
        why = f"was seen more than {_YEARS} years ago{more}: it may say something else now"
        try_ = "look at it again, and write the day as accessed; archived keeps a copy of what it said"
        yield Problem(
            where, 0, in_words((*path[1:], "source", "accessed"), str(path[0])), source.accessed or "", why, try_,
            "warning", path=(*path, "source", "accessed"),
        )  # fmt: skip


def _sources(archive: Archive) -> Iterator[tuple[str, _Path, Source]]:
    """Every source on which a label, a claim, a dispute or a term rests: its file, and the way to what rests on it."""
    for term in archive.labels.values():
        if term.source:
            yield _LABELS, (term.id,), term.source
    for outlet in archive.outlets.values():
        for field, claims in (("labels", outlet.labels), ("claims", outlet.claims)):
            for number, claim in enumerate(claims):
                yield _OUTLETS, (outlet.id, field, number), claim.source
                for at, dispute in enumerate(claim.disputed):
                    yield _OUTLETS, (outlet.id, field, number, "disputed", at), dispute.source


def _is_long_ago(accessed: str, today: str) -> bool:
    last = edtf.parse(accessed).latest or today
    return f"{int(last[:4]) + _YEARS:04}{last[4:]}" < today


def in_stories(archive: Archive) -> Iterator[Problem]:
    """For `clippings.hooks.Check` with links: the same of outlets that stand side by side in stories alone."""
    told: Mapping[str, Sequence[str]] = archive.link_indexes.get("stories", {})
    stories = {f"story/{ids[0]}": set(ids) for ids in told.values()}
    known = _beside(_together(archive), archive)
    yield from _unlabelled({id: places for id, places in _beside(stories, archive).items() if id not in known})


def _side_by_side(archive: Archive) -> Iterator[Problem]:
    """A warning for each outlet that has no label at all, and stands in an event or a question beside another that has
    one there."""
    yield from _unlabelled(_beside(_together(archive), archive))


def _beside(together: Mapping[str, set[str]], archive: Archive) -> Mapping[str, Mapping[str, str]]:
    """Outlet without labels → each place, as a reference, in which it stands beside one that has some, and which that
    is. ``together`` has the articles that stand side by side in a place."""
    beside: dict[str, dict[str, str]] = defaultdict(dict)
    for reference, ids in together.items():
        labelled = {archive.dossiers[id].outlet.id: bool(archive.dossiers[id].labels) for id in sorted(ids)}
        bare = [
            id for id in labelled if id != UNKNOWN.id and not any(x.is_confirmed for x in archive.outlets[id].labels)
        ]
        other = next((id for id, has in labelled.items() if has), "")
        for id in bare if other else ():
            beside[id].setdefault(reference, other)
    return beside


def _unlabelled(beside: Mapping[str, Mapping[str, str]]) -> Iterator[Problem]:
    for id, places in beside.items():
        (place, other), count = next(iter(places.items())), len(places) - 1
        more = f" and in {count:,} other place{'s' * (count > 1)}" if count else ""
        why = f"has no label, and stands beside {other}, which has, in {place}{more}"
        try_ = "give it labels with their sources, too: beside the other, “not assessed” looks like a judgement"
        yield Problem(_OUTLETS, 0, id, "", why, try_, "warning", path=(id,))


def _together(archive: Archive) -> Mapping[str, set[str]]:
    """Event or question, as a reference → the articles that stand side by side there."""
    found: dict[str, set[str]] = defaultdict(set)
    for id, dossier in archive.dossiers.items():
        for event in dossier.record.events:
            found[f"event/{event}"].add(id)
    for question in archive.questions.values():
        found[f"question/{question.id}"].update(one.article for one in question.positions)
    return {place: {id for id in ids if id in archive.dossiers} for place, ids in found.items()}
