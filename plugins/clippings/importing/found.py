"""What a rule finds in a text: a value, how it is known, and what else it could be."""

from dataclasses import dataclass, field

from clippings.model.evidence import Candidate, How


@dataclass(frozen=True, slots=True)
class Found:
    """One field. ``value`` is None when nothing is known; candidates may stand all the same."""

    value: str | None = None
    how: How = "extracted"
    quote: str | None = None
    rule: str | None = None
    because: str | None = None
    candidates: tuple[Candidate, ...] = ()


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something an editor should look at: where, why, and what to do."""

    where: str
    why: str
    try_: str


@dataclass
class Draft:
    """A text on its way to an article: blocks of lines that shrink as rules take what is theirs."""

    blocks: list[list[str]]
    fields: dict[str, Found] = field(default_factory=dict)
    keywords: tuple[str, ...] = ()
    cut: list[str] = field(default_factory=list)
    joined: list[str] = field(default_factory=list)
    headings: set[str] = field(default_factory=set)
    doubts: list[Doubt] = field(default_factory=list)

    def lines(self) -> list[str]:
        return [line for block in self.blocks for line in block]

    def take(self, line: str) -> None:
        """Remove the first line that reads so."""
        for block in self.blocks:
            if line in block:
                block.remove(line)
                break
        self.blocks = [block for block in self.blocks if block]
