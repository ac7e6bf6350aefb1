"""What may link an article with others, found once in each."""

from collections.abc import Iterator

from clippings.links.fingerprints import fingerprints
from clippings.links.words import codes_of, words_in
from clippings.model.dossier import Dossier
from clippings.model.problem import Result
from clippings.model.reference import split
from clippings.model.ties import Ties

LEAST_QUOTED_WORDS = 4


def examine(dossier: Dossier, _: None) -> Result[Ties]:
    quoted: dict[str, str] = {}
    for quotation in dossier.quotations:
        words = words_in(quotation.text)
        if len(words) >= LEAST_QUOTED_WORDS:
            quoted.setdefault(" ".join(words), quotation.text)
    return Result(
        Ties(
            tuple(dict.fromkeys(dossier.record.events)),
            tuple(dict.fromkeys(dossier.record.authors)),
            tuple(dict.fromkeys(mention.entity for mention in dossier.mentions)),
            quoted,
            tuple(dict.fromkeys((*dossier.record.replies_to, *linked(dossier), *(id for id, _ in compared(dossier))))),
            fingerprints(codes_of(dossier.body)).tobytes(),
        )
    )


def linked(dossier: Dossier) -> list[str]:
    """The articles that the text links to."""
    paths = sorted(path for path in set(dossier.references) if path.startswith("articles/"))
    return list(dict.fromkeys(path.removeprefix("articles/").partition(".html")[0] for path in paths))


def compared(dossier: Dossier) -> Iterator[tuple[str, str]]:
    """The articles that notes on this one refer to, and each note's kind."""
    for placed in dossier.annotations:
        for reference in placed.annotation.see:
            kind, other, _ = split(reference)
            if kind == "article":
                yield other, placed.annotation.kind
