"""Who is said to have spoken: someone of the register, or words as printed."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who is said to have spoken."""

    entity: str | None = None
    """The speaker's id; None where the register lacks them or nobody is named."""
    text: str | None = None
    """The speaker as printed, where there is no id: *Alexei Belov*, *an official*."""


NOBODY = Speaker()
"""Where the text names nobody."""
