"""Link keys: what each article has that others may share, and the inverted indexes over the whole archive."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from clippings.links.declaration import Inputs, LinkReason, Sharing
from clippings.model.archive import Archive
from clippings.model.dossier import Dossier
from clippings.model.problem import Result

OUTLET = "outlet"
"""What stands beside the kinds of reasons: whose article it is. An outlet’s articles count together in some of them."""


def examine(dossier: Dossier, reasons: Sequence[LinkReason]) -> Result[Mapping[str, Any]]:
    """Kind of reason → the link keys of an article from it alone, where it has any; and `OUTLET`."""
    found = ((reason.kind, reason.keys(dossier)) for reason in reasons if reason.keys)
    return Result({kind: keys for kind, keys in found if keys} | {OUTLET: dossier.record.outlet})


def inputs(reasons: Sequence[LinkReason], archive: Archive) -> Mapping[str, Inputs]:
    """Kind of reason → what it takes from events, questions and the like."""
    return {
        reason.kind: Inputs(
            reason.archive_keys(archive) if reason.archive_keys else {},
            reason.words(archive) if reason.words else {},
        )
        for reason in reasons
    }  # fmt: skip


def sharings(
    reasons: Sequence[LinkReason],
    archive: Archive,
    every: Iterable[Mapping[str, Any]],
    given: Mapping[str, Inputs],
) -> list[Sharing]:
    """Each reason over the whole archive.

    ``every`` has what `examine` found in each article, in their order; ``given`` is what `inputs` gives. ValueError
    where two reasons have one kind.
    """
    authorities = Archive(archive.site, entities=archive.entities, outlets=archive.outlets, labels=archive.labels)
    found: dict[str, Sharing] = {}
    for reason in reasons:
        if reason.kind in found:
            raise ValueError(f"two link reasons are called {reason.kind}")
        found[reason.kind] = Sharing(reason, reason.index(archive), given[reason.kind], archive, authorities)
    for number, (id, keys) in enumerate(zip(archive.dossiers, every, strict=True)):
        for kind, own in keys.items():
            if kind == OUTLET:
                continue
            if found[kind].reason.beside:
                found[kind].beside[id] = own
            else:
                found[kind].index.add(number, own)
    for sharing in found.values():
        numbers = ((archive.numbers[id], keys) for id, keys in sharing.inputs.keys.items() if id in archive.numbers)
        for number, keys in sorted(numbers, key=lambda one: one[0]):
            sharing.index.add(number, keys)
    return list(found.values())
