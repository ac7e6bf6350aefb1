"""One reason found between two articles, before it is sorted into links."""

from dataclasses import dataclass

from clippings.model.dossier import Reason

MOST_NAMED = 4


@dataclass(frozen=True, slots=True)
class Found:
    """``reason`` holds from ``a`` to ``b``; ``back`` is how it reads from ``b`` to ``a``."""

    a: str
    b: str
    reason: Reason
    back: Reason


def mutual(a: str, b: str, kind: str, because: str, weight: float) -> Found:
    """A reason that reads the same both ways."""
    return shared(a, b, Reason(kind, because, weight))


def shared(a: str, b: str, reason: Reason) -> Found:
    """The same for one of many pairs that have it in common."""
    return Found(a, b, reason, reason)


def listed(names: list[str]) -> str:
    """``A, B and C``; past four names, the rest are counted."""
    if len(names) > MOST_NAMED:
        names = [*names[:MOST_NAMED], f"{len(names) - MOST_NAMED} more"]
    return names[0] if len(names) == 1 else ", ".join(names[:-1]) + " and " + names[-1]
