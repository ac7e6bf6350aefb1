"""Authority files to outlets, label terms and entities; the lexicon, which is written alike."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any, TypeVar

from clippings.model.entity import Alias, Entity, Kind, LexiconTerm, NameContext, Subject
from clippings.model.outlet import Claim, DatedName, Dispute, Outlet, Term
from clippings.model.problem import Problem, Result
from clippings.reading.schema import located
from clippings.reading.schema.authority_shapes import EntityShape, GroundedShape, OutletShape, SubjectShape, TermShape
from clippings.reading.schema.scalars import identifier
from clippings.reading.schema.shared import Shape
from clippings.reading.schema.validate import validated
from clippings.reading.schema.values import date_of, source_of
from clippings.reading.slips.ids import id_like

_V = TypeVar("_V")


def _entries(
    text: str, where: str, kind: str, shape: type[Shape], value_of: Callable[[str, Any], _V], listed: str = ""
) -> Result[dict[str, _V]]:
    """Every entry of a file that maps ids to fields. An entry with problems is left out, and is lost. ``listed`` is the
    field that an entry is which has no fields."""
    found, problems = located.parse(text, where)
    if problems:
        return Result({}, problems, (f"{kind}/*",))
    if not isinstance(found.value, dict):
        return Result({}, (_no_entries(found.value, text, where),), (f"{kind}/*",))
    if listed:
        found = _with_field(found, listed)
    values: dict[str, _V] = {}
    lost: list[str] = []
    faults: list[Problem] = []
    for id in found.value:
        try:
            identifier(id)
        except ValueError as refused:
            why, _, try_ = str(refused).partition("; ")
            faults.append(Problem(where, found.line((id,)), "id", id, why, try_))
            lost += (f"{kind}/{id}", f"{kind}/{id_like(id)}")
            continue
        result = validated(found, shape, where, (id,))
        faults.extend(result.problems)
        if result.value is not None:
            values[id] = value_of(id, result.value)
        else:
            lost.append(f"{kind}/{id}")
    return Result(values, tuple(faults), tuple(lost))


def _no_entries(value: Any, text: str, where: str) -> Problem:
    """What is wrong with a file that maps no ids to fields."""
    lines = enumerate(text.splitlines(), 1)
    number, line = next(((number, line) for number, line in lines if line.startswith("-")), (1, ""))
    if not (line and isinstance(value, list)):
        return Problem(where, 1, "file", "", "is not a list of entries", "write “id:” and its fields below it")
    first = value[0]
    called = (first.get("id") or first.get("name") or next(iter(first), "")) if isinstance(first, dict) else first
    why = "begins with a hyphen, and each entry here begins with its id"
    try_ = f"write {id_like(str(called))}:, and its fields below it, two spaces further in"
    return Problem(where, number, "file", line, why, try_)


def outlets(text: str, where: str) -> Result[dict[str, Outlet]]:
    """The outlets of content/authority/outlets.yaml, by id."""
    return _entries(text, where, "outlet", OutletShape, _outlet_of)


def labels(text: str, where: str) -> Result[dict[str, Term]]:
    """The terms of content/authority/labels.yaml, by id."""
    return _entries(text, where, "label", TermShape, _term_of)


def entities(kind: Kind) -> Callable[[str, str], Result[dict[str, Entity]]]:
    """The reader of the authority file of one kind: people.yaml, organisations.yaml or places.yaml."""

    def read(text: str, where: str) -> Result[dict[str, Entity]]:
        return _entries(text, where, kind, EntityShape, lambda id, shape: _entity_of(id, kind, shape))

    return read


def lexicon(text: str, where: str) -> Result[dict[str, Subject]]:
    """The subjects of content/lexicon.yaml, by id."""
    return _entries(text, where, "subject", SubjectShape, _subject_of, "terms")


def _with_field(found: located.Located, field: str) -> located.Located:
    """A file's entries, of which those that are no fields stand below this one."""
    short = {id for id, value in found.value.items() if not isinstance(value, dict)}
    moved = {path: (path[0], field, *path[1:]) for path in (*found.lines, *found.comments) if path and path[0] in short}
    lines = {moved.get(path, path): line for path, line in found.lines.items()}
    lines |= {(id,): found.lines[(id,)] for id in short if (id,) in found.lines}
    comments = {moved.get(path, path): comment for path, comment in found.comments.items()}
    value = {id: {field: value} if id in short else value for id, value in found.value.items()}
    return replace(found, value=value, lines=lines, comments=comments)


def _term_of(id: str, shape: TermShape) -> Term:
    source = source_of(shape.source) if shape.source else None
    return Term(id, shape.definition, shape.scheme, shape.name, shape.whose, source)


def _outlet_of(id: str, shape: OutletShape) -> Outlet:
    claims = tuple(_claim_of(one.property, one.value, one) for one in shape.claims)
    names = [DatedName(n.name, date_of(n.from_), date_of(n.to)) for n in shape.names]
    names += [DatedName(c.value, c.from_, c.to) for c in claims if c.what == "name" and c.is_confirmed]
    return Outlet(
        id=id,
        name=shape.name,
        names=tuple(names),
        aliases=tuple(shape.aliases),
        description=shape.description,
        domains=tuple(shape.domains),
        signatures=tuple(shape.signatures),
        boilerplate=tuple(shape.boilerplate),
        wikidata=shape.wikidata,
        labels=tuple(_claim_of("label", one.label, one) for one in shape.labels),
        claims=claims,
        state=shape.state,
        grounds=tuple(shape.grounds.items()),
        not_same_as=tuple(shape.not_same_as),
    )


def _claim_of(what: str, value: str, shape: GroundedShape) -> Claim:
    return Claim(
        what, value, shape.because, source_of(shape.source), date_of(shape.from_), date_of(shape.to),
        tuple(Dispute(d.by, d.because, source_of(d.source)) for d in shape.disputed), shape.by, shape.state,
    )  # fmt: skip


def _entity_of(id: str, kind: Kind, shape: EntityShape) -> Entity:
    aliases = (Alias(a) if isinstance(a, str) else Alias(a.name, a.language) for a in shape.aliases)
    context = NameContext(tuple(shape.context.near), tuple(shape.context.not_near))
    return Entity(
        id, kind, shape.name, tuple(aliases), shape.description, shape.wikidata, shape.coordinates, context,
        shape.state, date_of(shape.from_), date_of(shape.to), shape.viaf, shape.isni, shape.geonames,
        tuple(shape.grounds.items()), tuple(shape.not_same_as),
    )  # fmt: skip


def _subject_of(id: str, shape: SubjectShape) -> Subject:
    terms = (LexiconTerm(t) if isinstance(t, str) else LexiconTerm(t.term, t.language) for t in shape.terms)
    return Subject(id, tuple(terms), shape.name, shape.description)
