"""Small shapes to values: sources, evidence, rights, selectors, dates."""

from collections.abc import Sequence

from clippings.model.body import Selector
from clippings.model.edtf import Edtf
from clippings.model.evidence import Candidate, Evidence, Original, Rights, Source
from clippings.reading import edtf
from clippings.reading.schema import shapes, shared


def source_of(shape: shared.SourceShape) -> Source:
    return Source(shape.title, shape.url, shape.accessed)


def sources_of(found: Sequence[shared.SourceShape]) -> tuple[Source, ...]:
    return tuple(map(source_of, found))


def evidence_of(shape: shared.EvidenceShape) -> Evidence:
    return Evidence(
        shape.how, shape.quote, shape.because, source_of(shape.source) if shape.source else None, shape.rule,
        tuple(Candidate(c.value, c.how, c.quote, c.because) for c in shape.candidates),
    )  # fmt: skip


def selector_of(shape: shapes.SelectorShape) -> Selector:
    return Selector(shape.exact, shape.prefix, shape.suffix, shape.paragraph)


def rights_of(shape: shapes.RightsShape) -> Rights:
    return Rights(shape.statement, shape.holder, shape.publish, shape.search)


def original_of(shape: shapes.OriginalShape) -> Original:
    return Original(shape.url, shape.archived, shape.accessed, shape.sha256)


def date_of(text: str | None) -> Edtf | None:
    return edtf.parse(text) if text else None
