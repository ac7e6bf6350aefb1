"""Small shapes to values: sources, evidence, rights, selectors, dates."""

from collections.abc import Sequence

from clippings.model.body import Selector
from clippings.model.edtf import Edtf
from clippings.model.evidence import Candidate, Evidence, Original, Rights, Source
from clippings.model.record import Withdrawal
from clippings.reading import edtf
from clippings.reading.schema import article_shape, shared, withdrawal


def source_of(shape: shared.SourceShape) -> Source:
    """A source as a value."""
    return Source(shape.title, shape.url, shape.accessed)


def sources_of(found: Sequence[shared.SourceShape]) -> tuple[Source, ...]:
    """Sources as values, in their order."""
    return tuple(map(source_of, found))


def evidence_of(shape: shared.EvidenceShape) -> Evidence:
    """Evidence as a value."""
    return Evidence(
        shape.how, shape.quote, shape.because, source_of(shape.source) if shape.source else None, shape.rule,
        tuple(Candidate(c.value, c.how, c.quote, c.because) for c in shape.candidates),
    )  # fmt: skip


def selector_of(shape: shared.SelectorShape) -> Selector:
    """A selector as a value."""
    return Selector(shape.exact, shape.prefix, shape.suffix, shape.paragraph)


def rights_of(shape: article_shape.RightsShape) -> Rights:
    """Rights as a value."""
    return Rights(shape.statement, shape.holder, shape.publish, shape.search, shape.derive, shape.quote)


def withdrawal_of(shape: withdrawal.WithdrawalShape | None) -> Withdrawal | None:
    """A withdrawal as a value; None for none."""
    return Withdrawal(edtf.parse(shape.on), shape.because) if shape else None


def original_of(shape: article_shape.OriginalShape) -> Original:
    """An original as a value."""
    return Original(shape.url, shape.archived, shape.accessed, shape.sha256, shape.captured)


def date_of(text: str | None) -> Edtf | None:
    """EDTF text as a date; None for none. ValueError for text that is not EDTF."""
    return edtf.parse(text) if text else None
