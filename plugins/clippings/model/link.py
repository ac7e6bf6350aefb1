"""Links between articles, each with its reasons."""

from dataclasses import dataclass
from typing import NamedTuple

from clippings.model.plain import Plain

REASONS = (
    "same-event", "same-question", "replies-to", "cites", "text-reuse", "shared-quotation",
    "shared-names", "same-author", "near-in-time", "by-editor",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Reason(Plain):
    """Why two articles are linked. ``because`` is a sentence a reader accepts; an empty one does not construct."""

    kind: str
    because: str
    weight: float

    def __post_init__(self) -> None:
        if self.kind not in REASONS:
            raise ValueError(f"unknown kind of reason: {self.kind}")
        if not self.because.strip():
            raise ValueError("a link without a reason is a guess")


@dataclass(frozen=True, slots=True)
class Link(Plain):
    """From one article to another, with every reason found."""

    to: str
    reasons: tuple[Reason, ...]

    @property
    def weight(self) -> float:
        return round(sum(reason.weight for reason in self.reasons), 4)


class Linked(NamedTuple):
    """What an article is linked with, and a digest of why."""

    to: tuple[str, ...]
    why: bytes
