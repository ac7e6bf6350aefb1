"""Which outlet published an article, and which labels held that day."""

from collections.abc import Iterator, Mapping
from typing import Any

from clippings.model.archive import Archive
from clippings.model.dossier import published
from clippings.model.outlet import UNKNOWN
from clippings.model.problem import Problem, Result
from clippings.reading.schema.suggestion import suggestion
from clippings.reading.slips.places import in_words


def relate(archive: Archive) -> Result[Mapping[str, Mapping[str, Any]]]:
    """``outlet`` and ``labels`` of every article; unknown outlets and label terms are errors."""
    problems = [*_unknown_terms(archive)]
    facets = {}
    for id, dossier in archive.dossiers.items():
        record = dossier.record
        if record.outlet not in archive.outlets and record.outlet != UNKNOWN.id:
            try_ = suggestion(record.outlet, archive.outlets, "add it to authority/outlets.yaml, or write unknown")
            line = record.lines.get("outlet", 0)
            why, missing = "is not an outlet this archive knows", (f"outlet/{record.outlet}",)
            problems.append(Problem(record.where, line, "outlet", record.outlet, why, try_, missing=missing))
        facets[id] = published(dossier, archive.outlets)
    return Result(facets, tuple(problems))


def _unknown_terms(archive: Archive) -> Iterator[Problem]:
    """Labels whose term the vocabulary does not define."""
    for outlet in archive.outlets.values():
        for number, label in enumerate(outlet.labels):
            if label.value not in archive.labels:
                try_ = suggestion(label.value, archive.labels, f"define {label.value} in authority/labels.yaml")
                path = ("labels", number, "label")
                yield Problem(
                    "authority/outlets.yaml", 0, in_words(path[:-1], outlet.id), label.value,
                    "is not a term of the label vocabulary", try_,
                    missing=(f"label/{label.value}",), path=(outlet.id, *path),
                )  # fmt: skip
