"""content/quotations.yaml to what editors said of quotations: which are of one utterance."""

from collections.abc import Sequence

from clippings.model.annotation import QuotedPlace, SameUtterance
from clippings.model.problem import Result
from clippings.reading.schema.entries import LineOf, entries
from clippings.reading.schema.shapes import SameUtteranceShape
from clippings.reading.schema.values import selector_of

_BEGIN = "begin each entry with “- same:”, and below it a line for each quotation: “- {article: a, on: {exact: …}}”"


def read(text: str, where: str, _: str) -> Result[tuple[SameUtterance, ...]]:
    """What a file says, in its order, with a problem for every entry that is wrong, which is left out."""

    def said(shape: SameUtteranceShape, line: LineOf) -> Sequence[SameUtterance]:
        places = tuple(
            QuotedPlace(one.article, selector_of(one.on), line("same", n)) for n, one in enumerate(shape.same)
        )
        return [SameUtterance(places, where, line("same"))]

    return entries(text, where, SameUtteranceShape, said, _BEGIN)
